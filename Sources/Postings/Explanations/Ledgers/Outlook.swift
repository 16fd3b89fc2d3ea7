public import Districts
import Rules

/// Key staff whom a plan leaves for the school year after its horizon, so that nobody plans herself into a corner.
public struct Outlook: Sendable {
  /// A school and a subject.
  public struct Row: Hashable, Sendable {
    /// School id.
    public let school: String
    public let subject: String
    /// Key staff of the school in the subject.
    public let keyStaff: Int
    /// Ids of those who may go then, sorted; those sent within the horizon may be among them if the rules let them.
    public let available: [String]
  }

  /// The first school year after the horizon.
  public let year: SchoolYear
  /// By school and subject; only where there are key staff.
  public let rows: [Row]

  public init(_ audited: AuditedPlan) {
    let facts = audited.facts
    let next = facts.horizon.first + facts.horizon.years
    year = next
    let records = audited.plan.postings.map { posting in
      PostingRecord(posting: posting, status: posting.end <= next ? .finished : .running)
    }
    var policy = facts.policy
    policy.horizon = Horizon(first: next, years: 1)
    let later = PlanningCase(district: facts.district.adding(records: records), policy: policy)
    let keyStaff = later.district.teachers.indices.filter(later.isKeyStaff)
    let free = Set(EligibilityTrace.free(keyStaff, in: next, of: later))
    let bySchool = Dictionary(grouping: keyStaff) { later.district.homes[$0] }
    rows = bySchool.sorted { $0.key < $1.key }.flatMap { home, people in
      Dictionary(grouping: people) { later.district.teachers[$0].mainSubject }
        .sorted { $0.key < $1.key }.map { subject, people in
          Row(
            school: later.district.schools[home].id, subject: subject, keyStaff: people.count,
            available: people.filter(free.contains).map { later.district.teachers[$0].id })
        }
    }
  }
}
