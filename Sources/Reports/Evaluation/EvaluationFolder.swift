public import Tables

/// The folder that `lungang evaluate -o` writes.
public struct EvaluationFolder: Sendable {
  /// The names of the files.
  public static let files = ["evaluation.html", "evaluation.json", "evaluation.xlsx"]
  private let path: String

  /// - Parameter path: the folder's path.
  public init(_ path: String) { self.path = path }

  public func write(_ report: EvaluationReport) throws(FileFault) {
    try AtomicFile.write(
      [
        ("evaluation.html", Array(EvaluationPage.html(report).utf8)),
        ("evaluation.json", Array(EvaluationJSON.document(report).text.utf8)),
        ("evaluation.xlsx", try WorkbookWriter.bytes(of: EvaluationWorkbook.workbook(report))),
      ], intoFolder: path)
  }
}
