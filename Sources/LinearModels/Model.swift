/// A linear or mixed-integer model: columns with bounds, rows, one objective.
///
/// A model is a value: copying it is how a variant starts. Storage is a structure of arrays (rows compressed, terms
/// sorted by column), so a copy costs nothing until it is changed, and a model of 100,000 columns stays small.
public struct Model: Sendable {
  /// Whether the objective is made small or large.
  public enum Direction: Sendable { case minimize, maximize }

  /// A column's kind, bounds and objective factor.
  public struct Column: Hashable, Sendable {
    public var lower: Double
    public var upper: Double
    public var isInteger: Bool
    public var objective: Double

    public init(lower: Double, upper: Double, isInteger: Bool, objective: Double = 0) {
      self.lower = lower
      self.upper = upper
      self.isInteger = isInteger
      self.objective = objective
    }
  }

  /// A row's bounds.
  public struct Row: Hashable, Sendable {
    public var lower: Double
    public var upper: Double

    public init(lower: Double, upper: Double) {
      self.lower = lower
      self.upper = upper
    }
  }

  /// The name, used when the model is written to a file.
  public var name: String
  /// Whether ``objectiveConstant`` + Σ objective × column is made small or large.
  public var direction: Direction = .minimize
  /// Added to the objective.
  public var objectiveConstant: Double = 0

  /// All columns, by number.
  public private(set) var columns: [Column] = []
  /// All rows, by number.
  public private(set) var rows: [Row] = []
  /// Where each row's terms begin in ``termColumns``; one more entry than rows.
  public private(set) var rowStarts: [Int] = [0]
  /// The columns of all terms, row after row, sorted within a row.
  public private(set) var termColumns: [Int32] = []
  /// The factors that belong to ``termColumns``.
  public private(set) var termCoefficients: [Double] = []
  /// Names of columns, empty where none was given.
  public private(set) var columnNames: [String] = []
  /// Names of rows, empty where none was given.
  public private(set) var rowNames: [String] = []

  /// Makes an empty model.
  public init(name: String = "") {
    self.name = name
  }

  /// Makes room for columns and rows that are about to be added.
  public mutating func reserve(columns: Int, rows: Int, terms: Int) {
    self.columns.reserveCapacity(columns)
    columnNames.reserveCapacity(columns)
    self.rows.reserveCapacity(rows)
    rowNames.reserveCapacity(rows)
    rowStarts.reserveCapacity(rows + 1)
    termColumns.reserveCapacity(terms)
    termCoefficients.reserveCapacity(terms)
  }

  /// Adds a column of any kind and returns its number.
  ///
  /// Bounds that are NaN or crossed are kept as given and refused by the solver with a ``ModelFault``.
  @discardableResult
  public mutating func addColumn(_ column: Column, named name: String = "") -> Int {
    columns.append(column)
    columnNames.append(name)
    return columns.count - 1
  }

  /// Adds a yes/no variable.
  public mutating func binary(_ name: String = "") -> Variable<Bool> {
    Variable(column: addColumn(Column(lower: 0, upper: 1, isInteger: true), named: name))
  }

  /// Adds a whole-number variable within bounds.
  public mutating func integer(_ name: String = "", in range: ClosedRange<Int>) -> Variable<Int> {
    let column = Column(lower: Double(range.lowerBound), upper: Double(range.upperBound), isInteger: true)
    return Variable(column: addColumn(column, named: name))
  }

  /// Adds a whole-number variable with a lower bound only.
  public mutating func integer(_ name: String = "", in range: PartialRangeFrom<Int>) -> Variable<Int> {
    let column = Column(lower: Double(range.lowerBound), upper: .infinity, isInteger: true)
    return Variable(column: addColumn(column, named: name))
  }

  /// Adds a continuous variable; infinite bounds mean "none".
  public mutating func continuous(
    _ name: String = "", lower: Double = 0, upper: Double = .infinity
  ) -> Variable<Double> {
    Variable(column: addColumn(Column(lower: lower, upper: upper, isInteger: false), named: name))
  }

  /// Adds a row and returns its number. Repeated columns are merged; the expression's constant moves to the bounds.
  @discardableResult
  public mutating func require(_ constraint: LinearConstraint, named name: String = "") -> Int {
    let expression = constraint.expression.normalized()
    for term in expression.terms {
      precondition(
        columns.indices.contains(term.column),
        "row '\(name)' names column \(term.column) of a model with \(columns.count) columns")
      termColumns.append(Int32(term.column))
      termCoefficients.append(term.coefficient)
    }
    rowStarts.append(termColumns.count)
    rows.append(
      Row(lower: constraint.lower - expression.constant, upper: constraint.upper - expression.constant))
    rowNames.append(name)
    return rows.count - 1
  }

  /// Sets the objective, to be made small.
  public mutating func minimize(_ expression: some LinearExpressible) {
    setObjective(expression.linear, .minimize)
  }

  /// Sets the objective, to be made large.
  public mutating func maximize(_ expression: some LinearExpressible) {
    setObjective(expression.linear, .maximize)
  }

  private mutating func setObjective(_ expression: LinearExpression, _ direction: Direction) {
    self.direction = direction
    for column in columns.indices { columns[column].objective = 0 }
    for term in expression.normalized().terms { columns[term.column].objective = term.coefficient }
    objectiveConstant = expression.constant
  }

  /// Changes a column's bounds.
  public mutating func setBounds(ofColumn column: Int, lower: Double, upper: Double) {
    columns[column].lower = lower
    columns[column].upper = upper
  }

  /// Changes a row's bounds.
  public mutating func setBounds(ofRow row: Int, lower: Double, upper: Double) {
    rows[row] = Row(lower: lower, upper: upper)
  }

  /// Changes a column's factor in the objective.
  public mutating func setObjective(ofColumn column: Int, to factor: Double) {
    columns[column].objective = factor
  }

  /// Makes every column continuous: the LP relaxation.
  public func relaxed() -> Model {
    var copy = self
    for column in copy.columns.indices { copy.columns[column].isInteger = false }
    return copy
  }

  /// The range of term numbers that belong to a row.
  public func terms(ofRow row: Int) -> Range<Int> { rowStarts[row]..<rowStarts[row + 1] }

  /// The value of a row's left side.
  public func activity(ofRow row: Int, at values: [Double]) -> Double {
    terms(ofRow: row).reduce(0) { $0 + termCoefficients[$1] * values[Int(termColumns[$1])] }
  }

  /// The objective's value, its constant included.
  public func objectiveValue(at values: [Double]) -> Double {
    columns.indices.reduce(objectiveConstant) { $0 + columns[$1].objective * values[$1] }
  }
}
