import Rules
import Tables

/// Criteria, margins and violations of two plans as tables, whatever the room; every table says which plan is taken from
/// which.
struct AuditDifferenceTables {
  let text: AuditDifferenceText

  private var difference: AuditDifference { text.difference }
  private var names: any RoomNames { text.names }

  func column(_ zh: String, _ en: String, width: Double? = nil) -> ReportTable.Column {
    ReportTable.Column(names.text(zh, en), width: width)
  }

  /// A table with what the direction is under its title.
  func table(
    _ name: String, _ title: String, _ columns: [ReportTable.Column], _ rows: [[WrittenCell]],
    none: String
  ) -> ReportTable {
    ReportTable(
      name: name, title: title, subtitle: [text.direction], columns: columns, rows: rows,
      remarks: rows.isEmpty ? [none] : [])
  }

  private var valueColumns: [ReportTable.Column] {
    [
      ReportTable.Column(text.titles.first, width: 16), ReportTable.Column(text.titles.second, width: 16),
      ReportTable.Column(names.text("差", "difference"), width: 16),
    ]
  }

  /// Every criterion, changed or not.
  var criteria: ReportTable {
    table(
      names.text("目标", "Criteria"), names.text("目标（越小越好）", "Criteria (lower is better)"),
      [column("目标", "criterion", width: 44)] + valueColumns,
      difference.criteria.map { row in
        let role: CellStyle.Role = row.difference < 0 ? .good : row.difference > 0 ? .bad : .body
        return [
          .text(names.criterionHeading(row.id)), names.cell(row.before, of: row.id),
          names.cell(row.after, of: row.id),
          names.cell(row.difference, of: row.id, CellStyle(role, .trailing)),
        ]
      }, none: names.text("没有共同的目标。", "The plans share no criterion."))
  }

  /// The least margin of each rule that changes.
  var margins: ReportTable {
    let changed = difference.margins.filter { $0.before != $0.after }
    func cell(_ number: Int?) -> WrittenCell {
      number.map { .integer($0) } ?? .text("—", CellStyle(.body, .trailing))
    }
    return table(
      names.text("规则余量", "Margins"),
      names.text("规则的最小余量（只列有变化的）", "Least margins (those that change)"),
      [column("规则", "rule", width: 44)] + valueColumns,
      changed.map { row in
        [.text(names.rule(row.rule)), cell(row.before), cell(row.after), cell(row.difference)]
      }, none: names.text("各项规则的最小余量都不变。", "No least margin changes."))
  }

  /// What one plan breaks and the other does not.
  var broken: ReportTable {
    let yes = WrittenCell.text(names.text("违反", "broken"), CellStyle(.bad, .centre))
    let no = WrittenCell.text(names.text("满足", "kept"), CellStyle(.good, .centre))
    let rows = difference.newlyBroken.map { ($0, no, yes) } + difference.mended.map { ($0, yes, no) }
    return table(
      names.text("违规", "Violations"),
      names.text("只有一份方案违反的要求", "What only one of the plans breaks"),
      [
        column("要求", "requirement", width: 44), ReportTable.Column(text.titles.first, width: 16),
        ReportTable.Column(text.titles.second, width: 16),
      ],
      rows.map { instance, first, second in [.text(names.instance(instance)), first, second] },
      none: names.text("没有：两份方案违反的要求相同，或都不违反。", "None: both break the same, or nothing."))
  }

  /// What became of something, in words and in the colour of news, losses and changes.
  func cell(_ fate: some DifferenceFate, _ word: String) -> WrittenCell {
    let role: CellStyle.Role = fate == .new ? .good : fate == .gone ? .bad : .warning
    return .text(word, CellStyle(role, .centre))
  }
}
