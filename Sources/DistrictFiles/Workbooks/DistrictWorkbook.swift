public import Districts
public import Tables

/// A district as one workbook to be filled in: a sheet for each table, with a note on each column and lists to choose
/// from, and a sheet that says how.
public struct DistrictWorkbook {
  private let language: Language
  private let writer: DistrictWriter
  /// How many rows the lists to choose from reach down.
  private static let rows = 10_000

  public init(language: Language = .chinese) {
    self.language = language
    writer = DistrictWriter(language: language)
  }

  /// The workbook of a draft; it reads as the same district.
  ///
  /// - Parameters:
  ///   - draft: the district.
  ///   - further: CSV files of further tables, by name; each becomes a sheet.
  ///   - forms: what is known of further tables, for the names of their sheets.
  public func workbook(
    of draft: DistrictDraft, further: [(name: String, bytes: [UInt8])] = [], forms: [TableForm] = []
  ) -> Workbook {
    let sheets = DistrictTable.allCases.map { table in
      sheet(table, writer.rows(of: table, in: draft), isExample: false)
    }
    let more = further.flatMap { file in
      CSVReader.read(file.bytes, file: file.name).sheets.map { furtherSheet($0, TableForms(forms)) }
    }
    return Workbook(
      [Instructions(language: language).sheet(isTemplate: false)] + sheets + more, title: draft.name)
  }

  /// A table of another room, cell for cell as text, so that nothing of it changes on its way.
  private func furtherSheet(_ table: Sheet, _ forms: TableForms) -> WorksheetContent {
    let stem = table.file.split(separator: ".").dropLast().joined(separator: ".")
    let form = forms[named: stem]
    var sheet = WorksheetContent(name: (language == .chinese ? form?.chinese : form?.id) ?? stem)
    for row in table.rows {
      while sheet.rows.count < row.number - 1 { sheet.rows.append(WrittenRow()) }
      let style: CellStyle = row.number == table.rows.first?.number ? .header : .body
      sheet.rows.append(WrittenRow(row.cells.map { .text($0.plainText, style) }))
    }
    sheet.frozenRows = 1
    sheet.page.repeatedRows = 1...1
    sheet.tabColour = 0x9AA5B1
    return sheet
  }

  /// An empty workbook with an example in each sheet, in grey, to be written over.
  ///
  /// - Parameters:
  ///   - year: the first school year, for the examples.
  ///   - rooms: whose further tables get a sheet each, without examples: who has nothing to say leaves them empty.
  public func template(startingIn year: SchoolYear, rooms: [RoomGuide] = []) -> Workbook {
    let draft = Self.example(year, language)
    let sheets = DistrictTable.allCases.map { table in
      sheet(table, writer.rows(of: table, in: draft), isExample: true)
    }
    var seen: Set<TableForm> = []
    let further = rooms.flatMap(\.tables).filter { seen.insert($0.form).inserted }.map(emptySheet)
    return Workbook(
      [Instructions(language: language).sheet(isTemplate: true, rooms: rooms)] + sheets + further,
      title: language == .chinese ? "区县教师交流数据" : "District")
  }

  private func emptySheet(_ table: TableGuide) -> WorksheetContent {
    let columns = table.form.columns
    let guides = columns.map(table.guide)
    let header = columns.map { WrittenCell.text(language == .chinese ? $0.zh : $0.id, .header) }
    var sheet = WorksheetContent(name: table.sheetName(in: language), rows: [WrittenRow(header)])
    sheet.frozenRows = 1
    sheet.page.repeatedRows = 1...1
    sheet.filtered = CellRange(rows: 1...2, columns: 0...(columns.count - 1))
    sheet.tabColour = 0xC7A94B
    dress(&sheet, columns, guides)
    return sheet
  }

  private func sheet(_ table: DistrictTable, _ rows: [[String]], isExample: Bool) -> WorksheetContent {
    let columns = table.columns
    let guides = columns.map { ColumnGuide.of($0.id, in: table) }
    let header = WrittenRow(writer.header(of: table).map { .text($0, .header) })
    let style = CellStyle(isExample ? .muted : .body)
    let body = rows.map { row in
      WrittenRow(zip(row, guides).map { text, guide in Self.cell(text, guide, style) })
    }
    var sheet = WorksheetContent(name: writer.sheetName(of: table), rows: [header] + body)
    sheet.frozenRows = 1
    sheet.frozenColumns = table == .teachers ? 2 : 1
    sheet.page.repeatedRows = 1...1
    sheet.filtered = CellRange(rows: 1...max(2, rows.count + 1), columns: 0...(columns.count - 1))
    sheet.tabColour = table == .schools || table == .teachers ? 0x2F6FB2 : 0x9AA5B1
    dress(&sheet, columns, guides)
    return sheet
  }

  /// Notes on the headers, and lists to choose from.
  private func dress(_ sheet: inout WorksheetContent, _ columns: [TableColumn], _ guides: [ColumnGuide]) {
    sheet.notes = zip(columns, guides).enumerated().map { number, pair in
      let (column, guide) = pair
      let must = column.isRequired ? (language == .chinese ? "【必有此列】" : "[required] ") : ""
      return CellNote(CellReference(row: 1, column: number), must + guide.note.in(language))
    }
    sheet.dropDowns = guides.enumerated().compactMap { number, guide in
      dropDown(guide, CellRange(rows: 2...Self.rows, columns: number...number))
    }
  }

  /// The lists only help: several items in a cell and unique names of schools stay allowed.
  private func dropDown(_ guide: ColumnGuide, _ range: CellRange) -> DropDown? {
    let complaint =
      language == .chinese
      ? "不在下拉选项中。确实要这样填吗？" : "This is not in the list. Keep it?"
    switch guide.choices {
    case .none: return nil
    case .words(let words):
      return DropDown(range, .values(words(language)), complaint: complaint)
    case .ids(let table):
      return DropDown(
        range, .cells(CellRange(rows: 2...Self.rows, columns: 0...0), sheet: writer.sheetName(of: table)),
        complaint: complaint)
    }
  }

  /// Numbers are numbers, everything else is text: ids keep their zeros, months are not turned into days.
  private static func cell(_ text: String, _ guide: ColumnGuide, _ style: CellStyle) -> WrittenCell {
    if text.isEmpty { return WrittenCell(.blank, style) }
    guard guide.isNumber else { return .text(text, style) }
    return WrittenCell(.number(text), style)
  }

  /// Two schools, a teacher, and a row in each other table.
  private static func example(_ year: SchoolYear, _ language: Language) -> DistrictDraft {
    let isChinese = language == .chinese
    let group = isChinese ? "第一教育集团" : "First group"
    let subject = isChinese ? "语文" : "Chinese"
    return DistrictDraft(
      schools: [
        School(
          id: "S01", name: isChinese ? "示例一小" : "Example One", group: group, role: .core, stage: .primary,
          area: .urban, position: Position(latitude: 25.41, longitude: 107.88)),
        School(
          id: "S02", name: isChinese ? "示例乡中心小学" : "Example Village", group: group, role: .member,
          stage: .primary, area: .rural, position: Position(latitude: 25.53, longitude: 107.92), weakness: 6),
      ],
      teachers: [
        Teacher(
          id: "T001", name: isChinese ? "示例教师" : "Example Teacher", gender: .female,
          birth: Month(year: year.first - 40, month: 5), school: "S01", subjects: [subject],
          title: isChinese ? "一级教师" : "First grade", backbone: .county, cadre: .middle,
          since: Month(year: year.first - 15, month: 9), preferences: ["S02"], willing: true)
      ],
      needs: [Need(school: "S01", subject: subject, posts: 1)],
      records: [
        PostingRecord(
          posting: Posting(teacher: "T001", from: "S01", to: "S02", start: year + -8, years: 1),
          status: .finished)
      ],
      pins: [
        Pin(
          teacher: "T001", to: "S02", start: year, years: nil, effect: .never,
          reason: isChinese ? "示例事由" : "an example", decidedBy: isChinese ? "人事股" : "the bureau")
      ],
      travel: [Travel(from: "S01", to: "S02", tenthsOfKilometre: 185, minutes: 30)],
      results: [SchoolResult(school: "S01", year: year + -1, score: 88_500, rank: 1)])
  }
}
