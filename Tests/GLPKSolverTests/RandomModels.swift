import LinearModels

/// Small invented models whose answer brute force can find.
enum RandomModels {
  /// Up to five integer columns within small bounds, up to four rows of whole factors.
  static func bounded(_ random: inout SeededGenerator) -> Model {
    var model = Model(name: "bounded")
    for index in 0..<Int.random(in: 1...5, using: &random) {
      let lower = Int.random(in: -2...1, using: &random)
      let upper = lower + Int.random(in: 0...3, using: &random)
      model.addColumn(
        Model.Column(
          lower: Double(lower), upper: Double(upper), isInteger: true,
          objective: Double(Int.random(in: -5...5, using: &random))), named: "x\(index)")
    }
    finish(&model, &random)
    return model
  }

  /// Up to three columns, some without bounds, all continuous or all integer.
  static func open(_ random: inout SeededGenerator, integer: Bool) -> Model {
    var model = Model(name: "open")
    for index in 0..<Int.random(in: 1...3, using: &random) {
      let lower = Int.random(in: -3...1, using: &random)
      let upper = lower + Int.random(in: 0...4, using: &random)
      model.addColumn(
        Model.Column(
          lower: Int.random(in: 0..<4, using: &random) == 0 ? -.infinity : Double(lower),
          upper: Bool.random(using: &random) ? .infinity : Double(upper), isInteger: integer,
          objective: Double(Int.random(in: -5...5, using: &random))), named: "x\(index)")
    }
    finish(&model, &random)
    return model
  }

  private static func finish(_ model: inout Model, _ random: inout SeededGenerator) {
    model.direction = Bool.random(using: &random) ? .minimize : .maximize
    model.objectiveConstant = Double(Int.random(in: -3...3, using: &random))
    for index in 0..<Int.random(in: 0...4, using: &random) {
      var expression = LinearExpression()
      for column in model.columns.indices where Int.random(in: 0..<3, using: &random) > 0 {
        expression.add(Double(Int.random(in: -4...4, using: &random)), column: column)
      }
      let bound = Double(Int.random(in: -6...8, using: &random))
      switch Int.random(in: 0..<4, using: &random) {
      case 0: model.require(LinearConstraint(expression, lower: bound), named: "r\(index)")
      case 1: model.require(LinearConstraint(expression, upper: bound), named: "r\(index)")
      case 2: model.require(LinearConstraint(expression, lower: bound, upper: bound), named: "r\(index)")
      default:
        let width = Double(Int.random(in: 0...3, using: &random))
        model.require(LinearConstraint(expression, lower: bound, upper: bound + width), named: "r\(index)")
      }
    }
  }

  /// Five to forty columns, some integer, with factors up to 9,000 beside small ones.
  static func mixed(_ random: inout SeededGenerator) -> Model {
    var model = Model(name: "mixed")
    let hundredths = Bool.random(using: &random) ? 99 : 0
    func number(_ range: ClosedRange<Int>) -> Double {
      Double(Int.random(in: range, using: &random)) + Double(Int.random(in: 0...hundredths, using: &random))
        / 100
    }
    for _ in 0..<Int.random(in: 5...40, using: &random) {
      let lower = Double(Int.random(in: -3...1, using: &random))
      let isOpen = Int.random(in: 0..<6, using: &random) == 0
      model.addColumn(
        Model.Column(
          lower: lower, upper: isOpen ? .infinity : lower + Double(Int.random(in: 0...9, using: &random)),
          isInteger: Int.random(in: 0..<3, using: &random) > 0,
          objective: Bool.random(using: &random) ? number(-9...9) : 0))
    }
    model.direction = Bool.random(using: &random) ? .minimize : .maximize
    for _ in 0..<Int.random(in: 2...14, using: &random) {
      var expression = LinearExpression()
      for column in model.columns.indices where Int.random(in: 0..<4, using: &random) == 0 {
        let factor: Double = Int.random(in: 0..<30, using: &random) == 0 ? 1000 : 1
        expression.add(factor * number(-9...9), column: column)
      }
      let bound = number(-20...40)
      switch Int.random(in: 0..<10, using: &random) {
      case 0: model.require(LinearConstraint(expression, lower: bound, upper: bound))
      case 1: model.require(LinearConstraint(expression, lower: bound, upper: bound + 5))
      case 2, 3: model.require(LinearConstraint(expression, lower: bound - 40))
      default: model.require(LinearConstraint(expression, upper: bound))
      }
    }
    return model
  }

  /// A multi-dimensional knapsack that keeps branch and bound busy for a while.
  static func knapsack(columns: Int, rows: Int, seed: UInt64) -> Model {
    var random = SeededGenerator(seed: seed)
    var model = Model(name: "knapsack")
    for _ in 0..<columns {
      model.addColumn(
        Model.Column(
          lower: 0, upper: 1, isInteger: true, objective: Double(Int.random(in: 20...99, using: &random))))
    }
    model.direction = .maximize
    for _ in 0..<rows {
      var expression = LinearExpression()
      var total = 0
      for column in 0..<columns {
        let weight = Int.random(in: 10...99, using: &random)
        total += weight
        expression.add(Double(weight), column: column)
      }
      model.require(LinearConstraint(expression, upper: Double(total / 2)))
    }
    return model
  }
}
