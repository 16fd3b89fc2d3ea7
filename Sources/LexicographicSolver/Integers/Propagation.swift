/// Tightens the bounds of columns by the rows they stand in, until nothing changes, in whole numbers.
///
/// Every solution of the model is kept; rows that no longer say anything are found on the way.
struct Propagation {
  /// Whether some row or column cannot be kept: the model has no solution.
  private(set) var isInfeasible = false
  /// Whether each row still forbids something.
  private(set) var isLive: [Bool]
  private(set) var model: IntegerModel

  init(_ model: IntegerModel) {
    self.model = model
    isLive = [Bool](repeating: true, count: model.rowCount)
    run()
  }

  private mutating func run() {
    for column in 0..<model.columnCount where model.lower[column] > model.upper[column] {
      isInfeasible = true
      return
    }
    let index = model.columnIndex()
    var queued = [Bool](repeating: true, count: model.rowCount)
    var queue = Array(0..<model.rowCount)
    // General whole-number columns could creep by one a visit for very long; past this the bounds are merely
    // less tight than they could be.
    var visits = 20 * model.rowCount + 1000
    var head = 0
    while head < queue.count, visits > 0 {
      let row = queue[head]
      head += 1
      visits -= 1
      queued[row] = false
      guard isLive[row] else { continue }
      for column in tighten(row) {
        for position in index.starts[column]..<index.starts[column + 1] {
          let other = Int(index.rows[position])
          if isLive[other] && !queued[other] {
            queued[other] = true
            queue.append(other)
          }
        }
      }
      if isInfeasible { return }
    }
  }

  /// Tightens the columns of a row; returns those that changed.
  private mutating func tighten(_ row: Int) -> [Int] {
    var least = 0
    var greatest = 0
    for term in model.terms(ofRow: row) {
      let factor = model.termFactors[term]
      let column = Int(model.termColumns[term])
      least += factor * (factor > 0 ? model.lower[column] : model.upper[column])
      greatest += factor * (factor > 0 ? model.upper[column] : model.lower[column])
    }
    let rowLower = model.rowLower[row]
    let rowUpper = model.rowUpper[row]
    if least > rowUpper || greatest < rowLower {
      isInfeasible = true
      return []
    }
    if least >= rowLower && greatest <= rowUpper {
      isLive[row] = false
      return []
    }
    var changed: [Int] = []
    for term in model.terms(ofRow: row) {
      let factor = model.termFactors[term]
      let column = Int(model.termColumns[term])
      let low = model.lower[column]
      let high = model.upper[column]
      guard low < high else { continue }
      // How far the column may move from the end that makes the row least (greatest).
      var span = high - low
      if rowUpper < IntegerModel.unbounded { span = min(span, (rowUpper - least) / abs(factor)) }
      var spanBack = high - low
      if rowLower > -IntegerModel.unbounded { spanBack = min(spanBack, (greatest - rowLower) / abs(factor)) }
      let newLow = factor > 0 ? max(low, high - spanBack) : max(low, high - span)
      let newHigh = factor > 0 ? min(high, low + span) : min(high, low + spanBack)
      guard newLow != low || newHigh != high else { continue }
      if newLow > newHigh {
        isInfeasible = true
        return []
      }
      model.lower[column] = newLow
      model.upper[column] = newHigh
      changed.append(column)
      if factor > 0 {
        least += factor * (newLow - low)
        greatest += factor * (newHigh - high)
      } else {
        least += factor * (newHigh - high)
        greatest += factor * (newLow - low)
      }
    }
    if !changed.isEmpty && least >= rowLower && greatest <= rowUpper { isLive[row] = false }
    return changed
  }
}
