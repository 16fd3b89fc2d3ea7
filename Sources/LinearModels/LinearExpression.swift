/// A linear expression: a sum of `coefficient × column` and a constant.
///
/// Terms may stand in any order and repeat while an expression is built; ``normalized()`` sorts them by column
/// and merges repeated ones. Appending is in place, so a loop of `+=` is linear.
public struct LinearExpression: Hashable, Sendable {
  /// One `coefficient × column`.
  public struct Term: Hashable, Sendable {
    /// The column of the model, from 0.
    public var column: Int
    /// Its factor.
    public var coefficient: Double

    /// Makes a term.
    public init(column: Int, coefficient: Double) {
      self.column = column
      self.coefficient = coefficient
    }
  }

  /// The terms, in the order in which they were added.
  public private(set) var terms: [Term]
  /// What is added to the terms.
  public var constant: Double

  /// Makes an expression from terms and a constant.
  public init(terms: [Term] = [], constant: Double = 0) {
    self.terms = terms
    self.constant = constant
  }

  /// An expression that is one variable.
  public init<Value>(_ variable: Variable<Value>) {
    self.init(terms: [Term(column: variable.column, coefficient: 1)])
  }

  /// The sum of the given columns, each with factor 1.
  public init(columns: some Sequence<Int>) {
    self.init(terms: columns.map { Term(column: $0, coefficient: 1) })
  }

  /// Appends `coefficient × column`.
  public mutating func add(_ coefficient: Double, column: Int) {
    terms.append(Term(column: column, coefficient: coefficient))
  }

  /// The same expression with terms sorted by column, repeated columns merged and zero factors dropped.
  public func normalized() -> LinearExpression {
    var sorted = true
    for index in terms.indices.dropFirst() where terms[index - 1].column >= terms[index].column {
      sorted = false
      break
    }
    if sorted && !terms.contains(where: { $0.coefficient == 0 }) { return self }
    var merged: [Term] = []
    merged.reserveCapacity(terms.count)
    for term in terms.sorted(by: { $0.column < $1.column }) {
      if let last = merged.last, last.column == term.column {
        merged[merged.count - 1].coefficient += term.coefficient
      } else {
        merged.append(term)
      }
    }
    merged.removeAll { $0.coefficient == 0 }
    return LinearExpression(terms: merged, constant: constant)
  }

  /// The value of the expression when column `j` has value `values[j]`.
  public func value(at values: [Double]) -> Double {
    terms.reduce(constant) { $0 + $1.coefficient * values[$1.column] }
  }
}

extension LinearExpression {
  public static func += (left: inout LinearExpression, right: LinearExpression) {
    left.terms.append(contentsOf: right.terms)
    left.constant += right.constant
  }

  public static func -= (left: inout LinearExpression, right: LinearExpression) {
    left.terms.append(
      contentsOf: right.terms.lazy.map { Term(column: $0.column, coefficient: -$0.coefficient) })
    left.constant -= right.constant
  }

  public static func *= (left: inout LinearExpression, factor: Double) {
    for index in left.terms.indices { left.terms[index].coefficient *= factor }
    left.constant *= factor
  }
}

extension LinearExpression: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
  public init(integerLiteral value: Int) { self.init(constant: Double(value)) }
  public init(floatLiteral value: Double) { self.init(constant: value) }
}
