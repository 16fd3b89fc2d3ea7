/// A workbook to be written.
public struct Workbook: Hashable, Sendable {
  /// The sheets in the order of the tabs; at least one.
  public var sheets: [WorksheetContent]
  /// The title in the file's properties.
  public var title: String
  /// The author in the file's properties and of its notes.
  public var author: String
  /// When the file says it was made, in seconds since 1970: fixed, so that the same content gives the same bytes.
  public var created: Int

  /// - Parameter created: seconds since 1970, more than 0; without it 1 September 2026, whenever the workbook is
  ///   written.
  public init(
    _ sheets: [WorksheetContent], title: String = "", author: String = "", created: Int = 1_788_220_800
  ) {
    self.sheets = sheets
    self.title = title
    self.author = author
    self.created = created
  }
}
