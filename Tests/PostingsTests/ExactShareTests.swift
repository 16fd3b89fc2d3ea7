import Districts
import GLPKSolver
import Rules
import Testing

@testable import Postings

/// Shares hold in exact arithmetic, in the rows and in the check.
struct ExactShareTests {
  /// A district whose core has so many teachers, the first of them backbone teachers.
  private func facts(core: Int, backbone: Int = 0, rule: String, share: String) throws -> PlanningCase {
    let staff = (0..<core).map { number in
      number < backbone ? Teacher.backbone("b\(1000 + number)") : Teacher.teacher("t\(1000 + number)")
    }
    let district = TinyDistrict(core: staff, members: ["M": []], horizonYears: 1)
    let fraction = try #require(Fraction(decimal: share))
    return try district.facts(rules: [
      PolicyEntry(index: 0, rule: rule, values: ["minimum": .fraction(fraction)])
    ])
  }

  private func sends(_ count: Int, of facts: PlanningCase) -> Plan {
    let core = facts.district.teachers.filter { $0.school == "C" }
    return Plan(postings: core.suffix(count).map { .go($0.id, "C", "M", 2027, 1) })
  }

  @Test func tenPercentOfFifty() async throws {
    let facts = try facts(core: 50, rule: "exchange-share", share: "0.1")
    let formulation = Formulation(of: facts)
    for (count, holds) in [(0, false), (4, false), (5, true), (6, true)] {
      #expect(Audit.audit(sends(count, of: facts), of: facts).isClean == holds)
      #expect(try await formulation.allows(sends(count, of: facts)) == holds)
    }
  }

  /// Shares whose product with a head count is whole in exact arithmetic and is not in binary: 0.07 × 100 = 7.000…01.
  @Test func sharesThatFloatingPointMisses() async throws {
    let cases = [("0.07", 100, 7), ("0.14", 50, 7), ("0.29", 100, 29), ("0.1", 30, 3), ("0.55", 20, 11)]
    for (share, staff, least) in cases {
      let facts = try facts(core: staff, rule: "exchange-share", share: share)
      let formulation = Formulation(of: facts)
      #expect(Audit.audit(sends(least, of: facts), of: facts).isClean, "\(share) of \(staff)")
      #expect(!Audit.audit(sends(least - 1, of: facts), of: facts).isClean, "\(share) of \(staff)")
      #expect(try await formulation.allows(sends(least, of: facts)), "\(share) of \(staff)")
      #expect(try await !formulation.allows(sends(least - 1, of: facts)), "\(share) of \(staff)")
    }
  }

  @Test func backboneShareOfThoseSent() async throws {
    // The backbone teachers come first by id; those sent are the last ones and so many of the first.
    for (share, sent, least) in [("0.2", 10, 2), ("0.2", 11, 3), ("0.07", 100, 7), ("0.29", 100, 29)] {
      let facts = try facts(core: sent + least, backbone: least, rule: "backbone-share", share: share)
      let formulation = Formulation(of: facts)
      let core = facts.district.teachers.filter { $0.school == "C" }.map(\.id)
      for (backbone, holds) in [(least, true), (least - 1, false)] {
        let people = core.prefix(backbone) + core.dropFirst(least).prefix(sent - backbone)
        let plan = Plan(postings: people.map { .go($0, "C", "M", 2027, 1) })
        #expect(Audit.audit(plan, of: facts).isClean == holds, "\(share) of \(sent)")
        #expect(try await formulation.allows(plan) == holds, "\(share) of \(sent)")
      }
    }
  }

  /// Teachers away on an earlier posting still count in the denominator.
  @Test func thoseAwayCountAsEligible() throws {
    let staff = (0..<10).map { Teacher.teacher("t\($0)") }
    let district = TinyDistrict(
      core: staff, members: ["M": []], records: [.go("t0", "C", "M", 2026, 2)], horizonYears: 1)
    let facts = try district.facts(rules: [
      PolicyEntry(index: 0, rule: "exchange-share", values: ["minimum": .fraction(Fraction(1, 10))])
    ])
    let finding = try #require(Audit.audit(Plan(postings: []), of: facts).findings.first)
    #expect((finding.measurement.value, finding.measurement.bound) == (0, 1))
  }
}
