public import Districts
public import Rules

/// 任教满六年: a teacher has been at the home school for so many years before being sent.
public struct EligibilityYears: PersonalRule {
  static let years = Parameter<Int>.integer(
    "years", default: 6, in: 0...50, title: Text(zh: "任教年限", en: "Years at the home school"))

  public static let card = RuleCard(
    id: "eligibility-years", title: Text(zh: "任教满年限", en: "Years at the home school"),
    statement: Text(
      zh: "至交流当年9月1日，教师在所在学校任教满规定年限；未填到校年月的，不列为交流对象。",
      en:
        "On 1 September of the start year the teacher has been at the home school for the years given; without a month of arrival a teacher is not eligible."
    ),
    formula: "x[t,d,y,n] = 0 unless 12·years ≤ months(since(t), September y)", nature: .personal,
    parameters: [years.spec],
    sources: [
      Citation(
        plan: nil,
        clause: Text(
          zh: "2014年国家意见（大意，引用前请核对原文）：在同一所学校连续任教达到规定年限",
          en: "national opinion of 2014 (in substance; check the text before citing it)"))
    ], unit: Text(zh: "个月", en: " months"))

  public let entry: PolicyEntry
  let yearsAsked: Int

  public init(_ entry: PolicyEntry) {
    self.entry = entry
    yearsAsked = entry[Self.years]
  }

  public func allows(_ teacher: Int, in year: SchoolYear, of facts: PlanningCase) -> Bool {
    guard let since = facts.district.teachers[teacher].since else { return false }
    return year.september.index - since.index >= 12 * yearsAsked
  }

  public func measure(_ view: PlanView) -> [Measurement] {
    view.made.compactMap { stay in
      guard concerns(from: stay.from, start: stay.start, in: view.facts) else { return nil }
      // Counted in whole months served before 1 September; none where the arrival is unknown.
      let september = stay.start.first * 12 + 8
      let arrived = view.facts.district.teachers[stay.teacher].since?.index
      let served = arrived.map { september - $0 } ?? -1
      let asked = yearsAsked * 12
      return Measurement(view.subject(of: stay), value: served, .atLeast, asked, breaking: served < asked)
    }
  }

  public static let examples = [
    RuleExample(
      Text(zh: "2021年9月到校，至2027年9月满六年", en: "Here since September 2021: six years in September 2027"),
      TinyDistrict(core: [.teacher("a", since: (2021, 9))], members: ["M": [.teacher("m")]]),
      plan: [.go("a", "C", "M", 2027, 1)], breaches: []),
    RuleExample(
      Text(zh: "2021年10月到校，差一个月", en: "Here since October 2021: a month short"),
      TinyDistrict(core: [.teacher("a", since: (2021, 10))], members: ["M": [.teacher("m")]]),
      plan: [.go("a", "C", "M", 2027, 1)], breaches: ["a,2027"]),
    RuleExample(
      Text(zh: "未填到校年月", en: "Month of arrival not given"),
      TinyDistrict(core: [.teacher("a", since: nil)], members: ["M": [.teacher("m")]]),
      plan: [.go("a", "C", "M", 2027, 1)], breaches: ["a,2027"]),
  ]
}
