/// Why a workbook is not read at all. What is wrong with a single cell is a ``CellFault`` in its sheet instead.
public struct WorkbookProblem: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    /// The file cannot be opened, or is larger than the limits allow.
    case unreadableFile(FileFault)
    /// Neither a zip archive nor an older workbook.
    case notAWorkbook
    /// A workbook of Excel 97–2003.
    case legacyWorkbook
    /// A workbook that needs a password.
    case passwordProtected
    /// A binary workbook, `.xlsb`.
    case binaryWorkbook
    /// A file of OpenDocument, `.ods`.
    case openDocument
    /// More bytes than the limits allow, packed or unpacked.
    case tooManyBytes(Int)
    /// More parts in the archive than the limits allow.
    case tooManyParts(Int)
    /// More filled cells than the limits allow.
    case tooManyCells(limit: Int)
    /// A row or column beyond Excel's 1,048,576 × 16,384.
    case outsideOfSheet(String)
    /// A name in the archive that leads out of it.
    case unsafeName(String)
    /// A part that stands twice in the archive.
    case repeatedPart
    /// A part that must be there and is not.
    case missingPart
    /// A part that cannot be unpacked.
    case brokenPart
    /// XML that is not well formed, or says what cannot be.
    case brokenXML
    /// A document type declaration, through which a file could reach for other files.
    case documentType
    /// No sheet with cells.
    case noSheet
  }

  /// What is wrong.
  public var kind: Kind
  /// The part of the archive that it concerns, e.g. `xl/workbook.xml`.
  public var part: String?
  /// The line of that part, from 1.
  public var line: Int?

  init(_ kind: Kind, part: String? = nil, line: Int? = nil) {
    self.kind = kind
    self.part = part
    self.line = line
  }

  static let notAWorkbook = WorkbookProblem(.notAWorkbook)
  static let legacyWorkbook = WorkbookProblem(.legacyWorkbook)
  static let passwordProtected = WorkbookProblem(.passwordProtected)
  static let noSheet = WorkbookProblem(.noSheet)
  static func tooLarge(bytes: Int) -> WorkbookProblem { WorkbookProblem(.tooManyBytes(bytes)) }
  static func tooManyParts(_ count: Int) -> WorkbookProblem { WorkbookProblem(.tooManyParts(count)) }
  static func unsafeName(_ name: String) -> WorkbookProblem { WorkbookProblem(.unsafeName(name)) }
  static func repeatedPart(_ part: String) -> WorkbookProblem { WorkbookProblem(.repeatedPart, part: part) }
  static func missingPart(_ part: String) -> WorkbookProblem { WorkbookProblem(.missingPart, part: part) }
  static func brokenPart(_ part: String) -> WorkbookProblem { WorkbookProblem(.brokenPart, part: part) }
  static func documentType(_ part: String) -> WorkbookProblem { WorkbookProblem(.documentType, part: part) }
  static func brokenXML(_ part: String, line: Int? = nil) -> WorkbookProblem {
    WorkbookProblem(.brokenXML, part: part, line: line)
  }
}
