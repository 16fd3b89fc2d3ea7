public import Districts
import Rules
public import Visits

/// What differs between two calendars, for the terminal: always "second minus first".
public struct VisitDifferenceText {
  private let difference: VisitDifference
  private let names: CalendarNames
  /// Criteria, margins and violations.
  let audits: AuditDifferenceText

  /// - Parameters:
  ///   - facts: the case of the second calendar.
  ///   - titles: what the calendars are called.
  public init(
    _ difference: VisitDifference, of facts: VisitCase, titles: (first: String, second: String),
    language: Language
  ) {
    self.difference = difference
    names = CalendarNames(facts: facts, language: language)
    audits = AuditDifferenceText(difference: difference.audits, names: names, titles: titles)
  }

  /// All lines: the count of each fate, activities, schools, duties, criteria, margins, violations.
  public var lines: [String] {
    [summary, audits.direction]
      + audits.numbered([activities, schools, duties, programme].compactMap { $0 } + audits.sections)
  }

  /// One line with the counts.
  public var summary: String {
    audits.summary(VisitDifference.Fate.allCases.map { (word($0), difference.count($0)) })
  }

  /// A fate in words.
  func word(_ fate: VisitDifference.Fate) -> String {
    switch fate {
    case .kept: names.text("不变", "kept")
    case .new: names.text("新增", "new")
    case .gone: names.text("取消", "gone")
    case .moved: names.text("改期", "moved")
    case .relocated: names.text("改承办", "relocated")
    case .remade: names.text("改人员场地", "remade")
    }
  }

  /// When, where and by whom in short, or a dash; the room and who attends only where nothing else differs.
  func when(_ visit: Visit?, _ fate: VisitDifference.Fate) -> String {
    visit.map { names.shortOccasion($0, withRoom: fate == .remade) } ?? "—"
  }

  private var activities: TextSection? {
    guard !difference.changes.isEmpty else { return nil }
    var table = TextTable([
      names.text("变动", "change"), names.text("活动", "activity"), names.text("原安排", "before"),
      names.text("现安排", "after"),
    ])
    for item in difference.changes {
      guard let visit = item.after ?? item.before else { continue }
      table.add([
        word(item.fate), names.what(visit), when(item.before, item.fate), when(item.after, item.fate),
      ])
    }
    return (names.text("变动的活动", "Activities that change"), table.lines)
  }

  private var schools: TextSection? {
    guard !difference.schools.isEmpty else { return nil }
    var table = TextTable(
      [
        names.text("学校", "school"), names.text("承办", "hosts"), names.text("受益", "receives"),
        names.text("派出主讲人次", "sends"),
      ], rightAligned: [1, 2, 3])
    func cell(_ before: Int, _ after: Int) -> String {
      before == after ? "\(after)" : "\(before)→\(after)（\(SignedNumber.signed(after - before))）"
    }
    for row in difference.schools {
      table.add([
        names.school(row.school), cell(row.before.hosts, row.after.hosts),
        cell(row.before.receives, row.after.receives), cell(row.before.sends, row.after.sends),
      ])
    }
    return (names.text("各校活动次数", "By school"), table.lines)
  }

  private var duties: TextSection? {
    guard !difference.duties.isEmpty else { return nil }
    var table = TextTable([
      names.text("任务", "duty"), names.text("原负责人", "before"), names.text("现负责人", "after"),
    ])
    for row in difference.duties {
      table.add([row.name, names.teachers(row.before), names.teachers(row.after)])
    }
    return (names.text("分工", "Duties"), table.lines)
  }

  private var programme: TextSection? {
    guard !difference.programme.isEmpty else { return nil }
    var table = TextTable([
      names.text("议程", "item"), names.text("原安排", "before"), names.text("现安排", "after"),
    ])
    for row in difference.programme {
      guard let item = row.after ?? row.before else { continue }
      table.add(["\(item.id) \(item.title)", names.item(row.before), names.item(row.after)])
    }
    return (names.text("当日议程", "Programme"), table.lines)
  }
}

extension CalendarNames {
  /// What an activity is and whom it is for: `送教·语文（孝义镇中心小学）`.
  func what(_ visit: Visit) -> String {
    let whom = beneficiary(visit)
    return title(visit) + (whom.isEmpty ? "" : text("（\(whom)）", " (\(whom))"))
  }

  /// When, where and by whom: `2027年9月30日（星期四）下午，三张镇中心小学，主讲王芳`.
  func occasion(_ visit: Visit) -> String {
    var parts = [day(visit.day) + text("", " ") + half(visit.half), school(visit.host)]
    if !visit.people.isEmpty { parts.append(text("主讲", "by ") + teachers(visit.people)) }
    if let room = visit.room { parts.append(room) }
    return parts.joined(separator: text("，", ", "))
  }

  /// The same in fewer words, for tables: `2027年9月30日（周四）下午，三张镇中心小学，王芳`.
  func shortOccasion(_ visit: Visit, withRoom: Bool) -> String {
    let day = visit.day
    let date = text(
      "\(day.month.year)年\(day.month.month)月\(day.dayOfMonth)日（\(weekday(day).replacing("星期", with: "周"))）",
      "\(weekday(day)) \(day) ")
    var parts = [date + half(visit.half), school(visit.host)]
    if !visit.people.isEmpty { parts.append(teachers(visit.people)) }
    if withRoom {
      if let room = visit.room { parts.append(room) }
      if !visit.attendees.isEmpty {
        parts.append(text("参加\(visit.attendees.count)人", "\(visit.attendees.count) attend"))
      }
    }
    return parts.joined(separator: text("，", ", "))
  }

  /// When and where an item of a programme is, or a dash.
  func item(_ item: ProgrammeItem?) -> String {
    guard let item else { return "—" }
    return ["\(item.day)", "\(time(item.start))–\(time(item.end))", school(item.school), item.room]
      .compactMap { $0 }.joined(separator: text("，", ", "))
  }
}
