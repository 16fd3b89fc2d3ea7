/// A decision variable of a ``Model``, typed by what its value means.
///
/// A variable is only a column number: it is cheap to copy and store, and belongs to the model that made it
/// (and to copies of that model).
public struct Variable<Value: VariableValue>: Hashable, Sendable {
  /// The column of the model, from 0.
  public let column: Int

  /// Names an existing column. The caller vouches that the column holds values of this type.
  public init(column: Int) {
    self.column = column
  }
}

/// A type that a variable's value can be read as: `Bool` (binary), `Int` (integer) or `Double` (continuous).
public protocol VariableValue: Sendable {
  /// Reads the solver's number as this type. Integers are rounded to the nearest whole number.
  init(solverValue: Double)
}

extension Bool: VariableValue {
  public init(solverValue: Double) { self = solverValue > 0.5 }
}

extension Int: VariableValue {
  public init(solverValue: Double) { self = Int(solverValue.rounded()) }
}

extension Double: VariableValue {
  public init(solverValue: Double) { self = solverValue }
}
