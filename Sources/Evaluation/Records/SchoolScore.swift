public import Districts

/// A row of scores.csv 考核得分: what a school scored in a school year.
public struct SchoolScore: Hashable, Sendable {
  /// School id.
  public var school: String
  public var year: SchoolYear
  /// 考核项目; nil: the yearly evaluation as a whole.
  public var item: String?
  /// 评价方: id of the school that judged; nil: the bureau.
  public var judge: String?
  /// 评价日期.
  public var day: Day?
  /// Thousandths of a point; nil: blank.
  public var score: Int?
  /// 名次: 1 is the best; nil: blank.
  public var rank: Int?
  /// 最终得分 as somebody declared it, in thousandths; nil: blank.
  public var declared: Int?
  /// Where the row stands.
  public var place: RecordPlace

  public init(
    school: String, year: SchoolYear, item: String? = nil, judge: String? = nil, day: Day? = nil,
    score: Int? = nil, rank: Int? = nil, declared: Int? = nil,
    place: RecordPlace = RecordPlace(file: "scores.csv")
  ) {
    self.school = school
    self.year = year
    self.item = item
    self.judge = judge
    self.day = day
    self.score = score
    self.rank = rank
    self.declared = declared
    self.place = place
  }
}
