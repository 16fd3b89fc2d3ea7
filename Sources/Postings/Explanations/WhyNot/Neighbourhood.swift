import Districts
public import Rules

/// The part of a case that a decision at some schools can have to do with.
///
/// It is exact: what lies outside shares no teacher, no school and no rule with it. Where a rule speaks of the whole
/// district, or people may go anywhere, it is the whole case.
public struct Neighbourhood: Sendable {
  /// The case of this part alone.
  public let facts: PlanningCase
  /// The rules that link all groups, so that nothing could be left out; each once, in the policy's order.
  public let links: [RuleInstance]
  /// Whether it is the whole district.
  public let isWhole: Bool
}

extension AuditedPlan {
  /// The part of the case that has to do with some schools (numbers).
  public func neighbourhood(of schools: [Int]) -> Neighbourhood {
    let wide = findings.map(\.instance).filter { $0.subject.place == "*" }
    var links: [RuleInstance] = []
    for instance in wide.sorted() where links.last?.entry != instance.entry { links.append(instance) }
    let reached =
      links.isEmpty ? SchoolLinks(of: facts).reach(of: schools) : Set(facts.district.schools.indices)
    let isWhole = reached.count == facts.district.schools.count
    return Neighbourhood(facts: isWhole ? facts : facts.part(of: reached), links: links, isWhole: isWhole)
  }

  /// The plan within a part of its case, audited there.
  func restricted(to part: PlanningCase) -> AuditedPlan {
    let postings = plan.postings.filter { part.district.teacherNumbers[$0.teacher] != nil }
    return Audit.audit(Plan(postings: postings), of: part)
  }
}

extension PlanningCase {
  /// The case of some schools (numbers) alone.
  func part(of schools: Set<Int>) -> PlanningCase {
    let part = district.part(of: schools)
    return PlanningCase(
      district: part, policy: policy, baseline: baseline?.filter { part.teacherNumbers[$0.teacher] != nil })
  }

  /// The case with further pins.
  func adding(pins: [Pin]) -> PlanningCase {
    PlanningCase(district: district.adding(pins: pins), policy: policy, baseline: baseline)
  }

  /// The schools that teachers of a school may go to at all, with the kind of posting.
  func possibleHosts(of home: Int) -> [(host: Int, kind: PostingKind)] {
    CandidateSet.hosts(from: home, of: self)
  }

  /// The rules that must hold and judge single postings, those that judge people apart.
  var firmFilters: [any PostingRule] {
    book.rules.filter { $0.entry.firmness != .should && !($0 is any PersonalRule) }
  }
}
