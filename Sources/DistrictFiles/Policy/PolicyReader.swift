import Districts
import Rules
import Yams

/// Reads a policy.yaml and collects all problems, each with line, character and the nearest known name.
struct PolicyReader {
  let rules: [RuleCard]
  let criteria: [CriterionCard]
  let places: PolicyPlaces

  private static let keys = [
    "name", "source", "district", "horizon", "key-staff", "weak-from", "retirement", "rules", "criteria",
    "publicity",
  ]
  private static let chineseKeys = [
    "名称": "name", "依据": "source", "区县": "district", "规划期": "horizon", "骨干与中层": "key-staff",
    "薄弱起点": "weak-from",
    "退休年龄": "retirement",
    "规则": "rules", "目标": "criteria", "公示": "publicity",
  ]

  private static func names(_ keys: [String], _ chinese: [String: String] = [:]) -> [String: String] {
    chinese.merging(keys.map { (CellText.folded($0), $0) }) { first, _ in first }
  }

  func read(_ bytes: [UInt8], file: String) -> PolicyReading {
    let document = YAMLDocument(bytes, file: file)
    var reading = PolicyReading(problems: document.problems)
    guard document.problems.isEmpty else { return reading }
    var fields = PolicyFields(file: file)
    guard let root = document.root else {
      let place = Place(file: file, isInText: true)
      reading.problems.append(
        DistrictProblem(
          .error, place, message: Text(zh: "政策文件是空的。", en: "The policy is empty."),
          advice: Text(zh: "至少要写 horizon 和 rules。", en: "It needs at least horizon and rules.")))
      return reading
    }
    let found = fields.fields(
      root, Text(zh: "政策文件", en: "the policy"), names: Self.names(Self.keys, Self.chineseKeys))
    if let found { read(found, root, &fields, &reading) }
    reading.problems += fields.problems
    if reading.problems.contains(where: { $0.severity == .error }) { reading.policy = nil }
    return reading
  }

  private func read(
    _ found: [String: PolicyFields.Field], _ root: Node, _ fields: inout PolicyFields,
    _ reading: inout PolicyReading
  ) {
    reading.horizon = horizon(found["horizon"], root, &fields)
    let entries = entries(found["rules"], root, reading.horizon, &fields, &reading.lines)
    let horizon = reading.horizon ?? Horizon(first: SchoolYear(2000), years: 1)
    var policy = Policy(
      name: found["name"].flatMap { fields.text($0) } ?? "教师交流轮岗方案", horizon: horizon, rules: entries)
    policy.source = found["source"].flatMap { fields.text($0) }
    policy.district = found["district"].flatMap { fields.text($0) }
    if let field = found["weak-from"] {
      policy.weakFrom = fields.integer("weak-from", field.value, in: 0...10) ?? policy.weakFrom
    }
    if let field = found["key-staff"] { policy.keyStaff = keyStaff(field, &fields) }
    if let field = found["publicity"] { policy.publicity = publicity(field, &fields) }
    if let field = found["criteria"] {
      policy.criteria = CriterionReader(criteria).order(field.value, &fields)
    }
    if let field = found["retirement"],
      let ages = EntryReader.integers("retirement", field.value, ["F", "M"], 40...75, &fields)
    {
      copy(ages, into: &policy)
    }
    reading.policy = policy
  }

  /// The ages of the whole policy hold for every rule that looks at retirement and says nothing of its own.
  private func copy(_ ages: [String: Int], into policy: inout Policy) {
    let takesAges = Set(rules.filter { $0.parameters.contains { $0.name == "retirement" } }.map(\.id))
    for index in policy.rules.indices where takesAges.contains(policy.rules[index].rule) {
      if policy.rules[index].values["retirement"] == nil {
        policy.rules[index].values["retirement"] = .integers(ages)
      }
    }
  }

  private func horizon(_ field: PolicyFields.Field?, _ root: Node, _ fields: inout PolicyFields) -> Horizon? {
    guard let field else {
      fields.note(
        root, Text(zh: "没有写规划期 horizon。", en: "The horizon is missing."),
        Text(zh: "请写 horizon: { first: 2027, years: 3 }。", en: "Write horizon: { first: 2027, years: 3 }."),
        value: "")
      return nil
    }
    let names = Self.names(["first", "years"], ["第一学年": "first", "开始": "first", "年数": "years"])
    guard let found = fields.fields(field.value, Text(zh: "规划期 horizon", en: "horizon"), names: names) else {
      return nil
    }
    for name in ["first", "years"] where found[name] == nil {
      fields.note(field.key, Text(zh: "规划期 horizon 缺少“\(name)”。", en: "The horizon lacks \(name)."))
    }
    let first = found["first"].flatMap { fields.integer("first", $0.value, in: 1990...2100) }
    let years = found["years"].flatMap { fields.integer("years", $0.value, in: 1...6) }
    guard let first, let years else { return nil }
    return Horizon(first: SchoolYear(first), years: years)
  }

  private func entries(
    _ field: PolicyFields.Field?, _ root: Node, _ horizon: Horizon?, _ fields: inout PolicyFields,
    _ lines: inout [Int]
  ) -> [PolicyEntry] {
    guard let field else {
      fields.note(
        root, Text(zh: "没有写规则 rules。", en: "The rules are missing."),
        Text(zh: "确实不设规则时，请写 rules: []。", en: "Write rules: [] if there are to be none."), value: "")
      return []
    }
    guard let sequence = field.value.sequence else {
      fields.note(
        field.value,
        Text(zh: "rules 应是列表，每条以“- rule:”开头。", en: "rules must be a list; each begins with `- rule:`."))
      return []
    }
    let reader = EntryReader(rules, places)
    lines = sequence.map { $0.mark?.line ?? 0 }
    return sequence.enumerated().compactMap { reader.entry($1, index: $0, horizon: horizon, &fields) }
  }

  private func keyStaff(_ field: PolicyFields.Field, _ fields: inout PolicyFields) -> KeyStaff {
    var staff = KeyStaff()
    let names = Self.names(
      ["backbone", "cadre"], ["骨干": "backbone", "骨干级别": "backbone", "职务": "cadre", "中层": "cadre"])
    guard let found = fields.fields(field.value, Text(zh: "key-staff", en: "key-staff"), names: names) else {
      return staff
    }
    if let field = found["backbone"] {
      staff.backbone = fields.value("backbone", field.value, KnownWords.backbone) ?? staff.backbone
    }
    if let field = found["cadre"] {
      staff.cadre = fields.value("cadre", field.value, KnownWords.cadre) ?? staff.cadre
    }
    return staff
  }

  private func publicity(_ field: PolicyFields.Field, _ fields: inout PolicyFields) -> Publicity {
    var publicity = Publicity()
    let names = Self.names(
      ["objection-days", "office", "contact", "columns"],
      ["公示天数": "objection-days", "受理单位": "office", "联系方式": "contact", "联系电话": "contact", "栏目": "columns"])
    guard let found = fields.fields(field.value, Text(zh: "公示 publicity", en: "publicity"), names: names)
    else {
      return publicity
    }
    if let field = found["objection-days"] {
      publicity.objectionDays =
        fields.integer("objection-days", field.value, in: 0...60) ?? publicity.objectionDays
    }
    publicity.office = found["office"].flatMap { fields.text($0) }
    publicity.contact = found["contact"].flatMap { fields.text($0) }
    if let field = found["columns"], let items = fields.items("columns", field.value) {
      let columns = items.compactMap { fields.value("columns", $0, KnownWords.publicityColumn) }
      if !columns.isEmpty { publicity.columns = columns }
    }
    return publicity
  }
}
