import DistrictFiles
import Districts
import GLPKSolver
import LexicographicSolver
import Postings
import RuleModels
import Rules
import Scenarios
import Testing

struct OverrideTests {
  private static let pins = [
    Pin(teacher: "c1", to: "N", effect: .must, decidedBy: "局长"), Pin(teacher: "c3", to: nil, effect: .never),
    Pin(teacher: "c2", to: nil, effect: .must), Pin(teacher: "n1", to: "C", effect: .never),
  ]

  private func basis(_ pins: [Pin], rules: String = "") throws -> PlanningBasis {
    let policy = TinyFolder.policy.replacing("criteria:", with: rules + "criteria:")
    var basis = PlanningBasis(try TinyFolder.load(policy: policy))
    basis.draft.pins = pins
    return basis
  }

  /// The price is what trying every plan says, and no pin ever makes the criteria better.
  @Test func priceIsThatOfEveryPlan() async throws {
    let pricing = OverridePricing(solver: GLPKSolver(), options: LexicographicOptions())
    let free = try self.basis([])
    let kept = EveryPlan.audited(
      PlanningCase(
        district: try District(free.draft, asOf: free.policy.horizon.first), policy: free.policy)
    ).filter(\.isClean).map(\.plan)
    for last in 0...Self.pins.count {
      let basis = try basis(Array(Self.pins.prefix(last)))
      let prices = try await pricing.prices(of: basis, each: true)
      func best(_ pins: [Pin]) throws -> [Int]? {
        var draft = basis.draft
        draft.pins = pins
        let facts = PlanningCase(
          district: try District(draft, asOf: basis.policy.horizon.first), policy: basis.policy)
        return kept.map { Audit.audit($0, of: facts) }.filter(\.isClean).map { $0.scores.map(\.value) }
          .min { $0.lexicographicallyPrecedes($1) }
      }
      let (with, without) = (try best(basis.draft.pins), try best([]))
      #expect(prices.prices.compactMap(\.with) == with ?? [])
      #expect(prices.prices.compactMap(\.without) == without)
      if let with, let without { #expect(!with.lexicographicallyPrecedes(without)) }
      #expect(prices.single.map(\.pin) == basis.draft.pins)
      for (row, single) in prices.single.enumerated() {
        var pins = basis.draft.pins
        pins.remove(at: row)
        let rest = try best(pins) ?? []
        #expect(single.without.criteria.compactMap(\.value) == rest)
      }
    }
  }

  @Test func decisionsByHandAreTold() async throws {
    let basis = try basis(Array(Self.pins.prefix(3)))
    let pricing = OverridePricing(solver: GLPKSolver(), options: LexicographicOptions())
    let planned = try #require(try await pricing.prices(of: basis).with.audited)
    #expect(Set(planned.overrides.pinned.map(\.teacher)) == ["c1", "c3"])
    #expect(planned.overrides.typed.isEmpty && planned.overrides.struck.isEmpty)
    #expect(planned.overrides.heldBack == ["c2"])
    // A posting that no pin asks for is struck, and another one typed in its place.
    var edited = planned.plan.postings
    let row = try #require(edited.firstIndex { !["c1", "c3"].contains($0.teacher) })
    let gone = edited.remove(at: row)
    let typed = Posting(teacher: "c4", from: "C", to: "M", start: gone.start, years: 1)
    var more = basis
    more.draft.teachers.append(basis.draft.teachers[0])
    more.draft.teachers[more.draft.teachers.count - 1].id = "c4"
    let facts = PlanningCase(
      district: try District(more.draft, asOf: basis.policy.horizon.first), policy: basis.policy,
      original: planned.plan.postings)
    let trace = Audit.audit(Plan(postings: edited + [typed]), of: facts).overrides
    #expect(trace.typed == [typed] && trace.struck.map(\.teacher) == [gone.teacher])
    #expect(trace.postings.count == 3 && trace.total == planned.plan.postings.count)
  }

  /// A cap that the pins exceed leaves no plan, or makes the planner send more people; a looser one costs nothing.
  @Test func aPolicyMayCapThem() async throws {
    let pricing = OverridePricing(solver: GLPKSolver(), options: LexicographicOptions())
    for (share, isPossible) in [("0.1", false), ("0.5", true)] {
      let basis = try basis(
        Array(Self.pins.prefix(1)), rules: "  - { rule: override-share, share: \(share) }\n")
      let prices = try await pricing.prices(of: basis)
      let all = EveryPlan.audited(prices.facts)
      let best = all.filter(\.isClean).map { $0.scores.map(\.value) }
        .min { $0.lexicographicallyPrecedes($1) }
      #expect((best != nil) == isPossible)
      #expect(prices.prices.compactMap(\.with) == best ?? [])
      #expect(prices.caps.allSatisfy { $0.measurement.holds })
      #expect(prices.caps.isEmpty == !isPossible)
    }
  }
}
