import Districts
import GLPKSolver
import RuleModels
import Rules
import Testing

@testable import Grouping

/// What is answered to "why not", against every grouping of a tiny district.
struct GroupingExplainerTests {
  /// A grouping with its audit and what it holds.
  private struct Known {
    let audited: AuditedGrouping
    let keys: Set<[String]>
    var scores: [Int] { audited.scores.map(\.value) }
  }

  private func holds(_ wish: GroupingWish, _ known: Known) -> Bool {
    let (plan, facts) = (known.audited.plan, known.audited.facts)
    let isSo: Bool =
      switch wish.about {
      case .place(let school, let core):
        plan.places.contains { place in
          place.school == school
            && (core == nil || facts.district.schoolNumbers[core ?? ""].map(facts.groupName) == place.group)
        }
      case .pair(let kind, let first, let second):
        plan.pairs.contains { $0.kind == kind && $0.second == second && $0.first == first ?? $0.first }
      }
    return isSo == (wish.effect == .must)
  }

  private func wishes(_ audited: AuditedGrouping) -> [GroupingWish] {
    var wishes: [GroupingWish] = []
    for school in ["A", "K", "L"] {
      wishes.append(GroupingWish(school: school, in: audited))
      wishes += ["A", "B", "C"].map { GroupingWish(school: school, core: $0, in: audited) }
    }
    for school in audited.facts.tables.requests.prefix(1) {
      wishes.append(GroupingWish(.assistance, of: school, in: audited))
      wishes += ["A", "B", "C"].map { GroupingWish(.assistance, of: school, with: $0, in: audited) }
    }
    return wishes + [GroupingWish(.mentoring, of: "k", with: "b", in: audited)]
  }

  /// The answer is the best of all groupings in which it is so, the nearest of the best; or there is none.
  @Test func answersMatchEveryGrouping() async throws {
    var chance = EveryGrouping.Chance(state: 7)
    var (possible, impossible, nearer) = (0, 0, 0)
    for number in 0..<4 {
      let groups = 2 + number % 2
      let facts = try EveryGrouping.district(&chance)
        .facts(
          rules: EveryGrouping.rules(groups: groups),
          criteria: number < 2 ? EveryGrouping.criteria : ["breaches", "unpaired"])
      let all = EveryGrouping.all(facts, groups: groups).map { GroupingAudit.audit($0, of: facts) }
        .filter(\.isClean).map { Known(audited: $0, keys: facts.keys(of: $0.plan)) }
      guard let audited = try await GroupingPlanner(solver: GLPKSolver()).plan(facts).audited else {
        continue
      }
      let base = facts.keys(of: audited.plan)
      let explainer = GroupingExplainer(solver: GLPKSolver())
      for wish in wishes(audited) {
        let explanation = try await explainer.explain(wish, in: audited)
        let own = all.filter { holds(wish, $0) }
        let best = own.map(\.scores).min { $0.lexicographicallyPrecedes($1) }
        switch explanation.otherwise {
        case .impossible(let conflicts, let relaxations):
          #expect(best == nil, "\(wish)")
          for relaxation in relaxations {
            #expect(relaxation.amount > 0 && !relaxation.steps.contains { $0.instance == wish.instance })
          }
          // Whatever is named stands against the wish by itself: no grouping keeps all of it.
          for conflict in conflicts where conflict.members.contains(wish.instance) {
            #expect(conflict.isMinimal && conflict.members.count > 1)
          }
          impossible += 1
        case .possible(let other, let isProven):
          #expect(isProven && other.isClean && other.scores.map(\.value) == best, "\(wish)")
          let distances = own.filter { $0.scores == best }.map { $0.keys.symmetricDifference(base).count }
          let distance = facts.keys(of: other.plan).symmetricDifference(base).count
          #expect(distance == distances.min(), "\(wish)")
          if Set(distances).count > 1 { nearer += 1 }
          possible += 1
        case .unknown: Issue.record("no limit was set")
        }
        // What is changed by hand is what is asked for.
        if let byHand = explanation.byHand {
          #expect(holds(wish, Known(audited: byHand, keys: [])), "\(wish)")
        }
      }
    }
    #expect(possible > 20 && impossible > 5 && nearer > 2, "\(possible) \(impossible) \(nearer)")
  }

  /// What forbids a school whatever others do is named, with the rule alone against the wish.
  @Test func aConditionOfASingleSchoolIsNamed() async throws {
    let tiny = TinyGrouping([
      .core("C"), .core("X", stage: .junior), .member("M"), .member("P", parent: "M"),
    ])
    let facts = try tiny.facts(rules: [
      PolicyEntry(index: 0, rule: "one-group-each"), PolicyEntry(index: 1, rule: "group-stage"),
    ])
    let audited = try #require(try await GroupingPlanner(solver: GLPKSolver()).plan(facts).audited)
    let wish = GroupingWish(school: "P", core: "X", in: audited)
    #expect(wish.about == .place(school: "M", core: "X"))
    let explanation = try await GroupingExplainer(solver: GLPKSolver()).explain(wish, in: audited)
    guard case .impossible(let conflicts, let givingUp) = explanation.otherwise else {
      Issue.record("a primary school in a junior group")
      return
    }
    #expect(conflicts.map { $0.members.map(\.description) } == [["wish[M,X]", "group-stage[M,GX]"]])
    // A stage is not loosened unless the policy says so.
    #expect(givingUp.isEmpty)
    #expect(explanation.cores.map(\.core) == ["C", "X"])
    #expect(explanation.cores.map { $0.barred.map(\.description) } == [[], ["group-stage[M,GX]"]])
    // The teaching point went along, so that nothing else is broken.
    let byHand = try #require(explanation.byHand)
    #expect(byHand.violations.map(\.instance.description) == ["group-stage[M,GX]"])
  }
}
