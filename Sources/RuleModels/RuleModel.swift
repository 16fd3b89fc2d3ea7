public import LexicographicSolver
public import LinearModels
public import Rules

/// A model over rules in the making: columns, rows that know which rule instance they stand for, slacks, criteria.
///
/// All columns are whole numbers within bounds, all factors whole numbers. A formulation owns one and gives rules words
/// for what its columns mean; see ``RuleFormulation``.
public struct RuleModel: Sendable {
  /// Which rules get slack beyond those that should hold only.
  public let loosening: Loosening
  public private(set) var model: Model
  /// What each row stands for; nil for rows that only tie auxiliary columns.
  public private(set) var instances: [RuleInstance?] = []
  /// The slack columns of broken units, with the instance and the weight of a unit.
  public private(set) var slacks: [Slack] = []
  /// The weighted units that no choice can avoid: rows without columns that miss their bound.
  public private(set) var unavoidable: [Slack] = []
  /// For each criterion, its factors.
  public private(set) var objectives: [String: Objective] = [:]

  /// A column that says by how many units an instance is broken.
  public struct Slack: Sendable {
    /// −1 for units that no choice can avoid.
    public var column: Int
    public var instance: RuleInstance
    /// What a unit weighs.
    public var weight: Int
    /// The units, where no choice can avoid them.
    public var units: Int = 0
  }

  /// Makes an empty model.
  ///
  /// - Parameters:
  ///   - name: used when the model is written to a file.
  ///   - loosening: which rules get slack whose units are counted apart.
  public init(named name: String, loosening: Loosening = .none) {
    model = Model(name: name)
    self.loosening = loosening
  }

  /// Makes room for columns and rows that are about to be added.
  public mutating func reserve(columns: Int, rows: Int, terms: Int) {
    model.reserve(columns: columns, rows: rows, terms: terms)
  }

  // MARK: Columns

  /// A yes/no column, tied to nothing yet.
  public mutating func binary(_ name: String = "") -> Variable<Bool> { model.binary(name) }

  /// A whole-number column within bounds, tied to nothing yet.
  public mutating func integer(_ name: String, in range: ClosedRange<Int>) -> Variable<Int> {
    model.integer(name, in: range)
  }

  /// A whole number that is at least an expression and at least 0: what is lacking. It is only as small as a criterion
  /// or a row makes it; nil where the expression cannot be above 0.
  public mutating func excess(of expression: LinearExpression, named name: String) -> Variable<Int>? {
    let normal = expression.normalized()
    let greatest = Int(range(of: normal).1.rounded())
    guard greatest > 0 else { return nil }
    let excess = model.integer(name, in: 0...greatest)
    add(excess >= normal, named: name, for: nil)
    return excess
  }

  /// A yes/no column that is yes exactly if a sum is above 0.
  public mutating func isPositive(_ sum: LinearExpression, named name: String) -> LinearExpression {
    let normal = sum.normalized()
    let (least, greatest) = range(of: normal)
    if least > 0 { return 1 }
    if greatest <= 0 { return 0 }
    let indicator = model.binary(name)
    // A row for each person would be tighter, but would tell people apart who are alike to all else: a county of 304
    // teachers then took minutes instead of half a second.
    add(normal <= greatest * indicator, named: name, for: nil)
    add(indicator <= normal, named: name, for: nil)
    return indicator.linear
  }

  /// The least and greatest value of an expression within the bounds of its columns.
  public func range(of expression: LinearExpression) -> (Double, Double) {
    var (least, greatest) = (expression.constant, expression.constant)
    for term in expression.terms {
      let column = model.columns[term.column]
      least += min(term.coefficient * column.lower, term.coefficient * column.upper)
      greatest += max(term.coefficient * column.lower, term.coefficient * column.upper)
    }
    return (least, greatest)
  }

  // MARK: Rows

  /// Adds a row of an instance, which gives it its name.
  ///
  /// - Parameters:
  ///   - weight: what a unit weighs by which the row misses its bound.
  ///   - soft: whether the row gets a slack column for each bounded side; a unit of it is 1 by which the row misses its
  ///     bound.
  ///   - unit: by how much the row must miss its bound to count as one unit; a part of a unit counts as one.
  public mutating func require(
    _ constraint: LinearConstraint, instance: RuleInstance, weight: Int, soft: Bool, unit: Int = 1
  ) {
    var row = constraint
    row.expression = row.expression.normalized()
    if row.expression.terms.isEmpty {
      let value = row.expression.constant
      let missing = Self.units(max(0, row.lower - value, value - row.upper), of: unit)
      if missing == 0 { return }
      if soft {
        unavoidable.append(Slack(column: -1, instance: instance, weight: weight, units: missing))
        return
      }
    } else if soft {
      addSlack(to: &row, instance: instance, weight: weight, unit: unit)
    }
    add(row, named: instance.description, for: instance)
  }

  /// A row that ties auxiliary columns; it belongs to no rule and is never loosened.
  public mutating func tie(_ constraint: LinearConstraint, named name: String) {
    add(constraint, named: name, for: nil)
  }

  /// By how many units a row misses its bound that lies `distance` off; a part of a unit counts as one.
  private static func units(_ distance: Double, of unit: Int) -> Int {
    (Int(distance.rounded()) + unit - 1) / unit
  }

  private mutating func addSlack(
    to row: inout LinearConstraint, instance: RuleInstance, weight: Int, unit: Int
  ) {
    let (least, greatest) = range(of: row.expression)
    let name = "units \(instance)"
    if row.lower > -.infinity, least < row.lower {
      let slack = model.integer(name, in: 0...Self.units(row.lower - least, of: unit))
      row.expression += unit * slack
      slacks.append(Slack(column: slack.column, instance: instance, weight: weight))
    }
    if row.upper < .infinity, greatest > row.upper {
      let slack = model.integer(name, in: 0...Self.units(greatest - row.upper, of: unit))
      row.expression -= unit * slack
      slacks.append(Slack(column: slack.column, instance: instance, weight: weight))
    }
  }

  private mutating func add(_ row: LinearConstraint, named name: String, for instance: RuleInstance?) {
    model.require(row, named: name)
    instances.append(instance)
  }

  // MARK: Criteria

  /// Adds to a criterion: `factor` for each unit of a column.
  public mutating func charge(_ criterion: String, _ factor: Int, column: Int) {
    guard factor != 0 else { return }
    objectives[criterion, default: Objective()].add(factor, column: column)
  }

  /// Adds a constant to a criterion.
  public mutating func charge(_ criterion: String, constant: Int) {
    objectives[criterion, default: Objective()].constant += constant
  }

  /// The model with criteria in strict order; one that nothing was charged to is its constant.
  ///
  /// - Parameter families: the counts that are worth branching on.
  public func problem(criteria: [String], families: [CountFamily] = []) -> LexicographicProblem {
    let stages = criteria.map { id in
      let objective = objectives[id] ?? Objective()
      return LexicographicStage(
        name: id, coefficients: objective.factors, constant: objective.constant)
    }
    return LexicographicProblem(model: model, stages: stages, families: families)
  }
}
