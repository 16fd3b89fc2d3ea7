import Districts
import LinearModels
import RuleModels
public import Rules

/// 集团数: so many groups are formed.
public struct GroupCount: GroupingRule {
  static let count = Parameter<Int>.integer(
    "count", default: 1, in: 0...500, title: Text(zh: "个数", en: "how many"))

  public static let card = RuleCard(
    id: "group-count", title: Text(zh: "集团数", en: "Number of groups"),
    statement: Text(
      zh: "组建的集团（联盟、片区）恰为规定的个数；分学段规定的，用 scope 写明学段，按核心校的学段计。",
      en:
        "Exactly so many groups are formed; by stage where the scope names stages, which are those of the cores."
    ),
    formula: "Σ_g y[c(g),g] = count", nature: .bound, parameters: [count.spec],
    sources: [
      Citation(plan: "P1", clause: Text(zh: "小学组建10个，初中组建4个", en: "10 of primary, 4 of junior schools")),
      Citation(plan: "P7", clause: Text(zh: "四个区片发展共同体", en: "four areas")),
      Citation(plan: "P10", clause: Text(zh: "划分5个片区", en: "five areas")),
      Citation(plan: "P13", clause: Text(zh: "两个小学教育集团", en: "two groups")),
    ], unit: Text(zh: "个集团", en: "groups"))

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  private var subject: Subject {
    let stages = entry.scope.stages.map { $0.map(\.rawValue).sorted().joined(separator: "+") }
    return Subject(place: "*", kind: stages)
  }

  public func write(into formulation: inout GroupingFormulation) {
    let formed = formulation.facts.cores(for: entry).sum { formulation.isFormed($0) }
    formulation.require(formed == entry[Self.count], by: self, for: subject)
  }

  public func measure(_ view: GroupingView) -> [Measurement] {
    let (value, count) = (view.groups(for: self).count, entry[Self.count])
    return [Measurement(subject, value: value, value < count ? .atLeast : .atMost, count)]
  }

  public static let examples = [
    GroupingExample(
      Text(zh: "两所候选核心校，组建一个集团", en: "Two possible cores, one group"),
      TinyGrouping([.core("C"), .core("X"), .member("M")]), parameters: ["count": .integer(1)],
      groups: ["C": ["M", "X"]], breaches: []),
    GroupingExample(
      Text(zh: "应组建一个，组建了两个", en: "Two groups instead of one"),
      TinyGrouping([.core("C"), .core("X"), .member("M")]), parameters: ["count": .integer(1)],
      groups: ["C": ["M"], "X": []], breaches: ["*"]),
  ]
}
