import DistrictFiles
import Districts
import GLPKSolver
import LexicographicSolver
import LinearModels
import Postings
import RuleModels
import Rules
import SyntheticDistricts
import Testing

@Test("The examples with rules of postings have a plan that is proven best and keeps every rule")
func examplesHavePlans() async throws {
  for example in SyntheticExample.all {
    let loaded = try ExampleFolder.load(ExampleFolder.files(of: example))
    guard !Catalogue.standard.cards.entries(of: loaded.policy).isEmpty else { continue }
    let facts = PlanningCase(district: loaded.district, policy: loaded.policy)
    let result = try await Planner(solver: .glpk).plan(facts)
    #expect(result.outcome == .optimal, "\(example.name)")
    #expect(result.audited?.violations.isEmpty == true)
    #expect(result.criteria.first?.value == 0)
    #expect(result.audited?.plan.postings.isEmpty == false)
  }
}

@Test("Invented districts of many kinds have a plan under their policy")
func inventedHavePlans() async throws {
  var kinds = [20, 33, 60, 99, 150, 300].flatMap { size in
    (1...2).map { SyntheticOptions(size: size, seed: UInt64($0)) }
  }
  kinds += [
    SyntheticOptions(size: 120, seed: 3, tightness: .tight),
    SyntheticOptions(size: 200, seed: 4, groups: 1, members: 1...1),
    SyntheticOptions(size: 260, seed: 5, stage: .nineYear),
  ]
  for options in kinds {
    let files =
      DistrictWriter().files(of: SyntheticDistrict.invent(options)) + [
        ("policy.yaml", Array(SyntheticDistrict.policy(options).utf8))
      ]
    let loaded = try ExampleFolder.load(files)
    // Whether there is a plan at all is decided with the first criterion.
    var policy = loaded.policy
    policy.criteria = ["wishes"]
    let facts = PlanningCase(district: loaded.district, policy: policy)
    let result = try await Planner(solver: .glpk).plan(facts)
    #expect(result.outcome == .optimal, "\(options)")
  }
}
