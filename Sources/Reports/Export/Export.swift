import Districts
import Postings
import Rules
public import Tables

/// Writes the documents of an audited plan.
public struct Export {
  private let report: PlanReport
  private let options: ExportOptions
  private let names: Names
  /// The postings that the documents are about.
  private let postings: [Posting]

  public init(_ report: PlanReport, _ options: ExportOptions) {
    self.report = report
    self.options = options
    names = report.names
    postings = report.audited.plan.postings.filter { posting in
      options.year.map { posting.start == $0 } ?? true
    }
  }

  /// How many postings the documents are about.
  public var count: Int { postings.count }

  /// Writes a document.
  ///
  /// - Parameters:
  ///   - path: a file, if its name ends as the form's files do; else a folder, which gets a file for each school, group
  ///     or teacher, or the one file that there is; folders that are not there are made.
  /// - Returns: the paths of the files written.
  public func write(_ kind: ExportKind, as format: ExportFormat, to path: String) throws(FileFault)
    -> [String]
  {
    precondition(kind.formats.contains(format), "\(kind) as \(format)")
    let isFile = path.lowercased().hasSuffix(".\(format.rawValue)")
    var files: [(name: String, bytes: [UInt8])]
    switch kind {
    case .roster:
      files = [("roster.xlsx", try WorkbookWriter.bytes(of: RosterWorkbook.workbook(report)))]
    case .report: files = [("report.html", Array(ReportPage.html(report).utf8))]
    case .notices:
      let pages = Notices(report.audited, postings, options, names).pages
      let title = names.text("教师交流轮岗通知书", "Notices")
      files =
        isFile
        ? [("", page(title, pages.map(\.html), isLandscape: false, kind: "notice"))]
        : pages.map { ($0.name + ".html", page(title, [$0.html], isLandscape: false, kind: "notice")) }
    case .publicity, .school, .archive, .filing:
      let tables = tables(of: kind)
      files =
        isFile
        ? [("", try bytes(tables, title(of: kind), format))]
        : try named(tables, kind, format)
    }
    if isFile {
      let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(
        separator: "/")
      if !folder.isEmpty { try AtomicFile.makeFolder(folder) }
      try AtomicFile.write(files[0].bytes, to: path)
      return [path]
    }
    let allowed = FileNames.distinct(files.map(\.name))
    try AtomicFile.write(Array(zip(allowed, files.map(\.bytes))).map { ($0.0, $0.1) }, intoFolder: path)
    return allowed.map { path + "/" + $0 }
  }

  private func named(_ tables: [ReportTable], _ kind: ExportKind, _ format: ExportFormat)
    throws(FileFault) -> [(name: String, bytes: [UInt8])]
  {
    var files: [(name: String, bytes: [UInt8])] = []
    for table in tables {
      files.append(("\(table.name).\(format.rawValue)", try bytes([table], table.title, format)))
    }
    return files
  }

  private func tables(of kind: ExportKind) -> [ReportTable] {
    switch kind {
    case .publicity: [PublicityList(report.audited, postings, date: options.date, names).table]
    case .school: SchoolList(report.audited, year: options.year, names).tables
    case .archive: [ArchiveList(report.audited, postings, type: options.archiveType, names).table]
    case .filing: FilingForm(report.audited, postings, date: options.date, names).tables
    case .notices, .roster, .report: []
    }
  }

  private func title(of kind: ExportKind) -> String {
    let what =
      switch kind {
      case .publicity: names.text("公示名单", "public list")
      case .school: names.text("各校交流名单", "lists of the schools")
      case .archive: names.text("教师交流轮岗档案", "archive")
      case .filing: names.text("开学前报备表", "filing")
      case .notices: names.text("通知书", "notices")
      case .roster: names.text("花名册", "roster")
      case .report: names.text("报告", "report")
      }
    return names.sheetTitle(what)
  }

  private func bytes(_ tables: [ReportTable], _ title: String, _ format: ExportFormat) throws(FileFault)
    -> [UInt8]
  {
    switch format {
    case .xlsx:
      var sheets = tables.map(\.worksheet)
      // A workbook needs a sheet, also where nobody goes anywhere.
      if sheets.isEmpty {
        sheets = [
          WorksheetContent(
            name: names.text("无", "none"),
            rows: [WrittenRow([.text(names.text("没有安排交流。", "Nobody is sent."), .plain)])])
        ]
      }
      return try WorkbookWriter.bytes(of: Workbook(sheets, title: title))
    case .csv:
      return CSVWriter(encoding: options.encoding, guardsFormulas: true).bytes(of: csvRows(tables))
    case .html:
      return page(
        title, tables.map(\.htmlPage), isLandscape: tables.contains(where: \.isLandscape), kind: "")
    }
  }

  /// One table as it is; of several the rows below each other, each with the name of its table before it.
  private func csvRows(_ tables: [ReportTable]) -> [[String]] {
    guard tables.count != 1 else { return tables[0].csvRows }
    let header = [names.text("名单", "List")] + (tables.first?.columns.map(\.title) ?? [])
    return [header]
      + tables.flatMap { table in table.rows.map { [table.name] + $0.map(\.shown) } }
  }

  private func page(_ title: String, _ pages: [HTML], isLandscape: Bool, kind: HTML) -> [UInt8] {
    Array(
      DocumentPage.html(
        title: title, pages: pages, isLandscape: isLandscape, kind: kind,
        language: names.language
      ).utf8)
  }
}
