import Districts
public import Rules

/// Only what the policy asks for is paired.
public struct KnownPairs: GroupingRule {
  public static let card = RuleCard(
    id: "known-pairs", title: Text(zh: "结对须有依据", en: "Pairs that are asked for"),
    statement: Text(
      zh: "结对、席位只限政策要求的种类和范围，同一对只列一次。",
      en: "Pairs and seats are only of the kinds and places that the policy asks for, each listed once."),
    formula: "p = 0 unless a rule asks for it", nature: .fact, parameters: [],
    sources: [Citation(plan: nil, clause: Text(zh: "模型事实", en: "fact of the model"))],
    unit: Text(zh: "对", en: "pairs"))

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  public func measure(_ view: GroupingView) -> [Measurement] {
    let facts = view.facts
    return PairKind.allCases.flatMap { kind in
      let lines = facts.rules.compactMap { $0 as? any PairRule }.filter { type(of: $0).pairKind == kind }
      var times: [[Int]: Int] = [:]
      return view.pairs(kind).map { first, second in
        times[[first, second], default: 0] += 1
        let isAsked = lines.contains { $0.concerns(first, second, in: facts) }
        let value = isAsked ? times[[first, second], default: 0] : 2
        return Measurement(
          facts.subject(of: .pair(kind, first, second)), value: value, .atMost, 1, breaking: value > 1)
      }
    }
  }

  public static let examples = [
    GroupingExample(
      Text(zh: "政策没有要求结对，也没有结对", en: "No pair is asked for and none is made"),
      TinyGrouping([.core("C"), .member("M")]), groups: ["C": ["M"]], breaches: []),
    GroupingExample(
      Text(zh: "政策没有要求结对帮扶，却列了一对", en: "A pair of helper and helped that no rule asks for"),
      TinyGrouping([.core("C"), .member("M")]), groups: ["C": ["M"]],
      pairs: [GroupingPair(.assistance, "C", "M")], breaches: ["C,M"]),
  ]
}
