/// A row of a model: `lower ≤ expression ≤ upper`. Infinite bounds mean "none".
public struct LinearConstraint: Sendable {
  /// The left side; its constant is moved to the bounds when the row enters a model.
  public var expression: LinearExpression
  /// The least value, `-.infinity` for none.
  public var lower: Double
  /// The greatest value, `.infinity` for none.
  public var upper: Double

  /// Makes a row.
  public init(_ expression: LinearExpression, lower: Double = -.infinity, upper: Double = .infinity) {
    self.expression = expression
    self.lower = lower
    self.upper = upper
  }
}

/// Something that can stand in a linear expression: a variable, a number or an expression.
public protocol LinearExpressible {
  /// The value as an expression.
  var linear: LinearExpression { get }
}

extension LinearExpression: LinearExpressible {
  public var linear: LinearExpression { self }
}

extension Variable: LinearExpressible {
  public var linear: LinearExpression { LinearExpression(self) }
}

extension Int: LinearExpressible {
  public var linear: LinearExpression { LinearExpression(constant: Double(self)) }
}

extension Double: LinearExpressible {
  public var linear: LinearExpression { LinearExpression(constant: self) }
}

// The operators are declared on the protocol so that `3 * x + y <= 5` reads as it is written; at least one side
// must be a variable or an expression, or Swift's own number operators win.

public func + (left: some LinearExpressible, right: some LinearExpressible) -> LinearExpression {
  var sum = left.linear
  sum += right.linear
  return sum
}

public func - (left: some LinearExpressible, right: some LinearExpressible) -> LinearExpression {
  var difference = left.linear
  difference -= right.linear
  return difference
}

public func * (factor: Double, operand: some LinearExpressible) -> LinearExpression {
  var product = operand.linear
  product *= factor
  return product
}

public func * (factor: Int, operand: some LinearExpressible) -> LinearExpression {
  Double(factor) * operand
}

public prefix func - (operand: some LinearExpressible) -> LinearExpression {
  -1.0 * operand
}

public func <= (left: some LinearExpressible, right: some LinearExpressible) -> LinearConstraint {
  LinearConstraint(left - right, upper: 0)
}

public func >= (left: some LinearExpressible, right: some LinearExpressible) -> LinearConstraint {
  LinearConstraint(left - right, lower: 0)
}

public func == (left: some LinearExpressible, right: some LinearExpressible) -> LinearConstraint {
  LinearConstraint(left - right, lower: 0, upper: 0)
}

extension Sequence {
  /// The sum of an expression over the elements: `candidates.sum { 3 * $0.goes }`.
  public func sum(_ term: (Element) throws -> some LinearExpressible) rethrows -> LinearExpression {
    var total = LinearExpression()
    for element in self { total += try term(element).linear }
    return total
  }
}
