import Districts
public import Rules

/// 派出资格: the core sends only key staff and teachers with a senior title.
public struct DispatchQualification: PostingRule {
  static let who = Parameter<Who>.choice(
    "who", default: .keyStaff, title: Text(zh: "具备资格的人员", en: "Who is qualified"),
    of: [.backbone, .keyStaff, .cadre])
  static let titles = Parameter<[String]>.freeWords(
    "titles",
    title: Text(zh: "具备资格的职称（不填：高级、正高级）", en: "Titles that qualify (none: the senior ones)"))

  public static let card = RuleCard(
    id: "dispatch-qualification", title: Text(zh: "派出资格", en: "Qualification of those sent"),
    statement: Text(
      zh: "核心校派出的教师为骨干与中层，或具有高级及以上职称（原小学高级教师为中级）。",
      en:
        "Teachers sent by the core are key staff or hold a senior title (the former 小学高级教师 is an intermediate one)."
    ),
    formula: "x[t,d,y,n] = 0 for h(t) = core unless t ∈ who or title(t) is senior", nature: .posting,
    parameters: [who.spec, titles.spec],
    sources: [
      Citation(
        plan: "P16", clause: Text(zh: "应具有较高管理或教学水平", en: "with a high level of management or teaching"))
    ])

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  public func admits(_ candidate: Candidate, in facts: PlanningCase) -> Bool {
    guard facts.district.schools[candidate.from].role == .core else { return true }
    if facts.counts(candidate.teacher, as: entry[Self.who]) { return true }
    let title = facts.district.teachers[candidate.teacher].title
    let listed = entry[Self.titles]
    return listed.isEmpty ? SeniorTitle.matches(title) : title.map(listed.contains) ?? false
  }

  public func measure(_ view: PlanView) -> [Measurement] {
    let facts = view.facts
    return view.made.compactMap { stay in
      guard facts.district.schools[stay.from].role == .core,
        concerns(from: stay.from, start: stay.start, in: facts)
      else {
        return nil
      }
      let teacher = facts.district.teachers[stay.teacher]
      var qualified =
        switch entry[Self.who] {
        case .cadre: facts.isCadre(stay.teacher)
        case .backbone: facts.isBackbone(stay.teacher)
        default: facts.isCadre(stay.teacher) || facts.isBackbone(stay.teacher)
        }
      for title in entry[Self.titles] where title == teacher.title { qualified = true }
      if entry[Self.titles].isEmpty && SeniorTitle.matches(teacher.title) { qualified = true }
      return Measurement(
        view.subject(of: stay), value: qualified ? 1 : 0, .atLeast, 1, breaking: !qualified)
    }
  }

  public static let examples = [
    RuleExample(
      Text(zh: "高级教师可以派出", en: "A senior teacher is sent"),
      TinyDistrict(core: [.teacher("a", title: "高级教师")], members: ["M": [.teacher("m")]]),
      plan: [.go("a", "C", "M", 2027, 1)], breaches: []),
    RuleExample(
      Text(zh: "原“小学高级教师”为中级职称，又非骨干", en: "The former 小学高级教师 is an intermediate title"),
      TinyDistrict(core: [.teacher("a", title: "小学高级教师")], members: ["M": [.teacher("m")]]),
      plan: [.go("a", "C", "M", 2027, 1)], breaches: ["a,2027"]),
    RuleExample(
      Text(zh: "成员校派出的教师不受此限", en: "Members may send anyone"),
      TinyDistrict(core: [.teacher("a")], members: ["M": [.teacher("m")]]),
      plan: [.go("m", "M", "C", 2027, 1)], breaches: []),
  ]
}
