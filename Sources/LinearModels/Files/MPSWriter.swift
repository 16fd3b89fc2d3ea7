extension Model {
  /// The model in free MPS format, as GLPK, HiGHS, SCIP and CBC read it.
  ///
  /// Names keep ASCII letters, digits and `_.[](),:/-`; other letters become `_`, and names are made unique. Numbers
  /// read back exactly. The objective's constant stands with its sign turned as the right side of the objective, as
  /// most readers have it (GLPK's own reader takes it with the sign as it stands). The bounds of every integer column are written, because readers disagree about the default.
  ///
  /// - Parameter turningMaximization: write an objective that is maximised as the minimisation of its negative,
  ///   because GLPK does not know the section `OBJSENSE`; with `false` that section is written.
  public func mps(turningMaximization: Bool = true) -> String {
    let turned = direction == .maximize && turningMaximization
    let sign: Double = turned ? -1 : 1
    let form = Self.mpsForm
    let columnTexts = mpsColumnNames
    let rowTexts = FileNames(rowNames, prefix: "R", reserved: ["OBJ"], form: form).names
    var text = "NAME \(FileNames([name], prefix: "model", form: form).names[0])\n"
    if turned { text += "* The objective is to be maximised; its negative stands below.\n" }
    if direction == .maximize && !turned { text += "OBJSENSE\n MAX\n" }
    text += "ROWS\n N OBJ\n"
    for (row, name) in zip(rows, rowTexts) { text += " \(row.mpsKind) \(name)\n" }
    text += "COLUMNS\n"
    writeColumns(to: &text, columnTexts, rowTexts, sign)
    text += "RHS\n"
    // By convention the right side of the objective is the negative of its constant.
    if objectiveConstant != 0 { text += " RHS OBJ \((-sign * objectiveConstant).fileText)\n" }
    for (row, name) in zip(rows, rowTexts) {
      let side = row.mpsSide
      if side.isFinite && side != 0 { text += " RHS \(name) \(side.fileText)\n" }
    }
    text += "RANGES\n"
    for (row, name) in zip(rows, rowTexts) where row.mpsHasRange {
      text += " RNG \(name) \((row.upper - row.lower).fileText)\n"
    }
    text += "BOUNDS\n"
    for (column, name) in zip(columns, columnTexts) { column.writeBounds(to: &text, name) }
    return text + "ENDATA\n"
  }

  /// The columns' names as ``mps(turningMaximization:)`` writes them, one a column.
  public var mpsColumnNames: [String] {
    FileNames(columnNames, prefix: "C", form: Self.mpsForm).names
  }

  private static var mpsForm: FileNames.Form { FileNames.Form(marks: "_.[](),:/-") { _ in false } }

  private func writeColumns(
    to text: inout String, _ columnTexts: [String], _ rowTexts: [String], _ sign: Double
  ) {
    // The terms are stored by row; MPS wants them by column. Counting sort keeps the rows in order.
    var starts = [Int](repeating: 0, count: columns.count + 1)
    for column in termColumns { starts[Int(column) + 1] += 1 }
    for column in columns.indices { starts[column + 1] += starts[column] }
    var next = starts
    var places = [(row: Int, term: Int)](repeating: (0, 0), count: termColumns.count)
    for row in rows.indices {
      for term in terms(ofRow: row) {
        let column = Int(termColumns[term])
        places[next[column]] = (row, term)
        next[column] += 1
      }
    }
    var inInteger = false
    var markers = 0
    func mark(_ kind: String) {
      text += " M\(markers) 'MARKER' '\(kind)'\n"
      markers += 1
    }
    for (index, column) in columns.enumerated() {
      if column.isInteger != inInteger {
        mark(column.isInteger ? "INTORG" : "INTEND")
        inInteger = column.isInteger
      }
      let name = columnTexts[index]
      let range = starts[index]..<starts[index + 1]
      // A column that stands nowhere is still a column.
      if column.objective != 0 || range.isEmpty {
        text += " \(name) OBJ \((column.objective == 0 ? 0 : sign * column.objective).fileText)\n"
      }
      for place in places[range] {
        text += " \(name) \(rowTexts[place.row]) \(termCoefficients[place.term].fileText)\n"
      }
    }
    if inInteger { mark("INTEND") }
  }
}

extension Model.Row {
  fileprivate var mpsHasRange: Bool { lower.isFinite && upper.isFinite && lower != upper }

  /// Whether a row with a range is written from its upper side: only so do both sides read back exactly.
  private var isWrittenFromAbove: Bool {
    let range = upper - lower
    return lower + range != upper && upper - range == lower
  }

  fileprivate var mpsKind: String {
    if lower == upper { return "E" }
    if mpsHasRange { return isWrittenFromAbove ? "L" : "G" }
    if lower.isFinite { return "G" }
    return upper.isFinite ? "L" : "N"
  }

  fileprivate var mpsSide: Double { mpsKind == "L" ? upper : lower }
}

extension Model.Column {
  fileprivate func writeBounds(to text: inout String, _ name: String) {
    if lower == 0 && upper == .infinity {
      if isInteger { text += " PL BND \(name)\n" }
    } else if lower == upper {
      text += " FX BND \(name) \(lower.fileText)\n"
    } else if lower == -.infinity && upper == .infinity {
      text += " FR BND \(name)\n"
    } else {
      text += lower == -.infinity ? " MI BND \(name)\n" : " LO BND \(name) \(lower.fileText)\n"
      text += upper == .infinity ? " PL BND \(name)\n" : " UP BND \(name) \(upper.fileText)\n"
    }
  }
}
