import Districts
import Tables

/// 填写说明: the first sheet of a workbook to be filled in.
struct Instructions {
  let language: Language

  private func text(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }

  func sheet(isTemplate: Bool, rooms: [RoomGuide] = []) -> WorksheetContent {
    var sheet = WorksheetContent(name: text("填写说明", "Read me"))
    func line(_ text: String, _ style: CellStyle) {
      sheet.rows.append(WrittenRow([.text(text, style)]))
      sheet.merged.append(CellRange(rows: sheet.rows.count...sheet.rows.count, columns: 0...3))
    }
    line(text("教师交流数据填写说明", "How to fill in this workbook"), .title)
    for sentence in sentences(isTemplate) { line(sentence, .remark) }
    if !rooms.isEmpty { need(rooms, &sheet) }
    sheet.rows.append(WrittenRow())
    sheet.rows.append(
      WrittenRow(
        [text("工作表", "Sheet"), text("栏目", "Column"), text("是否必有", "Required"), text("填法", "What to write")]
          .map { .text($0, .header) }))
    // The long list below goes on over pages; those before it are printed without its header.
    sheet.page.repeatedRows = sheet.rows.count...sheet.rows.count
    sheet.frozenRows = 1
    let writer = DistrictWriter(language: language)
    for table in DistrictTable.allCases {
      for (column, header) in zip(table.columns, writer.header(of: table)) {
        let guide = ColumnGuide.of(column.id, in: table)
        sheet.rows.append(row(writer.sheetName(of: table), header, column, guide))
      }
    }
    var seen: Set<TableForm> = []
    for table in rooms.flatMap(\.tables) where seen.insert(table.form).inserted {
      for column in table.form.columns {
        let header = language == .chinese ? column.zh : column.id
        sheet.rows.append(row(table.sheetName(in: language), header, column, table.guide(of: column)))
      }
    }
    sheet.columns = [14, 18, 11, 84].map { WrittenColumn(width: $0) }
    sheet.tabColour = 0x5B8C5A
    return sheet
  }

  /// What to write into a column.
  private func row(_ sheet: String, _ header: String, _ column: TableColumn, _ guide: ColumnGuide)
    -> WrittenRow
  {
    var note = guide.note.in(language)
    if case .words(let words) = guide.choices {
      note += text(
        "可填：\(words(language).joined(separator: "、"))。", " Known: \(words(language).joined(separator: ", "))."
      )
    }
    return WrittenRow([
      .text(sheet), .text(header), .text(column.isRequired ? text("必有", "yes") : "", .centred),
      .text(note, .wrapped),
    ])
  }

  /// Which sheets are needed for what, room by room.
  private func need(_ rooms: [RoomGuide], _ sheet: inout WorksheetContent) {
    func add(_ cells: [WrittenCell], mergedFrom column: Int) {
      sheet.rows.append(WrittenRow(cells))
      sheet.merged.append(CellRange(rows: sheet.rows.count...sheet.rows.count, columns: column...3))
    }
    func add(_ title: String, _ tables: [(name: String, purpose: String)]) {
      add([.text(title, CellStyle(.strong))], mergedFrom: 0)
      for table in tables { add([.text(table.name), .text(table.purpose, .wrapped)], mergedFrom: 1) }
    }
    sheet.rows.append(WrittenRow())
    add(
      [.text(text("工作表", "Sheet"), .header), .text(text("什么时候填", "When it is needed"), .header)],
      mergedFrom: 1)
    let writer = DistrictWriter(language: language)
    add(
      text("教师交流（lungang plan）", "Postings (lungang plan)"),
      DistrictTable.allCases.map { table in
        let isNeeded = table == .schools || table == .teachers
        return (
          writer.sheetName(of: table),
          isNeeded
            ? text("必填，其他各项工作也要用。", "Needed, for the other work too.")
            : text("有内容才填。", "Where there is something to say.")
        )
      })
    for room in rooms {
      add(
        room.title.in(language),
        room.tables.map { ($0.sheetName(in: language), $0.purpose.in(language)) })
    }
  }

  private func sentences(_ isTemplate: Bool) -> [String] {
    var lines: [String] = []
    if isTemplate {
      lines.append(
        text(
          "1. 各表灰色的是示例行，请删除或覆盖后填写；表头请勿改动，列的次序可以调整，不用的列可以删去。",
          "1. Rows in grey are examples: write over or delete them. Keep the headers; their order does not matter."
        ))
    } else {
      lines.append(text("1. 表头请勿改动；列的次序可以调整，不用的列可以删去。", "1. Keep the headers; their order does not matter."))
    }
    return lines + [
      text(
        "2. “学校”“教师”两表必填，其他表没有内容可以空着。",
        "2. Schools and teachers are needed; the other sheets may stay empty."),
      text(
        "3. 鼠标停在表头上可以看到每一栏的填法；有下拉选项的请尽量从选项中选。",
        "3. A note on each header says what to write; choose from the lists where there are any."),
      text(
        "4. 学年用开始的年份表示：2027 指2027年9月至2028年8月。年月写成 2015-09 或 2015年9月。",
        "4. A school year is the year it starts in; a month is 2015-09."),
      text(
        "5. 一格写多项时用“；”隔开，如任教学科“语文；道德与法治”。",
        "5. Several items in a cell are separated by semicolons."),
      text(
        "6. 政策另存为同一文件夹中的 policy.yaml。填好后运行：lungang validate 本文件；有错误时运行：lungang fix 本文件 -o 副本.xlsx，错误会标在格中。",
        "6. The policy is policy.yaml in the same folder. Then run lungang validate; lungang fix marks what is wrong."
      ),
    ]
  }
}
