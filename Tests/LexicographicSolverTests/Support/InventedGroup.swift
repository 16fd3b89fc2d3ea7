import LexicographicSolver
import LinearModels

/// The rows and criteria of invented school groups, as the postings room would write them: who goes where, from
/// which of three years, for one or two years.
struct InventedGroup {
  var teachers = 150
  var members = 5
  var subjects = 8
  /// Key staff that must start every year at weak members.
  var quota = 3
  /// How many posts of a subject may stay empty by the rules; the criterion still counts them.
  var slack = 2
  /// Key staff in a hundred.
  var keyShare = 28
  /// The share of a school's staff that may be away at a time.
  var maxAway = 0.15
  /// Whether equality holds for all teachers, not for key staff alone.
  var isEqualForAll = false
  /// Travel of all postings of a group at most this much; nil for no budget.
  var budget: Int?

  /// A small group for which most seeds have a plan.
  static func easy(teachers: Int, members: Int) -> InventedGroup {
    var group = InventedGroup()
    group.teachers = teachers
    group.members = members
    group.subjects = 4
    group.quota = 1
    group.slack = 4
    group.keyShare = 45
    group.maxAway = 0.3
    return group
  }

  struct Teacher {
    var home: Int
    var subject: Int
    var isKey: Bool
    var isBackbone: Bool
    var waiting: Int
    var wishes: [Int]
    var km: [Int]
    var isWilling: Bool
  }

  struct Candidate {
    var teacher: Int
    var from: Int
    var to: Int
    var start: Int
    var years: Int
  }

  /// Writes the problem of some groups that nothing links.
  func problem(groups: Int = 1, seed: UInt64) -> LexicographicProblem {
    var random = SplitMix(seed: seed)
    var model = Model()
    var stages = ["needs", "wishes", "travel", "turn"].map { LexicographicStage(name: $0, coefficients: []) }
    let names = ["flows", "key flows", "pairs", "wishes", "teachers"]
    var keys = names.map { _ in [Int: [Int]]() }
    for group in 0..<groups {
      write(group, &model, &stages, &keys, &random)
    }
    let families = zip(names, keys).map { name, keys in
      var numbers: [[Int]: Int32] = [:]
      return CountFamily(
        name: name,
        groupOfColumn: model.columns.indices.map { column in
          guard let key = keys[column] else { return -1 }
          let number = numbers[key] ?? Int32(numbers.count)
          numbers[key] = number
          return number
        })
    }
    return LexicographicProblem(model: model, stages: stages, families: families)
  }

  private func staff(_ random: inout SplitMix) -> [Teacher] {
    (0..<teachers).map { number in
      let home = number < teachers * 4 / 10 ? 0 : 1 + Int.random(in: 0..<members, using: &random)
      let isKey = Int.random(in: 0..<100, using: &random) < keyShare
      return Teacher(
        home: home,
        subject: min(subjects - 1, Int.random(in: 0..<subjects * 3 / 2, using: &random) % subjects),
        isKey: isKey, isBackbone: isKey && Int.random(in: 0..<10, using: &random) < 7,
        waiting: Int.random(in: 0..<25, using: &random),
        wishes: Array((0...members).filter { $0 != home }.shuffled(using: &random).prefix(3)),
        km: (0...members).map { _ in Int.random(in: 10..<400, using: &random) },
        isWilling: Int.random(in: 0..<10, using: &random) > 0)
    }
  }

  private func write(
    _ group: Int, _ model: inout Model, _ stages: inout [LexicographicStage], _ keys: inout [[Int: [Int]]],
    _ random: inout SplitMix
  ) {
    let staff = staff(&random)
    let weakness = (0...members).map { _ in Int.random(in: 0...9, using: &random) }
    let weak = (1...members).filter { weakness[$0] >= 5 || $0 == 1 }
    var candidates: [Candidate] = []
    for (number, teacher) in staff.enumerated() where Int.random(in: 0..<10, using: &random) < 7 {
      for to in teacher.home == 0 ? Array(1...members) : [0] {
        for start in 0..<3 {
          for years in 1...2 {
            candidates.append(
              Candidate(teacher: number, from: teacher.home, to: to, start: start, years: years))
          }
        }
      }
    }
    let first = model.columns.count
    for (place, candidate) in candidates.enumerated() {
      let column = model.addColumn(Model.Column(lower: 0, upper: 1, isInteger: true))
      let teacher = staff[candidate.teacher]
      let key = teacher.isKey ? 1 : 0
      let rank = teacher.wishes.firstIndex(of: candidate.to) ?? 3
      keys[0][column] = [group, candidate.from, candidate.to, candidate.start, candidate.years]
      keys[1][column] = [group, candidate.from, candidate.to, candidate.start, candidate.years, key]
      keys[2][column] = [group, candidate.from, candidate.to, key]
      keys[3][column] = [group, rank]
      keys[4][column] = [group, candidate.teacher]
      let longer = staff.count {
        $0.home == teacher.home && $0.subject == teacher.subject && $0.isKey == teacher.isKey
          && $0.waiting > teacher.waiting
      }
      stages[1].coefficients.append((column, rank + (teacher.isWilling ? 0 : 3)))
      stages[2].coefficients.append((column, teacher.km[candidate.to] * candidate.years))
      stages[3].coefficients.append((column, longer))
      precondition(column == first + place)
    }
    func sum(_ condition: (Candidate, Teacher) -> Bool) -> LinearExpression {
      LinearExpression(
        columns: candidates.indices.filter { condition(candidates[$0], staff[candidates[$0].teacher]) }
          .map { first + $0 })
    }
    func here(_ candidate: Candidate, _ year: Int) -> Bool {
      candidate.start <= year && year < candidate.start + candidate.years
    }
    for number in staff.indices {
      for year in 0..<3 {
        let away = sum { candidate, _ in candidate.teacher == number && here(candidate, year) }
        if !away.terms.isEmpty { model.require(away <= 1) }
        let waiting = sum { candidate, _ in
          candidate.teacher == number && candidate.start <= year
            && year < candidate.start + candidate.years + 3
        }
        if !waiting.terms.isEmpty { model.require(waiting <= 1) }
      }
    }
    for year in 0..<3 {
      model.require(
        sum { c, t in t.isKey && c.from == 0 && weak.contains(c.to) && c.start == year } >= quota)
      for member in 1...members {
        model.require(sum { c, t in t.isBackbone && c.to == member && here(c, year) } >= 1)
        for years in 1...2 {
          let out = sum { c, t in c.to == member && c.start == year && c.years == years && t.isKey }
          let back = sum { c, t in c.from == member && c.start == year && c.years == years && t.isKey }
          model.require(out == back)
          let allOut = sum { c, t in c.to == member && c.start == year && c.years == years }
          let allBack = sum { c, t in c.from == member && c.start == year && c.years == years }
          if isEqualForAll {
            model.require(allOut == allBack)
          } else {
            model.require(LinearConstraint(allOut - allBack, lower: -1, upper: 1))
          }
        }
      }
      for school in 0...members {
        let count = staff.count { $0.home == school }
        let away = sum { c, t in c.from == school && here(c, year) }
        model.require(away <= max(1, Int(maxAway * Double(count))))
        for subject in 0..<subjects {
          let home = staff.count { $0.home == school && $0.subject == subject }
          let posts = max(1, home + (subject * 7 + school * 3 + group) % 4 - 1)
          let out = sum { c, t in c.from == school && here(c, year) && t.subject == subject }
          let guests = sum { c, t in c.to == school && here(c, year) && t.subject == subject }
          if home > 0 { model.require(home - out + guests >= min(max(1, posts - slack), home)) }
          let shortage = model.integer(in: 0...(posts + count))
          model.require(shortage >= posts - home + out - guests)
          stages[0].coefficients.append((shortage.column, 1 + weakness[school]))
        }
      }
    }
    if let budget {
      let travel = LinearExpression(
        terms: candidates.indices.map { place in
          let candidate = candidates[place]
          return .init(
            column: first + place,
            coefficient: Double(staff[candidate.teacher].km[candidate.to] * candidate.years))
        })
      model.require(travel <= budget)
    }
  }
}
