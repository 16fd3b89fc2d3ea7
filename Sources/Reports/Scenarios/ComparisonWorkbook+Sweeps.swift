import DistrictFiles
import RuleModels
import Rules
import Tables

extension Comparison {
  /// The sheet of sweeps: over one parameter a row for each value, over two a square for each criterion; nil: there is no
  /// sweep. A point without a plan shows its outcome.
  var sweepSheet: WorksheetContent? {
    guard !sweeps.isEmpty else { return nil }
    var sheet = WorksheetContent(name: text("扫描", "sweeps"))
    for sweep in sweeps {
      sheet.rows.append(WrittenRow([.text(sweep.name, .header)]))
      sheet.rows += sweep.lines.first?.scenario?.point?.values.count == 2 ? squares(sweep) : list(sweep)
      sheet.rows.append(WrittenRow([]))
    }
    return sheet
  }

  /// Why scenarios have no plan, line by line; nil: none is known to be impossible.
  var conflictSheet: WorksheetContent? {
    let impossible = lines.filter { $0.conflicts != nil }
    guard !impossible.isEmpty else { return nil }
    var sheet = WorksheetContent(name: text("不可行的原因", "conflicts"))
    sheet.rows = [
      WrittenRow([.text(text("情景", "scenario"), .header), .text(text("原因", "conflict"), .header)])
    ]
    for line in impossible {
      sheet.rows += (line.conflicts ?? []).filter { !$0.isEmpty }
        .map { WrittenRow([.text(name(line)), .text($0)]) }
    }
    sheet.frozenRows = 1
    return sheet
  }

  private func list(_ sweep: Sweep) -> [WrittenRow] {
    let parameter = sweep.lines.first?.scenario?.point?.values.first?.parameter ?? ""
    let head = [parameter, text("结论", "outcome")] + words.counts + sweep.criteria.map(title)
    let body = sweep.lines.map { line -> WrittenRow in
      let counts = line.counts.map { $0.map(String.init) } ?? words.counts.map { _ in "—" }
      let cells = counts + sweep.criteria.map { shown(line, $0) ?? "—" }
      return WrittenRow(
        [.text(line.scenario?.point?.values.first?.value ?? ""), .text(word(line.outcome))]
          + cells.map { .text($0, .number) })
    }
    return [WrittenRow(head.map { .text($0, .header) })] + body
  }

  private func squares(_ sweep: Sweep) -> [WrittenRow] {
    let points = sweep.lines.compactMap { line in line.scenario?.point.map { ($0.values, line) } }
    let rows = Self.distinct(points.map { $0.0[0].value })
    let columns = Self.distinct(points.map { $0.0[1].value })
    let corner = points.first.map { "\($0.0[0].parameter)↓ \($0.0[1].parameter)→" } ?? ""
    return sweep.criteria.flatMap { id -> [WrittenRow] in
      let head = [title(id), corner] + columns
      let body = rows.map { row in
        let cells = columns.map { column -> String in
          let line = points.first { $0.0[0].value == row && $0.0[1].value == column }?.1
          return line.map { shown($0, id) ?? word($0.outcome) } ?? ""
        }
        return WrittenRow([.text(""), .text(row, .header)] + cells.map { .text($0, .number) })
      }
      return [WrittenRow(head.map { .text($0, .header) })] + body
    }
  }

  private func shown(_ line: Line, _ id: String) -> String? {
    guard let value = line.criteria.first(where: { $0.name == id })?.value else { return nil }
    return SignedNumber.plain(value, decimals: words.criterion(id)?.decimals ?? 0)
  }

  private static func distinct(_ values: [String]) -> [String] {
    var seen: Set<String> = []
    return values.filter { seen.insert($0).inserted }
  }
}

extension Comparison {
  /// A sweep with its points in the order of the file.
  struct Sweep {
    let name: String
    let lines: [Line]
    /// The criteria that its policy asks for.
    var criteria: [String] { lines.first?.asked ?? [] }
    /// Whether no point of it has a plan.
    var isBarren: Bool { lines.allSatisfy { $0.counts == nil } }
  }

  /// In the order of the file.
  var sweeps: [Sweep] {
    var names: [String] = []
    for line in lines {
      if let name = line.scenario?.point?.sweep, !names.contains(name) { names.append(name) }
    }
    return names.map { name in Sweep(name: name, lines: lines.filter { $0.scenario?.point?.sweep == name }) }
  }
}
