import DistrictFiles
import Districts
import GLPKSolver
import Postings
import RuleModels
import Rules
import Scenarios
import Testing

struct NextYearTests {
  @Test func whatWasPublishedRunsAndPeopleAreAYearOlder() throws {
    let loaded = try TinyFolder.load()
    var basis = PlanningBasis(loaded)
    let first = basis.policy.horizon.first
    basis.published = [
      Posting(teacher: "c1", from: "C", to: "M", start: first, years: 1),
      Posting(teacher: "c2", from: "C", to: "N", start: first, years: 2),
      Posting(teacher: "m1", from: "M", to: "C", start: first + 1, years: 1),
    ]
    // Born so that the women retire in August and in October of the new first year.
    basis.draft.teachers[0].birth = Month(year: 1973, month: 8)
    basis.draft.teachers[2].birth = Month(year: 1973, month: 10)
    basis.draft.teachers[1].exemption = Exemption(reason: .illness, until: Month(year: 2028, month: 8))
    basis.draft.teachers[3].exemption = Exemption(reason: .illness, until: Month(year: 2028, month: 9))
    basis.draft.pins = [
      Pin(teacher: "n1", to: "C", start: first, effect: .never),
      Pin(teacher: "p1", to: nil, start: first + 1, effect: .must),
    ]
    let next = NextYear(after: basis)
    #expect(next.horizon == Horizon(first: first + 1, years: 1))
    // c1 retires, and with her the posting; c3 does not yet.
    #expect(next.draft.teachers.map(\.id) == ["c2", "c3", "m1", "n1", "d1", "d2", "p1"])
    #expect(next.draft.teachers[0].exemption == nil && next.draft.teachers[2].exemption != nil)
    #expect(next.draft.records.map(\.status) == [.running, .planned])
    #expect(next.draft.pins.map(\.teacher) == ["p1"])
    #expect(Set(next.notes.map(\.kind)) == [.retired, .exemptionEnded, .running, .planned, .pinDropped])
    // The next round keeps what was promised: whoever is away is not sent anew.
    let district = try District(next.draft, asOf: next.horizon.first)
    var policy = basis.policy
    policy.horizon = next.horizon
    let facts = PlanningCase(district: district, policy: policy)
    #expect(facts.fixedStays.count == 2)
    let number = try #require(district.teacherNumbers["m1"])
    #expect(facts.isAwayEarlier(number, in: next.horizon.first))
  }

  /// What is promised for a later year counts towards that year's quota, and is not asked for again.
  @Test func whatIsDecidedCountsWhereItStarts() async throws {
    let policy = """
      name: 试点
      horizon: { first: 2027, years: 2 }
      rules:
        - { rule: term-length, minimum: 1, maximum: 1 }
        - rule: in-group
        - { rule: cool-down, years: 3 }
        - { rule: backbone-quota, minimum: 1, who: backbone, to: members, counting: starting, scope: { groups: [乙] } }
      criteria: [turn]

      """
    var basis = PlanningBasis(try TinyFolder.load(policy: policy))
    let first = basis.policy.horizon.first
    // The only backbone teacher of the group goes in the second year.
    basis.published = [Posting(teacher: "d1", from: "D", to: "P", start: first + 1, years: 1)]
    basis.policy.horizon = Horizon(first: first, years: 1)
    let next = NextYear(after: basis)
    var moved = basis.policy
    moved.horizon = next.horizon
    let facts = PlanningCase(
      district: try District(next.draft, asOf: next.horizon.first), policy: moved)
    let result = try await Planner(solver: GLPKSolver()).plan(facts)
    #expect(result.outcome == .optimal && result.audited?.plan.postings.isEmpty == true)
    let quota = result.audited?.findings.first { $0.instance.rule == "backbone-quota" }
    #expect(quota?.measurement.value == 1 && quota?.measurement.people == ["d1"])
  }

  /// A bound that decided postings exceed is told, and indeed no plan exists; a looser one has a plan.
  @Test func whatCannotBeKeptIsTold() async throws {
    for (atLeast, isKept) in [(1, false), (2, true)] {
      let policy = """
        name: 试点
        horizon: { first: 2027, years: 1 }
        rules:
          - rule: in-group
          - { rule: max-away, share: 0, at-least: \(atLeast) }
        criteria: [turn]

        """
      var basis = PlanningBasis(try TinyFolder.load(policy: policy))
      let first = basis.policy.horizon.first
      basis.published = ["c1", "c2"].map {
        Posting(teacher: $0, from: "C", to: "M", start: first, years: 2)
      }
      let next = NextYear(after: basis)
      var moved = basis.policy
      moved.horizon = next.horizon
      let facts = PlanningCase(
        district: try District(next.draft, asOf: next.horizon.first), policy: moved)
      let breaches = CarriedBreach.findings(of: facts)
      #expect(breaches.isEmpty == isKept)
      if let breach = breaches.first {
        #expect(breach.instance.description == "max-away[C,2028]" && breach.measurement.value == 2)
      }
      let result = try await Planner(solver: GLPKSolver()).plan(facts)
      #expect((result.outcome == .infeasible) == !isKept)
    }
  }

  @Test func onlyTheFirstYearOfAPolicyMoves() {
    let horizon = Horizon(first: SchoolYear(2028), years: 3)
    let texts = [
      "# first: 1\nhorizon: { first: 2027, years: 3 }  # 注\nrules: []\n":
        "# first: 1\nhorizon: { first: 2028, years: 3 }  # 注\nrules: []\n",
      "horizon:\n  years: 3\n  first: 2027\nrules: []\n": "horizon:\n  years: 3\n  first: 2028\nrules: []\n",
      "规划期: { 第一学年: 2027, 年数: 3 }\n": "规划期: { 第一学年: 2028, 年数: 3 }\n",
    ]
    for (before, after) in texts { #expect(PolicyText.moving(before, to: horizon) == after) }
    #expect(PolicyText.moving("rules: []\nfirst: 2027\n", to: horizon) == nil)
    #expect(PolicyText.moving("horizon:\nfirst: 2027\n", to: horizon) == nil)
  }
}
