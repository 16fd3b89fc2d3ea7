import Districts
import GLPKSolver
import LinearModels
import RuleModels
import Rules

@testable import Postings

extension Formulation {
  /// Whether the rows allow exactly this plan: its candidates fixed, everything else left to the solver.
  func allows(_ plan: Plan) async throws -> Bool {
    guard let model = fixed(to: plan) else { return false }
    return try await GLPKSolver().solve(model).hasValues
  }

  /// The least `breaches` that the rows allow for exactly this plan; nil if they forbid it.
  func breaches(of plan: Plan) async throws -> Int? { try await least("breaches", of: plan) }

  /// The least value of a criterion that the rows allow for exactly this plan; nil if they forbid it.
  func least(_ criterion: String, of plan: Plan) async throws -> Int? {
    guard var model = fixed(to: plan) else { return nil }
    let objective = rows.objectives[criterion] ?? Objective()
    for (column, factor) in objective.factors { model.setObjective(ofColumn: column, to: Double(factor)) }
    let solution = try await GLPKSolver().solve(model)
    guard solution.hasValues, let value = solution.objective else { return nil }
    return Int(value.rounded()) + objective.constant
  }

  private func fixed(to plan: Plan) -> Model? {
    guard let chosen = numbers(of: plan), Set(chosen).count == chosen.count else { return nil }
    var model = self.model
    for number in candidates.all.indices { model.setBounds(ofColumn: number, lower: 0, upper: 0) }
    for number in chosen { model.setBounds(ofColumn: number, lower: 1, upper: 1) }
    return model
  }
}

/// Plans of a tiny district: all small ones, and all near a given one.
enum TinyPlans {
  /// Every plan of at most two postings (of terms 1 to 3), and the given plan with one posting dropped or added.
  static func some(of facts: PlanningCase, including known: [Posting]) -> [Plan] {
    let all = everyPosting(of: facts)
    var plans = [Plan(postings: []), Plan(postings: known)]
    for (index, first) in all.enumerated() {
      plans.append(Plan(postings: [first]))
      plans.append(Plan(postings: known + [first]))
      // Pairs are thinned out by a fixed stride, so that a rule's test stays within seconds.
      let stride = max(1, all.count * all.count / 600)
      for (offset, second) in all[(index + 1)...].enumerated() where (index * 31 + offset) % stride == 0 {
        plans.append(Plan(postings: [first, second]))
      }
    }
    for index in known.indices {
      var fewer = known
      fewer.remove(at: index)
      plans.append(Plan(postings: fewer))
    }
    return plans
  }

  static func everyPosting(of facts: PlanningCase) -> [Posting] {
    let district = facts.district
    var postings: [Posting] = []
    for (teacher, home) in district.homes.enumerated() {
      for host in district.schools.indices where host != home {
        for start in facts.horizon.all {
          for years in 1...3 {
            postings.append(
              Posting(
                teacher: district.teachers[teacher].id, from: district.schools[home].id,
                to: district.schools[host].id, start: start, years: years))
          }
        }
      }
    }
    return postings
  }
}
