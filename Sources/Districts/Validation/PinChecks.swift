/// What must hold between the rows of pins.csv, and between them and schools and teachers.
enum PinChecks {
  static func faults(_ draft: DistrictDraft, _ index: DraftIndex, asOf: SchoolYear?) -> [DraftFault] {
    var faults: [DraftFault] = []
    var rowsOfTeacher: [String: [Int]] = [:]
    for (row, pin) in draft.pins.enumerated() {
      faults += single(pin, row, index, asOf)
      for other in rowsOfTeacher[pin.teacher] ?? [] {
        if let fault = pair(draft.pins[other], pin, row) {
          faults.append(fault)
          break
        }
      }
      rowsOfTeacher[pin.teacher, default: []].append(row)
    }
    return faults
  }

  private static func single(_ pin: Pin, _ row: Int, _ index: DraftIndex, _ asOf: SchoolYear?) -> [DraftFault]
  {
    var faults = [
      index.unknownTeacher(pin.teacher, .pins, row, "teacher"),
      pin.to.flatMap { index.unknownSchool($0, .pins, row, "to") },
    ].compactMap { $0 }
    if let to = pin.to, let teacher = index.teacher(pin.teacher), teacher.school == to {
      faults.append(
        DraftFault(
          table: .pins, row: row, column: "to", value: to,
          message: Text(
            zh: "锁定的学校就是\(teacher.name)（\(teacher.id)）所在的学校。",
            en: "The school is the home school of \(teacher.name) (\(teacher.id))."),
          advice: Text(zh: "要求留在本校的，交流单位请留空。", en: "Leave it blank to say that the teacher stays at home.")))
    }
    if let years = pin.years, years < 1 {
      faults.append(
        DraftFault(
          table: .pins, row: row, column: "years", value: String(years),
          message: Text(zh: "交流期限至少为 1 学年。", en: "A posting lasts at least one school year.")))
    }
    if let start = pin.start, let asOf, start < asOf {
      faults.append(
        DraftFault(
          severity: pin.effect == .must ? .error : .warning, table: .pins, row: row, column: "start",
          value: start.description,
          message: Text(
            zh: "开始学年 \(start) 早于规划的第一学年 \(asOf)。",
            en: "The start \(start) lies before the first year planned, \(asOf)."),
          advice: Text(zh: "已经开始的交流请填入交流记录。", en: "Postings that have begun belong into postings.csv.")))
    }
    return faults
  }

  /// What is wrong with a pin beside an earlier one of the same teacher.
  private static func pair(_ earlier: Pin, _ pin: Pin, _ row: Int) -> DraftFault? {
    func fault(_ severity: DraftFault.Severity, _ column: String, _ message: Text, _ advice: Text)
      -> DraftFault
    {
      DraftFault(
        severity: severity, table: .pins, row: row, column: column, value: pin.to ?? pin.teacher,
        message: message,
        advice: advice)
    }
    let keepOne = Text(zh: "请只保留其中一行。", en: "Keep one of the two rows.")
    if earlier.effect == pin.effect, earlier.to == pin.to, earlier.start == pin.start,
      earlier.years == pin.years
    {
      return fault(
        .warning, "teacher", Text(zh: "这条锁定与前面一行相同。", en: "The pin stands in an earlier row already."),
        keepOne)
    }
    guard contradict(earlier, pin) else { return nil }
    return fault(
      .error, "effect",
      Text(
        zh: "教师“\(pin.teacher)”的锁定互相矛盾：“\(described(earlier).zh)”与“\(described(pin).zh)”。",
        en:
          "The pins of \(pin.teacher) contradict each other: \"\(described(earlier).en)\" and \"\(described(pin).en)\"."
      ),
      keepOne)
  }

  private static func contradict(_ left: Pin, _ right: Pin) -> Bool {
    switch (left.effect, right.effect) {
    case (.must, .never): forbids(right, all: left)
    case (.never, .must): forbids(left, all: right)
    case (.never, .never): false
    case (.must, .must): mustsClash(left, right)
    }
  }

  /// Whether everything by which the one pin could be kept is what the other forbids.
  private static func forbids(_ never: Pin, all must: Pin) -> Bool {
    never.to == must.to && (never.start == nil || never.start == must.start)
      && (never.years == nil || never.years == must.years)
  }

  private static func mustsClash(_ left: Pin, _ right: Pin) -> Bool {
    switch (left.to, right.to) {
    case (nil, nil): return false
    case (nil, _): return staysClash(stay: left, go: right)
    case (_, nil): return staysClash(stay: right, go: left)
    default:
      // Two postings that must be made cannot begin or be in the same school year.
      guard let first = left.start, let second = right.start else { return false }
      guard left.to != right.to || left.years != right.years || first != second else { return false }
      return first < second + (right.years ?? 1) && second < first + (left.years ?? 1)
        && !(left.to == right.to && first == second && (left.years == nil || right.years == nil))
    }
  }

  private static func staysClash(stay: Pin, go: Pin) -> Bool {
    guard let year = stay.start else { return true }
    guard let start = go.start else { return false }
    return start <= year && year < start + (go.years ?? 1)
  }

  private static func described(_ pin: Pin) -> Text {
    let effect = pin.effect == .must ? Text(zh: "必须", en: "must") : Text(zh: "不得", en: "never")
    let place = pin.to.map { Text(zh: "到\($0)", en: "go to \($0)") } ?? Text(zh: "留在本校", en: "stay at home")
    let start = pin.start.map { Text(zh: "\($0)学年", en: " from \($0)") } ?? Text(zh: "", en: "")
    let years = pin.years.map { Text(zh: "，\($0)年", en: " for \($0)") } ?? Text(zh: "", en: "")
    return Text(
      zh: start.zh + effect.zh + place.zh + years.zh, en: effect.en + " " + place.en + start.en + years.en)
  }
}
