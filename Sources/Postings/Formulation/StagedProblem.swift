import Districts
import LexicographicSolver
import LinearModels
import RuleModels
import Rules

extension Formulation {
  /// The model with the criteria in the policy's order and the counts that are worth branching on.
  var problem: LexicographicProblem {
    var problem = rows.problem(criteria: facts.criteria, families: families)
    // Teachers whom no rule and no criterion tells apart are planned as a number of people, who are named afterwards.
    problem.blocks = "teachers"
    return problem
  }

  /// Counts of candidates: how many go where comes before who goes.
  private var families: [CountFamily] {
    let district = facts.district
    let schools = district.schools.count
    // Keys are packed into one number: hashing half a million arrays would take longer than solving.
    let pair = { (candidate: Candidate) in
      district.units[candidate.from] * schools + district.units[candidate.to]
    }
    let flow = { (candidate: Candidate) in
      (pair(candidate) * 64 + (candidate.start - facts.horizon.first)) * 64 + candidate.years
    }
    let standing = { (candidate: Candidate) in facts.isKeyStaff(candidate.teacher) ? 1 : 0 }
    return [
      family("flows", by: flow),
      family("key flows") { flow($0) * 2 + standing($0) },
      family("pairs") { ($0.from * schools + $0.to) * 2 + standing($0) },
      family("wishes") { candidate in
        let wishes = district.teachers[candidate.teacher].preferences
        let rank = wishes.isEmpty ? nil : wishes.firstIndex(of: district.schools[candidate.to].id)
        return ((district.groupNumbers[candidate.from] ?? -1) + 1) * 4 + min(rank ?? 3, 3)
      },
      family("teachers") { $0.teacher },
    ]
  }

  private func family(_ name: String, by key: (Candidate) -> Int) -> CountFamily {
    var groups: [Int: Int32] = [:]
    var groupOfColumn = [Int32](repeating: -1, count: model.columns.count)
    for (number, candidate) in candidates.all.enumerated() {
      let key = key(candidate)
      let group = groups[key] ?? Int32(groups.count)
      groups[key] = group
      groupOfColumn[number] = group
    }
    return CountFamily(name: name, groupOfColumn: groupOfColumn)
  }

  /// The postings that a solution chooses.
  func plan(from values: [Int]) -> Plan {
    let district = facts.district
    return Plan(
      postings: candidates.all.enumerated().filter { values[$0.offset] == 1 }.map { _, candidate in
        Posting(
          teacher: district.teachers[candidate.teacher].id, from: district.schools[candidate.from].id,
          to: district.schools[candidate.to].id, start: candidate.start, years: candidate.years,
          kind: candidate.kind)
      })
  }

  /// The candidates' values for a known plan, other columns 0; nil if a posting is no candidate.
  ///
  /// Auxiliary columns are left to the solver, which checks a start before it uses it.
  func values(of plan: Plan) -> [Int]? {
    guard let chosen = numbers(of: plan) else { return nil }
    var values = [Int](repeating: 0, count: model.columns.count)
    for number in chosen { values[number] = 1 }
    return values
  }

  /// The columns of a plan's postings; nil if one of them is no candidate.
  func numbers(of plan: Plan) -> [Int]? {
    var numbers: [Int] = []
    for posting in plan.postings {
      guard let teacher = facts.district.teacherNumbers[posting.teacher],
        let host = facts.district.schoolNumbers[posting.to],
        let number = candidates.ofTeacher[teacher].first(where: { number in
          let candidate = candidates.all[number]
          return candidate.to == host && candidate.start == posting.start && candidate.years == posting.years
        })
      else { return nil }
      numbers.append(number)
    }
    return numbers
  }
}
