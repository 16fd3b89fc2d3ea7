import Districts
public import Rules

/// Applies changes in their order to a basis, and collects everything that does not fit.
public struct ChangeApplication {
  var basis: PlanningBasis
  var problems: [DistrictProblem] = []
  var reasons: [String: Text] = [:]
  /// The policy's lines with their positions in the unchanged policy.
  var lines: [(number: Int?, entry: PolicyEntry)]
  /// The change that touched a row last, by table and id.
  private var touched: [DistrictTable: [String: Place]] = [:]
  private var last: Place?
  private let rules: [RuleCard]
  let writer = DistrictWriter(language: .english)

  /// - Parameter rules: the cards of all rules.
  private init(_ basis: PlanningBasis, rules: [RuleCard]) {
    self.basis = basis
    self.rules = rules
    lines = basis.policy.rules.enumerated().map { ($0, $1) }
  }

  /// The basis after the changes.
  ///
  /// - Parameters:
  ///   - rules: the cards of all rules.
  ///   - problems: what was wrong already with the files of the changes.
  /// - Throws: every problem at once, each with the place of the change.
  public static func apply(
    _ changes: [Change], to basis: PlanningBasis, rules: [RuleCard], problems: [DistrictProblem] = []
  ) throws(DistrictProblems) -> ChangedBasis {
    var application = ChangeApplication(basis, rules: rules)
    application.problems = problems
    for change in changes { application.apply(change) }
    return try application.finished()
  }

  private mutating func apply(_ change: Change) {
    last = change.place
    switch change.action {
    case .teacher(let id, let cells): changeTeacher(id, cells, change.place)
    case .leaves(let id, let year): remove(teacher: id, from: year, change.place)
    case .arrives(let id, let year, let cells): add(teacher: id, from: year, cells, change.place)
    case .school(let id, let cells): changeSchool(id, cells, change.place)
    case .closes(let id, let year): close(school: id, from: year, change.place)
    case .merges(let id, let target): merge(school: id, into: target, change.place)
    case .need(let cells): changeNeed(cells, change.place)
    case .pin(let cells):
      touch(.pins, cells[0].text, change.place)
      let overlay = RowOverlay(.pins, nil, cells, place: change.place)
      let names = names
      if let pin = overlay.read(&problems, { PeopleRows.pin(&$0, names) }),
        teacher(pin.teacher, change.place) != nil
      {
        basis.draft.pins.append(pin)
      }
    case .unpin(let id): basis.draft.pins.removeAll { $0.teacher == id }
    case .posting(let posting): changePosting(posting, change.place)
    case .rule(let rule): changeRule(rule, change.place)
    case .horizon(let horizon): basis.policy.horizon = horizon
    case .criteria(let criteria): basis.policy.criteria = criteria
    }
  }

  var names: SchoolNames { SchoolNames(basis.draft.schools) }

  mutating func touch(_ table: DistrictTable, _ id: String, _ place: Place) {
    touched[table, default: [:]][id] = place
  }

  mutating func note(
    _ place: Place, value: String? = nil, _ message: Text, _ advice: Text? = nil,
    severity: DraftFault.Severity = .error
  ) {
    problems.append(DistrictProblem(severity, place, value: value, message: message, advice: advice))
  }

  /// The row of a teacher; nil with a problem.
  mutating func teacher(_ id: String, _ place: Place) -> Int? {
    if let row = basis.draft.teachers.firstIndex(where: { $0.id == id }) { return row }
    note(
      place, value: id, Text(zh: "没有编号为“\(id)”的教师。", en: "There is no teacher \"\(id)\"."),
      NearestNames(basis.draft.teachers.map(\.id)).advice(for: id)
        ?? Text(zh: "请照教师表填编号。", en: "Take the id from the table of teachers."))
    return nil
  }

  /// The row of a school by id or name; nil with a problem.
  mutating func school(_ text: String, _ place: Place) -> Int? {
    let names = names
    if case .school(let id) = names.meaning(of: text),
      let row = basis.draft.schools.firstIndex(where: { $0.id == id })
    {
      return row
    }
    note(
      place, value: text, Text(zh: "没有“\(text)”这所学校。", en: "There is no school \"\(text)\"."),
      names.near.advice(for: text)
        ?? Text(zh: "请照学校表填学校代码或名称。", en: "Take the id or name from the table of schools."))
    return nil
  }

  // MARK: Policy

  private mutating func changeRule(_ change: RuleChange, _ place: Place) {
    let standing = lines.indices.filter { lines[$0].entry.rule == change.rule }
    let numbers = standing.compactMap { lines[$0].number }.map(String.init)
    let list = Text(
      zh: "这条规则在政策中的位置（从 0 数）：\(numbers.joined(separator: "、"))。",
      en: "It stands at (from 0): \(numbers.joined(separator: ", ")).")
    if let entry = change.entry {
      guard let line = standing.first(where: { lines[$0].number == entry }) else {
        note(
          place, value: String(entry),
          Text(
            zh: "政策的第 \(entry) 项不是“\(change.rule)”。", en: "Line \(entry) of the policy is not \(change.rule)."
          ),
          numbers.isEmpty ? nil : list)
        return
      }
      set(line, change, place)
    } else if standing.count > 1 {
      note(
        place, value: change.rule,
        Text(
          zh: "这条规则在政策中有 \(standing.count) 处，应以 entry 指明。",
          en: "The rule stands \(standing.count) times; say which by entry."),
        list)
    } else if let line = standing.first {
      set(line, change, place)
    } else if change.isOff {
      note(
        place, value: change.rule, Text(zh: "政策中没有这条规则，无从停用。", en: "The policy has no such rule to strike."))
    } else {
      lines.append((nil, change.given))
      judge(change.given, place)
    }
  }

  private mutating func set(_ line: Int, _ change: RuleChange, _ place: Place) {
    if change.isOff {
      lines.remove(at: line)
    } else {
      lines[line].entry = change.laid(over: lines[line].entry)
      judge(lines[line].entry, place)
    }
  }

  private mutating func judge(_ entry: PolicyEntry, _ place: Place) {
    let parameters = rules.first { $0.id == entry.rule }?.parameters ?? []
    func bound(_ name: String) -> Int? {
      let value = entry.values[name] ?? parameters.first { $0.name == name }?.defaultValue
      if case .integer(let number) = value { return number }
      return nil
    }
    guard let minimum = bound("minimum"), let maximum = bound("maximum"), minimum > maximum else { return }
    note(
      place,
      Text(
        zh: "最小值 \(minimum) 大于最大值 \(maximum)。", en: "The minimum \(minimum) exceeds the maximum \(maximum)."),
      Text(zh: "请改其中一个；没有写的按政策或缺省值。", en: "Correct one; what is not given is the policy's or the default."))
  }

  // MARK: The end

  private func finished() throws(DistrictProblems) -> ChangedBasis {
    var basis = basis
    basis.policy.rules = lines.enumerated().map { position, line in
      var entry = line.entry
      entry.index = position
      return entry
    }
    let asOf = basis.policy.horizon.first
    let (district, faults) = District.judged(basis.draft, asOf: asOf)
    let found = faults.compactMap { fault -> DistrictProblem? in
      let place = place(of: fault)
      if fault.severity == .warning && place == nil { return nil }
      return DistrictProblem(
        fault.severity, place ?? last ?? Place(file: "changes.yaml"), value: fault.value,
        message: fault.message, advice: fault.advice)
    }
    let all = DistrictProblems(problems + found)
    guard all.errors.isEmpty, let district else { throw all }
    return ChangedBasis(
      basis: basis, district: district, entries: lines.map(\.number), reasons: reasons,
      warnings: all.problems)
  }

  /// The place of the change that touched the row at fault; nil: none did.
  private func place(of fault: DraftFault) -> Place? {
    guard let row = fault.row else { return nil }
    let id: String? =
      switch fault.table {
      case .teachers: basis.draft.teachers.indices.contains(row) ? basis.draft.teachers[row].id : nil
      case .schools: basis.draft.schools.indices.contains(row) ? basis.draft.schools[row].id : nil
      case .pins: basis.draft.pins.indices.contains(row) ? basis.draft.pins[row].teacher : nil
      case .needs: basis.draft.needs.indices.contains(row) ? basis.draft.needs[row].school : nil
      case .postings:
        basis.draft.records.indices.contains(row) ? basis.draft.records[row].posting.teacher : nil
      default: nil
      }
    guard let id else { return nil }
    return touched[fault.table]?[id] ?? (fault.table == .pins ? touched[.teachers]?[id] : nil)
  }
}
