public import DistrictFiles
public import Districts
public import Postings
public import Rules

/// 调整已公布的方案: as few postings as possible change, then the policy's criteria decide.
public struct Replanning: Sendable {
  /// The changed district under the policy whose first criterion counts changed postings.
  public let facts: PlanningCase
  private let changed: ChangedBasis
  /// The plan that is published, as audited before the changes.
  public let published: AuditedPlan
  private let upheld: [Objection]

  /// - Parameters:
  ///   - changed: the basis after the changes; it holds the published postings.
  ///   - published: the published plan with its audit under the facts of its day.
  ///   - objections: those among the changes that were upheld, by which a posting is explained.
  public init(_ changed: ChangedBasis, published: AuditedPlan, objections: [Objection] = []) {
    self.changed = changed
    upheld = objections.filter(\.isUpheld)
    self.published = published
    var policy = changed.policy
    // What the policy names may be other rooms' criteria: the room knows which ones hold for postings.
    let own = Catalogue.standard.cards.criteria(of: policy)
    policy.criteria = [Self.least] + own.filter { $0 != Self.least }
    facts = PlanningCase(
      district: changed.district, policy: policy, baseline: changed.basis.published ?? [])
  }

  /// The criterion that counts changed postings: those made anew and those dropped.
  public static let least = "disruption"

  /// What the published plan breaks under the changed facts, those postings left out that cannot be made any more.
  private var breaches: [Finding] {
    let known = (changed.basis.published ?? []).filter { posting in
      facts.district.teacherNumbers[posting.teacher] != nil && facts.district.schoolNumbers[posting.to] != nil
        && facts.district.schoolNumbers[posting.from] != nil
    }
    return Audit.audit(Plan(postings: known), of: facts).violations
  }

  /// Says for a new plan what became of every published posting, and why those that changed could not stay.
  public func report(_ new: AuditedPlan) -> ReplanReport {
    let difference = PlanDifference(published, new)
    let breaches = breaches
    let reasons = difference.changes.map { item in
      ReplanReport.Entry(item: item, reason: item.before.map { reason($0, breaches) } ?? .takesPart)
    }
    let least = new.scores.first { $0.id == Self.least }?.value ?? 0
    return ReplanReport(difference: difference, entries: reasons, least: least, breaches: breaches)
  }

  private func reason(_ posting: Posting, _ breaches: [Finding]) -> ReplanReport.Reason {
    if let objection = upheld.first(where: {
      $0.concerns(teacher: posting.teacher, to: posting.to, start: posting.start)
    }) {
      return .stated(
        Text(zh: "异议成立：\(objection.ground)", en: "objection upheld: \(objection.ground)"))
    }
    if let stated = changed.reasons[posting.teacher] { return .stated(stated) }
    guard facts.district.teacherNumbers[posting.teacher] != nil else { return .teacherGone }
    guard facts.district.schoolNumbers[posting.to] != nil else { return .schoolGone }
    let own = breaches.first { finding in
      finding.instance.subject.teacher == posting.teacher
        && finding.instance.subject.year.map { $0 == posting.start || posting.covers($0) } ?? true
    }
    if let own { return .breaks(own.instance) }
    let shared = breaches.first { $0.measurement.people.contains(posting.teacher) }
    if let shared { return .breaks(shared.instance) }
    return .givesWay
  }
}

/// What re-planning changed, and why.
public struct ReplanReport: Sendable {
  /// The new plan minus the published one.
  public let difference: PlanDifference
  /// The postings that are not as published.
  public let entries: [Entry]
  /// How many postings differ: made anew plus dropped. Proven least where the criterion is proven.
  public let least: Int
  /// What the published plan would break under the changed facts.
  public let breaches: [Finding]

  public struct Entry: Sendable {
    public let item: PlanDifference.Item
    public let reason: Reason
  }

  /// Why a posting is not as published.
  public enum Reason: Hashable, Sendable {
    /// A change says so itself.
    case stated(Text)
    case teacherGone
    case schoolGone
    /// Under the new facts the posting would break a rule, or have a part in breaking it.
    case breaks(RuleInstance)
    /// It breaks nothing itself: it gives way so that the fewest postings change, or is one of several equal ways.
    case givesWay
    /// Newly made to make up for what is gone.
    case takesPart
  }
}
