/// 路程: the known travel from a teacher's dwelling or a school to a school.
public struct Travel: Hashable, Sendable {
  /// Teacher or school id.
  public var from: String
  /// School id.
  public var to: String
  /// Tenths of a kilometre, one way, rounded half up.
  public var tenthsOfKilometre: Int?
  /// Minutes, one way, rounded half up.
  public var minutes: Int?

  public init(from: String, to: String, tenthsOfKilometre: Int?, minutes: Int?) {
    self.from = from
    self.to = to
    self.tenthsOfKilometre = tenthsOfKilometre
    self.minutes = minutes
  }
}

/// 质量成绩: a school's yearly score.
public struct SchoolResult: Hashable, Sendable {
  /// School id.
  public var school: String
  public var year: SchoolYear
  /// The score in thousandths.
  public var score: Int?
  /// The rank in the district, 1 is best.
  public var rank: Int?

  public init(school: String, year: SchoolYear, score: Int?, rank: Int?) {
    self.school = school
    self.year = year
    self.score = score
    self.rank = rank
  }
}
