import Districts
public import Rules

/// 交流方向: which kinds of posting are made.
public struct Direction: PostingRule {
  static let allow = Parameter<[PostingKind]>.choices(
    "allow", default: [.dispatch, .attachment],
    title: Text(zh: "允许的交流类型", en: "Kinds of posting allowed"))

  public static let card = RuleCard(
    id: "direction", title: Text(zh: "交流方向", en: "Direction of postings"),
    statement: Text(
      zh: "只安排所列类型的交流：派出（核心校到成员校）、跟岗（成员校到核心校）、校际（其他）。",
      en:
        "Only the kinds listed are made: dispatch (core to member), attachment (member to core), lateral (other)."
    ),
    formula: "x[t,d,y,n] = 0 unless kind(h(t), d) ∈ allow", nature: .posting, parameters: [allow.spec],
    sources: [Citation(plan: "P16", clause: Text(zh: "双向流动", en: "flow in both directions"))])

  public let entry: PolicyEntry
  let allowed: [PostingKind]

  public init(_ entry: PolicyEntry) {
    self.entry = entry
    allowed = entry[Self.allow]
  }

  public func admits(from: Int, to: Int, in facts: PlanningCase) -> Bool {
    allowed.contains(facts.kind(from: from, to: to))
  }

  /// Whether a kind may be a candidate: firm lines that speak must all allow it; where none speaks, dispatches and
  /// attachments are usual; where only a `should` line or a loosened one speaks, any kind is possible at its price.
  static func allows(
    _ kind: PostingKind, from home: Int, start: SchoolYear, rules: [(rule: Direction, isFirm: Bool)],
    in facts: PlanningCase
  ) -> Bool {
    let speaking = rules.filter { $0.rule.concerns(from: home, start: start, in: facts) }
    if speaking.isEmpty { return kind != .lateral }
    return speaking.allSatisfy { !$0.isFirm || $0.rule.allowed.contains(kind) }
  }

  public func measure(_ view: PlanView) -> [Measurement] {
    view.made.compactMap { stay in
      guard concerns(from: stay.from, start: stay.start, in: view.facts) else { return nil }
      let kind = view.facts.kind(from: stay.from, to: stay.to)
      let breaking = !allowed.contains(kind)
      return Measurement(
        view.subject(of: stay), value: breaking ? 1 : 0, .atMost, 0, breaking: breaking)
    }
  }

  public static let examples = [
    RuleExample(
      Text(zh: "核心校派出到成员校，方向相符", en: "A dispatch from the core keeps the direction"),
      TinyDistrict(core: [.teacher("a")], members: ["M": [.teacher("m")], "N": [.teacher("n")]]),
      plan: [.go("a", "C", "M", 2027, 1)], breaches: []),
    RuleExample(
      Text(zh: "只允许派出时，成员校教师跟岗不符合", en: "Where only dispatches are allowed, an attachment breaks it"),
      TinyDistrict(core: [.teacher("a")], members: ["M": [.teacher("m")]]),
      parameters: ["allow": .words(["dispatch"])],
      plan: [.go("m", "M", "C", 2027, 1)], breaches: ["m,2027"]),
  ]
}

/// 通常流向: where no rule speaks of the direction, postings go between core school and members.
public struct UsualDirection: PostingRule {
  public static let card = RuleCard(
    id: "usual-direction", title: Text(zh: "通常流向", en: "Usual direction"),
    statement: Text(
      zh: "政策未规定交流方向的，只在核心校与成员校之间交流。",
      en: "Where the policy leaves the direction open, postings go between core school and members."),
    formula: "x[t,d,y,n] = 0 for laterals, where no direction speaks", nature: .fact, parameters: [],
    sources: [Citation(plan: nil, clause: Text(zh: "模型事实", en: "fact of the model"))])

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  public func measure(_ view: PlanView) -> [Measurement] {
    let rules = view.facts.book.rules.compactMap { $0 as? Direction }
    return view.made.compactMap { stay in
      let spoken = rules.contains { $0.concerns(from: stay.from, start: stay.start, in: view.facts) }
      guard !spoken else { return nil }
      let breaking = view.facts.kind(from: stay.from, to: stay.to) == .lateral
      return Measurement(view.subject(of: stay), value: breaking ? 1 : 0, .atMost, 0, breaking: breaking)
    }
  }

  public static let examples = [
    RuleExample(
      Text(zh: "成员校教师到核心校跟岗", en: "A member's teacher is attached to the core"),
      TinyDistrict(core: [.teacher("a")], members: ["M": [.teacher("m")]]),
      plan: [.go("m", "M", "C", 2027, 1)], breaches: []),
    RuleExample(
      Text(zh: "未规定方向时，成员校之间不交流", en: "Members do not exchange among themselves"),
      TinyDistrict(core: [.teacher("a")], members: ["M": [.teacher("m")], "N": [.teacher("n")]]),
      plan: [.go("m", "M", "N", 2027, 1)], breaches: ["m,2027"]),
  ]
}
