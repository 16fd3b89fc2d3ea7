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

  /// Whether it is against a posting.
  public func concerns(teacher: String, to: String, start: SchoolYear) -> Bool {
    teacher == self.teacher && (self.to ?? to) == to && (self.start ?? start) == start
  }

  /// Whether two may be against the same posting.
  func meets(_ other: Objection) -> Bool {
    teacher == other.teacher && (to == nil || other.to == nil || to == other.to)
      && (start == nil || other.start == nil || start == other.start)
  }

  /// Whether two rows say the same in all that counts.
  func repeats(_ other: Objection) -> Bool {
    (by, teacher, to, start) == (other.by, other.teacher, other.to, other.start)
      && (ground, isUpheld) == (other.ground, other.isUpheld)
  }
}

/// Reads objections.csv, or the first sheet of a workbook.
public struct ObjectionsFile: Sendable {
  /// In the order of the rows.
  public let objections: [Objection]
  /// What is odd but no error.
  public let warnings: [DistrictProblem]

  private static let form = TableForm(
    "objections", "异议",
    columns: [
      TableColumn("by", "异议人", ["提出人"]),
      TableColumn("teacher", "涉及教师", ["教师", "教师编号"], required: true),
      TableColumn("to", "交流单位", ["接收单位"]), TableColumn("start", "开始学年"),
      TableColumn("ground", "理由", ["异议理由"], required: true),
      TableColumn("decision", "处理", ["处理结果", "决定"], required: true),
      TableColumn("reason", "处理说明", ["说明", "依据"]),
    ])
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
    var objections: [Objection] = []
    if let sheet = reading.sheets.first {
      let binding = TableBinding(Self.form, sheet, problems: &problems)
      let badRows = Set(reading.problems.filter { !$0.isHarmless }.compactMap(\.row))
      if binding.isComplete {
        var rows = Rows(RowReader(binding), district)
        for row in binding.rows
        where !badRows.contains(row.number) && row.cells.contains(where: { !$0.isBlank }) {
          if let objection = rows.objection(row) { objections.append(objection) }
        }
        problems += rows.reader.problems
      }
    }
    self.objections = Self.distinct(objections, &problems)
    let all = DistrictProblems(problems)
    guard all.errors.isEmpty else { throw all }
    warnings = all.problems
  }

  /// The objections without repetitions, which get a warning, as does a posting about which it was decided both ways.
  private static func distinct(_ read: [Objection], _ problems: inout [DistrictProblem]) -> [Objection] {
    var kept: [Objection] = []
    for objection in read {
      if let first = kept.first(where: { $0.repeats(objection) }) {
        problems.append(
          DistrictProblem(
            .warning, objection.place, value: objection.teacher,
            message: Text(
              zh: "与第\(first.place.row ?? 0)行是同一件异议，按一件计。",
              en: "The same objection as in row \(first.place.row ?? 0); it counts once.")))
        continue
      }
      kept.append(objection)
    }
    for rejected in kept where !rejected.isUpheld {
      guard let upheld = kept.first(where: { $0.isUpheld && $0.meets(rejected) }) else { continue }
      problems.append(
        DistrictProblem(
          .warning, rejected.place, value: rejected.teacher,
          message: Text(
            zh: "第\(upheld.place.row ?? 0)行对同一次交流的异议成立，这次交流将撤销；本行的“不成立”不起作用。",
            en:
              "The objection in row \(upheld.place.row ?? 0) against the same posting is upheld and the posting is dropped; that this one is rejected has no effect."
          ),
          advice: Text(zh: "请核对两行的处理结果。", en: "Check both decisions.")))
    }
    return kept
  }

  /// The pins that the upheld objections lead to, as changes: one for a posting, however many object to it.
  public var changes: [Change] {
    var seen: Set<[String]> = []
    return objections.filter { objection in
      let pin = [objection.teacher, objection.to ?? "", objection.start?.description ?? ""]
      return objection.isUpheld && seen.insert(pin).inserted
    }.map { objection in
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
    var reader: RowReader
    private let schools: SchoolNames
    private let near: NearestNames
    private let district: District

    init(_ reader: RowReader, _ district: District) {
      self.reader = reader
      self.district = district
      schools = SchoolNames(district.schools)
      near = NearestNames(district.teachers.count <= 20_000 ? district.teachers.map(\.id) : [])
    }

    mutating func objection(_ row: SheetRow) -> Objection? {
      reader.move(to: row)
      let decision = decision()
      let teacher = reader.text("teacher")
      if let teacher, district.teacherNumbers[teacher] == nil {
        reader.note(
          "teacher", value: teacher,
          Text(zh: "没有编号为“\(teacher)”的教师。", en: "There is no teacher \"\(teacher)\"."),
          near.advice(for: teacher))
      } else if teacher == nil {
        reader.note(
          "teacher", Text(zh: "没有写涉及哪位教师。", en: "It is not said whom the objection concerns."),
          Text(zh: "请填教师编号。", en: "Give the teacher's id."))
      }
      let ground = reader.freeText("ground")
      if ground == nil {
        reader.note(
          "ground", Text(zh: "没有写理由。", en: "The ground is missing."),
          Text(zh: "请照异议书写明。", en: "Write it as the objection says."))
      }
      let host = host()
      let start = start()
      guard reader.faulty.isEmpty, let decision, let teacher, let ground else { return nil }
      return Objection(
        by: reader.freeText("by") ?? "", teacher: teacher, to: host, start: start, ground: ground,
        isUpheld: decision, reason: reader.freeText("reason"),
        place: reader.binding.place(row: row, column: nil))
    }

    private mutating func decision() -> Bool? {
      let written = reader.text("decision")
      if let decision = written.flatMap({ ObjectionsFile.decisions.value(of: $0) }) { return decision }
      reader.note(
        "decision", value: written,
        Text(zh: "处理结果应填成立或不成立。", en: "The decision is upheld or rejected."),
        Text(zh: "尚未处理的请先不要列入。", en: "Leave out what is not decided yet."))
      return nil
    }

    private mutating func host() -> String? {
      guard let written = reader.text("to") else { return nil }
      if case .school(let id) = schools.meaning(of: written) { return id }
      reader.note(
        "to", value: written, Text(zh: "没有“\(written)”这所学校。", en: "There is no school \"\(written)\"."),
        schools.near.advice(for: written))
      return nil
    }

    private mutating func start() -> SchoolYear? {
      guard let written = reader.text("start") else { return nil }
      do {
        return try SchoolYearText.year(written)
      } catch {
        reader.note("start", value: written, error.words.message, error.words.advice)
        return nil
      }
    }
  }
}
