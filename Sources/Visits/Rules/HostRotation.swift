import Districts
import LinearModels
import RuleModels
public import Rules

/// 轮流承办: every school of a group hosts, and never two at once.
public struct HostRotation: VisitRule {
  static let kind = Parameter<[String]>.freeWords("kind", title: Text(zh: "活动类型", en: "Kinds"))
  static let minimum = Parameter<Int>.integer(
    "minimum", default: 1, in: 0...1000, title: Text(zh: "每校最少承办次数", en: "Least number a school"))
  static let maximum = Parameter<Int?>.optionalInteger(
    "maximum", in: 0...1000, title: Text(zh: "每校最多承办次数", en: "Greatest number a school"))
  static let period = Parameter<Period>.choice(
    "period", default: .year, title: Text(zh: "计数周期", en: "Period"))

  public static let card = RuleCard(
    id: "host-rotation", title: Text(zh: "轮流承办", en: "Hosts take turns"),
    statement: Text(
      zh: "范围内每所学校在每个周期内承办不少于（不多于）规定次数；同一集团同一半天只有一所学校承办。",
      en:
        "Every school of the scope hosts at least (and at most) so often in every period; in a group one school hosts at a time."
    ),
    formula: "∀s,p: minimum ≤ Σ x[host=s] ≤ maximum; ∀g,slot: Σ x ≤ 1", nature: .bound,
    parameters: [kind.spec, minimum.spec, maximum.spec, period.spec],
    sources: [
      Citation(plan: "P3", clause: Text(zh: "教导主任到三所小学听课", en: "the deans listen at all three schools"))
    ],
    unit: Text(zh: "次", en: "activities"))

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  public var kinds: [String] { entry[Self.kind] }

  public func write(into formulation: inout VisitFormulation) {
    let facts = formulation.facts
    for kind in facts.kinds(kinds) {
      for unit in facts.units(.school, of: kind, for: entry) {
        for period in facts.calendar.periods(entry[Self.period]) {
          let hosted = formulation.sum(ofKind: kind) { candidate in
            candidate.occasion.host == unit.school && period.contains(candidate.occasion.slot.day)
          }
          let subject = facts.subject(of: unit, kind: kind, in: period)
          formulation.require(hosted >= entry[Self.minimum], by: self, for: subject)
          if let maximum = entry[Self.maximum] {
            formulation.require(hosted <= maximum, by: self, for: subject)
          }
        }
      }
      for unit in facts.units(.group, of: kind, for: entry) {
        var atOnce: [Slot: LinearExpression] = [:]
        for number in formulation.candidates.ofKind[kind] {
          let occasion = formulation.candidates.all[number].occasion
          guard occasion.group == unit.group else { continue }
          for slot in occasion.slot.parts { atOnce[slot, default: 0].add(1, column: number) }
        }
        for (slot, sum) in atOnce.sorted(by: { $0.key < $1.key }) where sum.terms.count > 1 {
          formulation.require(sum <= 1, by: self, for: subject(unit, kind, slot, facts))
        }
      }
    }
  }

  private func subject(_ unit: VisitUnit, _ kind: Int, _ slot: Slot, _ facts: VisitCase) -> Subject {
    Subject(place: unit.place, kind: facts.tables.kinds[kind].name, period: slot.description)
  }

  public func measure(_ view: VisitView) -> [Measurement] {
    let facts = view.facts
    var measurements: [Measurement] = []
    for kind in facts.kinds(kinds) {
      let all = view.held.filter { $0.occasion.kind == kind }
      for unit in facts.units(.school, of: kind, for: entry) {
        for period in facts.calendar.periods(entry[Self.period]) {
          let held = all.filter { $0.occasion.host == unit.school && period.contains($0.visit.day) }
          let subject = facts.subject(of: unit, kind: kind, in: period)
          measurements.append(
            Measurement(subject, value: held.count, .atLeast, entry[Self.minimum], people: held.ids))
          if let maximum = entry[Self.maximum] {
            measurements.append(
              Measurement(subject, value: held.count, .atMost, maximum, people: held.ids))
          }
        }
      }
      for unit in facts.units(.group, of: kind, for: entry) {
        let own = all.filter { $0.occasion.group == unit.group }
        for slot in Set(own.flatMap(\.visit.slot.parts)).sorted() {
          let held = own.filter { $0.visit.slot.overlaps(slot) }
          measurements.append(
            Measurement(
              subject(unit, kind, slot, facts), value: held.count, .atMost, 1, people: held.ids))
        }
      }
    }
    return measurements
  }

  public static let examples = [
    VisitExample(
      Text(zh: "三所学校各承办一次", en: "Each of the three schools hosts once"), TinyYear(),
      parameters: ["kind": .words(["听课"])],
      plan: [
        .listening("a", at: "C", on: TinyYear.autumn[0]), .listening("b", at: "M", on: TinyYear.autumn[1]),
        .listening("c", at: "N", on: TinyYear.spring[0]),
      ], breaches: []),
    VisitExample(
      Text(zh: "N 校没有承办", en: "N does not host"), TinyYear(), parameters: ["kind": .words(["听课"])],
      plan: [
        .listening("a", at: "C", on: TinyYear.autumn[0]), .listening("b", at: "M", on: TinyYear.autumn[1]),
      ], breaches: ["N,听课"]),
    VisitExample(
      Text(zh: "两所学校同一半天承办", en: "Two schools host at once"), TinyYear(),
      parameters: ["kind": .words(["听课"]), "minimum": .integer(0)],
      plan: [
        .listening("a", at: "C", on: TinyYear.autumn[0]), .listening("b", at: "M", on: TinyYear.autumn[0]),
      ], breaches: ["G,听课,2027-09-30 pm"]),
  ]
}
