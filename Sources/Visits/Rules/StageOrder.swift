import Districts
import LinearModels
import RuleModels
public import Rules

/// 先后步骤: kinds of activities that follow each other.
public struct StageOrder: VisitRule {
  /// What follows what.
  enum Mode: String, Sendable, CaseIterable {
    /// All activities of a stage are over before the next stage begins.
    case all
    /// The first of a stage is over before the first of the next begins, the second before the second …
    case rounds
  }

  static let stages = Parameter<[String]>.freeWords("stages", title: Text(zh: "步骤", en: "Stages"))
  static let mode = Parameter<Mode>.choice("mode", default: .all, title: Text(zh: "方式", en: "Mode"))
  static let per = Parameter<Per>.choice("per", default: .group, title: Text(zh: "单位", en: "Per"))
  static let period = Parameter<Period>.choice(
    "period", default: .year, title: Text(zh: "周期", en: "Period"))

  public static let card = RuleCard(
    id: "stage-order", title: Text(zh: "先后步骤", en: "Stages in order"),
    statement: Text(
      zh: "同一单位同一周期内，前一步骤的活动全部结束后才开始后一步骤（rounds：第几次对第几次）。",
      en:
        "For a unit in a period, a stage begins when the one before is over (rounds: the first after the first, the second after the second)."
    ),
    formula: "all: end(i) ≤ start(i+1); rounds: ∀q: Σ_{≤q} x[i+1] ≤ Σ_{<q} x[i]", nature: .bound,
    parameters: [stages.spec, mode.spec, per.spec, period.spec],
    sources: [
      Citation(plan: "P3", clause: Text(zh: "先在本校内选拔授课教师", en: "lecturers are first chosen in each school")),
      Citation(plan: "P6", clause: Text(zh: "四个环节", en: "four links")),
    ], unit: Text(zh: "次", en: "activities"))

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  /// Each stage with the one before it.
  private func steps(in facts: VisitCase) -> [(earlier: Int, later: Int)] {
    let stages = facts.kinds(entry[Self.stages])
    return zip(stages, stages.dropFirst()).map { ($0, $1) }
  }

  private func subject(_ unit: VisitUnit, _ later: Int, _ period: CalendarPeriod, _ facts: VisitCase)
    -> Subject
  {
    facts.subject(of: unit, kind: later, in: period)
  }

  public func write(into formulation: inout VisitFormulation) {
    let facts = formulation.facts
    for (earlier, later) in steps(in: facts) {
      for unit in facts.units(entry[Self.per], of: later, for: entry) {
        for period in facts.calendar.periods(entry[Self.period]) {
          let before = columns(earlier, unit, period, formulation)
          let after = columns(later, unit, period, formulation)
          if before.isEmpty && after.isEmpty { continue }
          let subject = subject(unit, later, period, facts)
          switch entry[Self.mode] {
          case .all: writeAll(before, after, subject, &formulation)
          case .rounds: writeRounds(before, after, subject, &formulation)
          }
        }
      }
    }
  }

  private typealias Place = (slot: Slot, column: Int)

  private func columns(
    _ kind: Int, _ unit: VisitUnit, _ period: CalendarPeriod, _ formulation: VisitFormulation
  ) -> [Place] {
    formulation.candidates.ofKind[kind].compactMap { number in
      let occasion = formulation.candidates.all[number].occasion
      return unit.concerns(occasion) && period.contains(occasion.slot.day) ? (occasion.slot, number) : nil
    }
  }

  /// A yes/no column for each begin of a later candidate: whether the earlier stage is over by then. It says so once
  /// and for all.
  private func writeAll(
    _ before: [Place], _ after: [Place], _ subject: Subject, _ formulation: inout VisitFormulation
  ) {
    let begins = Set(after.map(\.slot.begin)).sorted()
    var isOver: [Variable<Bool>] = []
    for begin in begins { isOver.append(formulation.binary("over by \(begin)[\(subject)]")) }
    for (one, next) in zip(isOver, isOver.dropFirst()) {
      formulation.tie(one - next <= 0, named: "stays over[\(subject)]")
    }
    var misplaced = LinearExpression()
    func forbid(_ sum: LinearExpression) {
      if let excess = formulation.excess(of: sum, named: "misplaced[\(subject)]") {
        misplaced += excess.linear
      }
    }
    for (slot, column) in before {
      // It must not be over by the last begin before this one ends.
      guard let last = begins.lastIndex(where: { $0 < slot.end }) else { continue }
      forbid(LinearExpression(columns: [column]) + isOver[last] - 1)
    }
    for (slot, column) in after {
      guard let own = begins.firstIndex(of: slot.begin) else { continue }
      forbid(LinearExpression(columns: [column]) - isOver[own])
    }
    formulation.require(misplaced <= 0, by: self, for: subject)
  }

  private func writeRounds(
    _ before: [Place], _ after: [Place], _ subject: Subject, _ formulation: inout VisitFormulation
  ) {
    let greatest = formulation.integer("ahead[\(subject)]", in: 0...max(1, after.count))
    for begin in Set(after.map(\.slot.begin)).sorted() {
      let begun = LinearExpression(columns: after.filter { $0.slot.begin <= begin }.map(\.column))
      let over = LinearExpression(columns: before.filter { $0.slot.end <= begin }.map(\.column))
      formulation.tie(begun - over - greatest.linear <= 0, named: "ahead[\(subject)]")
    }
    formulation.require(greatest.linear <= 0, by: self, for: subject)
  }

  public func measure(_ view: VisitView) -> [Measurement] {
    let facts = view.facts
    return steps(in: facts).flatMap { earlier, later in
      facts.units(entry[Self.per], of: later, for: entry).flatMap { unit in
        facts.calendar.periods(entry[Self.period]).compactMap { period in
          let before = view.held(earlier, for: unit, in: period)
          let after = view.held(later, for: unit, in: period)
          if before.isEmpty && after.isEmpty { return nil }
          let slots = (before.map(\.visit.slot), after.map(\.visit.slot))
          let value =
            entry[Self.mode] == .all ? Self.misplaced(slots.0, slots.1) : Self.ahead(slots.0, slots.1)
          return Measurement(
            subject(unit, later, period, facts), value: value, .atMost, 0, people: (before + after).ids)
        }
      }
    }
  }

  /// The least number of activities that would have to go so that one moment parts the stages.
  private static func misplaced(_ before: [Slot], _ after: [Slot]) -> Int {
    // The moment need only be tried at the begins of the later stage, and after everything.
    let moments = after.map(\.begin) + [Int.max]
    return moments.map { moment in
      before.count { $0.end > moment } + after.count { $0.begin < moment }
    }.min() ?? 0
  }

  /// By how many the later stage is ahead of the earlier one at the worst moment.
  private static func ahead(_ before: [Slot], _ after: [Slot]) -> Int {
    let moments = after.map(\.begin)
    return moments.map { moment in
      after.count { $0.begin <= moment } - before.count { $0.end <= moment }
    }.reduce(0, max)
  }

  public static let examples = [
    VisitExample(
      Text(zh: "先听课，后研讨", en: "Listening first, then the seminar"), TinyYear(),
      parameters: ["stages": .words(["听课", "研讨"])], wanting: ["听课", "研讨"],
      plan: [
        .listening("a", at: "C", on: TinyYear.autumn[0]), .listening("b", at: "M", on: TinyYear.autumn[1]),
        .seminar("c", on: TinyYear.spring[0]),
      ], breaches: []),
    VisitExample(
      Text(zh: "研讨之后还有听课", en: "Some listening after the seminar"), TinyYear(),
      parameters: ["stages": .words(["听课", "研讨"])], wanting: ["听课", "研讨"],
      plan: [
        .listening("a", at: "C", on: TinyYear.autumn[0]), .listening("b", at: "M", on: TinyYear.spring[1]),
        .seminar("c", on: TinyYear.spring[0]),
      ], breaches: ["G,研讨"]),
    VisitExample(
      Text(zh: "一轮一轮地办", en: "Round by round"), TinyYear(),
      parameters: ["stages": .words(["听课", "研讨"]), "mode": .word("rounds")], wanting: ["听课", "研讨"],
      plan: [
        .listening("a", at: "C", on: TinyYear.autumn[0]), .seminar("c", on: TinyYear.autumn[1]),
        .listening("b", at: "M", on: TinyYear.spring[0]), .seminar("d", on: TinyYear.spring[1]),
      ], breaches: []),
    VisitExample(
      Text(zh: "第二次研讨没有对应的听课", en: "The second seminar has no listening before it"), TinyYear(),
      parameters: ["stages": .words(["听课", "研讨"]), "mode": .word("rounds")], wanting: ["听课", "研讨"],
      plan: [
        .listening("a", at: "C", on: TinyYear.autumn[0]), .seminar("c", on: TinyYear.autumn[1]),
        .seminar("d", on: TinyYear.spring[0]),
      ], breaches: ["G,研讨"]),
  ]
}
