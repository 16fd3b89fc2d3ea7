import DistrictFiles
import Districts
import Rules

/// Reads the rows of the tables about activities.
enum VisitRows {
  static func term(_ reader: inout RowReader) -> Term? {
    let name = reader.required("term")
    guard let (first, last) = span(&reader, lastIsNeeded: true), !name.isEmpty else { return nil }
    return Term(name: name, first: first, last: last)
  }

  static func exception(_ reader: inout RowReader) -> CalendarException? {
    let isWorked = reader.word("kind", VisitWords.dayKind)
    if isWorked == nil { reader.missing("kind") }
    let follows = reader.word("follows", VisitWords.weekday)
    guard let (first, last) = span(&reader, lastIsNeeded: false), let isWorked else { return nil }
    return CalendarException(
      first: first, last: last, isWorked: isWorked, follows: follows, name: reader.freeText("name"))
  }

  /// A first and a last day; the last one is the first where it may be left out.
  private static func span(_ reader: inout RowReader, lastIsNeeded: Bool) -> (Day, Day)? {
    let first = reader.day("first")
    let last = reader.day("last")
    if first == nil { reader.missing("first") }
    if lastIsNeeded, last == nil { reader.missing("last") }
    guard let first, let last = last ?? (lastIsNeeded ? nil : first) else { return nil }
    guard first <= last, last - first < 800 else {
      reader.note(
        "last", value: last.description,
        Text(zh: "结束日期早于开始日期 \(first)，或相隔太久。", en: "The last day is before the first, \(first), or far off."))
      return nil
    }
    return (first, last)
  }

  static func kind(_ reader: inout RowReader) -> ActivityKind? {
    let name = reader.required("kind")
    if name.isEmpty { return nil }
    var kind = ActivityKind(name: name)
    if let value = reader.word("for", VisitWords.beneficiary) { kind.beneficiary = value }
    if let value = reader.word("host", VisitWords.host) { kind.host = value }
    let weekdays = words("weekdays", VisitWords.weekday, &reader)
    if !weekdays.isEmpty { kind.weekdays = Set(weekdays) }
    let halves = words("half", VisitWords.half, &reader)
    if !halves.isEmpty { kind.halves = Array(Set(halves)).sorted() }
    if let people = range("people", &reader) { kind.people = people }
    if let value = reader.word("from", VisitWords.origin) { kind.origin = value }
    if let value = reader.word("who", VisitWords.who) { kind.who = value }
    kind.roomKind = reader.text("room")
    kind.lessons = reader.integer("lessons", in: 0...100) ?? 1
    kind.subjects = reader.list("subjects")
    if kind.subjects == ["薄弱学科"] || kind.subjects == ["weak"] {
      kind.subjects = []
      kind.isForWeakSubjects = true
    }
    kind.first = reader.day("first")
    kind.last = reader.day("last")
    return kind
  }

  /// Several words in one cell.
  private static func words<Value: Equatable>(
    _ column: String, _ words: Words<Value>, _ reader: inout RowReader
  ) -> [Value] {
    reader.list(column).compactMap { item in
      if let value = words.value(of: item) { return value }
      reader.note(
        column, value: item, Text(zh: "不认识“\(item)”。", en: "\"\(item)\" is unknown here."),
        Text(zh: "可填：\(words.expected.zh)。", en: "Known are: \(words.expected.en)."))
      return nil
    }
  }

  /// `2` or `1-3`.
  private static func range(_ column: String, _ reader: inout RowReader) -> ClosedRange<Int>? {
    guard let text = reader.text(column) else { return nil }
    let parts = text.split { "-~—–～".contains($0) }.map { Int($0) }
    if parts.count == 1, let number = parts[0], (0...1000).contains(number) { return number...number }
    if parts.count == 2, let least = parts[0], let most = parts[1], least >= 0, least <= most, most <= 1000 {
      return least...most
    }
    reader.note(
      column, value: text, Text(zh: "应为人数，如 2 或 1-3。", en: "This must be a number such as 2 or 1-3."))
    return nil
  }

  static func room(_ reader: inout RowReader) -> Room? {
    let id = reader.required("room")
    guard let school = reader.school("school"), !id.isEmpty else {
      reader.missing("school")
      return nil
    }
    return Room(id: id, school: school, kind: reader.text("kind"))
  }

  static func researchGroup(_ reader: inout RowReader) -> ResearchGroup? {
    let id = reader.required("id")
    let subjects = reader.list("subjects")
    let (members, leader) = (reader.teachers("members"), reader.teacher("leader"))
    guard let school = reader.school("school"), !id.isEmpty else {
      reader.missing("school")
      return nil
    }
    return ResearchGroup(
      id: id, name: reader.freeText("name") ?? id, school: school, subjects: subjects, members: members,
      leader: leader)
  }

  static func timetable(_ reader: inout RowReader) -> TimetableEntry? {
    let weekday = reader.word("weekday", VisitWords.weekday)
    let (first, last) = (reader.day("first"), reader.day("last"))
    let half = reader.word("half", VisitWords.half)
    let isSwappable = reader.yesNo("swappable") ?? false
    if half == nil { reader.missing("half") }
    if weekday == nil && first == nil {
      reader.note(
        "weekday", Text(zh: "星期和日期都没有填。", en: "Neither a weekday nor a day is given."),
        Text(zh: "请填星期，或开始日期。", en: "Give one of them."))
    }
    guard let teacher = reader.teacher("teacher"), let half else {
      reader.missing("teacher")
      return nil
    }
    return TimetableEntry(
      teacher: teacher, weekday: weekday, first: first, last: last, half: half, isSwappable: isSwappable)
  }

  static func weakSubject(_ reader: inout RowReader) -> WeakSubject? {
    let subject = reader.required("subject")
    guard let school = reader.school("school"), !subject.isEmpty else {
      reader.missing("school")
      return nil
    }
    return WeakSubject(school: school, subject: subject)
  }

  static func visit(_ reader: inout RowReader) -> Visit? {
    let (id, kind) = (reader.required("id"), reader.required("kind"))
    let day = reader.day("date")
    let half = reader.word("half", VisitWords.half)
    let host = reader.school("host")
    if day == nil { reader.missing("date") }
    if half == nil { reader.missing("half") }
    if host == nil { reader.missing("host") }
    let (people, attendees) = (reader.teachers("people"), reader.teachers("attendees"))
    let (school, agreed) = (reader.school("school"), reader.day("agreed"))
    let lessons = reader.integer("lessons", in: 0...100)
    let status = reader.word("status", VisitWords.status)
    guard let day, let half, let host, !id.isEmpty, !kind.isEmpty else { return nil }
    return Visit(
      id: id, kind: kind, group: reader.text("group"), school: school,
      researchGroup: reader.text("subject-group"), subject: reader.text("subject"), host: host, day: day,
      half: half, people: people, attendees: attendees, room: reader.text("room"), lessons: lessons ?? 1,
      agreed: agreed, status: status ?? .planned, note: reader.freeText("note"))
  }

  static func item(_ reader: inout RowReader) -> ProgrammeItem? {
    let (id, title) = (reader.required("item"), reader.required("title"))
    let day = reader.day("date")
    let (start, end) = (reader.time("start"), reader.time("end"))
    let school = reader.school("school")
    for (column, isMissing) in [
      ("date", day == nil), ("start", start == nil), ("end", end == nil), ("school", school == nil),
    ] where isMissing { reader.missing(column) }
    let people = reader.teachers("people")
    guard let day, let start, let end, let school, !id.isEmpty else { return nil }
    guard start < end else {
      reader.note(
        "end", Text(zh: "结束时间不晚于开始时间。", en: "The end is not after the start."))
      return nil
    }
    return ProgrammeItem(
      id: id, day: day, start: start, end: end, strand: reader.text("strand"), title: title, school: school,
      room: reader.text("room"), roomKind: reader.text("room-kind"), people: people,
      visitors: reader.list("visitors"))
  }

  static func duty(_ reader: inout RowReader) -> Duty? {
    let name = reader.required("duty")
    let (day, start, end) = (reader.day("date"), reader.time("start"), reader.time("end"))
    let least = reader.integer("people-needed", in: 0...1000, units: ["人"])
    let (holders, candidates) = (reader.teachers("holders"), reader.teachers("candidates"))
    let school = reader.school("school")
    guard !name.isEmpty else { return nil }
    return Duty(
      name: name, day: day, start: start, end: end, school: school, least: least, holders: holders,
      candidates: candidates)
  }
}
