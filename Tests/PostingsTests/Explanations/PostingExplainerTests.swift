import Districts
import GLPKSolver
import Postings
import RuleModels
import Rules
import Testing

/// What if: the answer for every teacher and school of tiny counties, against every plan of these.
struct PostingExplainerTests {
  @Test func answersMatchEveryPlan() async throws {
    var answers = (possible: 0, impossible: 0)
    for seed in UInt64(0)..<8 {
      let county = Self.county(seed)
      let facts = try county.facts()
      let result = try await Planner(solver: GLPKSolver()).plan(facts)
      guard let audited = result.audited else { continue }
      // Nobody has wishes, so that a posting costs three points, and travel is not known.
      let whole = 3 * audited.plan.postings.count
      #expect(county.plans().map { 3 * $0.count }.min() == whole)
      for teacher in facts.district.teachers {
        for host in facts.district.schools.map(\.id) where host != teacher.school {
          let explanation = try await PostingExplainer(solver: GLPKSolver())
            .explain(teacher: teacher.id, to: host, in: audited)
          var asked = county
          asked.pins.append(explanation.alternative.pin)
          let best = asked.plans().map { 3 * $0.count }.min()
          switch explanation.alternative.outcome {
          case .unknown: Issue.record("\(seed): nothing is known of \(teacher.id) at \(host)")
          case .impossible(let conflicts):
            answers.impossible += 1
            #expect(best == nil, "\(seed): \(teacher.id) can go to \(host)")
            #expect(!conflicts.isEmpty)
          case .possible(let plan):
            answers.possible += 1
            #expect(plan.isProven && plan.audited.isClean)
            let change = plan.comparisons[0].otherwise - plan.comparisons[0].inHand
            #expect(best == whole + change, "\(seed): \(teacher.id) at \(host)")
            let postings = audited.plan.postings.count - plan.dropped.count + plan.added.count
            #expect(3 * postings == whole + change)
          }
        }
      }
    }
    #expect(answers.possible > 20 && answers.impossible > 20)
  }

  @Test func stayingIsAskedOfThoseWhoGo() async throws {
    let county = Self.county(1)
    let audited = try #require(try await Planner(solver: GLPKSolver()).plan(try county.facts()).audited)
    let posting = try #require(audited.plan.postings.first)
    let explanation = try await PostingExplainer(solver: GLPKSolver())
      .explain(teacher: posting.teacher, in: audited)
    #expect(explanation.alternative.pin == Pin(teacher: posting.teacher, to: nil, effect: .must))
    #expect(explanation.postings.map(\.posting.teacher) == [posting.teacher])
    #expect(explanation.postings[0].served.contains { $0.instance.rule == "reciprocal-flow" })
    #expect(!explanation.around.isWhole)
  }

  /// Two groups, of which one sends and receives under a quota, and the other may not be touched.
  private static func county(_ seed: UInt64) -> TinyCounty {
    var chance = Chance(seed: seed)
    var maker = CountyMaker()
    maker.school("C", "G", core: 2 + chance.upTo(1), others: 0)
    maker.school("M", "G", core: 1 + chance.upTo(1), others: 0)
    maker.school("D", "H", core: 1, others: 0)
    maker.school("P", "H", core: 1, others: chance.upTo(1))
    var county = maker.county(years: 1)
    county.quota(1)
    county.equality()
    if chance.upTo(1) == 1 { county.cap(1) }
    return county
  }
}
