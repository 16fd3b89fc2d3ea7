import DistrictFiles
import Districts
import GLPKSolver
import LexicographicSolver
import Postings
import RuleModels
import Rules
import SyntheticDistricts
import Testing

/// Planning a part beside a known plan gives what planning the whole gives.
struct PlanBesideTests {
  private let planner = Planner(
    solver: GLPKSolver(), options: LexicographicOptions(memory: PartMemory()))
  /// Remembers nothing.
  private let fresh = Planner(solver: GLPKSolver())

  private func loaded(_ options: SyntheticOptions, rules: String = "") throws -> (DistrictDraft, Policy) {
    let policy = SyntheticDistrict.policy(options).replacing("rules:\n", with: "rules:\n" + rules)
    let loaded = try TinyFolder.load(policy: policy)
    return (SyntheticDistrict.invent(options), loaded.policy)
  }

  /// Edits one row or two of a district, so that it stays valid.
  private func edit(_ draft: inout DistrictDraft, _ chance: inout SplitMix64, _ plan: Plan) {
    let someone = chance.below(draft.teachers.count)
    let other = chance.below(draft.teachers.count)
    let sent = chance.pick(plan.postings)
    switch chance.below(9) {
    case 0:
      if let row = draft.teachers.firstIndex(where: { $0.id == sent.teacher }) {
        draft.teachers[row].exemption = Exemption(reason: .illness)
      }
    case 1: draft.teachers[someone].backbone = chance.pick([nil, .county, .city])
    case 2: draft.teachers[someone].willing = false
    case 3: draft.pins.append(Pin(teacher: sent.teacher, to: sent.to, effect: .never))
    case 4: draft.pins.append(Pin(teacher: sent.teacher, to: nil, effect: .must))
    case 5: draft.needs.append(Need(school: draft.teachers[someone].school, subject: "无人教", posts: 1))
    case 6:
      // People who live together join two groups.
      draft.teachers[someone].household = "一家"
      draft.teachers[other].household = "一家"
    case 7:
      // A posting into another group joins the two.
      let from = draft.teachers[someone].school
      let to = draft.teachers[other].school
      if from != to, !draft.records.contains(where: { $0.posting.teacher == draft.teachers[someone].id }) {
        draft.records.append(
          PostingRecord(
            posting: Posting(
              teacher: draft.teachers[someone].id, from: from, to: to, start: SchoolYear(2026), years: 2)))
      }
    default: draft.teachers[someone].subjects = [draft.teachers[other].mainSubject]
    }
  }

  @Test func aPartBesideAKnownPlanIsWhatTheWholeGives() async throws {
    var (parts, wholes, impossible, joined) = (0, 0, 0, 0)
    for seed in 1...3 {
      let options = SyntheticOptions(size: 150, seed: UInt64(seed), groups: 5)
      let (draft, policy) = try loaded(options, rules: "  - rule: household\n")
      let base = PlanningCase(district: try District(draft, asOf: SchoolYear(2027)), policy: policy)
      let result = try await planner.plan(base)
      let plan = try #require(result.audited?.plan)
      let known = try #require(PlannedCase(result))
      var chance = SplitMix64(seed: UInt64(seed))
      for _ in 0..<12 {
        var changed = draft
        for _ in 0..<chance.in(1...2) { edit(&changed, &chance, plan) }
        guard let district = try? District(changed, asOf: SchoolYear(2027)) else { continue }
        let facts = PlanningCase(district: district, policy: policy)
        let part = try await planner.plan(facts, beside: known)
        let whole = try await fresh.plan(facts, near: plan)
        #expect(part.outcome == whole.outcome)
        #expect(part.audited?.plan == whole.audited?.plan)
        #expect(part.audited?.findings == whole.audited?.findings)
        if part.outcome == .infeasible {
          impossible += 1
          continue
        }
        #expect(part.criteria == whole.criteria)
        let groups = Set(district.schools.map(\.group)).count
        if part.keptSchools > 0 { parts += 1 } else { wholes += 1 }
        if part.keptSchools > 0, groups == 5, district.teachers.contains(where: { $0.household == "一家" }) {
          joined += 1
        }
      }
    }
    #expect(
      parts >= 15 && joined >= 1,
      "\(parts) parts, \(wholes) wholes, \(impossible) impossible, \(joined) joined")
  }

  /// Where a rule counts over the district, or the policy is another one, nothing is kept.
  @Test func whatLinksTheDistrictIsPlannedWhole() async throws {
    let options = SyntheticOptions(size: 120, seed: 4, groups: 4)
    for line in [
      "", "  - { rule: exchange-share, minimum: 0.02 }\n",
      "  - { rule: funds, per: district, budget: 9000000, allowance: 1 }\n",
    ] {
      let (draft, policy) = try loaded(options, rules: line)
      let base = PlanningCase(district: try District(draft, asOf: SchoolYear(2027)), policy: policy)
      let result = try await planner.plan(base)
      #expect((PlannedCase(result) != nil) == line.isEmpty, "\(line)")
      guard let known = PlannedCase(result) else { continue }
      var other = policy
      other.weakFrom += 1
      let facts = PlanningCase(district: base.district, policy: other)
      let answer = try await planner.plan(facts, beside: known)
      #expect(answer.keptSchools == 0)
      let same = try await planner.plan(base, beside: known)
      #expect(same.keptSchools == draft.schools.count && same.audited?.plan == result.audited?.plan)
      #expect(same.criteria == result.criteria)
    }
  }
}
