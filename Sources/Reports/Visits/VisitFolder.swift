import DistrictFiles
public import Districts
public import RuleModels
import Rules
public import Tables
public import Visits

/// The folder that `lungang visits plan -o` writes, and what `lungang visits export` adds for the schools.
public struct VisitFolder: Sendable {
  /// The path of the folder.
  public let path: String
  private let language: Language

  public init(_ path: String, language: Language) {
    self.path = path
    self.language = language
  }

  /// Writes the plan's files; without a plan only `plan.json`, and what an earlier plan left there is removed.
  ///
  /// - Returns: the names of the files written.
  public func write(
    _ result: VisitResult, of facts: VisitCase, inputSHA256: String, report: InfeasibilityReport? = nil,
    provenance: Provenance? = nil
  ) throws(FileFault) -> [String] {
    let json = VisitJSON.document(result, of: facts, inputSHA256: inputSHA256, report: report).text
    var files: [(name: String, bytes: [UInt8])] = [("plan.json", Array(json.utf8))]
    if let audited = result.audited {
      files += VisitCSV.files(audited.plan)
      files += [("calendar.html", Array(WallCalendarPage.html(audited, language: language).utf8))]
      files += [
        (
          "calendar.xlsx",
          try WorkbookWriter.bytes(of: VisitWorkbook.workbook(audited, language: language))
        )
      ]
    } else {
      try AtomicFile.remove(
        ["visits.csv", "programme.csv", "duties.csv", "calendar.html", "calendar.xlsx"], fromFolder: path)
    }
    try provenance.write(files, intoFolder: path)
    return files.map(\.name)
  }

  /// Writes what leaves the house: the calendar as workbook and page, an `.ics` file for each school that has an activity,
  /// lists of schools and teachers, attendance sheets.
  ///
  /// - Parameter fingerprint: what the plan was made from, by which events are known again.
  /// - Returns: the names of the files written.
  public func export(_ audited: AuditedVisits, fingerprint: String) throws(FileFault) -> [String] {
    let names = CalendarNames(facts: audited.facts, language: language)
    let lists = VisitLists(audited, names)
    var files: [(name: String, bytes: [UInt8])] = [
      ("calendar.html", Array(WallCalendarPage.html(audited, language: language).utf8))
    ]
    files.append(
      (
        "calendar.xlsx", try WorkbookWriter.bytes(of: VisitWorkbook.workbook(audited, language: language))
      ))
    let writer = CSVWriter(guardsFormulas: true)
    files.append(("schools.csv", writer.bytes(of: lists.bySchool.csvRows)))
    files.append(("teachers.csv", writer.bytes(of: lists.byTeacher.csvRows)))
    if let book = VisitWorkbook.signIn(audited, language: language) {
      files.append(("attendance.xlsx", try WorkbookWriter.bytes(of: book)))
      let pages = lists.signIn.map(\.htmlPage)
      let page = DocumentPage.html(
        title: names.text("签到表", "Attendance"), pages: pages, isLandscape: false, kind: "", language: language
      )
      files.append(("attendance.html", Array(page.utf8)))
    }
    let calendars = SchoolCalendarFile(audited: audited, names: names, fingerprint: fingerprint)
    let schools = audited.facts.district.schools.indices.filter { !lists.visits(ofSchool: $0).isEmpty }
    let icsNames = FileNames.distinct(
      schools.map {
        "\(audited.facts.district.schools[$0].id)-\(audited.facts.district.schools[$0].name).ics"
      })
    for (school, name) in zip(schools, icsNames) { files.append((name, calendars.bytes(school: school))) }
    try AtomicFile.write(files, intoFolder: path)
    return files.map(\.name)
  }
}
