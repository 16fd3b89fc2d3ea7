public import Districts
public import Rules

/// 豁免: teachers with a listed reason are not sent while it holds.
public struct ExemptionRule: PersonalRule {
  static let reasons = Parameter<[ExemptionReason]>.choices(
    "reasons", default: [.pregnant, .nursing, .illness],
    title: Text(zh: "豁免原因", en: "Reasons that exempt"))

  public static let card = RuleCard(
    id: "exemption", title: Text(zh: "豁免", en: "Exemption"),
    statement: Text(
      zh: "至交流当年9月1日仍有所列豁免原因的教师不交流；未填豁免期限的，整个规划期内有效。",
      en:
        "A teacher with a listed reason that still holds on 1 September of the start year is not sent; without a last month it holds for the whole horizon."
    ),
    formula: "x[t,d,y,n] = 0 if reason(t) ∈ reasons and until(t) ≥ September y", nature: .personal,
    parameters: [reasons.spec],
    sources: [Citation(plan: nil, clause: Text(zh: "政策：孕期、哺乳期、疾病等暂不交流", en: "policy"))])

  public let entry: PolicyEntry
  let listed: [ExemptionReason]

  public init(_ entry: PolicyEntry) {
    self.entry = entry
    listed = entry[Self.reasons]
  }

  public func allows(_ teacher: Int, in year: SchoolYear, of facts: PlanningCase) -> Bool {
    guard let exemption = facts.district.teachers[teacher].exemption,
      listed.contains(exemption.reason)
    else { return true }
    return !exemption.holds(in: year.september)
  }

  public func measure(_ view: PlanView) -> [Measurement] {
    view.made.compactMap { stay in
      guard concerns(from: stay.from, start: stay.start, in: view.facts) else { return nil }
      var breaking = false
      if let exemption = view.facts.district.teachers[stay.teacher].exemption {
        let isListed = listed.map(\.rawValue).contains(exemption.reason.rawValue)
        let over = exemption.until.map { ($0.year, $0.month) < (stay.start.first, 9) } ?? false
        breaking = isListed && !over
      }
      return Measurement(view.subject(of: stay), value: breaking ? 1 : 0, .atMost, 0, breaking: breaking)
    }
  }

  public static let examples = [
    RuleExample(
      Text(zh: "哺乳期至2027年8月，9月起可以交流", en: "Nursing until August 2027, sent from September"),
      TinyDistrict(
        core: [.teacher("a", exemption: .nursing, until: (2027, 8))], members: ["M": [.teacher("m")]]),
      plan: [.go("a", "C", "M", 2027, 1)], breaches: []),
    RuleExample(
      Text(zh: "哺乳期至2027年9月，当年不交流", en: "Nursing until September 2027, not sent that year"),
      TinyDistrict(
        core: [.teacher("a", exemption: .nursing, until: (2027, 9))], members: ["M": [.teacher("m")]]),
      plan: [.go("a", "C", "M", 2027, 1)], breaches: ["a,2027"]),
    RuleExample(
      Text(zh: "疾病未填期限，整个规划期不交流", en: "Illness without an end holds throughout"),
      TinyDistrict(core: [.teacher("a", exemption: .illness)], members: ["M": [.teacher("m")]]),
      plan: [.go("a", "C", "M", 2029, 1)], breaches: ["a,2029"]),
  ]
}
