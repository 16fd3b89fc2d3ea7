public import Districts

/// A row of fund-items.csv 经费: money set aside or spent.
public struct FundItem: Hashable, Sendable {
  /// 类别.
  public enum Kind: String, Sendable, CaseIterable {
    /// 预算.
    case budget
    /// 支出.
    case spent
  }

  /// 使用单位.
  public var holder: DutyHolder
  public var year: SchoolYear
  public var kind: Kind
  /// 项目; nil: not given.
  public var item: String?
  /// 分, hundredths of a yuan; nil: blank.
  public var fen: Int?
  /// Where the row stands.
  public var place: RecordPlace

  public init(
    _ holder: DutyHolder, _ year: SchoolYear, _ kind: Kind, item: String? = nil, fen: Int?,
    place: RecordPlace = RecordPlace(file: "fund-items.csv")
  ) {
    self.holder = holder
    self.year = year
    self.kind = kind
    self.item = item
    self.fen = fen
    self.place = place
  }
}
