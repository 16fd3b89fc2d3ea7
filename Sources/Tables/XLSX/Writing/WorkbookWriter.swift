import CXLSXWriter
import Foundation

/// Writes workbooks. The same content gives the same bytes, whenever and wherever it is written.
public enum WorkbookWriter {
  /// Writes a workbook to a path, whole or not at all.
  public static func write(_ workbook: Workbook, to path: String) throws(FileFault) {
    precondition(!workbook.sheets.isEmpty, "a workbook without sheets")
    try AtomicFile.replace(path) { beside throws(FileFault) in
      // libxlsxwriter would print its own complaint about a folder that is not there.
      guard let file = fopen(beside, "wb") else {
        throw FileFault(.write, path: path, reason: String(cString: strerror(errno)))
      }
      fclose(file)
      let code = assemble(workbook, at: beside)
      guard code == LXW_NO_ERROR else {
        let reason = lxw_strerror(code).map { String(cString: $0) } ?? "error \(code.rawValue)"
        throw FileFault(.write, path: path, reason: reason)
      }
    }
  }

  /// The bytes of a workbook, by way of a file in the system's folder for temporary ones.
  public static func bytes(of workbook: Workbook) throws(FileFault) -> [UInt8] {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("lungang-\(UUID().uuidString).xlsx").path
    defer { unlink(path) }
    try write(workbook, to: path)
    return try WholeFile.bytes(path)
  }

  private static func assemble(_ content: Workbook, at path: String) -> lxw_error {
    guard let workbook = workbook_new(path) else { return LXW_ERROR_MEMORY_MALLOC_FAILED }
    // Pieces of C text live until the workbook is closed: libxlsxwriter does not copy all of them.
    let texts = CTexts()
    defer { withExtendedLifetime(texts) {} }
    var properties = lxw_doc_properties()
    properties.title = texts.pointer(content.title)
    properties.author = texts.pointer(content.author)
    properties.created = max(1, content.created)
    workbook_set_properties(workbook, &properties)

    let (contents, lists) = ChoiceLists.placed(content.sheets)
    let names = SheetNames.allowed(contents.map(\.name))
    var formats = FormatTable(workbook)
    var opening: UnsafeMutablePointer<lxw_worksheet>?
    for (number, sheet) in contents.enumerated() {
      guard let worksheet = workbook_add_worksheet(workbook, names[number]) else {
        _ = workbook_close(workbook)
        return LXW_ERROR_MEMORY_MALLOC_FAILED
      }
      let writing = WorksheetWriting(
        worksheet: worksheet, content: sheet, author: content.author, texts: texts,
        sheetNames: Dictionary(zip(contents.map(\.name), names)) { first, _ in first }, lists: lists)
      let code = writing.write(&formats)
      guard code == LXW_NO_ERROR else {
        _ = workbook_close(workbook)
        return code
      }
      if !sheet.isHidden, opening == nil { opening = worksheet }
      if sheet.isHidden { worksheet_hide(worksheet) }
    }
    // Excel does not open a workbook all of whose sheets are hidden.
    if let opening {
      worksheet_activate(opening)
      worksheet_set_first_sheet(opening)
    } else if let first = workbook.pointee.worksheets.pointee.stqh_first {
      first.pointee.hidden = 0
      worksheet_activate(first)
    }
    return workbook_close(workbook)
  }
}
