extension Model {
  /// The model in CPLEX LP format, to be read by people and by other solvers.
  ///
  /// Names keep ASCII letters, digits, `_` and `.`. A row with two different sides becomes two rows, `name` and
  /// `name_upper`; rows without sides are left out. The objective's constant stands on a column fixed at 1, and a
  /// model without columns gets one fixed at 0, because the format knows neither.
  public func lp() -> String {
    let form = FileNames.Form(marks: "_.", isMistakable: Self.isMistakableInLP)
    var columnTexts = FileNames(columnNames, prefix: "C", form: form)
    var rowTexts = FileNames(rowNames, prefix: "R", reserved: ["obj"], form: form)
    let constant = columnTexts.unused("constant")
    var extras: [(name: String, value: Double)] = objectiveConstant == 0 ? [] : [(constant, 1)]
    if columns.isEmpty && extras.isEmpty { extras = [(constant, 0)] }
    // A row without terms is written as zero times some column.
    let anyColumn = columnTexts.names.first ?? constant

    var text = direction == .minimize ? "Minimize\n" : "Maximize\n"
    var objective = columns.indices.filter { columns[$0].objective != 0 }
      .map { (columns[$0].objective, columnTexts.names[$0]) }
    if objectiveConstant != 0 { objective.append((objectiveConstant, constant)) }
    write("obj", objective, orZeroTimes: anyColumn, to: &text)
    text += "\nSubject To\n"
    var written = false
    for (index, row) in rows.enumerated() {
      let name = rowTexts.names[index]
      let terms = terms(ofRow: index).map { (termCoefficients[$0], columnTexts.names[Int(termColumns[$0])]) }
      if row.lower == row.upper {
        write(name, terms, orZeroTimes: anyColumn, to: &text)
        text += " = \(row.lower.fileText)\n"
      } else if row.lower.isFinite {
        write(name, terms, orZeroTimes: anyColumn, to: &text)
        text += " >= \(row.lower.fileText)\n"
      }
      if row.upper.isFinite && row.lower != row.upper {
        write(
          row.lower.isFinite ? rowTexts.unused(name + "_upper") : name, terms, orZeroTimes: anyColumn,
          to: &text)
        text += " <= \(row.upper.fileText)\n"
      }
      if row.lower.isFinite || row.upper.isFinite { written = true }
    }
    // The format wants at least one row.
    if !written { text += " \(rowTexts.unused("none")): 0 \(anyColumn) = 0\n" }
    text += "Bounds\n"
    for (column, name) in zip(columns, columnTexts.names) { column.writeLPBounds(to: &text, name) }
    for extra in extras { text += " \(extra.name) = \(extra.value.fileText)\n" }
    if columns.contains(where: \.isInteger) {
      text += "Generals\n"
      for (column, name) in zip(columns, columnTexts.names) where column.isInteger { text += " \(name)\n" }
    }
    return text + "End\n"
  }

  private func write(
    _ name: String, _ terms: [(Double, String)], orZeroTimes anyColumn: String, to text: inout String
  ) {
    text += " \(name):"
    if terms.isEmpty { text += " 0 \(anyColumn)" }
    // Some readers refuse long lines.
    for (index, (coefficient, column)) in terms.enumerated() {
      if index > 0 && index % 5 == 0 { text += "\n  " }
      text += " \(coefficient < 0 ? "-" : "+") \(coefficient.magnitude.fileText) \(column)"
    }
  }

  /// A name that begins like a number (`e5` after a factor is an exponent) or is a word of the format.
  private static func isMistakableInLP(_ name: String) -> Bool {
    if let first = name.first, "eE.0123456789".contains(first) { return true }
    let words: Set<String> = [
      "minimize", "minimum", "min", "maximize", "maximum", "max", "subject", "such", "st", "s.t.", "st.",
      "bounds",
      "bound", "generals", "general", "gen", "integers", "integer", "int", "binaries", "binary", "bin", "end",
      "free", "inf", "infinity", "semi", "sos", "sos1", "sos2", "nan",
    ]
    return words.contains(name.lowercased())
  }
}

extension Model.Column {
  fileprivate func writeLPBounds(to text: inout String, _ name: String) {
    if lower == 0 && upper == .infinity { return }
    if lower == upper {
      text += " \(name) = \(lower.fileText)\n"
    } else if lower == -.infinity && upper == .infinity {
      text += " \(name) free\n"
    } else if upper == .infinity {
      text += " \(name) >= \(lower.fileText)\n"
    } else {
      text += " \(lower == -.infinity ? "-inf" : lower.fileText) <= \(name) <= \(upper.fileText)\n"
    }
  }
}
