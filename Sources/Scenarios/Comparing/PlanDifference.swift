public import Districts
public import Postings
public import Rules

/// What differs between two plans, always "second minus first".
public struct PlanDifference: RoomDifference {
  /// Every teacher's postings of both plans, paired; by teacher, then start.
  public let items: [Item]
  /// The schools that send or host otherwise, by id.
  public let schools: [SchoolDifference]
  /// Criteria, margins and violations.
  public let audits: AuditDifference

  /// What became of a posting.
  public enum Fate: String, DifferenceFate, CaseIterable {
    case kept, new, gone
    /// To another school.
    case moved
    /// The same school, another start year.
    case shifted
    case longer, shorter
  }

  /// A posting of the first plan and what stands for it in the second.
  public struct Item: Hashable, Sendable {
    public let teacher: String
    public let before: Posting?
    public let after: Posting?
    public let fate: Fate
  }

  /// How many postings a school sends and hosts.
  public struct SchoolDifference: Hashable, Sendable {
    public let school: String
    public let sendsBefore: Int
    public let sendsAfter: Int
    public let hostsBefore: Int
    public let hostsAfter: Int
  }

  /// Compares two audited plans; their districts and policies may differ.
  public init(_ first: AuditedPlan, _ second: AuditedPlan) {
    items = Self.items(first.plan.postings, second.plan.postings)
    schools = Self.schools(first.plan.postings, second.plan.postings)
    audits = AuditDifference(first, second)
  }

  /// How many postings there are of a fate.
  public func count(_ fate: Fate) -> Int { items.count { $0.fate == fate } }

  /// The postings that are not as they were.
  public var changes: [Item] { items.filter { $0.fate != .kept } }

  public var changeCount: Int { changes.count }

  // MARK: Postings

  private static func items(_ first: [Posting], _ second: [Posting]) -> [Item] {
    let before = Dictionary(grouping: first, by: \.teacher)
    let after = Dictionary(grouping: second, by: \.teacher)
    return Set(before.keys).union(after.keys).sorted().flatMap { teacher in
      pairs(of: teacher, before[teacher] ?? [], after[teacher] ?? [])
    }
  }

  /// Pairs the postings of one teacher: equal ones first, then those of the same host, then whatever is left in order.
  private static func pairs(of teacher: String, _ first: [Posting], _ second: [Posting]) -> [Item] {
    var (first, second) = (first, second)
    var items: [Item] = []
    func pair(_ fate: (Posting, Posting) -> Fate?) {
      for before in first {
        for after in second {
          guard let fate = fate(before, after) else { continue }
          items.append(Item(teacher: teacher, before: before, after: after, fate: fate))
          first.removeAll { $0 == before }
          second.removeAll { $0 == after }
          break
        }
      }
    }
    pair { ($0.to, $0.start, $0.years) == ($1.to, $1.start, $1.years) ? .kept : nil }
    pair { ($0.to, $0.start) == ($1.to, $1.start) ? ($1.years > $0.years ? .longer : .shorter) : nil }
    pair { $0.to == $1.to ? .shifted : nil }
    pair { _, _ in .moved }
    items += first.map { Item(teacher: teacher, before: $0, after: nil, fate: .gone) }
    items += second.map { Item(teacher: teacher, before: nil, after: $0, fate: .new) }
    return items.sorted { start(of: $0) < start(of: $1) }
  }

  private static func start(of item: Item) -> (Int, Int) {
    let posting = item.before ?? item.after
    return (posting?.start.first ?? 0, item.before == nil ? 1 : 0)
  }

  private static func schools(_ first: [Posting], _ second: [Posting]) -> [SchoolDifference] {
    func counts(_ postings: [Posting], _ school: KeyPath<Posting, String>) -> [String: Int] {
      Dictionary(grouping: postings) { $0[keyPath: school] }.mapValues(\.count)
    }
    let sends = (counts(first, \.from), counts(second, \.from))
    let hosts = (counts(first, \.to), counts(second, \.to))
    let all = Set(sends.0.keys).union(sends.1.keys).union(hosts.0.keys).union(hosts.1.keys)
    return all.sorted().compactMap { school in
      let difference = SchoolDifference(
        school: school, sendsBefore: sends.0[school] ?? 0, sendsAfter: sends.1[school] ?? 0,
        hostsBefore: hosts.0[school] ?? 0, hostsAfter: hosts.1[school] ?? 0)
      let isSame =
        difference.sendsBefore == difference.sendsAfter && difference.hostsBefore == difference.hostsAfter
      return isSame ? nil : difference
    }
  }
}

extension PlanDifference {
  /// All criteria that both plans were scored by, in the second plan's order.
  public var criteria: [CriterionDifference] { audits.criteria }
  /// The rules with their least margin in each plan, in the second plan's order.
  public var margins: [MarginDifference] { audits.margins }
  /// What the second plan breaks of rules that must hold, and the first does not; sorted.
  public var newlyBroken: [RuleInstance] { audits.newlyBroken }
  /// What the first plan breaks and the second does not; sorted.
  public var mended: [RuleInstance] { audits.mended }
}
