import DistrictFiles
public import Districts
public import Grouping
public import RuleModels
import Rules
public import Tables

/// The folder that `lungang groups plan -o` writes.
public struct GroupingFolder: Sendable {
  /// The path of the folder.
  public let path: String
  private let language: Language

  public init(_ path: String, language: Language) {
    self.path = path
    self.language = language
  }

  private static let all = ["groups.csv", "pairs.csv", "schools.csv", "report.html", "groups.xlsx"]

  /// Writes the grouping's files, among them `schools.csv` with the new groups: with it in the place of the old one
  /// postings are planned in the groups made. Without a grouping only `groups.json` and, where it is known why there is
  /// none, a page that says so; what an earlier grouping left there is removed.
  ///
  /// - Returns: the names of the files written.
  public func write(
    _ result: GroupingResult, of loaded: LoadedGroups, report: InfeasibilityReport? = nil,
    provenance: Provenance? = nil
  ) throws(FileFault) -> [String] {
    try write(
      result, of: loaded.facts, schools: loaded.district.draft.schools,
      inputSHA256: loaded.district.inputSHA256, report: report, provenance: provenance)
  }

  /// The same for a case that was changed after it was read.
  ///
  /// - Parameter schools: the rows of `schools.csv`, in the order in which they are written.
  public func write(
    _ result: GroupingResult, of facts: GroupingCase, schools: [School], inputSHA256: String,
    report: InfeasibilityReport? = nil, provenance: Provenance? = nil
  ) throws(FileFault) -> [String] {
    let json = GroupingJSON.document(result, of: facts, inputSHA256: inputSHA256, report: report).text
    var files: [(name: String, bytes: [UInt8])] = [("groups.json", Array(json.utf8))]
    if let audited = result.audited {
      let sheets = GroupingSheets(
        audited: audited, criteria: result.criteria,
        names: GroupingNames(facts: facts, language: language))
      files += GroupingCSV.files(audited)
      files.append(("schools.csv", table(schools, of: audited)))
      files.append(("report.html", Array(GroupingPage.html(sheets, outcome: result.outcome).utf8)))
      files.append(("groups.xlsx", try WorkbookWriter.bytes(of: GroupingWorkbook.workbook(sheets))))
    } else if let report {
      let page = GroupingPage.html(report, of: facts, language: language)
      files.append(("report.html", Array(page.utf8)))
    }
    let names = Set(files.map(\.name))
    try AtomicFile.remove(Self.all.filter { !names.contains($0) }, fromFolder: path)
    try provenance.write(files, intoFolder: path)
    return files.map(\.name)
  }

  private func table(_ schools: [School], of audited: AuditedGrouping) -> [UInt8] {
    let draft = DistrictDraft(
      name: audited.facts.district.name, schools: audited.facts.schools(schools, in: audited.plan),
      teachers: [])
    let files = DistrictWriter(language: language).files(of: draft)
    return files.first { $0.name == "schools.csv" }?.bytes ?? []
  }
}
