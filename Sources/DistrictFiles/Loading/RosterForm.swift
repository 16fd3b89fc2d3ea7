import Districts
import Tables

/// The sheet of postings in `roster.xlsx`, read back as a plan: who works with the workbook corrects it there.
enum RosterForm {
  /// The columns of the sheet, as they are written in both languages; those that only explain are known and not used.
  static let form = TableForm(
    "Teachers", "花名册",
    columns: [
      TableColumn("teacher", "教师编号", ["Id"], required: true),
      TableColumn("from", "原单位", required: true), TableColumn("to", "交流单位", required: true),
      TableColumn("years", "交流学年", required: true), TableColumn("term", "期限", required: true),
      TableColumn("kind", "类型"), TableColumn("no.", "序号"), TableColumn("name", "姓名"),
      TableColumn("subject", "任教学科"), TableColumn("standing", "骨干/职务"),
      TableColumn("serves", "所保障的要求"),
    ])

  /// Whether a sheet is called like the roster's.
  static func isNamed(_ name: String) -> Bool {
    [form.id, form.chinese].contains { CellText.folded($0) == CellText.folded(name) }
  }

  /// A row of the sheet; nil: what is wrong is noted.
  static func record(_ reader: inout RowReader, _ names: SchoolNames) -> PostingRecord? {
    let teacher = reader.required("teacher")
    let from = reader.requiredSchool("from", names)
    let to = reader.requiredSchool("to", names)
    let years = PeopleRows.length(&reader, "term")
    if years == nil { reader.missing("term") }
    let start = start(&reader, years)
    let kind = reader.word("kind", KnownWords.kind)
    guard let start, let years, !teacher.isEmpty, !from.isEmpty, !to.isEmpty else { return nil }
    return PostingRecord(
      posting: Posting(teacher: teacher, from: from, to: to, start: start, years: years, kind: kind))
  }

  /// The first of the school years that a cell names: `2027学年`, `2027、2028学年`, `2027至2029学年`, `2027 to 2029`. Where it
  /// names several they must be as many as the term, or nobody knows which of the two was corrected.
  private static func start(_ reader: inout RowReader, _ years: Int?) -> SchoolYear? {
    guard let text = reader.text("years") else {
      reader.missing("years")
      return nil
    }
    let parts = text.replacing("to", with: "、").split { "、,，至".contains($0) }.map(String.init)
    guard let first = parts.first, let last = parts.last else { return nil }
    do {
      let (start, end) = (try SchoolYearText.year(first), try SchoolYearText.year(last))
      if parts.count > 1, let years, end.first - start.first + 1 != years {
        reader.note(
          "years", value: text,
          Text(zh: "交流学年与期限（\(years)学年）不符。", en: "The years do not fit the term of \(years)."),
          Text(zh: "请改正其中一格；交流学年也可以只写开始的一年。", en: "Correct one of them; the first year alone will do."))
        return nil
      }
      return start
    } catch {
      reader.note("years", value: text, error.words.message, error.words.advice)
      return nil
    }
  }
}
