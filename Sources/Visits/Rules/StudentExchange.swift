import Districts
import LinearModels
import RuleModels
public import Rules

/// 学生交流: exchanges of students, counted like activities.
public struct StudentExchange: VisitRule {
  static let kind = Parameter<[String]>.freeWords("kind", title: Text(zh: "活动类型", en: "Kinds"))
  static let minimum = Parameter<Int>.integer(
    "minimum", default: 0, in: 0...1000, title: Text(zh: "最少次数", en: "Least number"))
  static let per = Parameter<Per>.choice("per", default: .group, title: Text(zh: "计数单位", en: "Per"))
  static let period = Parameter<Period>.choice(
    "period", default: .year, title: Text(zh: "计数周期", en: "Period"))

  public static let card = RuleCard(
    id: "student-exchange", title: Text(zh: "学生交流", en: "Exchange of students"),
    statement: Text(
      zh: "每个单位在每个周期内组织学生交流不少于规定次数；没有规定次数的只统计。",
      en:
        "Every unit has at least so many exchanges of students in every period; counted only where no number is said."
    ),
    formula: "∀u,p: N(kind, u, p) ≥ minimum", nature: .bound,
    parameters: [kind.spec, minimum.spec, per.spec, period.spec],
    sources: [
      Citation(plan: "P13", clause: Text(zh: "跟班学习体验", en: "students sit in with a class")),
      Citation(plan: "P16", clause: Text(zh: "定期组织", en: "organised regularly")),
    ], unit: Text(zh: "次", en: "activities"))

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  public var kinds: [String] { entry[Self.kind] }

  /// For whom activities are counted.
  var per: Per { entry[Self.per] }

  public func write(into formulation: inout VisitFormulation) {
    let facts = formulation.facts
    for kind in facts.kinds(kinds) {
      for period in facts.calendar.periods(entry[Self.period]) {
        for unit in facts.units(entry[Self.per], of: kind, for: entry) {
          formulation.require(
            formulation.count(kind, for: unit, in: period) { _ in true } >= entry[Self.minimum], by: self,
            for: facts.subject(of: unit, kind: kind, in: period))
        }
      }
    }
  }

  public func measure(_ view: VisitView) -> [Measurement] {
    let facts = view.facts
    return facts.kinds(kinds).flatMap { kind in
      facts.calendar.periods(entry[Self.period]).flatMap { period in
        facts.units(entry[Self.per], of: kind, for: entry).map { unit in
          let held = view.held(kind, for: unit, in: period)
          return Measurement(
            facts.subject(of: unit, kind: kind, in: period), value: held.count, .atLeast,
            entry[Self.minimum], people: held.ids)
        }
      }
    }
  }

  public static let examples = [
    VisitExample(
      Text(zh: "全年一次", en: "Once a year"), TinyYear(),
      parameters: ["kind": .words(["研讨"]), "minimum": .integer(1)],
      plan: [.seminar("a", on: TinyYear.spring[1])], breaches: []),
    VisitExample(
      Text(zh: "没有组织", en: "None held"), TinyYear(),
      parameters: ["kind": .words(["研讨"]), "minimum": .integer(1)], plan: [], breaches: ["G,研讨"]),
  ]
}
