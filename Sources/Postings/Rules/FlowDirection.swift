import Districts
public import Rules

/// 流向: postings go down from the core to central and village schools, not up, attachments apart.
public struct FlowDirection: PostingRule {
  /// Whether upward postings are forbidden, or downward ones only encouraged.
  enum Mode: String, Sendable, CaseIterable {
    /// Encouraged: counted by the criterion `downward`, forbids nothing.
    case goal
    /// Upward postings that are no attachments are forbidden.
    case hard
  }

  static let mode = Parameter<Mode>.choice("mode", default: .goal, title: Text(zh: "方式", en: "Mode"))

  public static let card = RuleCard(
    id: "flow-direction", title: Text(zh: "流向", en: "Direction of flow"),
    statement: Text(
      zh:
        "教师由核心校向中心校、由中心校向村小和教学点流动。goal：只鼓励，由目标“下沉交流”计数；hard：除到核心校跟岗外，不安排由下向上的交流。",
      en:
        "Teachers flow from the core to central schools and from there to village schools. goal: encouraged only, counted by the criterion `downward`; hard: no upward postings but attachments to the core."
    ),
    formula: "hard: x[t,d,y,n] = 0 if tier(d) > tier(h(t)), attachments apart", nature: .posting,
    parameters: [mode.spec],
    sources: [
      Citation(plan: "P13", clause: Text(zh: "到村校支教", en: "teach at village schools")),
      Citation(plan: "P16", clause: Text(zh: "派出管理团队和骨干教师", en: "management teams and backbone teachers")),
    ])

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  public func admits(from: Int, to: Int, in facts: PlanningCase) -> Bool {
    entry[Self.mode] == .goal || facts.tier(of: to) <= facts.tier(of: from)
      || facts.kind(from: from, to: to) == .attachment
  }

  public func measure(_ view: PlanView) -> [Measurement] {
    guard entry[Self.mode] == .hard else { return [] }
    let facts = view.facts
    return view.made.compactMap { stay in
      guard concerns(from: stay.from, start: stay.start, in: facts) else { return nil }
      let (home, host) = (facts.district.schools[stay.from], facts.district.schools[stay.to])
      let rank = { (school: School) in school.parent != nil ? 1 : school.role == .member ? 2 : 3 }
      let breaking =
        rank(host) > rank(home) && facts.kind(from: stay.from, to: stay.to) != .attachment
      return Measurement(view.subject(of: stay), value: breaking ? 1 : 0, .atMost, 0, breaking: breaking)
    }
  }

  private static let withPoint = ["M": [Teacher.teacher("m")], "P": [Teacher.teacher("p")]]
  private static let laterals = [
    PolicyEntry(
      index: 1, rule: "direction", values: ["allow": .words(["dispatch", "attachment", "lateral"])])
  ]

  public static let examples = [
    RuleExample(
      Text(zh: "中心校教师到教学点支教", en: "From the central school to its teaching point"),
      TinyDistrict(core: [.teacher("a")], members: withPoint, parents: ["P": "M"], horizonYears: 1),
      parameters: ["mode": .word("hard")], alongside: laterals,
      plan: [.go("m", "M", "P", 2027, 1)], breaches: []),
    RuleExample(
      Text(zh: "教学点教师到核心校跟岗，不受限制", en: "An attachment to the core is no breach"),
      TinyDistrict(core: [.teacher("a")], members: withPoint, parents: ["P": "M"], horizonYears: 1),
      parameters: ["mode": .word("hard")], alongside: laterals,
      plan: [.go("p", "P", "C", 2027, 1)], breaches: []),
    RuleExample(
      Text(zh: "教学点教师到中心校，由下向上", en: "From the teaching point up to the central school"),
      TinyDistrict(core: [.teacher("a")], members: withPoint, parents: ["P": "M"], horizonYears: 1),
      parameters: ["mode": .word("hard")], alongside: laterals,
      plan: [.go("p", "P", "M", 2027, 1)], breaches: ["p,2027"]),
    RuleExample(
      Text(zh: "只鼓励时，由下向上也不算违规", en: "Where it is only a goal, upward is no breach"),
      TinyDistrict(core: [.teacher("a")], members: withPoint, parents: ["P": "M"], horizonYears: 1),
      alongside: laterals,
      plan: [.go("p", "P", "M", 2027, 1)], breaches: []),
  ]
}
