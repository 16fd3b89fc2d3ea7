import Districts
import LinearModels
import RuleModels
public import Rules

/// 受援全覆盖: every school that is to be helped has every kind of activity.
public struct VisitCoverage: VisitRule {
  static let kinds = Parameter<[String]>.freeWords("kinds", title: Text(zh: "活动类型", en: "Kinds"))
  static let minimum = Parameter<Int>.integer(
    "minimum", default: 1, in: 0...1000, title: Text(zh: "最少次数", en: "Least number"))
  static let period = Parameter<Period>.choice(
    "period", default: .year, title: Text(zh: "计数周期", en: "Period"))
  static let to = Parameter<Target>.choice("to", default: .rural, title: Text(zh: "受援学校", en: "To"))

  public static let card = RuleCard(
    id: "visit-coverage", title: Text(zh: "受援全覆盖", en: "Every school in need reached"),
    statement: Text(
      zh: "每所农村或薄弱学校在每个周期内，每类活动都不少于规定次数。",
      en: "Every rural or weak school has at least so many activities of each of the kinds in every period."),
    formula: "∀ rural or weak s, kind, p: N(kind, s, p) ≥ minimum", nature: .bound,
    parameters: [kinds.spec, minimum.spec, period.spec, to.spec],
    sources: [
      Citation(
        plan: "P7",
        clause: Text(zh: "送教下乡活动（教学、管理、保健）", en: "going to the country: teaching, management, health"))
    ], unit: Text(zh: "次", en: "activities"))

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  public var kinds: [String] { entry[Self.kinds] }

  public func write(into formulation: inout VisitFormulation) {
    let facts = formulation.facts
    for kind in facts.kinds(kinds) {
      for unit in facts.units(.member, of: kind, for: entry, target: entry[Self.to]) {
        for period in facts.calendar.periods(entry[Self.period]) {
          let reached = formulation.sum(ofKind: kind) { candidate in
            candidate.occasion.school == unit.school && period.contains(candidate.occasion.slot.day)
          }
          formulation.require(
            reached >= entry[Self.minimum], by: self, for: facts.subject(of: unit, kind: kind, in: period))
        }
      }
    }
  }

  public func measure(_ view: VisitView) -> [Measurement] {
    let facts = view.facts
    return facts.kinds(kinds).flatMap { kind in
      facts.units(.member, of: kind, for: entry, target: entry[Self.to]).flatMap { unit in
        facts.calendar.periods(entry[Self.period]).map { period in
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
      Text(zh: "薄弱的 N 校有送教", en: "N, which is weak, is reached"), TinyYear(weak: ["N"]),
      parameters: ["kinds": .words(["送教"])],
      plan: [.delivery("a", to: "N", by: "c1", on: TinyYear.autumn[0])], breaches: []),
    VisitExample(
      Text(zh: "送教去了不薄弱的 M 校", en: "The lesson went to M, which is not weak"), TinyYear(weak: ["N"]),
      parameters: ["kinds": .words(["送教"])],
      plan: [.delivery("a", to: "M", by: "c1", on: TinyYear.autumn[0])], breaches: ["N,送教"]),
  ]
}
