import DistrictFiles
import Districts
import GLPKSolver
import Postings
import RuleModels
import Rules
import Scenarios
import Testing

struct LeastChangeTests {
  /// Facts that come after the plan is published, each list for itself.
  private static let news: [[String]] = [
    [], ["{ teacher: c1, exempt: illness }"], ["{ teacher: c2, leaves: 2027 }"],
    ["{ teacher: c1, leaves: 2027 }", "{ teacher: d2, exempt: nursing, exempt_until: 2028-06 }"],
    ["{ pin: c3, to: N }", "{ pin: c1, to: N, effect: never }"], ["{ school: N, merges-into: M }"],
    ["{ rule: member-coverage, minimum: 2 }", "{ rule: reciprocal-flow, tolerance: 3 }"],
    ["{ rule: reciprocal-flow, tolerance: 0 }"],
    [
      "{ teacher: c4, arrives: 2027, name: 新人, school: C, subject: 英语 }",
      "{ need: N, subject: 英语, posts: 1 }",
    ],
    ["{ posting: WHO, replaced-by: c2 }"],
  ]

  @Test func noPlanThatHonoursTheNewFactsChangesFewer() async throws {
    let loaded = try TinyFolder.load()
    let planner = Planner(solver: GLPKSolver())
    let old = PlanningCase(district: loaded.district, policy: loaded.policy)
    let published = try #require(try await planner.plan(old).audited)
    let someone = try #require(published.plan.postings.first { $0.from == "C" && $0.teacher != "c2" }).teacher
    var impossible = 0
    for news in Self.news {
      let changed = try TinyFolder.changed(
        loaded, news.map { $0.replacing("WHO", with: someone) }, published: published.plan.postings)
      let replanning = Replanning(changed, published: published)
      let result = try await planner.plan(replanning.facts)
      // Every plan of the changed district, with the changes counted here.
      let kept = Set(changed.basis.published ?? [])
      let all = EveryPlan.audited(replanning.facts).filter(\.isClean)
      let best = all.map { plan in
        [changes(Set(plan.plan.postings), kept)] + plan.scores.dropFirst().map(\.value)
      }
      .min { $0.lexicographicallyPrecedes($1) }
      guard let new = result.audited else {
        #expect(result.outcome == .infeasible && best == nil, "\(news)")
        impossible += 1
        continue
      }
      #expect(result.outcome == .optimal && new.isClean)
      #expect(new.scores.map(\.value) == best, "\(news)")
      let report = replanning.report(new)
      #expect(report.least == best?.first)
      #expect(report.entries.count == report.difference.changes.count)
    }
    #expect(impossible == 1)
  }

  /// Postings in one set and not in the other, whatever their kind.
  private func changes(_ first: Set<Posting>, _ second: Set<Posting>) -> Int {
    func plain(_ postings: Set<Posting>) -> Set<[String]> {
      Set(postings.map { [$0.teacher, $0.to, $0.start.description, String($0.years)] })
    }
    return plain(first).symmetricDifference(plain(second)).count
  }

  @Test func reasonsAreGiven() async throws {
    let loaded = try TinyFolder.load()
    let planner = Planner(solver: GLPKSolver())
    let old = PlanningCase(district: loaded.district, policy: loaded.policy)
    let published = try #require(try await planner.plan(old).audited)
    let sent = try #require(published.plan.postings.first { $0.from == "C" })
    let leaving = try TinyFolder.changed(
      loaded, ["{ teacher: \(sent.teacher), leaves: 2027 }"], published: published.plan.postings)
    let ill = try TinyFolder.changed(
      loaded, ["{ teacher: \(sent.teacher), exempt: illness }"], published: published.plan.postings)
    for (changed, isStated) in [(leaving, true), (ill, false)] {
      let replanning = Replanning(changed, published: published)
      let new = try #require(try await planner.plan(replanning.facts).audited)
      let entry = try #require(replanning.report(new).entries.first { $0.item.teacher == sent.teacher })
      switch entry.reason {
      case .stated: #expect(isStated)
      case .breaks(let instance): #expect(!isStated && instance.rule == "exemption")
      default: Issue.record("\(entry.reason)")
      }
    }
  }
}
