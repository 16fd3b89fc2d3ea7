public import Districts
import Rules
public import Visits

/// `calendar.html`: the year as a wall calendar, a month on a sheet of A4; on a phone a list of the days with activities.
public enum WallCalendarPage {
  private static let style = """
    :root { color-scheme: light; }
    * { box-sizing: border-box; }
    body { margin: 0; background: #e9ebee; color: #1c2126; font: 13px/1.4 "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif; }
    section { background: #fff; max-width: 297mm; margin: 12px auto; padding: 9mm 10mm; }
    h1 { font-size: 22px; margin: 0 0 2px; } h1 small { float: right; font-size: 14px; font-weight: normal; color: #69727d; padding-top: 7px; }
    .legend { margin: 2px 0 6px; font-size: 12px; } .legend span { margin-right: 12px; white-space: nowrap; }
    .dot { display: inline-block; width: 10px; height: 10px; border-radius: 2px; margin-right: 4px; vertical-align: -1px; }
    table { border-collapse: collapse; width: 100%; table-layout: fixed; }
    th { background: #1f5f9e; color: #fff; font-weight: 600; padding: 3px; border: 1px solid #1f5f9e; }
    th.week { width: 13mm; } td { border: 1px solid #b9c2cc; vertical-align: top; padding: 2px 3px; height: 25mm; overflow-wrap: anywhere; }
    td.week { text-align: center; vertical-align: middle; color: #69727d; font-size: 12px; background: #f4f6f8; }
    td.other { background: #f7f8f9; } td.off { background: #f3f4f6; color: #69727d; }
    .number { font-size: 15px; font-weight: 600; } .mark { font-size: 11px; color: #a92a22; margin-left: 4px; }
    .visit { font-size: 11px; line-height: 1.3; border-left: 4px solid; padding: 0 2px 0 4px; margin-top: 2px; background: #f6f8fa; border-radius: 2px; }
    .visit b { font-weight: 600; color: #50657a; margin-right: 2px; }
    .weekday { display: none; }
    .k0 { border-color: #2668a8; } .k1 { border-color: #b7521a; } .k2 { border-color: #27794b; } .k3 { border-color: #7f4797; }
    .k4 { border-color: #a92a22; } .k5 { border-color: #50657a; } .k6 { border-color: #85690a; } .k7 { border-color: #0a7a83; }
    .dot.k0 { background: #2668a8; } .dot.k1 { background: #b7521a; } .dot.k2 { background: #27794b; } .dot.k3 { background: #7f4797; }
    .dot.k4 { background: #a92a22; } .dot.k5 { background: #50657a; } .dot.k6 { background: #85690a; } .dot.k7 { background: #0a7a83; }
    @media screen and (max-width: 640px) { section { margin: 8px 0; padding: 12px 14px; } h1 { font-size: 19px; }
      h1 small { float: none; display: block; padding: 0; } table, tbody, tr { display: block; }
      thead, td { display: none; } td.busy { display: block; height: auto; border: 0; border-top: 1px solid #dde2e7; padding: 6px 0; background: none; }
      .weekday { display: inline; margin-left: 6px; color: #69727d; } .visit { font-size: 14px; padding: 2px 6px; } }
    @page { size: A4 landscape; margin: 8mm; }
    @media print { body { background: none; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      section { margin: 0; padding: 0; max-width: none; break-after: page; } section:last-of-type { break-after: auto; }
      tr { break-inside: avoid; } }
    """

  /// The page of an audited calendar. The same calendar gives the same bytes.
  public static func html(_ audited: AuditedVisits, language: Language) -> String {
    let names = CalendarNames(facts: audited.facts, language: language)
    let calendars = WallCalendar.pages(audited, names)
    let title = names.text("\(audited.facts.policy.name)：活动日历", "\(audited.facts.policy.name): calendar")
    let used = Set(audited.plan.visits.map(\.kind))
    let legend = audited.facts.tables.kinds.enumerated().filter { used.contains($1.name) }
      .map { number, kind -> HTML in
        "<span><i class=\"dot k\(number % 8)\"></i>\(kind.name)</span>"
      }
    let months = calendars.flatMap { calendar in
      calendar.months.map { month(calendar, $0, names, legend) }
    }
    return HTMLPage(title: title, language: language, style: [style], body: months.joined()).source
  }

  private static func month(
    _ calendar: WallCalendar, _ month: Month, _ names: CalendarNames, _ legend: [HTML]
  ) -> HTML {
    let monday = Day(index: 4)
    let head = (0..<7).map { offset -> HTML in
      "<th scope=\"col\">\(names.weekday(monday.advanced(byDays: offset)))</th>"
    }
    let rows = calendar.weeks(of: month).map { week -> HTML in
      "<tr><td class=\"week\">\(calendar.week(week))</td>\(week.map { day($0, calendar, names) })</tr>\n"
    }
    return """
      <section>
      <h1>\(calendar.title(month))\(calendar.group.map { "　" + $0 } ?? "")<small>\(calendar.facts.policy.name)</small></h1>
      <div class="legend">\(legend)</div>
      <table>
      <thead><tr><th class="week" scope="col">\(names.text("周次", "Week"))</th>\(head)</tr></thead>
      <tbody>
      \(rows)</tbody>
      </table>
      </section>

      """
  }

  private static func day(_ day: Day?, _ calendar: WallCalendar, _ names: CalendarNames) -> HTML {
    guard let day else { return "<td class=\"other\"></td>" }
    let mark = calendar.mark(day).map { text -> HTML in "<span class=\"mark\">\(text)</span>" } ?? ""
    let entries = calendar.entries(day).map { entry -> HTML in
      "<div class=\"visit k\(entry.kind % 8)\"><b>\(names.half(entry.half))</b>\(entry.text)</div>"
    }
    let weekday: HTML = entries.isEmpty ? "" : "<span class=\"weekday\">\(names.weekday(day))</span>"
    let classes =
      (calendar.facts.calendar.isTeachingDay(day) ? [] : ["off"]) + (entries.isEmpty ? [] : ["busy"])
    let name: HTML = classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\""
    return "<td\(name)><span class=\"number\">\(day.dayOfMonth)</span>\(weekday)\(mark)\(entries)</td>"
  }
}
