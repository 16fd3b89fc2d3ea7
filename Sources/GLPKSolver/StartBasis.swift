import LinearModels

extension Basis {
  /// The standings of every row and column of a model as numbers, or nil where the basis is of a larger model.
  ///
  /// Rows that a model has gained are basic and columns it has gained stand at a bound: what was a basis stays one.
  func codes(for model: Model) -> (rows: [UInt8], columns: [UInt8])? {
    guard rows.count <= model.rows.count, columns.count <= model.columns.count else { return nil }
    var rowCodes = rows.map(\.rawValue)
    rowCodes += Array(repeating: Standing.basic.rawValue, count: model.rows.count - rows.count)
    var columnCodes = columns.map(\.rawValue)
    columnCodes += Array(repeating: Standing.atLower.rawValue, count: model.columns.count - columns.count)
    return (rowCodes, columnCodes)
  }
}
