public import Districts
import Foundation
import Tables

/// 异议: what somebody said against a published posting, and what was decided.
public struct Objection: Hashable, Sendable {
  /// 异议人.
  public var by: String
  /// Id of the teacher whose posting is objected to.
  public var teacher: String
  /// Host school id; nil: wherever the teacher is sent.
  public var to: String?
  public var start: SchoolYear?
  /// 理由.
  public var ground: String
  /// 成立 or 不成立.
  public var isUpheld: Bool
  /// What the decision rests on.
  public var reason: String?
  public var place: Place
}

/// Reads objections.csv, or the first sheet of a workbook.
public struct ObjectionsFile: Sendable {
  /// In the order of the rows.
  public let objections: [Objection]

  private static let columns = [
    ("by", ["by", "异议人", "提出人"]), ("teacher", ["teacher", "教师", "教师编号", "涉及教师"]),
    ("to", ["to", "交流单位", "接收单位"]), ("start", ["start", "开始学年"]), ("ground", ["ground", "理由", "异议理由"]),
    ("decision", ["decision", "处理", "处理结果", "决定"]), ("reason", ["reason", "说明", "处理说明", "依据"]),
  ]
  private static let decisions = Words<Bool>([
    (true, ["upheld", "成立", "采纳", "属实"]), (false, ["rejected", "不成立", "不采纳", "不属实", "驳回"]),
  ])

  /// Reads a file.
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

  /// Reads the bytes of a file.
  public init(_ bytes: [UInt8], file: String, for district: District) throws(DistrictProblems) {
    let isWorkbook = file.lowercased().hasSuffix(".xlsx")
    let reading =
      isWorkbook ? WorkbookReader().reading(of: bytes, named: file) : CSVReader.read(bytes, file: file)
    var problems = reading.problems.map(DistrictProblem.init)
    guard let sheet = reading.sheets.first, let header = sheet.rows.first else {
      if problems.allSatisfy({ $0.severity == .warning }) {
        problems.append(
          DistrictProblem(
            .error, Place(file: file), message: Text(zh: "文件是空的。", en: "The file is empty."),
            advice: Text(
              zh: "第一行写列名：异议人、涉及教师、理由、处理、说明。",
              en: "The first row names the columns: by, teacher, ground, decision, reason.")))
      }
      throw DistrictProblems(problems)
    }
    var places: [String: Int] = [:]
    for (column, cell) in header.cells.enumerated() {
      let name = CellText.folded(cell.plainText)
      if let known = Self.columns.first(where: { $0.1.contains(name) }) { places[known.0] = column }
    }
    for (id, names) in Self.columns where ["teacher", "ground", "decision"].contains(id) && places[id] == nil
    {
      problems.append(
        DistrictProblem(
          .error, Place(file: file, sheet: sheet.name, row: header.number), value: names[1],
          message: Text(zh: "缺少必需的列“\(names[1])”（\(id)）。", en: "The required column \(id) is missing.")))
    }
    let found = Rows(
      file: file, sheet: sheet, places: places, schools: SchoolNames(district.schools), district: district)
    var objections: [Objection] = []
    if problems.allSatisfy({ $0.severity == .warning }) {
      for row in sheet.rows.dropFirst() where row.cells.contains(where: { !$0.isBlank }) {
        if let objection = found.objection(row, &problems) { objections.append(objection) }
      }
    }
    let all = DistrictProblems(problems)
    guard all.errors.isEmpty else { throw all }
    self.objections = objections
  }

  /// The pins that the upheld objections lead to, as changes.
  public var changes: [Change] {
    objections.filter(\.isUpheld).map { objection in
      func cell(_ column: String, _ text: String) -> ChangedCell {
        ChangedCell(column: column, text: text, place: objection.place)
      }
      // Whoever is not to be sent anywhere must stay at home.
      let effect: Pin.Effect = objection.to == nil ? .must : .never
      var cells = [cell("teacher", objection.teacher), cell("effect", effect.rawValue)]
      if let to = objection.to { cells.append(cell("to", to)) }
      if let start = objection.start { cells.append(cell("start", start.description)) }
      cells.append(cell("reason", "异议成立：\(objection.ground)"))
      return Change(action: .pin(cells), place: objection.place)
    }
  }

  private struct Rows {
    let file: String
    let sheet: Sheet
    let places: [String: Int]
    let schools: SchoolNames
    let district: District

    func objection(_ row: SheetRow, _ problems: inout [DistrictProblem]) -> Objection? {
      func place(_ column: String?) -> Place {
        Place(
          file: file, sheet: sheet.name, row: row.number, line: row.line,
          column: column.flatMap { places[$0] }.map { $0 + 1 })
      }
      func text(_ column: String) -> String? {
        let text = places[column].map { CellText.normalised(row[$0].plainText) } ?? ""
        return text.isEmpty ? nil : text
      }
      let before = problems.count
      func note(_ column: String, _ message: Text, _ advice: Text? = nil) {
        problems.append(
          DistrictProblem(.error, place(column), value: text(column), message: message, advice: advice))
      }
      let decision = text("decision").flatMap { ObjectionsFile.decisions.value(of: $0) }
      if decision == nil {
        note("decision", Text(zh: "处理结果应填成立或不成立。", en: "The decision is upheld or rejected."))
      }
      let teacher = text("teacher") ?? ""
      if district.teacherNumbers[teacher] == nil {
        note(
          "teacher", Text(zh: "没有编号为“\(teacher)”的教师。", en: "There is no teacher \"\(teacher)\"."),
          NearestNames(district.teachers.map(\.id)).advice(for: teacher))
      }
      if text("ground") == nil { note("ground", Text(zh: "没有写理由。", en: "The ground is missing.")) }
      var host: String?
      if let written = text("to") {
        if case .school(let id) = schools.meaning(of: written) {
          host = id
        } else {
          note(
            "to", Text(zh: "没有“\(written)”这所学校。", en: "There is no school \"\(written)\"."),
            schools.near.advice(for: written))
        }
      }
      var start: SchoolYear?
      if let written = text("start") {
        do {
          start = try SchoolYearText.year(written)
        } catch {
          note("start", error.words.message, error.words.advice)
        }
      }
      guard problems.count == before, let decision else { return nil }
      return Objection(
        by: text("by") ?? "", teacher: teacher, to: host, start: start, ground: text("ground") ?? "",
        isUpheld: decision, reason: text("reason"), place: place(nil))
    }
  }
}
