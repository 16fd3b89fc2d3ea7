import Districts
import GLPKSolver
import RuleModels
import Rules
import Testing

@testable import Visits

/// What is answered to "why not", against every calendar of a tiny year.
struct VisitExplainerTests {
  private func quota(_ index: Int, _ kind: String, _ minimum: Int, _ more: [String: ParameterValue] = [:])
    -> PolicyEntry
  {
    var values: [String: ParameterValue] = ["kind": .words([kind]), "minimum": .integer(minimum)]
    values.merge(more) { _, new in new }
    return PolicyEntry(index: index, rule: "visit-quota", values: values)
  }

  /// A year with a seminar a term and a delivered lesson for each member.
  ///
  /// - Parameter isTight: whether all teachers are called to the seminars, which leaves few choices.
  private func year(agreed: [Visit] = [], isTight: Bool = true) throws -> VisitCase {
    let rules = [
      quota(0, "研讨", 1, ["period": .word("term")]), quota(1, "送教", 1, ["per": .word("member")]),
      PolicyEntry(index: 2, rule: "attendance", values: ["kind": .words(["研讨"])]),
    ]
    return try TinyYear(busy: ["c2"], agreed: agreed).facts(
      rules: isTight ? rules : Array(rules.prefix(2)), criteria: isTight ? [] : ["activities"])
  }

  private func wishes(_ plan: VisitPlan) -> [VisitWish] {
    let days = TinyYear.autumn + TinyYear.spring + [TinyYear.dayOff]
    let own = plan.visits.flatMap { visit -> [VisitWish] in
      [VisitWish(visit), VisitWish(visit, half: .morning), VisitWish(visit, host: "N")]
        + days.map { VisitWish(visit, day: $0) } + ["c1", "c2", "m1"].map { VisitWish(visit, maker: $0) }
    }
    return own
      + days.map { VisitWish(kind: "送教", school: "M", day: $0, in: plan) }
      + [VisitWish(kind: "研讨", in: plan), VisitWish(kind: "送教", maker: "c1", in: plan)]
  }

  /// Whether a calendar is as is wished, said without the model.
  private func holds(_ wish: VisitWish, _ plan: VisitPlan, beside base: VisitPlan) -> Bool {
    func count(_ plan: VisitPlan) -> Int {
      plan.visits.count { visit in
        wish.describes(visit) && (wish.maker.map(visit.people.contains) ?? true)
      }
    }
    guard let old = wish.visit, wish.maker == nil, wish.effect == .must else {
      return wish.effect == .must ? count(plan) > 0 : count(plan) == 0
    }
    let isGone = !plan.visits.contains {
      wish.concerns($0) && $0.slot == old.slot && $0.host == old.host
    }
    return isGone && count(plan) > count(base)
  }

  /// The weighted units that a calendar gives up; nil where it breaks what may not be loosened.
  private func price(_ audited: AuditedVisits) -> Int? {
    let natures = Dictionary(
      uniqueKeysWithValues: VisitCatalogue.standard.ruleCards.map { ($0.id, $0.nature) })
    let broken = audited.violations
    guard broken.allSatisfy({ natures[$0.instance.rule] == .bound && $0.firmness != .fact }) else {
      return nil
    }
    return broken.reduce(0) { $0 + $1.measurement.missing * $1.weight }
  }

  /// The answer is the best of all calendars in which it is so, the nearest of the best; or there is none.
  @Test func answersMatchEveryCalendar() async throws {
    var (possible, impossible, nearer, priced) = (0, 0, 0, 0)
    let cases = try [
      year(), year(agreed: [Visit.agreed("L1", on: TinyYear.autumn[1])]), year(isTight: false),
    ]
    for facts in cases {
      let every = EveryCalendar.all(facts).map { VisitAudit.audit($0, of: facts) }
      let all = every.filter(\.isClean)
      let audited = try #require(try await VisitPlanner(solver: GLPKSolver()).plan(facts).audited)
      let explainer = VisitExplainer(solver: GLPKSolver())
      for wish in wishes(audited.plan) {
        let explanation = try await explainer.explain(wish, in: audited)
        let own = all.filter { holds(wish, $0.plan, beside: audited.plan) }
        let best = own.map { $0.scores.map(\.value) }.min { $0.lexicographicallyPrecedes($1) }
        switch explanation.otherwise {
        case .impossible(let conflicts, let relaxations):
          #expect(best == nil, "\(wish)")
          for conflict in conflicts { #expect(conflict.members.contains(wish.instance)) }
          // The least that would have to give is the least that any calendar with the wish gives up.
          let prices = every.filter { holds(wish, $0.plan, beside: audited.plan) }.compactMap(price)
          #expect(relaxations.first?.amount == prices.min(), "\(wish)")
          priced += relaxations.isEmpty ? 0 : 1
          impossible += 1
        case .possible(let other, let isProven):
          #expect(isProven && other.isClean && other.scores.map(\.value) == best, "\(wish)")
          let distances = own.filter { $0.scores.map(\.value) == best }
            .map { $0.plan.distance(to: audited.plan) }
          #expect(other.plan.distance(to: audited.plan) == distances.min(), "\(wish)")
          if Set(distances).count > 1 { nearer += 1 }
          possible += 1
        case .unknown: Issue.record("no limit was set")
        }
      }
    }
    #expect(
      possible > 15 && impossible > 15 && nearer > 0 && priced > 5,
      "\(possible) \(impossible) \(nearer) \(priced)")
  }

  /// A day on which the core's afternoon is taken: the conflict is that of both quotas and the wish.
  @Test func whatStandsAgainstADayIsNamed() async throws {
    let everyone: (Int, String) -> PolicyEntry = { index, kind in
      PolicyEntry(index: index, rule: "attendance", values: ["kind": .words([kind])])
    }
    // One seminar and one meeting a term on two days, everybody at both.
    let facts = try TinyYear().facts(rules: [
      quota(0, "研讨", 1, ["period": .word("term")]), quota(1, "会议", 1, ["period": .word("term")]),
      everyone(2, "研讨"), everyone(3, "会议"),
    ])
    let audited = try #require(try await VisitPlanner(solver: GLPKSolver()).plan(facts).audited)
    let wish = VisitWish(kind: "研讨", day: TinyYear.autumn[0], in: audited.plan)
    let other = VisitWish(kind: "研讨", day: TinyYear.autumn[1], in: audited.plan)
    // One of the two days has the seminar; a second seminar leaves no day for the meeting.
    let extra = wish.effect == .must ? wish : other
    #expect(extra.effect == .must)
    let explanation = try await VisitExplainer(solver: GLPKSolver()).explain(extra, in: audited)
    guard case .possible(let moved, _) = explanation.otherwise else {
      Issue.record("the two may change places")
      return
    }
    #expect(VisitDifference(audited, moved).count(.moved) == 2)
    let byHand = try #require(explanation.byHand)
    #expect(byHand.violations.contains { $0.instance.rule == "one-place" })
    // In the morning there is none: the kind says so, and nothing may loosen it.
    let morning = VisitWish(kind: "研讨", day: TinyYear.autumn[0], half: .morning, in: audited.plan)
    let never = try await VisitExplainer(solver: GLPKSolver()).explain(morning, in: audited)
    guard case .impossible(let conflicts, let givingUp) = never.otherwise else {
      Issue.record("a seminar in the morning")
      return
    }
    #expect(conflicts.isEmpty && givingUp.isEmpty)
    let visit = try #require(never.byHand?.plan.visits.first { $0.half == .morning })
    #expect(VisitForm.faults(of: visit, in: facts) == [.half])
  }

  /// A quota that is met on that day only speaks against moving the activity, by its name.
  @Test func aQuotaOfADaySpeaksAgainstMoving() async throws {
    let facts = try TinyYear().facts(rules: [
      quota(0, "研讨", 1, ["from": .words(["2027-09-30"]), "to": .words(["2027-09-30"])]),
      quota(1, "研讨", 0, ["period": .word("term"), "maximum": .integer(1)]),
    ])
    let audited = try #require(try await VisitPlanner(solver: GLPKSolver()).plan(facts).audited)
    let visit = try #require(audited.plan.visits.first)
    #expect(visit.day == TinyYear.autumn[0] && VisitReasons(audited).served(by: visit.id).count == 1)
    let wish = VisitWish(visit, day: TinyYear.autumn[1])
    let explanation = try await VisitExplainer(solver: GLPKSolver()).explain(wish, in: audited)
    guard case .impossible(let conflicts, let givingUp) = explanation.otherwise else {
      Issue.record("no seminar would be left on that day")
      return
    }
    #expect(
      conflicts.map { $0.members.map(\.description) } == [[wish.instance.description, "visit-quota[G,研讨]"]])
    #expect(conflicts.allSatisfy { $0.isMinimal })
    // The quota of that day would have to give by one.
    #expect(givingUp.first?.amount == 1 && givingUp.first?.isProven == true)
    #expect(givingUp.first?.steps.map(\.instance.description) == ["visit-quota[G,研讨]"])
  }
}
