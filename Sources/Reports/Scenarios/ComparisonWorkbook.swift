import Districts
import Rules
public import Tables

extension Comparison {
  /// `comparison.xlsx`: all scenarios side by side, sheets of what changes in each, of margins and numbers, one of the sweeps and one of why
  /// scenarios have no plan, where there are any.
  public var workbook: Workbook {
    var summary = WorksheetContent(name: text("情景对比", "comparison"))
    summary.rows = [
      WrittenRow([.text(direction, .remark)]),
      WrittenRow(header.map { .text($0, .header) }),
    ]
    summary.rows += rows.map { row in
      WrittenRow(row.enumerated().map { .text($1, $0 < 2 ? .body : .number) })
    }
    summary.frozenRows = 2
    var changes = WorksheetContent(name: words.sheet)
    changes.rows = [WrittenRow(([text("情景", "scenario")] + words.header).map { .text($0, .header) })]
    for line in lines {
      changes.rows += line.changes.map { row in
        WrittenRow(([name(line)] + row).map { .text($0) })
      }
    }
    changes.frozenRows = 1
    let further = [sweepSheet, conflictSheet].compactMap { $0 }
    return Workbook(
      [summary, changes] + details.map(\.worksheet) + further, title: summary.name)
  }
}
