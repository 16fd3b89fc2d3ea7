import Districts
public import Rules

/// What differs between two calendars, always "second minus first".
public struct VisitDifference: RoomDifference {
  /// Every activity of both calendars, paired; by kind and unit, then by day.
  public let items: [Item]
  /// The schools that host, receive or send otherwise, by id.
  public let schools: [SchoolDifference]
  /// The duties whose holders differ, by name.
  public let duties: [DutyDifference]
  /// The items of programmes that differ, by id.
  public let programme: [ProgrammeDifference]
  /// Criteria, margins and violations.
  public let audits: AuditDifference

  /// What became of an activity.
  public enum Fate: String, DifferenceFate, CaseIterable {
    case kept, new, gone
    /// On another day or another half of it.
    case moved
    /// At the same time, at another school.
    case relocated
    /// At the same time and place, with other people, room or lessons.
    case remade
  }

  /// An activity of the first calendar and what stands for it in the second.
  public struct Item: Hashable, Sendable {
    public let before: Visit?
    public let after: Visit?
    public let fate: Fate
  }

  /// What a school has to do with activities.
  public struct SchoolDifference: Hashable, Sendable {
    /// Id.
    public let school: String
    public let before: Counts
    public let after: Counts

    /// Counts of activities.
    public struct Counts: Hashable, Sendable {
      /// Held at the school.
      public var hosts = 0
      /// Held for the school.
      public var receives = 0
      /// Made by a teacher of the school, one for each teacher.
      public var sends = 0
    }
  }

  /// A duty with its holders in both calendars, ids of teachers.
  public struct DutyDifference: Hashable, Sendable {
    public let name: String
    public let before: [String]
    public let after: [String]
  }

  /// An item of a programme in both calendars; nil where one has it not.
  public struct ProgrammeDifference: Hashable, Sendable {
    public let before: ProgrammeItem?
    public let after: ProgrammeItem?
  }

  /// Compares two audited calendars; their districts and policies may differ.
  public init(_ first: AuditedVisits, _ second: AuditedVisits) {
    items = VisitPairing.items(first.plan.visits, second.plan.visits)
    schools = Self.schools(first, second)
    duties = Self.duties(first.plan.duties, second.plan.duties)
    programme = Self.programme(first.plan.programme, second.plan.programme)
    audits = AuditDifference(first, second)
  }

  /// How many activities there are of a fate.
  public func count(_ fate: Fate) -> Int { items.count { $0.fate == fate } }

  /// The activities that are not as they were.
  public var changes: [Item] { items.filter { $0.fate != .kept } }

  public var changeCount: Int { changes.count }

  private static func schools(_ first: AuditedVisits, _ second: AuditedVisits) -> [SchoolDifference] {
    let (before, after) = (counts(first), counts(second))
    return Set(before.keys).union(after.keys).sorted().compactMap { school in
      let difference = SchoolDifference(
        school: school, before: before[school] ?? .init(), after: after[school] ?? .init())
      return difference.before == difference.after ? nil : difference
    }
  }

  private static func counts(_ audited: AuditedVisits) -> [String: SchoolDifference.Counts] {
    let district = audited.facts.district
    var counts: [String: SchoolDifference.Counts] = [:]
    for visit in audited.plan.visits {
      counts[visit.host, default: .init()].hosts += 1
      if let school = visit.school { counts[school, default: .init()].receives += 1 }
      for id in visit.people {
        guard let teacher = district.teacherNumbers[id] else { continue }
        counts[district.schools[district.homes[teacher]].id, default: .init()].sends += 1
      }
    }
    return counts
  }

  private static func duties(_ first: [Duty], _ second: [Duty]) -> [DutyDifference] {
    func holders(_ duties: [Duty]) -> [String: [String]] {
      Dictionary(duties.map { ($0.name, $0.holders.sorted()) }) { one, _ in one }
    }
    let (before, after) = (holders(first), holders(second))
    return Set(before.keys).union(after.keys).sorted().compactMap { name in
      let (old, new) = (before[name] ?? [], after[name] ?? [])
      return old == new ? nil : DutyDifference(name: name, before: old, after: new)
    }
  }

  private static func programme(
    _ first: [ProgrammeItem], _ second: [ProgrammeItem]
  ) -> [ProgrammeDifference] {
    func items(_ list: [ProgrammeItem]) -> [String: ProgrammeItem] {
      Dictionary(list.map { ($0.id, $0) }) { one, _ in one }
    }
    let (before, after) = (items(first), items(second))
    return Set(before.keys).union(after.keys).sorted().compactMap { id in
      before[id] == after[id] ? nil : ProgrammeDifference(before: before[id], after: after[id])
    }
  }
}
