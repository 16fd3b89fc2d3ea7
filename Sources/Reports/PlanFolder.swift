public import Districts
public import Postings
public import RuleModels
public import Tables

/// The folder that `lungang plan -o` writes: each file beside its place first, then renamed.
public struct PlanFolder: Sendable {
  /// The path of the folder.
  public let path: String
  private let language: Language

  public init(_ path: String, language: Language) {
    self.path = path
    self.language = language
  }

  /// The names of the files that a result gives.
  ///
  /// - Parameter isExplained: whether it is known why no plan exists.
  public static func files(_ result: PlanningResult, isExplained: Bool = false) -> [String] {
    if result.audited != nil { return ["plan.csv", "plan.json", "report.html", "roster.xlsx"] }
    return isExplained ? ["plan.json", "report.html"] : ["plan.json"]
  }

  /// Writes the plan's files; without a plan only `plan.json` and, where it is known why there is none, a page that says
  /// so. It removes what an earlier plan left there, so that no old list is taken for the new one.
  ///
  /// - Parameter more: further files by name, which belong to the plan and are written with it.
  public func write(
    _ document: PlanDocument, infeasibility: InfeasibilityReport? = nil, provenance: Provenance? = nil,
    more: [(name: String, bytes: [UInt8])] = []
  ) throws(FileFault) {
    var files: [(name: String, bytes: [UInt8])] = []
    let explanation = infeasibility.map { InfeasibilityJSON.members($0) }
    let counted = document.result.audited.map { CountedPlan($0) }
    files.append(("plan.json", PlanJSON.document(document, counted, explanation: explanation).bytes))
    if let audited = document.result.audited {
      files.append(("plan.csv", PlanCSV.bytes(audited)))
    }
    if let report = PlanReport(document, counted: counted, language: language) {
      files.append(("report.html", Array(ReportPage.html(report).utf8)))
      files.append(("roster.xlsx", try WorkbookWriter.bytes(of: RosterWorkbook.workbook(report))))
    } else {
      try AtomicFile.remove(["plan.csv", "report.html", "roster.xlsx"], fromFolder: path)
      if let infeasibility {
        let page = ConflictPage.html(infeasibility, of: document.facts, language: language)
        files.append(("report.html", Array(page.utf8)))
      }
    }
    files += more
    try provenance.write(files, intoFolder: path)
  }
}
