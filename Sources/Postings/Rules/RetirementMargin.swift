public import Districts
public import Rules

/// 距退休: a teacher is sent only if retirement is further off than so many years.
public struct RetirementMargin: PersonalRule {
  static let years = Parameter<Int>.integer(
    "years", default: 5, in: 0...40, title: Text(zh: "距退休年数", en: "Years to retirement"))
  static let retirement = Parameter<[String: Int]>.integers(
    "retirement", default: ["F": 55, "M": 60], in: 40...70,
    title: Text(zh: "退休年龄", en: "Age of retirement"))

  public static let card = RuleCard(
    id: "retirement-margin", title: Text(zh: "距退休年限", en: "Years to retirement"),
    statement: Text(
      zh: "至交流当年9月1日，距法定退休年龄超过规定年数；未填出生年月的，不列为交流对象；未填性别的，按较早的退休年龄计算。",
      en:
        "On 1 September of the start year retirement is further off than the years given; without a month of birth a teacher is not eligible; without a gender the earlier age counts."
    ),
    formula: "x[t,d,y,n] = 0 unless birth(t) + 12·age − September y > 12·years", nature: .personal,
    parameters: [years.spec, retirement.spec],
    sources: [Citation(plan: nil, clause: Text(zh: "政策：距退休不足规定年限的不参加交流", en: "policy"))],
    unit: Text(zh: "个月", en: " months"))

  public let entry: PolicyEntry
  let yearsAsked: Int
  let ages: [String: Int]

  public init(_ entry: PolicyEntry) {
    self.entry = entry
    yearsAsked = entry[Self.years]
    ages = entry[Self.retirement]
  }

  /// The age at which a teacher of the given gender retires.
  private func age(_ gender: Gender?) -> Int {
    guard let gender else { return ages.values.min() ?? 55 }
    return ages[gender.rawValue] ?? 55
  }

  public func allows(_ teacher: Int, in year: SchoolYear, of facts: PlanningCase) -> Bool {
    let person = facts.district.teachers[teacher]
    guard let birth = person.birth else { return false }
    let retires = birth.advanced(byMonths: 12 * age(person.gender))
    return retires.index - year.september.index > 12 * yearsAsked
  }

  public func measure(_ view: PlanView) -> [Measurement] {
    view.made.compactMap { stay in
      guard concerns(from: stay.from, start: stay.start, in: view.facts) else { return nil }
      let person = view.facts.district.teachers[stay.teacher]
      let left = person.birth.map { birth in
        (birth.year + age(person.gender) - stay.start.first) * 12 + birth.month - 9
      }
      let asked = yearsAsked * 12 + 1
      return Measurement(
        view.subject(of: stay), value: left ?? 0, .atLeast, asked, breaking: left.map { $0 < asked } ?? true)
    }
  }

  public static let examples = [
    RuleExample(
      Text(
        zh: "1977年10月生女教师，2027年9月距退休五年零一个月",
        en: "A woman born in October 1977 has five years and a month left"),
      TinyDistrict(core: [.teacher("a", birth: (1977, 10))], members: ["M": [.teacher("m")]]),
      plan: [.go("a", "C", "M", 2027, 1)], breaches: []),
    RuleExample(
      Text(zh: "1977年9月生女教师，恰好五年，不超过", en: "Born in September 1977: exactly five years, not more"),
      TinyDistrict(core: [.teacher("a", birth: (1977, 9))], members: ["M": [.teacher("m")]]),
      plan: [.go("a", "C", "M", 2027, 1)], breaches: ["a,2027"]),
  ]
}
