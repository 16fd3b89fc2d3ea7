extension Model {
  /// Reads a model in MPS format, free, or fixed where names hold no spaces.
  ///
  /// The first row of kind N is the objective; further ones become rows without bounds. Integer columns that
  /// stand in no bound are yes/no, as GLPK, HiGHS and SCIP have it. Bounds of 1e30 and beyond mean none. `SC` bounds, special ordered sets and
  /// quadratic sections are refused.
  public init(mps text: String) throws(MPSFault) {
    var reader = MPSReader()
    var number = 0
    for line in text.utf8.split(omittingEmptySubsequences: false, whereSeparator: { $0 == 10 }) {
      number += 1
      try reader.read(line, number)
      if reader.isDone { break }
    }
    self = try reader.model(lastLine: number)
  }
}

/// What has been read of an MPS file so far.
struct MPSReader {
  private enum Section: String { case ROWS, COLUMNS, RHS, RANGES, BOUNDS, OBJSENSE }

  private struct Row {
    var name: String
    var kind: String
    var side: Double = 0
    var range: Double?
    var terms: [LinearExpression.Term] = []
  }

  private(set) var isDone = false
  private var section: Section?
  private var name = ""
  private var direction = Model.Direction.minimize
  private var rows: [Row] = []
  private var rowNumbers: [String: Int] = [:]
  private var objectiveRow: Int?
  private var columns: [Model.Column] = []
  private var columnNames: [String] = []
  private var columnNumbers: [String: Int] = [:]
  private var hasLower: [Bool] = []
  private var hasBound: [Bool] = []
  private var seenRows: Set<Int> = []
  private var inInteger = false

  /// Takes in a line.
  mutating func read(_ line: Substring.UTF8View, _ number: Int) throws(MPSFault) {
    if line.first == UInt8(ascii: "*") { return }
    let fields = line.split(whereSeparator: { $0 == 32 || $0 == 9 || $0 == 13 }).map { String(Substring($0)) }
    guard let first = fields.first else { return }
    if line.first != 32 && line.first != 9 {
      try begin(first, fields, number)
      return
    }
    switch section {
    case .ROWS: try readRow(fields, number)
    case .COLUMNS: try readColumn(fields, number)
    case .RHS, .RANGES: try readSides(fields, number)
    case .BOUNDS: try readBound(fields, number)
    case .OBJSENSE: try readSense(first, number)
    case nil: throw MPSFault(line: number, problem: "'\(first)' stands before any section")
    }
  }

  private mutating func begin(_ word: String, _ fields: [String], _ line: Int) throws(MPSFault) {
    switch word {
    case "NAME": name = fields.dropFirst().joined(separator: " ")
    case "ENDATA": isDone = true
    case "OBJSENSE" where fields.count > 1: try readSense(fields[1], line)
    default:
      guard let section = Section(rawValue: word) else {
        throw MPSFault(line: line, problem: "the section '\(word)' is not known")
      }
      self.section = section
    }
  }

  private mutating func readSense(_ word: String, _ line: Int) throws(MPSFault) {
    switch word.uppercased() {
    case "MAX", "MAXIMIZE", "MAXIMISE": direction = .maximize
    case "MIN", "MINIMIZE", "MINIMISE": direction = .minimize
    default: throw MPSFault(line: line, problem: "the sense '\(word)' is neither MIN nor MAX")
    }
  }

  private mutating func readRow(_ fields: [String], _ line: Int) throws(MPSFault) {
    guard fields.count == 2, ["N", "L", "G", "E"].contains(fields[0]) else {
      throw MPSFault(line: line, problem: "a row is a kind (N, L, G or E) and a name")
    }
    guard rowNumbers.updateValue(rows.count, forKey: fields[1]) == nil else {
      throw MPSFault(line: line, problem: "the row '\(fields[1])' stands twice")
    }
    if fields[0] == "N" && objectiveRow == nil { objectiveRow = rows.count }
    rows.append(Row(name: fields[1], kind: fields[0]))
  }

  private mutating func readColumn(_ fields: [String], _ line: Int) throws(MPSFault) {
    if fields.count == 3, fields[1] == "'MARKER'" {
      guard fields[2] == "'INTORG'" || fields[2] == "'INTEND'" else {
        throw MPSFault(line: line, problem: "the marker \(fields[2]) is not known")
      }
      inInteger = fields[2] == "'INTORG'"
      return
    }
    guard fields.count == 3 || fields.count == 5 else {
      throw MPSFault(
        line: line, problem: "a column's line is its name and one or two pairs of row and number")
    }
    let column: Int
    if let last = columnNames.last, last == fields[0] {
      column = columns.count - 1
    } else {
      column = columns.count
      guard columnNumbers.updateValue(column, forKey: fields[0]) == nil else {
        throw MPSFault(line: line, problem: "the lines of column '\(fields[0])' do not stand together")
      }
      columnNames.append(fields[0])
      columns.append(Model.Column(lower: 0, upper: .infinity, isInteger: inInteger))
      hasLower.append(false)
      hasBound.append(false)
      seenRows = []
    }
    for pair in stride(from: 1, to: fields.count, by: 2) {
      let row = try row(fields[pair], line)
      guard seenRows.insert(row).inserted else {
        throw MPSFault(line: line, problem: "column '\(fields[0])' names row '\(fields[pair])' twice")
      }
      let coefficient = try number(fields[pair + 1], line)
      rows[row].terms.append(LinearExpression.Term(column: column, coefficient: coefficient))
    }
  }

  private mutating func readSides(_ fields: [String], _ line: Int) throws(MPSFault) {
    // The name of the set may be left out.
    let first = fields.count % 2
    guard fields.count >= 2 && fields.count <= 5 else {
      throw MPSFault(
        line: line, problem: "a right side is a set's name and one or two pairs of row and number")
    }
    for pair in stride(from: first, to: fields.count, by: 2) {
      let row = try row(fields[pair], line)
      let value = try number(fields[pair + 1], line)
      if section == .RHS { rows[row].side = value } else { rows[row].range = value }
    }
  }

  private mutating func readBound(_ fields: [String], _ line: Int) throws(MPSFault) {
    let kind = fields[0]
    let needsNumber = ["UP", "LO", "FX", "UI", "LI"].contains(kind)
    guard needsNumber || ["FR", "MI", "PL", "BV"].contains(kind) else {
      throw MPSFault(line: line, problem: "the kind of bound '\(kind)' is not known")
    }
    // The name of the set may be left out; kinds without a number may have one all the same.
    let place: Int
    switch fields.count {
    case 2 where !needsNumber: place = 1
    case 3: place = needsNumber || columnNumbers[fields[2]] == nil ? 1 : 2
    case 4: place = 2
    default: throw MPSFault(line: line, problem: "a bound is a kind, a set's name, a column and a number")
    }
    guard let column = columnNumbers[fields[place]] else {
      throw MPSFault(line: line, problem: "the column '\(fields[place])' is not known")
    }
    let value = needsNumber ? try bound(fields[place + 1], line) : 0
    hasBound[column] = true
    switch kind {
    case "UP", "UI":
      columns[column].upper = value
      // The old convention, kept by GLPK and CPLEX alike.
      if value < 0 && !hasLower[column] { columns[column].lower = -.infinity }
    case "LO", "LI":
      columns[column].lower = value
      hasLower[column] = true
    case "FX":
      columns[column].lower = value
      columns[column].upper = value
    case "FR":
      columns[column].lower = -.infinity
      columns[column].upper = .infinity
    case "MI":
      columns[column].lower = -.infinity
      hasLower[column] = true
    case "PL": columns[column].upper = .infinity
    default:
      columns[column].lower = 0
      columns[column].upper = 1
    }
    if ["UI", "LI", "BV"].contains(kind) { columns[column].isInteger = true }
  }

  private func row(_ name: String, _ line: Int) throws(MPSFault) -> Int {
    guard let row = rowNumbers[name] else {
      throw MPSFault(line: line, problem: "the row '\(name)' is not known")
    }
    return row
  }

  private func number(_ text: String, _ line: Int) throws(MPSFault) -> Double {
    guard let value = Double(text), value.isFinite else {
      throw MPSFault(line: line, problem: "'\(text)' is not a number")
    }
    return value
  }

  private func bound(_ text: String, _ line: Int) throws(MPSFault) -> Double {
    guard let value = Double(text), !value.isNaN else {
      throw MPSFault(line: line, problem: "'\(text)' is not a number")
    }
    if value >= 1e30 { return .infinity }
    return value <= -1e30 ? -.infinity : value
  }

  /// The model, when all has been read.
  func model(lastLine: Int) throws(MPSFault) -> Model {
    guard isDone else { throw MPSFault(line: lastLine, problem: "the file ends without ENDATA") }
    var model = Model(name: name)
    for (index, name) in columnNames.enumerated() {
      var column = columns[index]
      if column.isInteger && !hasBound[index] { column.upper = 1 }
      model.addColumn(column, named: name)
    }
    for (index, row) in rows.enumerated() where index != objectiveRow {
      let bounds = Self.bounds(of: row)
      model.require(
        LinearConstraint(LinearExpression(terms: row.terms), lower: bounds.lower, upper: bounds.upper),
        named: row.name)
    }
    model.direction = direction
    if let objectiveRow {
      for term in rows[objectiveRow].terms { model.setObjective(ofColumn: term.column, to: term.coefficient) }
      model.objectiveConstant = rows[objectiveRow].side == 0 ? 0 : -rows[objectiveRow].side
    }
    return model
  }

  private static func bounds(of row: Row) -> (lower: Double, upper: Double) {
    let range = row.range?.magnitude
    switch row.kind {
    case "L": return (range.map { row.side - $0 } ?? -.infinity, row.side)
    case "G": return (row.side, range.map { row.side + $0 } ?? .infinity)
    case "E":
      guard let signed = row.range else { return (row.side, row.side) }
      return signed < 0 ? (row.side + signed, row.side) : (row.side, row.side + signed)
    default: return (-.infinity, .infinity)
    }
  }
}
