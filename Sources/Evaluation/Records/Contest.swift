public import Rules

/// A row of selection.csv 评选: somebody or something that may be chosen.
public struct ContestEntry: Hashable, Sendable {
  /// 编号, unique within the table.
  public var id: String
  /// 评选单位: among whom it is chosen, e.g. 小班.
  public var unit: String
  /// School id; nil: not given.
  public var school: String?
  /// Teacher id; nil: not given.
  public var teacher: String?
  /// 名称; nil: not given.
  public var title: String?
  /// 得分 in thousandths as somebody wrote it; nil: blank.
  public var score: Int?
  /// 入选; nil: blank.
  public var isChosen: Bool?
  /// Where the row stands.
  public var place: RecordPlace

  public init(
    _ id: String, unit: String, school: String? = nil, teacher: String? = nil, title: String? = nil,
    score: Int? = nil, isChosen: Bool? = nil, place: RecordPlace = RecordPlace(file: "selection.csv")
  ) {
    self.id = id
    self.unit = unit
    self.school = school
    self.teacher = teacher
    self.title = title
    self.score = score
    self.isChosen = isChosen
    self.place = place
  }
}

/// A row of rubric.csv 评分标准: a part that is scored.
public struct RubricPart: Hashable, Sendable {
  /// 项目.
  public var name: String
  /// 满分 in thousandths; nil: blank.
  public var fullMarks: Int?
  /// 权重; nil: blank, then marks are added up.
  public var weight: Fraction?
  /// Where the row stands.
  public var place: RecordPlace

  public init(
    _ name: String, fullMarks: Int?, weight: Fraction? = nil,
    place: RecordPlace = RecordPlace(file: "rubric.csv")
  ) {
    self.name = name
    self.fullMarks = fullMarks
    self.weight = weight
    self.place = place
  }
}

/// A row of marks.csv 评分: what a judge gave for a part.
public struct Mark: Hashable, Sendable {
  /// Id of the entry.
  public var entry: String
  /// Name of the part.
  public var part: String
  /// 评委; nil: one judge only.
  public var judge: String?
  /// Thousandths; nil: blank.
  public var score: Int?
  /// Where the row stands.
  public var place: RecordPlace

  public init(
    _ entry: String, _ part: String, judge: String? = nil, score: Int?,
    place: RecordPlace = RecordPlace(file: "marks.csv")
  ) {
    self.entry = entry
    self.part = part
    self.judge = judge
    self.score = score
    self.place = place
  }
}
