import Districts
import LinearModels
import RuleModels
public import Rules

/// 规模: how many schools a group has.
public struct GroupSize: GroupingRule {
  static let minimum = Parameter<Int?>.optionalInteger(
    "minimum", in: 0...500, title: Text(zh: "最少所数", en: "at least"))
  static let maximum = Parameter<Int?>.optionalInteger(
    "maximum", in: 0...500, title: Text(zh: "最多所数", en: "at most"))
  static let allowed = Parameter<[String]>.freeWords(
    "allowed", title: Text(zh: "允许的所数", en: "allowed numbers"))
  static let countsCore = Parameter<Bool>.flag(
    "count-core", default: true, title: Text(zh: "是否含核心校", en: "whether the core counts"))

  public static let card = RuleCard(
    id: "group-size", title: Text(zh: "集团规模", en: "Size of groups"),
    statement: Text(
      zh: "每个集团的学校数（教学点随中心校，不另计）不少于 minimum、不多于 maximum，或须是 allowed 所列之一。",
      en:
        "Each group has at least `minimum` and at most `maximum` schools, or one of the numbers `allowed`; teaching points count with their central school."
    ),
    formula: "∀g: minimum ≤ Σ_s y[s,g] ≤ maximum", nature: .bound,
    parameters: [minimum.spec, maximum.spec, allowed.spec, countsCore.spec],
    sources: [
      Citation(plan: "P1", clause: Text(zh: "不超过4所学校", en: "no more than 4 schools")),
      Citation(plan: "P11", clause: Text(zh: "一对二或一加三", en: "one with two, or one and three")),
      Citation(plan: "P13", clause: Text(zh: "2-4个乡镇（街道）中心校", en: "2 to 4 central schools")),
      Citation(plan: "P16", clause: Text(zh: "不超过6个为宜", en: "preferably no more than 6")),
    ], unit: Text(zh: "所", en: "schools"))

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  private var allowed: [Int] { entry[Self.allowed].compactMap(Int.init).sorted() }

  public func write(into formulation: inout GroupingFormulation) {
    let facts = formulation.facts
    for core in facts.cores(for: entry) {
      let subject = Subject(place: facts.groupName(core))
      let formed = formulation.isFormed(core)
      var size = facts.units.filter { $0 != core }.sum { formulation.place($0, core) }
      if entry[Self.countsCore] { size += formed }
      if let minimum = entry[Self.minimum] {
        formulation.require(size - minimum * formed >= 0, by: self, for: subject)
      }
      if let maximum = entry[Self.maximum] {
        formulation.require(size - maximum * formed <= 0, by: self, for: subject)
      }
      guard !allowed.isEmpty else { continue }
      var chosen = LinearExpression()
      var number = LinearExpression()
      for count in allowed {
        let isThis = formulation.binary("size \(count)[\(subject)]")
        chosen += isThis.linear
        number += count * isThis
      }
      formulation.tie(chosen == formed, named: "a size[\(subject)]")
      formulation.require(size == number, by: self, for: subject)
    }
  }

  public func measure(_ view: GroupingView) -> [Measurement] {
    view.groups(for: self).flatMap { group, core in
      let subject = Subject(place: view.facts.groupName(core))
      let size = group.units.count - (entry[Self.countsCore] ? 0 : 1)
      var measurements: [Measurement] = []
      if let least = entry[Self.minimum] {
        measurements.append(Measurement(subject, value: size, .atLeast, least))
      }
      if let most = entry[Self.maximum] {
        measurements.append(Measurement(subject, value: size, .atMost, most))
      }
      if let nearest = allowed.min(by: { (abs($0 - size), $0) < (abs($1 - size), $1) }) {
        measurements.append(Measurement(subject, value: size, size < nearest ? .atLeast : .atMost, nearest))
      }
      return measurements
    }
  }

  public static let examples = [
    GroupingExample(
      Text(zh: "不超过三所，含核心校", en: "At most three with the core"),
      TinyGrouping([.core("C"), .member("M"), .member("N")]), parameters: ["maximum": .integer(3)],
      groups: ["C": ["M", "N"]], breaches: []),
    GroupingExample(
      Text(zh: "不超过两所，却有三所", en: "Three instead of at most two"),
      TinyGrouping([.core("C"), .member("M"), .member("N")]), parameters: ["maximum": .integer(2)],
      groups: ["C": ["M", "N"]], breaches: ["GC"]),
    GroupingExample(
      Text(zh: "成员校只能是一所或三所", en: "One member or three"),
      TinyGrouping([.core("C"), .core("X"), .member("M"), .member("N"), .member("O")]),
      parameters: ["allowed": .words(["1", "3"]), "count-core": .flag(false)],
      groups: ["C": ["M", "N"], "X": ["O"]], breaches: ["GC"]),
    GroupingExample(
      Text(zh: "至少两所成员校", en: "At least two members"),
      TinyGrouping([.core("C"), .member("M"), .member("N")]),
      parameters: ["minimum": .integer(2), "count-core": .flag(false)], groups: ["C": ["M"]],
      breaches: ["GC"]),
  ]
}
