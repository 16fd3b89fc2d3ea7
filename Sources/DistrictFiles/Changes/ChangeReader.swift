import Districts
import Rules
import Yams

/// Reads single changes from YAML nodes.
struct ChangeReader {
  let file: String
  let entries: EntryReader
  let criteria: CriterionReader
  let horizon: Horizon

  private static let what = Text(zh: "变更", en: "the change")
  /// The key that says what a change is about, in both languages.
  static let subjects = [
    "teacher": "teacher", "教师": "teacher", "school": "school", "学校": "school", "need": "need", "需求": "need",
    "rule": "rule", "规则": "rule", "pin": "pin", "锁定": "pin", "posting": "posting", "交流": "posting",
    "horizon": "horizon", "规划期": "horizon", "criteria": "criteria", "目标": "criteria",
  ]

  /// A change; nil with problems if it cannot be understood.
  func change(_ node: Node, _ fields: inout PolicyFields) -> Change? {
    guard let mapping = node.mapping else {
      fields.note(
        node, Text(zh: "一条变更应写成“教师: 编号, …”的形式。", en: "A change is written as keys with values."),
        Text(zh: "例如 { teacher: T0031, exempt: illness }。", en: "E.g. { teacher: T0031, exempt: illness }."))
      return nil
    }
    let subject = mapping.first { key, _ in
      key.scalar.map { Self.subjects[CellText.folded($0.string)] != nil } ?? false
    }
    guard let subject, let name = subject.key.scalar?.string, let kind = Self.subjects[CellText.folded(name)]
    else {
      let known = "teacher, school, need, rule, pin, posting, horizon, criteria"
      let written = mapping.first?.key.scalar?.string ?? ""
      fields.note(
        mapping.first?.key ?? node,
        Text(zh: "看不出这条变更改的是什么。", en: "It is not said what the change is about."),
        NearestNames(Self.subjects.keys).advice(for: written)
          ?? Text(zh: "应有以下之一：\(known)。", en: "One of these is needed: \(known)."))
      return nil
    }
    let place = place(of: subject.key)
    let action: Change.Action? =
      switch kind {
      case "teacher": teacher(node, &fields)
      case "school": school(node, &fields)
      case "need":
        self.fields(node, "need", .needs, &fields).flatMap {
          row($0, "need", .needs, "school", &fields).map { .need($0) }
        }
      case "pin": pin(node, &fields)
      case "posting": posting(node, &fields)
      case "rule": rule(node, mapping, &fields).map { .rule($0) }
      case "criteria": criteria(node, &fields)
      default: horizon(subject.value, &fields).map { .horizon($0) }
      }
    return action.map { Change(action: $0, place: place) }
  }

  func place(of node: Node) -> Place {
    Place(file: file, row: node.mark?.line, column: node.mark?.column, isInText: true)
  }

  // MARK: Rows

  /// The cells of a row that a change gives, the subject's under the column `id`.
  private func row(
    _ found: [String: PolicyFields.Field], _ subject: String, _ table: DistrictTable, _ id: String,
    further: [String: String] = [:], _ fields: inout PolicyFields
  ) -> [ChangedCell]? {
    guard let key = found[subject], let text = fields.text(key) else { return nil }
    var cells = [ChangedCell(column: id, text: text, place: place(of: key.value))]
    for column in table.columns where column.id != id && column.id != subject && further[column.id] == nil {
      guard let field = found[column.id], let cell = cell(field, column.id, &fields) else { continue }
      cells.append(cell)
    }
    return cells
  }

  private func fields(
    _ node: Node, _ subject: String, _ table: DistrictTable, further: [String: String] = [:],
    _ fields: inout PolicyFields
  ) -> [String: PolicyFields.Field]? {
    var names = further
    for column in table.columns {
      for name in [column.id, column.zh] + column.others where names[CellText.folded(name)] == nil {
        names[CellText.folded(name)] = column.id
      }
    }
    for (name, kind) in Self.subjects where kind == subject { names[name] = subject }
    return fields.fields(node, Self.what, names: names)
  }

  /// A value as a cell of the table would hold it; a list is joined, `null` takes the value away.
  private func cell(_ field: PolicyFields.Field, _ column: String, _ fields: inout PolicyFields)
    -> ChangedCell?
  {
    let place = place(of: field.value)
    if let sequence = field.value.sequence {
      let items = sequence.compactMap { $0.scalar?.string }
      guard items.count == sequence.count else {
        fields.note(
          field.value, Text(zh: "“\(field.name)”应是一列文字。", en: "\(field.name) must be a list of texts."))
        return nil
      }
      return ChangedCell(column: column, text: items.joined(separator: ";"), place: place)
    }
    guard let scalar = field.value.scalar else {
      fields.note(field.value, Text(zh: "“\(field.name)”应是一个值。", en: "\(field.name) must be a value."))
      return nil
    }
    let isNull = scalar.style == .plain && ["", "~", "null"].contains(scalar.string.lowercased())
    return ChangedCell(column: column, text: isNull ? "" : scalar.string, place: place)
  }

  private func teacher(_ node: Node, _ fields: inout PolicyFields) -> Change.Action? {
    let before = fields.problems.count
    let further = ["leaves": "leaves", "离开": "leaves", "arrives": "arrives", "到岗": "arrives"]
    guard let found = self.fields(node, "teacher", .teachers, further: further, &fields),
      let cells = row(found, "teacher", .teachers, "id", further: further, &fields), let id = cells.first
    else { return nil }
    if let leaves = found["leaves"] {
      guard let year = year(leaves, &fields) else { return nil }
      if found.count > 2 {
        fields.note(
          leaves.key, Text(zh: "离开的教师不能同时改别的项。", en: "Of a teacher who leaves nothing else can be changed."))
        return nil
      }
      return .leaves(id.text, year)
    }
    if let arrives = found["arrives"] {
      return year(arrives, &fields).map { .arrives(id.text, $0, cells) }
    }
    guard cells.count > 1 else { return fields.problems.count > before ? nil : nothing(node, &fields) }
    return .teacher(id.text, cells)
  }

  private func nothing(_ node: Node, _ fields: inout PolicyFields) -> Change.Action? {
    fields.note(
      node, Text(zh: "这条变更没有改任何项。", en: "The change changes nothing."),
      Text(zh: "请写出要改的列及其新值。", en: "Name a column and its new value."))
    return nil
  }

  private func school(_ node: Node, _ fields: inout PolicyFields) -> Change.Action? {
    let before = fields.problems.count
    let further = [
      "closes": "closes", "撤并": "closes", "停办": "closes", "merges-into": "merges-into", "并入": "merges-into",
    ]
    guard let found = self.fields(node, "school", .schools, further: further, &fields),
      let cells = row(found, "school", .schools, "id", further: further, &fields), let id = cells.first
    else { return nil }
    if let closes = found["closes"] { return year(closes, &fields).map { .closes(id.text, $0) } }
    if let merges = found["merges-into"] { return fields.text(merges).map { .merges(id.text, into: $0) } }
    guard cells.count > 1 else { return fields.problems.count > before ? nil : nothing(node, &fields) }
    return .school(id.text, cells)
  }

  private func pin(_ node: Node, _ fields: inout PolicyFields) -> Change.Action? {
    let further = ["off": "off"]
    guard let found = self.fields(node, "pin", .pins, further: further, &fields),
      var cells = row(found, "pin", .pins, "teacher", further: further, &fields), let id = cells.first
    else { return nil }
    if let off = found["off"], fields.flag("off", off.value) == true { return .unpin(id.text) }
    if !cells.contains(where: { $0.column == "effect" }) {
      cells.append(ChangedCell(column: "effect", text: Pin.Effect.must.rawValue, place: id.place))
    }
    return .pin(cells)
  }

  private func posting(_ node: Node, _ fields: inout PolicyFields) -> Change.Action? {
    let keys = ["ends-early", "extended-by", "replaced-by", "withdrawn"]
    var names = [
      "start": "start", "开始学年": "start", "提前结束": "ends-early", "延期": "extended-by", "换人": "replaced-by",
      "撤销": "withdrawn", "posting": "posting", "交流": "posting",
    ]
    for key in keys { names[key] = key }
    guard let found = fields.fields(node, Self.what, names: names), let key = found["posting"],
      let teacher = fields.text(key)
    else { return nil }
    let start = found["start"].flatMap { year($0, &fields) }
    let named = keys.filter { found[$0] != nil }
    guard named.count == 1, let field = found[named[0]] else {
      let all = keys.joined(separator: ", ")
      fields.note(
        key.key, Text(zh: "应写出且只写出一项：\(all)。", en: "Exactly one of these is needed: \(all)."))
      return nil
    }
    let fate: PostingChange.Fate? =
      switch named[0] {
      case "ends-early": month(field, &fields).map { .ends($0) }
      case "extended-by": fields.integer(field.name, field.value, in: 1...6).map { .extended($0) }
      case "replaced-by": fields.text(field).map { .replaced(by: $0) }
      default: fields.flag(field.name, field.value) == true ? .withdrawn : nil
      }
    return fate.map { .posting(PostingChange(teacher: teacher, start: start, fate: $0)) }
  }

  private func year(_ field: PolicyFields.Field, _ fields: inout PolicyFields) -> SchoolYear? {
    guard let text = fields.text(field) else { return nil }
    do {
      return try SchoolYearText.year(CellText.normalised(text))
    } catch {
      fields.note(field.value, error.words.message, error.words.advice)
      return nil
    }
  }

  private func month(_ field: PolicyFields.Field, _ fields: inout PolicyFields) -> Month? {
    guard let text = fields.text(field) else { return nil }
    do {
      return try MonthText.month(CellText.normalised(text))
    } catch {
      fields.note(field.value, error.words.message, error.words.advice)
      return nil
    }
  }

  // MARK: Policy

  private static let entryKeys = ["entry": "entry", "第几条": "entry", "off": "off", "停用": "off"]
  private static let lineKeys = [
    "scope": "scope", "范围": "scope", "firm": "firm", "刚性": "firm", "weight": "weight", "权重": "weight",
    "clause": "clause", "条款": "clause", "loosen": "loosen", "可放宽": "loosen",
  ]

  /// A change of a line of the policy. What is its own is taken out before the line is read as in a policy.
  func rule(_ node: Node, _ mapping: Node.Mapping, _ fields: inout PolicyFields) -> RuleChange? {
    var entry: Int?
    var isOff = false
    var keys: Set<String> = []
    var line: [(Node, Node)] = []
    var isSound = true
    for (key, value) in mapping {
      let name = CellText.folded(key.scalar?.string ?? "")
      switch Self.entryKeys[name] {
      case "entry":
        entry = fields.integer("entry", value, in: 0...1000)
        isSound = isSound && entry != nil
      case "off":
        let flag = fields.flag("off", value)
        isOff = flag ?? false
        isSound = isSound && flag != nil
      default:
        line.append((key, value))
        if let key = Self.lineKeys[name] { keys.insert(key) }
      }
    }
    let before = fields.problems.count
    let rest = Node.mapping(Node.Mapping(line, mapping.tag, mapping.style, mapping.mark))
    guard isSound,
      let given = entries.entry(rest, index: entry ?? 0, horizon: horizon, judgesBounds: false, &fields),
      fields.problems[before...].allSatisfy({ $0.severity == .warning })
    else { return nil }
    return RuleChange(rule: given.rule, entry: entry, isOff: isOff, given: given, keys: keys)
  }

  private func criteria(_ node: Node, _ fields: inout PolicyFields) -> Change.Action? {
    let names = ["criteria": "criteria", "目标": "criteria"]
    guard let found = fields.fields(node, Self.what, names: names), let field = found["criteria"] else {
      return nil
    }
    let before = fields.problems.count
    let order = criteria.order(field.value, &fields)
    return fields.problems.count > before ? nil : .criteria(order)
  }

  private func horizon(_ node: Node, _ fields: inout PolicyFields) -> Horizon? {
    let names = ["first": "first", "years": "years", "第一学年": "first", "年数": "years"]
    guard let found = fields.fields(node, Text(zh: "规划期 horizon", en: "horizon"), names: names) else {
      return nil
    }
    let first = found["first"].map { fields.integer("first", $0.value, in: 1990...2100) }
    let years = found["years"].map { fields.integer("years", $0.value, in: 1...6) }
    if case .some(nil) = first { return nil }
    if case .some(nil) = years { return nil }
    let start = (first ?? nil).map { SchoolYear($0) } ?? horizon.first
    return Horizon(first: start, years: (years ?? nil) ?? horizon.years)
  }
}
