import LexicographicSolver
import LinearModels

/// A random problem small enough to try every plan.
struct TinyProblem {
  let problem: LexicographicProblem
  /// The least stage values in strict order, found by trying every plan; nil if there is none.
  let best: [Int]?

  init(_ random: inout SplitMix, columns: ClosedRange<Int> = 2...8) {
    let count = Int.random(in: columns, using: &random)
    var model = Model()
    for _ in 0..<count {
      let lower = Int.random(in: 0..<6, using: &random) == 0 ? -1 : 0
      let width = Int.random(in: 0..<8, using: &random) < 6 ? 1 : Int.random(in: 0...2, using: &random)
      model.addColumn(
        Model.Column(lower: Double(lower), upper: Double(lower + width), isInteger: true))
    }
    for _ in 0..<Int.random(in: 0...6, using: &random) {
      var expression = LinearExpression()
      let isPacking = Bool.random(using: &random)
      for column in 0..<count where Int.random(in: 0..<5, using: &random) < 2 {
        expression.add(isPacking ? 1 : Double(Int.random(in: -3...3, using: &random)), column: column)
      }
      let bound = Double(Int.random(in: -1...3, using: &random))
      switch Int.random(in: 0..<4, using: &random) {
      case 0: model.require(LinearConstraint(expression, upper: isPacking ? 1 : bound))
      case 1: model.require(LinearConstraint(expression, lower: isPacking ? 1 : bound))
      case 2: model.require(LinearConstraint(expression, lower: bound - 2, upper: bound))
      default:
        model.require(
          LinearConstraint(expression, lower: isPacking ? 1 : bound, upper: isPacking ? 1 : bound))
      }
    }
    let stages = (0..<Int.random(in: 0...4, using: &random)).map { number in
      let step = Int.random(in: 1...3, using: &random)
      let factors = (0..<count).filter { _ in Bool.random(using: &random) }.map {
        (column: $0, factor: step * Int.random(in: -4...4, using: &random))
      }
      return LexicographicStage(
        name: "stage \(number)", coefficients: factors, constant: Int.random(in: -3...3, using: &random))
    }
    let families = ["flows", "mine"].map { name in
      CountFamily(
        name: name, groupOfColumn: (0..<count).map { _ in Int32.random(in: -1...2, using: &random) })
    }
    var best: [Int]?
    TinyProblem.everyPlan(of: model) { plan in
      let values = stages.map { $0.value(at: plan) }
      if best.map({ values.lexicographicallyPrecedes($0) }) ?? true { best = values }
    }
    problem = LexicographicProblem(model: model, stages: stages, families: families, blocks: "mine")
    self.best = best
  }

  /// Calls `body` with every plan that keeps all rows.
  static func everyPlan(of model: Model, _ body: ([Int]) -> Void) {
    var plan = model.columns.map { Int($0.lower) }
    while true {
      if isKept(model, plan) { body(plan) }
      var column = 0
      while column < plan.count {
        if plan[column] < Int(model.columns[column].upper) {
          plan[column] += 1
          break
        }
        plan[column] = Int(model.columns[column].lower)
        column += 1
      }
      if column == plan.count { return }
    }
  }

  /// Whether a plan keeps every row and bound, said without the solver's code.
  static func isKept(_ model: Model, _ plan: [Int]) -> Bool {
    for (column, value) in zip(model.columns, plan)
    where Double(value) < column.lower || Double(value) > column.upper {
      return false
    }
    return model.rows.indices.allSatisfy { row in
      let activity = model.activity(ofRow: row, at: plan.map(Double.init))
      return activity >= model.rows[row].lower && activity <= model.rows[row].upper
    }
  }
}
