public import Districts
public import Tables

/// Writes a district's tables in the form in which they are read.
public struct DistrictWriter: Sendable {
  /// The language of headers and words.
  public var language: Language
  /// How the files are encoded.
  public var csv: CSVWriter

  public init(language: Language = .chinese, csv: CSVWriter = CSVWriter()) {
    self.language = language
    self.csv = csv
  }

  /// The files of a draft, `schools.csv` first; tables without rows are left out, apart from schools and teachers.
  public func files(of draft: DistrictDraft) -> [(name: String, bytes: [UInt8])] {
    DistrictTable.allCases.compactMap { table in
      let rows = rows(of: table, in: draft)
      guard !rows.isEmpty || table == .schools || table == .teachers else { return nil }
      return ("\(table.rawValue).csv", csv.bytes(of: [header(of: table)] + rows))
    }
  }

  /// Writes the files of a draft into a folder, each whole or not at all. The folder is made if need be.
  public func write(_ draft: DistrictDraft, toFolder folder: String) throws(FileFault) {
    try AtomicFile.write(files(of: draft), intoFolder: folder)
  }

  /// The bytes of a postings.csv with these records: also the form of a plan.
  public func postings(_ records: [PostingRecord]) -> [UInt8] {
    csv.bytes(of: [header(of: .postings)] + records.map(row))
  }

  /// The bytes of a pins.csv with these pins.
  public func pins(_ pins: [Pin]) -> [UInt8] { csv.bytes(of: [header(of: .pins)] + pins.map(row)) }

  /// The header of a table, for workbooks too.
  public func header(of table: DistrictTable) -> [String] {
    table.columns.map { language == .chinese ? $0.zh : $0.id }
  }

  /// The name of a table's sheet in a workbook.
  public func sheetName(of table: DistrictTable) -> String {
    language == .chinese ? table.chinese : table.rawValue
  }

  /// The rows of a table, in the order of ``header(of:)``, for workbooks too.
  public func rows(of table: DistrictTable, in draft: DistrictDraft) -> [[String]] {
    switch table {
    case .schools: draft.schools.map(row)
    case .teachers: draft.teachers.map(row)
    case .needs: draft.needs.map(row)
    case .postings: draft.records.map(row)
    case .pins: draft.pins.map(row)
    case .travel: draft.travel.map(row)
    case .results: draft.results.map(row)
    }
  }
}

extension DistrictWriter {
  private func row(_ school: School) -> [String] {
    [
      school.id, school.name, school.group ?? "", KnownWords.role.written(school.role, in: language),
      KnownWords.stage.written(school.stage, in: language),
      KnownWords.area.written(school.area, in: language),
    ] + degrees(school.position) + [school.weakness == 0 ? "" : String(school.weakness), school.parent ?? ""]
  }

  private func row(_ teacher: Teacher) -> [String] {
    let who = [
      teacher.id, teacher.name, KnownWords.gender.written(teacher.gender, in: language), text(teacher.birth),
      teacher.school, list(teacher.subjects), teacher.title ?? "",
      KnownWords.backbone.written(teacher.backbone, in: language),
      KnownWords.cadre.written(teacher.cadre, in: language), text(teacher.since),
    ]
    let wishes = [
      KnownWords.exemption.written(teacher.exemption?.reason, in: language), text(teacher.exemption?.until),
      list(teacher.preferences), KnownWords.yesNo.written(teacher.willing, in: language),
      KnownWords.yesNo.written(teacher.application.applied, in: language),
      KnownWords.yesNo.written(teacher.application.recommended, in: language),
      KnownWords.yesNo.written(teacher.application.approved, in: language),
      list(teacher.stages.map { KnownWords.stage.written($0, in: language) }),
    ]
    return who + wishes + degrees(teacher.position) + [teacher.household ?? ""]
  }

  private func row(_ need: Need) -> [String] {
    [need.school, need.subject, String(need.posts), text(need.from), text(need.to)]
  }

  private func row(_ record: PostingRecord) -> [String] {
    let posting = record.posting
    return [
      posting.teacher, posting.from, posting.to, posting.start.description, String(posting.years),
      KnownWords.kind.written(posting.kind, in: language),
      KnownWords.status.written(record.status, in: language),
      text(record.endedEarly),
    ]
  }

  private func row(_ pin: Pin) -> [String] {
    [
      pin.teacher, pin.to ?? "", text(pin.start), text(pin.years),
      KnownWords.effect.written(pin.effect, in: language),
      pin.reason ?? "", pin.decidedBy ?? "",
    ]
  }

  private func row(_ travel: Travel) -> [String] {
    [travel.from, travel.to, decimal(travel.tenthsOfKilometre, places: 1), text(travel.minutes)]
  }

  private func row(_ result: SchoolResult) -> [String] {
    [result.school, result.year.description, decimal(result.score, places: 3), text(result.rank)]
  }

  private func text(_ value: (some CustomStringConvertible)?) -> String { value?.description ?? "" }

  private func list(_ items: [String]) -> String { items.joined(separator: language == .chinese ? "；" : ";") }

  private func degrees(_ position: Position?) -> [String] {
    guard let position else { return ["", ""] }
    return ["\(position.latitude)", "\(position.longitude)"].map {
      $0.hasSuffix(".0") ? String($0.dropLast(2)) : $0
    }
  }

  /// A number of tenths (one place) or thousandths (three places) as a decimal without trailing zeros.
  private func decimal(_ value: Int?, places: Int) -> String {
    guard let value else { return "" }
    let digits = String(value)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    var behind = padded.suffix(places)
    while behind.last == "0" { behind = behind.dropLast() }
    return behind.isEmpty ? String(padded.dropLast(places)) : "\(padded.dropLast(places)).\(behind)"
  }
}
