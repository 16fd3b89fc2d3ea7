import Districts

/// Reading the rows of teachers.csv, postings.csv and pins.csv.
enum PeopleRows {
  /// A teacher; nil: without an id nothing can refer to them.
  static func teacher(_ reader: inout RowReader, _ names: SchoolNames) -> Teacher? {
    let id = reader.required("id")
    let name = reader.required("name")
    let school = reader.requiredSchool("school", names)
    let subjects = distinct(reader.list("subject"), "subject", &reader)
    if subjects.isEmpty { reader.missing("subject") }
    let preferences = distinct(
      reader.list("preferences").map { reader.school($0, "preferences", names) }, "preferences", &reader)
    var teacher = Teacher(
      id: id, name: name, gender: reader.word("gender", KnownWords.gender), birth: reader.month("birth"),
      school: school, subjects: subjects.isEmpty ? ["？"] : subjects, title: reader.freeText("title"),
      backbone: reader.word("backbone", KnownWords.backbone), cadre: reader.word("cadre", KnownWords.cadre),
      since: reader.month("since"), exemption: exemption(&reader), preferences: preferences,
      willing: reader.word("willing", KnownWords.yesNo))
    teacher.application = Application(
      applied: reader.word("applied", KnownWords.yesNo),
      recommended: reader.word("recommended", KnownWords.yesNo),
      approved: reader.word("approved", KnownWords.yesNo))
    teacher.stages = stages(&reader)
    teacher.position = reader.position("lat", "lon")
    teacher.household = reader.text("household")
    return id.isEmpty ? nil : teacher
  }

  private static func exemption(_ reader: inout RowReader) -> Exemption? {
    let reason = reader.word("exempt", KnownWords.exemption)
    let until = reader.month("exempt_until")
    if let reason { return Exemption(reason: reason, until: until) }
    let isBlank = reader.text("exempt").map { KnownWords.exemption.isBlank($0) } ?? true
    if until != nil, isBlank {
      reader.note(
        "exempt", Text(zh: "填了“豁免至”，却没有豁免原因。", en: "The exemption has an end but no reason."),
        Text(zh: "请填豁免原因，或删去“豁免至”。", en: "Give the reason, or delete the month."))
    }
    return nil
  }

  private static func stages(_ reader: inout RowReader) -> [Stage] {
    var stages: [Stage] = []
    for item in distinct(reader.list("stages"), "stages", &reader) {
      if let stage = KnownWords.stage.value(of: item) {
        if !stages.contains(stage) { stages.append(stage) }
      } else {
        reader.note(
          "stages", value: item, Text(zh: "不认识“\(item)”这个学段。", en: "The stage \"\(item)\" is unknown."),
          KnownWords.stage.advice(for: item))
      }
    }
    return stages
  }

  /// The items without repetitions, which get a warning.
  private static func distinct(_ items: [String], _ column: String, _ reader: inout RowReader) -> [String] {
    guard items.count > 1 else { return items }
    var seen: Set<String> = []
    return items.filter { item in
      if seen.insert(item).inserted { return true }
      reader.warn(
        column, value: item, Text(zh: "“\(item)”填了两次，按一次计。", en: "\"\(item)\" stands twice and counts once."))
      return false
    }
  }

  static func record(_ reader: inout RowReader, _ names: SchoolNames) -> PostingRecord? {
    let teacher = reader.required("teacher")
    let from = reader.requiredSchool("from", names)
    let to = reader.requiredSchool("to", names)
    // Every cell is looked at before a row is given up: all that is wrong with it must be said at once.
    let term = term(&reader)
    let kind = reader.word("kind", KnownWords.kind)
    let status = reader.word("status", KnownWords.status)
    let early = reader.month("ended-early")
    guard let (start, years) = term, !teacher.isEmpty, !from.isEmpty, !to.isEmpty else { return nil }
    return PostingRecord(
      posting: Posting(teacher: teacher, from: from, to: to, start: start, years: years, kind: kind),
      status: status,
      endedEarly: early)
  }

  private static let yearUnits = ["学年", "年"]
  private static let numerals = ["一": "1", "二": "2", "两": "2", "三": "3"]

  private static func term(_ reader: inout RowReader) -> (start: SchoolYear, years: Int)? {
    let start = reader.year("start")
    if start == nil { reader.missing("start") }
    let years = length(&reader)
    if years == nil { reader.missing("years") }
    guard let start, let years else { return nil }
    return (start, years)
  }

  /// 期限: `1`, `2年`, `一学年`.
  static func length(_ reader: inout RowReader, _ column: String = "years") -> Int? {
    if let text = reader.text(column), let unit = yearUnits.first(where: text.hasSuffix),
      let digit = numerals[String(text.dropLast(unit.count))], let years = Int(digit)
    {
      return years
    }
    return reader.integer(column, in: 1...30, units: yearUnits)
  }

  static func pin(_ reader: inout RowReader, _ names: SchoolNames) -> Pin? {
    let teacher = reader.required("teacher")
    let effect = reader.word("effect", KnownWords.effect)
    if effect == nil { reader.missing("effect") }
    let pin = Pin(
      teacher: teacher, to: reader.text("to").map { reader.school($0, "to", names) },
      start: reader.year("start"),
      years: length(&reader), effect: effect ?? .must, reason: reader.freeText("reason"),
      decidedBy: reader.freeText("by"))
    return teacher.isEmpty || effect == nil ? nil : pin
  }
}
