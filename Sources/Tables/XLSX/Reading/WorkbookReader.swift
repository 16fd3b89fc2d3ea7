/// Reads Excel workbooks (`.xlsx`, `.xlsm`) as bureaus make them.
///
/// Only values are read: formulas give what was stored when the workbook was last calculated. Nothing is fetched
/// from outside of the file.
public struct WorkbookReader: Sendable {
  /// What is refused as too large.
  public var limits: WorkbookLimits

  public init(limits: WorkbookLimits = WorkbookLimits()) { self.limits = limits }

  /// All sheets with cells of a workbook, in the order of its tabs, hidden and empty ones included.
  /// - Parameter name: the file's name as users know it; nil: the last part of the path.
  public func sheets(ofFile path: String, named name: String? = nil) throws(WorkbookProblem) -> [Sheet] {
    let bytes: [UInt8]
    do {
      bytes = try WholeFile.bytes(path, limit: limits.fileBytes)
    } catch {
      throw WorkbookProblem(.unreadableFile(error))
    }
    return try sheets(of: bytes, named: name ?? path.split(separator: "/").last.map(String.init) ?? path)
  }

  /// All sheets with cells of a workbook that is held in memory, in the order of its tabs.
  /// - Parameter file: the file's name as users know it.
  public func sheets(of bytes: [UInt8], named file: String) throws(WorkbookProblem) -> [Sheet] {
    if let foreign = ForeignFormat.problem(of: bytes) { throw foreign }
    let archive = try ZipArchive(bytes: bytes, limits: limits)
    let main = try mainPart(of: archive)
    let workbook = WorkbookHandler()
    try read(main, of: archive, into: workbook)
    guard workbook.isWorkbook else { throw .notAWorkbook }
    let relationships = try relationships(of: main, in: archive)
    let values = CellValues(
      texts: try texts(relationships, main: main, archive: archive),
      formats: try formats(relationships, main: main, archive: archive), startsIn1904: workbook.startsIn1904)
    var sheets: [Sheet] = []
    var cellCount = 0
    for tab in workbook.tabs {
      guard let target = relationships.first(where: { $0.id == tab.relationship }) else {
        throw .missingPart(tab.name)
      }
      // Chart sheets and dialogs hold no cells.
      guard target.type == "worksheet" else { continue }
      guard !target.isExternal else { throw .unsafeName(target.target) }
      let part = try PartName.resolve(target.target, from: main)
      let handler = SheetHandler(part: part, values: values, cellCount: cellCount, cellLimit: limits.cells)
      try read(part, of: archive, into: handler)
      cellCount = handler.cellCount
      var sheet = Sheet(file: file, name: tab.name, rows: handler.rows)
      sheet.isHidden = tab.isHidden
      sheet.merged = handler.merged
      sheet.layouts = handler.layouts
      sheets.append(sheet)
    }
    guard !sheets.isEmpty else { throw .noSheet }
    return sheets
  }

  private func mainPart(of archive: ZipArchive) throws(WorkbookProblem) -> String {
    guard archive.contains("_rels/.rels") else {
      if archive.contains("content.xml"), archive.contains("mimetype") {
        throw WorkbookProblem(.openDocument)
      }
      throw .notAWorkbook
    }
    let main = try relationships(of: "", in: archive).first { $0.type == "officeDocument" && !$0.isExternal }
    guard let main else { throw .missingPart("xl/workbook.xml") }
    let part = try PartName.resolve(main.target, from: "")
    if part.lowercased().hasSuffix(".bin") { throw WorkbookProblem(.binaryWorkbook) }
    return part
  }

  private func texts(
    _ relationships: [RelationshipsHandler.Relationship], main: String, archive: ZipArchive
  ) throws(WorkbookProblem) -> [String] {
    guard let target = relationships.first(where: { $0.type == "sharedStrings" && !$0.isExternal }) else {
      return []
    }
    let handler = SharedStringsHandler(limit: limits.cells)
    try read(try PartName.resolve(target.target, from: main), of: archive, into: handler)
    return handler.texts
  }

  private func formats(
    _ relationships: [RelationshipsHandler.Relationship], main: String, archive: ZipArchive
  ) throws(WorkbookProblem) -> [NumberFormat] {
    guard let target = relationships.first(where: { $0.type == "styles" && !$0.isExternal }) else {
      return []
    }
    let handler = StylesHandler()
    try read(try PartName.resolve(target.target, from: main), of: archive, into: handler)
    return handler.formats
  }

  private func relationships(
    of part: String, in archive: ZipArchive
  ) throws(WorkbookProblem) -> [RelationshipsHandler.Relationship] {
    let handler = RelationshipsHandler()
    try read(PartName.relationships(of: part), of: archive, into: handler)
    return handler.relationships
  }

  private func read(_ part: String, of archive: ZipArchive, into handler: XMLHandler) throws(WorkbookProblem)
  {
    try XMLStream.read(part, of: archive, limits: limits, into: handler)
  }
}
