import Districts

/// A row of evidence.csv 佐证材料: something that lies in a file.
public struct Evidence: Hashable, Sendable {
  /// 档案: the file it lies in, e.g. a course or an activity; nil: the school's.
  public var file: String?
  /// School id; nil: the bureau's.
  public var school: String?
  /// 材料, e.g. 计划; nil: the row says only that the file exists.
  public var item: String?
  /// 份数, at least 0.
  public var count: Int
  /// 页数 of each in tenths of a page; nil: blank.
  public var tenthsOfPage: Int?
  /// Where the row stands.
  public var place: RecordPlace

  public init(
    file: String? = nil, school: String? = nil, item: String?, count: Int = 1, tenthsOfPage: Int? = nil,
    place: RecordPlace = RecordPlace(file: "evidence.csv")
  ) {
    self.file = file
    self.school = school
    self.item = item
    self.count = count
    self.tenthsOfPage = tenthsOfPage
    self.place = place
  }
}
