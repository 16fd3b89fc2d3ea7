import Districts
import LinearModels
import RuleModels
public import Rules

/// 活动次数: every unit has at least so many activities of a kind in every period.
public struct VisitQuota: VisitRule {
  static let kind = Parameter<[String]>.freeWords("kind", title: Text(zh: "活动类型", en: "Kinds"))
  static let minimum = Parameter<Int>.integer(
    "minimum", default: 1, in: 0...1000, title: Text(zh: "最少次数", en: "Least number"))
  static let maximum = Parameter<Int?>.optionalInteger(
    "maximum", in: 0...1000, title: Text(zh: "最多次数", en: "Greatest number"))
  static let per = Parameter<Per>.choice("per", default: .group, title: Text(zh: "计数单位", en: "Per"))
  static let period = Parameter<Period>.choice(
    "period", default: .year, title: Text(zh: "计数周期", en: "Period"))
  static let to = Parameter<Target>.choice("for", default: .all, title: Text(zh: "对象", en: "For"))

  public static let card = RuleCard(
    id: "visit-quota", title: Text(zh: "活动次数", en: "Number of activities"),
    statement: Text(
      zh: "每个单位在每个周期内，每类活动不少于（不多于）规定次数。",
      en: "Every unit has at least (and at most) so many activities of each kind in every period."),
    formula: "∀u,p: minimum ≤ N(kind, u, p) ≤ maximum", nature: .bound,
    parameters: [kind.spec, minimum.spec, maximum.spec, per.spec, period.spec, to.spec]
      + [DayWindow.from.spec, DayWindow.to.spec],
    sources: [
      Citation(
        plan: "P13", clause: Text(zh: "不少于两次集团性教学研讨活动", en: "at least two seminars of the group")),
      Citation(plan: "P10", clause: Text(zh: "每月集中活动1次", en: "one gathering a month")),
      Citation(plan: "P11", clause: Text(zh: "至少组织召开2次会议", en: "at least two meetings")),
    ], unit: Text(zh: "次", en: "activities"))

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  public var kinds: [String] { entry[Self.kind] }

  /// For whom activities are counted.
  var per: Per { entry[Self.per] }

  public func write(into formulation: inout VisitFormulation) {
    let facts = formulation.facts
    let days = DayWindow.days(of: entry, in: facts.calendar)
    for kind in facts.kinds(kinds) {
      for period in facts.calendar.periods(entry[Self.period]) where days.overlaps(period.days) {
        for unit in facts.units(entry[Self.per], of: kind, for: entry, target: entry[Self.to]) {
          let count = formulation.count(kind, for: unit, in: period) { days.contains($0.slot.day) }
          let subject = facts.subject(of: unit, kind: kind, in: period)
          formulation.require(count >= entry[Self.minimum], by: self, for: subject)
          if let maximum = entry[Self.maximum] {
            formulation.require(count <= maximum, by: self, for: subject)
          }
        }
      }
    }
  }

  public func measure(_ view: VisitView) -> [Measurement] {
    let facts = view.facts
    let days = DayWindow.days(of: entry, in: facts.calendar)
    var measurements: [Measurement] = []
    for kind in facts.kinds(kinds) {
      for period in facts.calendar.periods(entry[Self.period]) where days.overlaps(period.days) {
        for unit in facts.units(entry[Self.per], of: kind, for: entry, target: entry[Self.to]) {
          let held = view.held(kind, for: unit, in: period).filter { days.contains($0.visit.day) }
          let subject = facts.subject(of: unit, kind: kind, in: period)
          measurements.append(
            Measurement(
              subject, value: held.count, .atLeast, entry[Self.minimum], people: held.ids))
          if let maximum = entry[Self.maximum] {
            measurements.append(
              Measurement(subject, value: held.count, .atMost, maximum, people: held.ids))
          }
        }
      }
    }
    return measurements
  }

  public static let examples = [
    VisitExample(
      Text(zh: "两个学期各一次研讨", en: "One seminar in each of the two terms"), TinyYear(),
      parameters: ["kind": .words(["研讨"]), "period": .word("term")],
      plan: [.seminar("a", on: TinyYear.autumn[0]), .seminar("b", on: TinyYear.spring[0])], breaches: []),
    VisitExample(
      Text(zh: "春季学期没有研讨", en: "No seminar in spring"), TinyYear(),
      parameters: ["kind": .words(["研讨"]), "period": .word("term")],
      plan: [.seminar("a", on: TinyYear.autumn[0]), .seminar("b", on: TinyYear.autumn[1])],
      breaches: ["G,研讨,春季"]),
    VisitExample(
      Text(zh: "每所成员校一次送教，乙校没有", en: "A lesson delivered to each member, none to N"), TinyYear(),
      parameters: ["kind": .words(["送教"]), "per": .word("member")],
      plan: [.delivery("a", to: "M", by: "c1", on: TinyYear.autumn[0])], breaches: ["N,送教"]),
    VisitExample(
      Text(zh: "每位骨干送教不超过一次", en: "No backbone teacher delivers more than once"), TinyYear(),
      parameters: [
        "kind": .words(["送教"]), "per": .word("teacher"), "minimum": .integer(0), "maximum": .integer(1),
      ],
      plan: [
        .delivery("a", to: "M", by: "c1", on: TinyYear.autumn[0]),
        .delivery("b", to: "N", by: "c1", on: TinyYear.autumn[1]),
      ], breaches: ["c1,送教"]),
  ]
}
