public import DistrictFiles
import Districts
import Rules

/// Reads the tables of the checks; every problem is noted with its place.
public enum EvaluationReader {
  /// Reads all tables that the folder or workbook holds.
  public static func read(_ tables: inout FurtherTables) -> EvaluationRecords {
    var records = EvaluationRecords()
    records.absent = EvaluationTables.all.filter { !tables.has($0) }
    records.scores = rows(&tables, EvaluationTables.scores, score) { $0.place = $1 }
    records.duties = rows(&tables, EvaluationTables.duties, duty) { $0.place = $1 }
    records.handIns = rows(&tables, EvaluationTables.handIns, handIn) { $0.place = $1 }
    records.entries = rows(&tables, EvaluationTables.selection, entry) { $0.place = $1 }
    records.rubric = rows(&tables, EvaluationTables.rubric, part) { $0.place = $1 }
    records.marks = rows(&tables, EvaluationTables.marks, mark) { $0.place = $1 }
    records.evidence = rows(&tables, EvaluationTables.evidence, evidence) { $0.place = $1 }
    records.reviews = rows(&tables, EvaluationTables.reviews, review) { $0.place = $1 }
    records.funds = rows(&tables, EvaluationTables.funds, fund) { $0.place = $1 }
    noteTwice(&tables, EvaluationTables.scores, records.scores, column: "school") { row in
      [row.school, row.year.description, row.item ?? "", row.judge ?? ""]
    }
    noteTwice(&tables, EvaluationTables.selection, records.entries, column: "entry") { [$0.id] }
    noteTwice(&tables, EvaluationTables.rubric, records.rubric, column: "part") { [$0.name] }
    noteTwice(&tables, EvaluationTables.marks, records.marks, column: "part") {
      [$0.entry, $0.part, $0.judge ?? ""]
    }
    return records
  }

  /// The rows of a table, each told where it stands.
  private static func rows<Row>(
    _ tables: inout FurtherTables, _ form: TableForm, _ make: (inout RowReader) -> Row?,
    _ place: (inout Row, RecordPlace) -> Void
  ) -> [Row] {
    var rows = tables.rows(form, make)
    for number in rows.indices {
      var cells: [String: Place] = [:]
      for column in form.columns { cells[column.id] = tables.place(form, row: number, column: column.id) }
      place(&rows[number], RecordPlace(tables.place(form, row: number), cells: cells))
    }
    return rows
  }

  /// Rows that say the same thing twice: which of them holds would be a guess.
  private static func noteTwice<Row>(
    _ tables: inout FurtherTables, _ form: TableForm, _ rows: [Row], column: String,
    _ key: (Row) -> [String]
  ) {
    var first: [[String]: Int] = [:]
    for (number, row) in rows.enumerated() {
      guard let earlier = first[key(row)] else {
        first[key(row)] = number
        continue
      }
      let place = tables.place(form, row: earlier)
      tables.note(
        .error, form, row: number, column: column,
        Text(
          zh: "与\(place.described(in: .chinese))重复。",
          en: "The same stands in \(place.described(in: .english))."),
        Text(zh: "请只保留一行。", en: "Keep one of the rows."))
    }
  }

  private static func score(_ reader: inout RowReader) -> SchoolScore? {
    let school = reader.school("school")
    if school == nil { reader.missing("school") }
    let year = reader.year("year")
    if year == nil { reader.missing("year") }
    let row = (
      item: reader.text("item"), judge: reader.school("judge"), day: reader.day("date"),
      score: reader.scaled("score", byTenTo: 3, upTo: 10_000, units: ["分"]),
      rank: reader.integer("rank", in: 1...100_000, units: ["名"]),
      final: reader.scaled("final", byTenTo: 3, upTo: 10_000, units: ["分"])
    )
    guard let school, let year else { return nil }
    return SchoolScore(
      school: school, year: year, item: row.item, judge: row.judge, day: row.day, score: row.score,
      rank: row.rank, declared: row.final)
  }

  private static func duty(_ reader: inout RowReader) -> Duty? {
    let name = reader.required("duty")
    let due = reader.day("due")
    if due == nil { reader.missing("due") }
    let start = reader.day("start")
    if let start, let due, start > due {
      reader.note(
        "start", value: start.description,
        Text(zh: "开始日期晚于截止日期 \(due)。", en: "The first day lies after the last, \(due)."))
    }
    let duty = (
      phase: reader.word("phase", EvaluationWords.phase), holder: holder("unit", &reader),
      weekday: reader.word("weekday", EvaluationWords.weekday),
      days: reader.integer("days", in: 1...400, units: ["天", "日"]), done: reader.day("done")
    )
    guard let due, !name.isEmpty else { return nil }
    return Duty(
      name, phase: duty.phase, holder: duty.holder, start: start, due: due, weekday: duty.weekday,
      days: duty.days, done: duty.done)
  }

  /// A group or school by name; the bureau where the cell is blank.
  private static func holder(_ column: String, _ reader: inout RowReader) -> DutyHolder {
    guard let text = reader.text(column), !["全区县", "教育局", "bureau", "*"].contains(text) else {
      return .district
    }
    if reader.isGroup(text) { return .group(text) }
    return reader.school(column).map { .school($0) } ?? .district
  }

  private static func handIn(_ reader: inout RowReader) -> HandIn? {
    let teacher = reader.teacher("teacher")
    if teacher == nil { reader.missing("teacher") }
    let item = reader.required("item")
    let year = reader.year("year")
    if year == nil { reader.missing("year") }
    let row = (
      half: reader.word("term", EvaluationWords.half),
      count: reader.integer("count", in: 0...10_000, units: ["份", "篇", "个", "件"]) ?? 1,
      characters: reader.integer("characters", in: 0...10_000_000, units: ["字"]),
      pages: reader.scaled("pages", byTenTo: 1, upTo: 10_000, units: ["页", "张"])
    )
    guard let teacher, let year, !item.isEmpty else { return nil }
    return HandIn(
      teacher, item, SchoolTerm(year, half: row.half), count: row.count, characters: row.characters,
      tenthsOfPage: row.pages)
  }

  private static func entry(_ reader: inout RowReader) -> ContestEntry? {
    let id = reader.required("entry")
    let unit = reader.required("unit")
    let row = (
      school: reader.school("school"), teacher: reader.teacher("teacher"), title: reader.freeText("title"),
      score: reader.scaled("score", byTenTo: 3, upTo: 10_000, units: ["分"]), chosen: reader.yesNo("chosen")
    )
    guard !id.isEmpty, !unit.isEmpty else { return nil }
    return ContestEntry(
      id, unit: unit, school: row.school, teacher: row.teacher, title: row.title, score: row.score,
      isChosen: row.chosen)
  }

  private static func part(_ reader: inout RowReader) -> RubricPart? {
    let name = reader.required("part")
    let full = reader.scaled("full", byTenTo: 3, upTo: 10_000, units: ["分"])
    let weight = reader.text("weight").flatMap { text -> Fraction? in
      if let share = Fraction(decimal: text), share >= Fraction(0), share <= Fraction(1) { return share }
      reader.note(
        "weight", value: text,
        Text(zh: "应为 0 到 1 的数或百分数。", en: "This must be a number from 0 to 1, or a percentage."))
      return nil
    }
    return name.isEmpty ? nil : RubricPart(name, fullMarks: full, weight: weight)
  }

  private static func mark(_ reader: inout RowReader) -> Mark? {
    let entry = reader.required("entry")
    let part = reader.required("part")
    let judge = reader.text("judge")
    let score = reader.scaled("mark", byTenTo: 3, upTo: 10_000, units: ["分"])
    return entry.isEmpty || part.isEmpty ? nil : Mark(entry, part, judge: judge, score: score)
  }

  private static func evidence(_ reader: inout RowReader) -> Evidence? {
    Evidence(
      file: reader.text("file"), school: reader.school("school"), item: reader.text("item"),
      count: reader.integer("count", in: 0...1_000_000, units: ["份", "张", "个", "件"]) ?? 1,
      tenthsOfPage: reader.scaled("pages", byTenTo: 1, upTo: 10_000, units: ["页", "张"]))
  }

  private static func review(_ reader: inout RowReader) -> PartnerReview? {
    let partner = reader.required("partner")
    let day = reader.day("date")
    if day == nil { reader.missing("date") }
    let outcome = reader.word("outcome", EvaluationWords.outcome)
    if outcome == nil { reader.missing("outcome") }
    let fixBy = reader.day("fix-by")
    let school = reader.school("school")
    guard let day, let outcome, !partner.isEmpty else { return nil }
    return PartnerReview(partner, day, outcome, fixBy: fixBy, school: school)
  }

  private static func fund(_ reader: inout RowReader) -> FundItem? {
    let year = reader.year("year")
    if year == nil { reader.missing("year") }
    let kind = reader.word("kind", EvaluationWords.fundKind)
    if kind == nil { reader.missing("kind") }
    let holder = holder("unit", &reader)
    let item = reader.freeText("item")
    let amount = reader.scaled("amount", byTenTo: 2, upTo: 10_000_000_000, units: ["元"])
    guard let year, let kind else { return nil }
    return FundItem(holder, year, kind, item: item, fen: amount)
  }
}
