public import Districts
import Foundation
import Tables

/// A plan that somebody typed: a table in the form of postings.csv, as CSV or workbook, or the sheet of postings in a
/// `roster.xlsx`.
public struct PlanFile: Sendable {
  /// The postings in the order of the rows. Rows that are withdrawn, running or finished are no part of a plan.
  public let postings: [Posting]
  /// The place of each posting's row.
  public let places: [Place]
  /// What is odd but no error.
  public let warnings: [DistrictProblem]

  /// Reads a plan for a district. Whether the postings keep the rules is the audit's business: only what cannot be
  /// understood is a problem.
  ///
  /// - Throws: every problem of the file at once.
  public init(_ path: String, for district: District) throws(DistrictProblems) {
    let name = URL(fileURLWithPath: path).lastPathComponent
    let bytes: [UInt8]
    do {
      bytes = try WholeFile.bytes(path)
    } catch {
      throw DistrictProblems([DistrictProblem(error, file: name)])
    }
    try self.init(bytes, file: name, for: district)
  }

  /// Reads a plan from the bytes of a file.
  ///
  /// - Parameter file: the file's name, whose ending tells a workbook from a CSV file.
  public init(_ bytes: [UInt8], file: String, for district: District) throws(DistrictProblems) {
    let isWorkbook = [".xlsx", ".xlsm"].contains { file.lowercased().hasSuffix($0) }
    try Self.refuse(file)
    let reading =
      isWorkbook ? WorkbookReader().reading(of: bytes, named: file) : CSVReader.read(bytes, file: file)
    var problems = reading.problems.map(DistrictProblem.init)
    let named = reading.sheets.first { $0.name.flatMap(DistrictTable.init(named:)) == .postings }
    let roster =
      named == nil ? reading.sheets.first { $0.name.map(RosterForm.isNamed) == true } : nil
    if named == nil, roster == nil, reading.sheets.count > 1 { throw Self.noPlan(in: file, problems) }
    guard let sheet = named ?? roster ?? reading.sheets.first else { throw DistrictProblems(problems) }
    let form = roster == nil ? DistrictTable.postings.form : RosterForm.form
    let binding = TableBinding(form, sheet, problems: &problems)
    // A roster has a title above and a remark below, which are known to be no rows.
    if roster != nil { problems.removeAll { $0.severity == .warning && Self.isLine($0.place, of: sheet) } }
    var reader = RowReader(binding)
    let names = SchoolNames(district.schools)
    let nearTeachers = NearestNames(district.teachers.count <= 20_000 ? district.teachers.map(\.id) : [])
    let badRows = Set(reading.problems.filter { !$0.isHarmless }.compactMap(\.row))
    var postings: [Posting] = []
    var places: [Place] = []
    for row in binding.rows where !badRows.contains(row.number) {
      reader.move(to: row)
      let read = roster == nil ? PeopleRows.record(&reader, names) : RosterForm.record(&reader, names)
      guard let record = read, Self.isPlanned(record, &reader) else { continue }
      Self.judge(record.posting, district, names, nearTeachers, &reader)
      postings.append(record.posting)
      places.append(binding.place(row: row, column: nil))
    }
    let all = DistrictProblems(problems + reader.problems)
    guard all.errors.isEmpty else { throw all }
    self.postings = postings
    self.places = places
    warnings = all.problems
  }

  /// Pages and documents hold no table: every line of them would be called wrong.
  private static func refuse(_ file: String) throws(DistrictProblems) {
    let ending = URL(fileURLWithPath: file).pathExtension.lowercased()
    guard ["html", "htm", "json", "yaml", "yml", "xls", "et", "doc", "docx", "wps", "pdf"].contains(ending)
    else { return }
    throw DistrictProblems([
      DistrictProblem(
        .error, Place(file: file, isInText: true),
        message: Text(zh: "不能从 .\(ending) 文件读取方案。", en: "No plan is read from files of the kind .\(ending)."),
        advice: sources)
    ])
  }

  /// What is said of a workbook of several sheets, none of which is known to be a plan.
  private static func noPlan(in file: String, _ problems: [DistrictProblem]) -> DistrictProblems {
    DistrictProblems(
      problems + [
        DistrictProblem(
          .error, Place(file: file, isInText: true),
          message: Text(
            zh: "工作簿里既没有“交流记录”表，也没有“花名册”表，不知道哪一张是方案。",
            en:
              "The workbook has no sheet \"postings\" and none \"Teachers\"; which of them is the plan is not known."
          ),
          advice: sources)
      ])
  }

  private static let sources = Text(
    zh: "请给出方案文件夹、plan.csv、roster.xlsx，或含“交流记录”表的工作簿。",
    en: "Name a plan's folder, plan.csv, roster.xlsx or a workbook with a sheet \"postings\".")

  /// Whether a place is in a row with a single filled cell.
  private static func isLine(_ place: Place, of sheet: Sheet) -> Bool {
    sheet.rows.contains { $0.number == place.row && $0.cells.count { !$0.isBlank } == 1 }
  }

  private static func isPlanned(_ record: PostingRecord, _ reader: inout RowReader) -> Bool {
    guard let status = record.status, status != .planned else { return true }
    reader.warn(
      "status", value: KnownWords.status.written(status, in: .chinese),
      Text(zh: "这一行不是拟定的交流，没有计入方案。", en: "The row is no planned posting and is left out of the plan."))
    return false
  }

  private static func judge(
    _ posting: Posting, _ district: District, _ names: SchoolNames, _ nearTeachers: NearestNames,
    _ reader: inout RowReader
  ) {
    for (column, school) in [("from", posting.from), ("to", posting.to)]
    where district.schoolNumbers[school] == nil {
      reader.note(
        column, value: school,
        Text(zh: "学校表中没有“\(school)”这所学校。", en: "No school \"\(school)\" in the table of schools."),
        names.near.advice(for: school))
    }
    guard let number = district.teacherNumbers[posting.teacher] else {
      reader.note(
        "teacher", value: posting.teacher,
        Text(
          zh: "教师表中没有编号为“\(posting.teacher)”的教师。",
          en: "No teacher with the id \"\(posting.teacher)\" in the table of teachers."),
        nearTeachers.advice(for: posting.teacher))
      return
    }
    let teacher = district.teachers[number]
    if posting.from != teacher.school, district.schoolNumbers[posting.from] != nil {
      reader.note(
        "from", value: posting.from,
        Text(
          zh: "\(teacher.name)（\(teacher.id)）的人事关系在“\(teacher.school)”，不在这里。",
          en: "\(teacher.name) (\(teacher.id)) holds the post at \(teacher.school)."),
        Text(zh: "请更正原单位或教师编号。", en: "Correct the school or the teacher."))
    }
    if posting.from == posting.to {
      reader.note(
        "to", value: posting.to, Text(zh: "交流单位与原单位是同一所学校。", en: "The host school is the home school."),
        Text(zh: "交流单位应填另一所学校。", en: "The host must be another school."))
    }
  }
}
