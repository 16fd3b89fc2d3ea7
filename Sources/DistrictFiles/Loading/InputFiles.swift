import Districts
import Tables

/// The files of a district as they were found, with their bytes.
struct InputFiles {
  /// The tables found, each with its sheet.
  private(set) var sheets: [TableForm: Sheet] = [:]
  /// Tables whose rows cannot be trusted as a whole: a part of them could not be read.
  private(set) var doubtful: Set<TableForm> = []
  /// Rows, by their number in the sheet, whose cells cannot be trusted.
  private(set) var badRows: [TableForm: Set<Int>] = [:]
  private(set) var problems: [DistrictProblem] = []
  /// Every file that holds a table, in the order in which they were read.
  private(set) var used: [UsedFile] = []
  private(set) var encodings: [String: TextEncoding] = [:]
  private let source: InputSource
  private let forms: TableForms

  /// A file that holds tables.
  struct UsedFile {
    let name: String
    let bytes: [UInt8]
    let tables: Set<TableForm>
  }

  /// - Parameters:
  ///   - source: where the files come from.
  ///   - forms: the tables that are looked for.
  init(_ source: InputSource, _ forms: TableForms) {
    self.source = source
    self.forms = forms
    if let workbook = source.workbook {
      guard let bytes = bytes(workbook, nil) else {
        doubtful = Set(forms.all)
        return
      }
      takeWorkbook(workbook, bytes, isOnlyFile: true)
    } else {
      for name in source.files { take(name) }
    }
  }

  private mutating func take(_ name: String) {
    let (stem, ending) = Self.parts(of: name)
    let table = forms[named: stem]
    switch ending {
    case "csv":
      guard let table else { return noteNearName(name, stem) }
      guard let bytes = bytes(name, table) else { return }
      used.append(UsedFile(name: name, bytes: bytes, tables: [table]))
      take(CSVReader.read(bytes, file: name), name, as: table)
    case "xlsx", "xlsm":
      guard let bytes = bytes(name, table) else { return }
      takeWorkbook(name, bytes, isOnlyFile: false)
    case "xls", "xlsb", "et", "ods", "numbers", "txt", "tsv":
      noteForeign(name, ending, table)
    default: break
    }
  }

  /// A file of another program. Named like a table it is surely one; of a workbook nobody can tell, so it is said.
  private mutating func noteForeign(_ name: String, _ ending: String, _ table: TableForm?) {
    if let table { doubtful.insert(table) }
    if table == nil, ["txt", "tsv"].contains(ending) { return }
    let ignored = table == nil ? Text(zh: "，已忽略", en: " and ignored") : Text(zh: "", en: "")
    problems.append(
      DistrictProblem(
        table == nil ? .warning : .error, Place(file: name),
        message: Text(
          zh: "不能读取 .\(ending) 文件\(ignored.zh)。",
          en: "Files of the kind .\(ending) are not read\(ignored.en)."),
        advice: Text(
          zh: "请用 Excel 或 WPS 打开，另存为 .xlsx 或“CSV UTF-8”。",
          en: "Open it in Excel or WPS and save it as .xlsx or \"CSV UTF-8\".")))
  }

  private static func parts(of name: String) -> (stem: String, ending: String) {
    guard let dot = name.lastIndex(of: ".") else { return (name, "") }
    return (String(name[..<dot]), name[dot...].dropFirst().lowercased())
  }

  private mutating func bytes(_ name: String, _ table: TableForm?) -> [UInt8]? {
    do {
      return try source.bytes(name)
    } catch {
      if let table { doubtful.insert(table) }
      problems.append(DistrictProblem(error, file: name))
      return nil
    }
  }

  /// A file that is nearly called like a table was probably meant to be one.
  private mutating func noteNearName(_ name: String, _ stem: String) {
    let near = forms.near.nearest(to: stem)
    guard let first = near.first, stem.count >= 2 else { return }
    problems.append(
      DistrictProblem(
        .warning, Place(file: name),
        message: Text(zh: "不认识这个文件，已忽略。", en: "The file is unknown and ignored."),
        advice: Text(zh: "是否应为“\(first).csv”？", en: "Maybe \"\(first).csv\"?")))
  }

  private mutating func takeWorkbook(_ name: String, _ bytes: [UInt8], isOnlyFile: Bool) {
    let tableOfFile = forms[named: Self.parts(of: name).stem]
    let reading = WorkbookReader().reading(of: bytes, named: name)
    note(reading.problems)
    // Any table might have stood in a workbook that cannot be read.
    if !reading.problems.isEmpty { doubtful.formUnion(tableOfFile.map { [$0] } ?? forms.all) }
    let sheets = reading.sheets
    var tables = sheets.map { sheet in sheet.name.flatMap { forms[named: $0] } }
    // A workbook of one table may call its sheet Sheet1.
    if let tableOfFile, tables.allSatisfy({ $0 == nil }), !tables.isEmpty { tables[0] = tableOfFile }
    guard isOnlyFile || tables.contains(where: { $0 != nil }) else { return }
    used.append(UsedFile(name: name, bytes: bytes, tables: Set(tables.compactMap { $0 })))
    for (sheet, table) in zip(sheets, tables) {
      if let table { take(sheet, as: table) } else { noteNearSheet(sheet) }
    }
  }

  private mutating func noteNearSheet(_ sheet: Sheet) {
    guard let name = sheet.name, name.count >= 2, !sheet.rows.isEmpty,
      let near = forms.near.nearest(to: name)
        .first
    else { return }
    problems.append(
      DistrictProblem(
        .warning, Place(file: sheet.file, sheet: name),
        message: Text(zh: "不认识这个工作表，已忽略。", en: "The sheet is unknown and ignored."),
        advice: Text(zh: "是否应为“\(near)”？", en: "Maybe \"\(near)\"?")))
  }

  private mutating func take(_ reading: TableReading, _ name: String, as table: TableForm) {
    if let encoding = reading.encoding { encodings[name] = encoding }
    note(reading.problems)
    for problem in reading.problems where !problem.isHarmless {
      doubtful.insert(table)
      if let row = problem.row { badRows[table, default: []].insert(row) }
    }
    for sheet in reading.sheets { take(sheet, as: table) }
  }

  private mutating func note(_ found: [TableProblem]) { problems += found.map(DistrictProblem.init) }

  private mutating func take(_ sheet: Sheet, as table: TableForm) {
    // A workbook may hold sheets that nobody has filled in yet.
    if sheet.name != nil, sheet.rows.isEmpty, !table.mustHaveRows { return }
    guard let first = sheets[table] else {
      sheets[table] = sheet
      return
    }
    let other = first.name.map { "\(first.file)「\($0)」" } ?? first.file
    problems.append(
      DistrictProblem(
        .error, Place(file: sheet.file, sheet: sheet.name),
        message: Text(
          zh: "“\(table.chinese)”表有两份，\(other) 里已经有了。",
          en: "There are two tables of \(table.id): \(other) is one."),
        advice: Text(zh: "请只保留一份。", en: "Keep one of them.")))
  }
}
