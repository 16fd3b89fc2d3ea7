public import Districts

/// 议程: an item of a day's programme.
public struct ProgrammeItem: Hashable, Sendable {
  /// 序号, unique.
  public var id: String
  public var day: Day
  /// Minutes after midnight.
  public var start: Int
  /// Minutes after midnight, after ``start``.
  public var end: Int
  /// 分会场: items of different strands run side by side; nil: for all.
  public var strand: String?
  /// 内容.
  public var title: String
  /// Id of the school where it is.
  public var school: String
  /// 场地: id of the room; nil: to be chosen.
  public var room: String?
  /// Kind of room needed, where one is to be chosen; nil: any.
  public var roomKind: String?
  /// Ids of teachers.
  public var people: [String]
  /// 外请人员: people who are no teachers of the district, as written.
  public var visitors: [String]

  public init(
    id: String, day: Day, start: Int, end: Int, strand: String? = nil, title: String, school: String,
    room: String? = nil, roomKind: String? = nil, people: [String] = [], visitors: [String] = []
  ) {
    self.id = id
    self.day = day
    self.start = start
    self.end = end
    self.strand = strand
    self.title = title
    self.school = school
    self.room = room
    self.roomKind = roomKind
    self.people = people
    self.visitors = visitors
  }

  /// Whether the two items are at the same time for a while.
  public func overlaps(_ other: ProgrammeItem) -> Bool {
    day == other.day && start < other.end && other.start < end
  }
}
