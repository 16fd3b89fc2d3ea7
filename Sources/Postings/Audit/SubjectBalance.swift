public import Districts

/// Needs and teachers by school, subject and year, before and after the plan.
public struct SubjectBalance: Sendable {
  /// One need in one school year.
  public struct Row: Hashable, Sendable {
    /// School id.
    public let school: String
    public let subject: String
    public let year: SchoolYear
    /// Teachers needed.
    public let posts: Int
    /// Teachers of the subject whose home the school is, less those away and with the guests of earlier postings.
    public let before: Int
    /// The same with the plan.
    public let there: Int

    public var shortage: Int { max(0, posts - there) }
    public var shortageBefore: Int { max(0, posts - before) }
  }

  /// Sorted by school, subject and year.
  public let rows: [Row]

  public init(_ audited: AuditedPlan) {
    let facts = audited.facts
    let district = facts.district
    let with = PlanView(audited.plan, of: facts)
    let without = PlanView(Plan(postings: []), of: facts)
    var rows: [Row] = []
    for need in district.needs {
      guard let school = district.schoolNumbers[need.school] else { continue }
      let teaches = { (teacher: Int) in district.teachers[teacher].mainSubject == need.subject }
      let home = facts.staff[school].count(where: teaches)
      for year in facts.horizon.all where need.holds(in: year) {
        let there = { (view: PlanView) in
          home - view.present(in: year, from: [school], to: nil).count { teaches($0.teacher) }
            + view.present(in: year, from: nil, to: [school]).count { teaches($0.teacher) }
        }
        rows.append(
          Row(
            school: need.school, subject: need.subject, year: year, posts: need.posts,
            before: there(without), there: there(with)))
      }
    }
    self.rows = rows.sorted {
      ($0.school, $0.subject, $0.year.first) < ($1.school, $1.subject, $1.year.first)
    }
  }
}
