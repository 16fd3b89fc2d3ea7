public import Districts
public import Rules

/// What speaks for a posting of a plan, and what it costs.
public struct PostingFacts: Sendable {
  /// A need that the posting helps to meet.
  public struct NeedFilled: Hashable, Sendable {
    public let row: SubjectBalance.Row
    /// Teachers of the subject who would be there without it.
    public var without: Int { row.there - 1 }
  }

  public let posting: Posting
  /// The rules that would be broken without it, in the policy's order.
  public let served: [Finding]
  /// Where the host would be short of the subject without it.
  public let needs: [NeedFilled]
  /// 0: the host is the first wish; nil: it is no wish.
  public let wish: Int?
  /// What the teacher said.
  public let willing: Bool?
  public let distance: Distance
  /// Ids of the colleagues of the same school, main subject and standing who could go and have waited longer.
  public let passedOver: [String]

  /// The facts of some postings of a plan.
  static func all(_ postings: [Posting], in audited: AuditedPlan) -> [PostingFacts] {
    let reasons = PostingReasons(audited)
    let balance = SubjectBalance(audited)
    let findings = Dictionary(
      audited.findings.map { ($0.instance, $0) }, uniquingKeysWith: { first, _ in first })
    return postings.compactMap { posting in
      let district = audited.facts.district
      guard let teacher = district.teacherNumbers[posting.teacher],
        let host = district.schoolNumbers[posting.to]
      else { return nil }
      let person = district.teachers[teacher]
      let filled = balance.rows.filter { row in
        row.school == posting.to && row.subject == person.mainSubject && posting.covers(row.year)
          && row.there <= row.posts
      }
      return PostingFacts(
        posting: posting, served: reasons.served(by: posting).compactMap { findings[$0] },
        needs: filled.map(NeedFilled.init), wish: person.preferences.firstIndex(of: posting.to),
        willing: person.willing, distance: audited.facts.distance(of: teacher, to: host),
        passedOver: audited.facts.waitingLonger(than: teacher, in: posting.start))
    }
  }
}

extension PlanningCase {
  /// The colleagues of a teacher (number) whom `turn` counts, sorted by id.
  func waitingLonger(than teacher: Int, in year: SchoolYear) -> [String] {
    let person = district.teachers[teacher]
    let since = waitingSince(teacher, in: year)
    return staff[district.homes[teacher]].filter { colleague in
      district.teachers[colleague].mainSubject == person.mainSubject
        && isKeyStaff(colleague) == isKeyStaff(teacher) && isEligible(colleague, in: year)
        && !isAwayEarlier(colleague, in: year) && waitingSince(colleague, in: year) < since
    }.map { district.teachers[$0].id }
  }
}
