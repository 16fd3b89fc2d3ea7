/// What the tables beside a district say about activities.
public struct VisitTables: Hashable, Sendable {
  public var calendar: SchoolCalendar
  public var kinds: [ActivityKind]
  public var researchGroups: [ResearchGroup]
  public var rooms: [Room]
  public var timetable: [TimetableEntry]
  public var weakSubjects: [WeakSubject]
  /// Activities done or agreed.
  public var agreed: [Visit]
  public var programme: [ProgrammeItem]
  public var duties: [Duty]

  public init(
    calendar: SchoolCalendar, kinds: [ActivityKind] = [], researchGroups: [ResearchGroup] = [],
    rooms: [Room] = [], timetable: [TimetableEntry] = [], weakSubjects: [WeakSubject] = [],
    agreed: [Visit] = [], programme: [ProgrammeItem] = [], duties: [Duty] = []
  ) {
    self.calendar = calendar
    self.kinds = kinds
    self.researchGroups = researchGroups
    self.rooms = rooms
    self.timetable = timetable
    self.weakSubjects = weakSubjects
    self.agreed = agreed
    self.programme = programme
    self.duties = duties
  }
}
