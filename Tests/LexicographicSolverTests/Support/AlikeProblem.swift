import LexicographicSolver
import LinearModels

/// A random problem with blocks of columns that may be interchangeable: kinds of people, several of each, who choose
/// intervals of years; shared rows say how many go where.
struct AlikeProblem {
  /// How a problem is made.
  struct Shape {
    var kinds = 1...2
    var members = 2...4
    var columns = 1...4
    var years = 1...3
    var rows = 1...3
    var stages = 1...3
    /// One kind in this many has something that keeps its members apart.
    var blemishes = 3
    /// Problems of this many parts that nothing links, or only a budget.
    var parts = 1
    var hasBudget = false
  }

  private(set) var problem: LexicographicProblem
  private var blocks: [Int32] = []
  private var budget = LinearExpression()
  private var greatest = 0

  init(_ random: inout SplitMix, _ shape: Shape = Shape()) {
    problem = LexicographicProblem(
      model: Model(),
      stages: (0..<Int.random(in: shape.stages, using: &random)).map {
        LexicographicStage(name: "s\($0)", coefficients: [], constant: $0)
      })
    var count = 0
    for _ in 0..<shape.parts { write(&random, shape, block: &count) }
    if shape.hasBudget {
      problem.model.require(budget <= Double(Int.random(in: greatest / 4...greatest * 2 / 3, using: &random)))
    }
    problem.families = [CountFamily(name: "people", groupOfColumn: blocks)]
    problem.blocks = "people"
  }

  private mutating func write(_ random: inout SplitMix, _ shape: Shape, block: inout Int) {
    var rows = (0..<Int.random(in: shape.rows, using: &random)).map { _ in LinearExpression() }
    for _ in 0..<Int.random(in: shape.kinds, using: &random) {
      let years = Int.random(in: shape.years, using: &random)
      // Like postings: a block of intervals in the order of their first years, each with its factors.
      let spans = (0..<Int.random(in: shape.columns, using: &random)).map { _ in
        let first = Int.random(in: 0..<years, using: &random)
        return first...Int.random(in: first..<years, using: &random)
      }
      let factors = spans.map { _ in
        rows.map { _ in Bool.random(using: &random) ? Int.random(in: -1...2, using: &random) : 0 }
      }
      let costs = spans.map { _ in problem.stages.map { _ in Int.random(in: -3...3, using: &random) } }
      let shares = spans.map { _ in Int.random(in: 0...3, using: &random) }
      let upper = spans.map { _ in Int.random(in: 0..<6, using: &random) == 0 ? 2.0 : 1.0 }
      let isBlemished = Int.random(in: 0..<shape.blemishes, using: &random) == 0
      let blemish = Int.random(in: 0..<5, using: &random)
      for member in 0..<Int.random(in: shape.members, using: &random) {
        let isOdd = isBlemished && member % 2 == 1
        let first = problem.model.columns.count
        for column in spans.indices {
          problem.model.addColumn(
            Model.Column(
              lower: isOdd && blemish == 0 ? -1 : 0, upper: isOdd && blemish == 1 ? 0 : upper[column],
              isInteger: true))
          blocks.append(Int32(block))
          for row in rows.indices where factors[column][row] != 0 {
            rows[row].add(Double(factors[column][row]), column: first + column)
          }
          for stage in problem.stages.indices {
            let cost = costs[column][stage] + (isOdd && blemish == 2 ? 1 : 0)
            problem.stages[stage].coefficients.append((first + column, cost))
          }
          if shares[column] != 0 { budget.add(Double(shares[column]), column: first + column) }
          greatest += shares[column]
        }
        for year in 0..<years {
          let own = spans.indices.filter { spans[$0].contains(year) }
          guard !own.isEmpty else { continue }
          let sum = LinearExpression(columns: own.map { first + $0 })
          problem.model.require(
            LinearConstraint(
              sum, lower: isBlemished && blemish == 3 && year == 0 ? 1 : 0,
              upper: isBlemished && blemish == 4 ? 2 : 1))
        }
        block += 1
      }
    }
    // A column of no block, such as a shortage.
    for row in rows.indices where !rows[row].terms.isEmpty {
      if row == 0 {
        let shortage = problem.model.integer(in: 0...2)
        blocks.append(-1)
        rows[row].add(1, column: shortage.column)
        problem.stages[0].coefficients.append((shortage.column, 4))
      }
      let least = Double(Int.random(in: 0...2, using: &random))
      problem.model.require(LinearConstraint(rows[row], lower: least, upper: least + 2))
    }
  }

  /// The best values in strict order, found by trying everything; nil: there is no plan.
  var best: [Int]? {
    let model = problem.model
    let lower = model.columns.map { Int($0.lower) }
    let upper = model.columns.map { Int($0.upper) }
    var rows: [(terms: [(column: Int, factor: Int)], lower: Int, upper: Int)] = []
    for row in model.rows.indices {
      let terms = model.terms(ofRow: row).map {
        (column: Int(model.termColumns[$0]), factor: Int(model.termCoefficients[$0]))
      }
      rows.append(
        (
          terms, model.rows[row].lower < -1e6 ? -1_000_000 : Int(model.rows[row].lower),
          model.rows[row].upper > 1e6 ? 1_000_000 : Int(model.rows[row].upper)
        ))
    }
    var best: [Int]?
    var plan = lower
    while true {
      let isKept = rows.allSatisfy { row in
        var sum = 0
        for term in row.terms { sum += term.factor * plan[term.column] }
        return row.lower <= sum && sum <= row.upper
      }
      if isKept {
        let values = problem.stages.map { $0.value(at: plan) }
        if best.map({ values.lexicographicallyPrecedes($0) }) ?? true { best = values }
      }
      guard let column = plan.indices.first(where: { plan[$0] < upper[$0] }) else { return best }
      for before in 0..<column { plan[before] = lower[before] }
      plan[column] += 1
    }
  }
}
