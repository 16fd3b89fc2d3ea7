public import Districts
import Rules
public import Tables
public import Visits

/// `calendar.xlsx`: a wall calendar of each month, then the activities as lists, by school and by teacher, and what each is
/// needed for.
public enum VisitWorkbook {
  /// The workbook of an audited calendar. The same calendar gives the same bytes.
  public static func workbook(_ audited: AuditedVisits, language: Language) -> Workbook {
    let names = CalendarNames(facts: audited.facts, language: language)
    let calendar = WallCalendar(audited, names)
    let lists = VisitLists(audited, names)
    var sheets = calendar.months.map { month(calendar, $0, names) }
    sheets += ([lists.all, lists.bySchool, lists.byTeacher] + lists.days + [lists.reasons]).map(\.worksheet)
    for number in sheets.indices { sheets[number].page.header = [.text(audited.facts.policy.name)] }
    return Workbook(sheets, title: audited.facts.policy.name)
  }

  /// 签到表: one below the other; nil where nobody is called.
  public static func signIn(_ audited: AuditedVisits, language: Language) -> Workbook? {
    let names = CalendarNames(facts: audited.facts, language: language)
    let tables = VisitLists(audited, names).signIn
    if tables.isEmpty { return nil }
    var sheets = tables.map { table in
      var table = table
      table.isLandscape = false
      var sheet = table.worksheet
      sheet.filtered = nil
      return sheet
    }
    for number in sheets.indices { sheets[number].page.header = [.text(audited.facts.policy.name)] }
    return Workbook(sheets, title: names.text("签到表", "Attendance"))
  }

  /// The points that the weeks of a month may take on a sheet of A4 across, below title and header.
  private static let sheetHeight = 420.0

  private static func month(_ calendar: WallCalendar, _ month: Month, _ names: CalendarNames)
    -> WorksheetContent
  {
    var sheet = WorksheetContent(name: calendar.title(month))
    sheet.rows.append(
      WrittenRow([.text("\(calendar.facts.policy.name) \(calendar.title(month))", .title)]))
    sheet.merged.append(CellRange(rows: 1...1, columns: 0...7))
    let monday = Day(index: 4)
    sheet.rows.append(
      WrittenRow(
        [.text(names.text("周次", "Week"), .header)]
          + (0..<7).map { .text(names.weekday(monday.advanced(byDays: $0)), .header) }))
    let weeks = calendar.weeks(of: month).map { week in
      let texts = week.map { day in day.map { text($0, calendar, names) } ?? "" }
      let lines = texts.map(height).max() ?? 1
      return (days: week, texts: texts, height: min(400, max(62, Double(lines) * 14.5)))
    }
    // What is left of a sheet of A4 is shared out among the weeks.
    let spare = max(0, sheetHeight - weeks.reduce(0) { $0 + $1.height }) / Double(max(1, weeks.count))
    for week in weeks {
      let cells = zip(week.days, week.texts).map { day, text -> WrittenCell in
        guard let day else { return .blank }
        let isTaught = calendar.facts.calendar.isTeachingDay(day)
        var style = CellStyle(isTaught ? .body : .muted, wraps: true)
        style.isAtTop = true
        return .text(text, style)
      }
      sheet.rows.append(
        WrittenRow(
          [.text(calendar.week(week.days), .centred)] + cells, height: (week.height + spare).rounded()))
    }
    sheet.columns = [WrittenColumn(width: 8)] + (0..<7).map { _ in WrittenColumn(width: 19) }
    sheet.frozenRows = 2
    sheet.page.repeatedRows = 1...2
    return sheet
  }

  private static func text(_ day: Day, _ calendar: WallCalendar, _ names: CalendarNames) -> String {
    let head = [String(day.dayOfMonth), calendar.mark(day)].compactMap { $0 }.joined(separator: " ")
    return ([head] + calendar.entries(day).map { "\(names.half($0.half)) \($0.text)" })
      .joined(separator: "\n")
  }

  /// The lines that a text takes in a cell of 19 digits.
  private static func height(_ text: String) -> Int {
    text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) {
      $0 + max(1, (TextTable.width(of: String($1)) + 16) / 17)
    }
  }
}
