import Districts
public import Rules

/// What differs between two groupings, always "second minus first".
public struct GroupingDifference: RoomDifference {
  /// Every school that is listed in one of them, by id; teaching points only where they do not go with their central
  /// school.
  public let schools: [SchoolItem]
  /// Every pair of both, paired; by kind, then by whom the pair is for.
  public let pairs: [PairItem]
  /// The groups whose size differs, by name.
  public let groups: [GroupItem]
  /// Criteria, margins and violations.
  public let audits: AuditDifference

  /// What became of a school or a pair.
  public enum Fate: String, DifferenceFate, CaseIterable {
    case kept, new, gone
    /// In another group, or with another partner.
    case moved
    /// In the same group, as core before and as member now or the other way round.
    case role
  }

  /// A school in both groupings.
  public struct SchoolItem: Hashable, Sendable {
    /// Id.
    public let school: String
    /// nil: in no group.
    public let before: GroupPlace?
    public let after: GroupPlace?
    public let fate: Fate
  }

  /// A pair of the first grouping and what stands for it in the second.
  public struct PairItem: Hashable, Sendable {
    public let kind: PairKind
    public let before: GroupingPair?
    public let after: GroupingPair?
    public let fate: Fate
  }

  /// A group with the number of its schools, teaching points left out; nil: there is no such group.
  public struct GroupItem: Hashable, Sendable {
    public let group: String
    public let before: Int?
    public let after: Int?
  }

  /// Compares two audited groupings; their districts and policies may differ.
  public init(_ first: AuditedGrouping, _ second: AuditedGrouping) {
    schools = Self.schools(first, second)
    pairs = PairKind.allCases.flatMap { kind in
      Self.pairs(
        kind, first.plan.pairs.filter { $0.kind == kind }, second.plan.pairs.filter { $0.kind == kind })
    }
    groups = Self.groups(first, second)
    audits = AuditDifference(first, second)
  }

  /// How many schools there are of a fate.
  public func count(_ fate: Fate) -> Int { schools.count { $0.fate == fate } }

  /// How many pairs there are of a fate.
  public func pairCount(_ fate: Fate) -> Int { pairs.count { $0.fate == fate } }

  /// The schools that are not where they were.
  public var schoolChanges: [SchoolItem] { schools.filter { $0.fate != .kept } }

  /// The pairs that are not as they were.
  public var pairChanges: [PairItem] { pairs.filter { $0.fate != .kept } }

  public var changeCount: Int { schoolChanges.count + pairChanges.count }

  private static func schools(_ first: AuditedGrouping, _ second: AuditedGrouping) -> [SchoolItem] {
    func places(_ audited: AuditedGrouping) -> [String: GroupPlace] {
      Dictionary(audited.ownPlaces.map { ($0.school, $0) }) { one, _ in one }
    }
    let (before, after) = (places(first), places(second))
    return Set(before.keys).union(after.keys).sorted().map { school in
      SchoolItem(
        school: school, before: before[school], after: after[school],
        fate: fate(before[school], after[school]))
    }
  }

  private static func fate(_ before: GroupPlace?, _ after: GroupPlace?) -> Fate {
    guard let before else { return .new }
    guard let after else { return .gone }
    if before.group != after.group { return .moved }
    return before.role == after.role ? .kept : .role
  }

  /// Pairs equal ones first, then those for the same school, apprentice, class, studio or role.
  private static func pairs(
    _ kind: PairKind, _ first: [GroupingPair], _ second: [GroupingPair]
  ) -> [PairItem] {
    var (first, second) = (first.sorted(by: order), second.sorted(by: order))
    var items: [PairItem] = []
    func pair(_ fate: Fate, _ matches: (GroupingPair, GroupingPair) -> Bool) {
      var left: [GroupingPair] = []
      for before in first {
        if let place = second.firstIndex(where: { matches(before, $0) }) {
          items.append(PairItem(kind: kind, before: before, after: second.remove(at: place), fate: fate))
        } else {
          left.append(before)
        }
      }
      first = left
    }
    pair(.kept) { $0 == $1 }
    pair(.moved) { $0.receiver == $1.receiver }
    items += first.map { PairItem(kind: kind, before: $0, after: nil, fate: .gone) }
    items += second.map { PairItem(kind: kind, before: nil, after: $0, fate: .new) }
    return items.sorted { key($0).lexicographicallyPrecedes(key($1)) }
  }

  private static func order(_ one: GroupingPair, _ other: GroupingPair) -> Bool {
    words(one).lexicographicallyPrecedes(words(other))
  }

  private static func words(_ pair: GroupingPair) -> [String] {
    pair.receiver + [pair.first, pair.second, pair.role ?? ""]
  }

  private static func key(_ item: PairItem) -> [String] {
    (item.before ?? item.after).map(words) ?? []
  }

  private static func groups(_ first: AuditedGrouping, _ second: AuditedGrouping) -> [GroupItem] {
    func sizes(_ audited: AuditedGrouping) -> [String: Int] {
      Dictionary(audited.view.groups.map { ($0.name, $0.units.count) }) { one, _ in one }
    }
    let (before, after) = (sizes(first), sizes(second))
    return Set(before.keys).union(after.keys).sorted().compactMap { name in
      before[name] == after[name]
        ? nil : GroupItem(group: name, before: before[name], after: after[name])
    }
  }
}

extension GroupingPair {
  /// For whom the pair is, by which it is known again when the partner changes.
  fileprivate var receiver: [String] {
    switch kind {
    case .assistance, .mentoring, .subjectLink: [second]
    case .studio, .placement: [first]
    case .seat: [second, role ?? ""]
    }
  }
}

extension AuditedGrouping {
  /// The places of schools that stand for themselves, and of teaching points that are listed apart from theirs.
  fileprivate var ownPlaces: [GroupPlace] {
    let district = facts.district
    return plan.places.filter { place in
      guard let number = district.schoolNumbers[place.school] else { return true }
      return district.units[number] == number || view.strayPoints.contains(number)
    }
  }
}
