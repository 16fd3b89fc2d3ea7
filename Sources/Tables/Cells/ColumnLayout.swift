/// How columns of a workbook's sheet are shown.
public struct ColumnLayout: Hashable, Sendable {
  /// The columns, from 0.
  public var columns: ClosedRange<Int>
  /// Width in digits of the usual font; nil: the usual width.
  public var width: Double?
  /// Whether they are hidden.
  public var isHidden: Bool

  public init(columns: ClosedRange<Int>, width: Double?, isHidden: Bool = false) {
    self.columns = columns
    self.width = width
    self.isHidden = isHidden
  }
}
