import Districts
import Postings
import Rules
public import Tables

/// Writes the documents of an audited plan.
public struct Export {
  private let report: PlanReport
  private let code: PlanCode
  private let options: ExportOptions
  private let names: Names
  /// The postings that the documents are about.
  private let postings: [Posting]

  public init(_ report: PlanReport, _ options: ExportOptions) {
    self.report = report
    code = PlanCode(report.audited)
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
    if path.lowercased().hasSuffix(".\(format.rawValue)") {
      let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(
        separator: "/")
      if !folder.isEmpty { try AtomicFile.makeFolder(folder) }
      try AtomicFile.write(try whole(kind, tables(of: kind), format, counted(for: kind)), to: path)
      return [path]
    }
    var files: [(name: String, bytes: [UInt8])] = []
    switch kind {
    case .roster, .report: files = [(fileName(kind, format), try whole(kind, [], format, counted(for: kind)))]
    case .notices:
      for notice in notices {
        files.append((notice.name + ".html", noticePage([notice.html])))
      }
    case .publicity, .school, .archive, .filing:
      for table in tables(of: kind) {
        files.append(("\(table.name).\(format.rawValue)", try bytes([table], table.title, format)))
      }
    }
    return try write(files, intoFolder: path)
  }

  /// Writes every document into a folder, each as one file named after it.
  ///
  /// - Parameter formats: the forms to write each kind in, as far as the kind knows them; empty: its usual one.
  /// - Returns: the paths of the files written.
  public func writeAll(_ formats: Set<ExportFormat> = [], intoFolder folder: String) throws(FileFault)
    -> [String]
  {
    var files: [(name: String, bytes: [UInt8])] = []
    let report = report.counting()
    for kind in ExportKind.allCases {
      let wanted = formats.isEmpty ? [kind.formats[0]] : kind.formats.filter(formats.contains)
      let tables = wanted.isEmpty ? [] : tables(of: kind)
      for format in wanted {
        files.append((fileName(kind, format), try whole(kind, tables, format, report)))
      }
    }
    return try write(files, intoFolder: folder)
  }

  private func write(_ files: [(name: String, bytes: [UInt8])], intoFolder folder: String) throws(FileFault)
    -> [String]
  {
    let allowed = FileNames.distinct(files.map(\.name))
    try AtomicFile.write(Array(zip(allowed, files.map(\.bytes))).map { ($0.0, $0.1) }, intoFolder: folder)
    return allowed.map { folder + "/" + $0 }
  }

  /// The report, counted for the documents that need what it counts; the others go without.
  private func counted(for kind: ExportKind) -> PlanReport {
    switch kind {
    case .roster, .report: report.counting()
    case .publicity, .school, .archive, .filing, .notices: report
    }
  }

  /// A document in one file.
  ///
  /// - Parameter report: what roster and report are made from, counted for both.
  private func whole(
    _ kind: ExportKind, _ tables: [ReportTable], _ format: ExportFormat, _ report: PlanReport
  ) throws(FileFault) -> [UInt8] {
    switch kind {
    case .roster: try WorkbookWriter.bytes(of: RosterWorkbook.workbook(report))
    case .report: Array(ReportPage.html(report).utf8)
    case .notices: noticePage(notices.map(\.html))
    case .publicity, .school, .archive, .filing: try bytes(tables, title(of: kind), format)
    }
  }

  private var notices: [(name: String, html: HTML)] {
    Notices(report.audited, postings, options, names, code: code).pages
  }

  /// A page or several of notices.
  private func noticePage(_ pages: [HTML]) -> [UInt8] {
    page(names.text("教师交流轮岗通知书", "Notices"), pages, isLandscape: false, kind: "notice")
  }

  private func tables(of kind: ExportKind) -> [ReportTable] {
    switch kind {
    case .publicity: [PublicityList(report.audited, postings, date: options.date, names, code: code).table]
    case .school: SchoolList(report.audited, year: options.year, names, code: code).tables
    case .archive: [ArchiveList(report.audited, postings, type: options.archiveType, names).table]
    case .filing: FilingForm(report.audited, postings, date: options.date, names, code: code).tables
    case .notices, .roster, .report: []
    }
  }

  private func title(of kind: ExportKind) -> String { names.sheetTitle(what(kind)) }

  private func what(_ kind: ExportKind) -> String {
    switch kind {
    case .publicity: names.text("公示名单", "public list")
    case .school: names.text("各校交流名单", "lists of the schools")
    case .archive: names.text("教师交流轮岗档案", "archive")
    case .filing: names.text("开学前报备表", "filing")
    case .notices: names.text("通知书", "notices")
    case .roster: names.text("花名册", "roster")
    case .report: names.text("报告", "report")
    }
  }

  /// The name of the file that holds a whole document; roster and report are called as in the plan's folder.
  private func fileName(_ kind: ExportKind, _ format: ExportFormat) -> String {
    let stem = kind == .roster || kind == .report ? kind.rawValue : what(kind)
    return "\(stem.replacing(" ", with: "-")).\(format.rawValue)"
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
