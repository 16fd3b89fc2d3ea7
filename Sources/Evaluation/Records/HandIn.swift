public import Districts

/// 学期: half of a school year, or the whole.
public struct SchoolTerm: Hashable, Comparable, Sendable {
  public let year: SchoolYear
  /// 1: September to January; 2: February to August; nil: the whole school year.
  public let half: Int?

  public init(_ year: SchoolYear, half: Int? = nil) {
    self.year = year
    self.half = half
  }

  /// The last day: 31 January, or 31 August.
  public var end: Day {
    let months = half == 1 ? 4 : 11
    return Day(firstOf: year.september.advanced(byMonths: months + 1)).advanced(byDays: -1)
  }

  /// `2027-1`, or the year.
  public var description: String { half.map { "\(year)-\($0)" } ?? year.description }

  public static func < (left: SchoolTerm, right: SchoolTerm) -> Bool {
    (left.year.first, left.half ?? 0) < (right.year.first, right.half ?? 0)
  }
}

/// A row of handins.csv 上交材料: what a teacher handed in.
public struct HandIn: Hashable, Sendable {
  /// Teacher id.
  public var teacher: String
  /// 项目, e.g. 论文.
  public var item: String
  public var term: SchoolTerm
  /// 份数, at least 0.
  public var count: Int
  /// 字数 of each; nil: blank.
  public var characters: Int?
  /// 页数 of each in tenths of a page; nil: blank.
  public var tenthsOfPage: Int?
  /// Where the row stands.
  public var place: RecordPlace

  public init(
    _ teacher: String, _ item: String, _ term: SchoolTerm, count: Int = 1, characters: Int? = nil,
    tenthsOfPage: Int? = nil, place: RecordPlace = RecordPlace(file: "handins.csv")
  ) {
    self.teacher = teacher
    self.item = item
    self.term = term
    self.count = count
    self.characters = characters
    self.tenthsOfPage = tenthsOfPage
    self.place = place
  }
}
