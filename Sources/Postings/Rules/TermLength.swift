import Districts
public import Rules

/// 交流期限: a posting lasts at least and at most so many school years.
public struct TermLength: PostingRule {
  /// Which postings the rule speaks of.
  enum AppliesTo: String, Sendable, CaseIterable { case all, dispatches, attachments, laterals }

  static let minimum = Parameter<Int>.integer(
    "minimum", default: 1, in: 1...10, title: Text(zh: "最短学年数", en: "Least school years"))
  static let maximum = Parameter<Int>.integer(
    "maximum", default: 2, in: 1...10, title: Text(zh: "最长学年数", en: "Most school years"))
  static let appliesTo = Parameter<AppliesTo>.choice(
    "applies-to", default: .all, title: Text(zh: "适用的交流类型", en: "Kinds of posting it speaks of"))

  public static let card = RuleCard(
    id: "term-length", title: Text(zh: "交流期限", en: "Term of a posting"),
    statement: Text(
      zh: "每次交流的期限不少于最短学年数，不超过最长学年数。",
      en: "Every posting lasts at least the least and at most the most school years."),
    formula: "x[t,d,y,n] = 0 unless minimum ≤ n ≤ maximum", nature: .posting,
    parameters: [minimum.spec, maximum.spec, appliesTo.spec],
    sources: [
      Citation(plan: "P11", clause: Text(zh: "时间为1学年", en: "for one school year")),
      Citation(plan: "P13", clause: Text(zh: "周期1-2年", en: "a cycle of 1–2 years")),
      Citation(
        plan: "P16", clause: Text(zh: "不少于1学年，不超过2学年", en: "not below one nor above two school years")),
    ], unit: Text(zh: "学年", en: " school years"))

  /// The terms that are possible where no rule speaks.
  static let unspoken = 1...2

  public let entry: PolicyEntry
  let minimum: Int
  let maximum: Int
  private let kinds: AppliesTo

  public init(_ entry: PolicyEntry) {
    self.entry = entry
    minimum = entry[Self.minimum]
    maximum = entry[Self.maximum]
    kinds = entry[Self.appliesTo]
  }

  /// Whether the rule speaks of a kind of posting.
  func speaks(of kind: PostingKind) -> Bool {
    switch kinds {
    case .all: true
    case .dispatches: kind == .dispatch
    case .attachments: kind == .attachment
    case .laterals: kind == .lateral
    }
  }

  public func admits(_ candidate: Candidate, in facts: PlanningCase) -> Bool {
    !speaks(of: candidate.kind) || (minimum <= candidate.years && candidate.years <= maximum)
  }

  public func measure(_ view: PlanView) -> [Measurement] {
    view.made.compactMap { stay in
      guard concerns(from: stay.from, start: stay.start, in: view.facts),
        speaks(of: view.facts.kind(from: stay.from, to: stay.to))
      else { return nil }
      let subject = view.subject(of: stay)
      let length = stay.end - stay.start
      return length < minimum
        ? Measurement(subject, value: length, .atLeast, minimum, breaking: true)
        : Measurement(subject, value: length, .atMost, maximum, breaking: length > maximum)
    }
  }

  public static let examples = [
    RuleExample(
      Text(zh: "两学年的派出符合一至二学年的期限", en: "A dispatch of two years keeps a term of one to two"),
      TinyDistrict(core: [.teacher("a")], members: ["M": [.teacher("m")]]),
      plan: [.go("a", "C", "M", 2027, 2)], breaches: []),
    RuleExample(
      Text(zh: "要求满两学年时，一学年的派出不符合", en: "Where two years are asked for, one year breaks the rule"),
      TinyDistrict(core: [.teacher("a")], members: ["M": [.teacher("m")]]),
      parameters: ["minimum": .integer(2)],
      plan: [.go("a", "C", "M", 2027, 1)], breaches: ["a,2027"]),
  ]
}

/// 通常期限: where no rule speaks of a posting's term, it lasts one or two school years.
public struct UsualTerm: PostingRule {
  public static let card = RuleCard(
    id: "usual-term", title: Text(zh: "通常期限", en: "Usual term"),
    statement: Text(
      zh: "政策未规定期限的交流，期限为一至二学年，或“应当”类期限规则所述的学年数。",
      en: "A posting whose term no firm rule sets lasts one or two school years, or as a should-rule says."),
    formula: "x[t,d,y,n] = 0 unless n ∈ {1, 2}, where no term-length speaks", nature: .fact, parameters: [],
    sources: [Citation(plan: nil, clause: Text(zh: "模型事实", en: "fact of the model"))])

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  public func measure(_ view: PlanView) -> [Measurement] {
    let rules = view.facts.book.rules.compactMap { $0 as? TermLength }
    return view.made.compactMap { stay in
      let kind = view.facts.kind(from: stay.from, to: stay.to)
      let speaking = rules.filter {
        $0.speaks(of: kind) && $0.concerns(from: stay.from, start: stay.start, in: view.facts)
      }
      if speaking.contains(where: { $0.entry.firmness != .should }) { return nil }
      let spoken = speaking.contains { $0.minimum <= stay.years && stay.years <= $0.maximum }
      return Measurement(
        view.subject(of: stay), value: stay.years, .atMost, TermLength.unspoken.upperBound,
        breaking: !spoken && !TermLength.unspoken.contains(stay.years))
    }
  }

  public static let examples = [
    RuleExample(
      Text(zh: "未规定期限时，两学年可以", en: "Two years are usual"),
      TinyDistrict(core: [.teacher("a")], members: ["M": [.teacher("m")]]),
      plan: [.go("a", "C", "M", 2027, 2)], breaches: []),
    RuleExample(
      Text(zh: "未规定期限时，三学年过长", en: "Three years are not usual"),
      TinyDistrict(core: [.teacher("a")], members: ["M": [.teacher("m")]]),
      plan: [.go("a", "C", "M", 2027, 3)], breaches: ["a,2027"]),
  ]
}
