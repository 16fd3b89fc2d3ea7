import Districts
import Rules
import Yams

/// Reads the entries of a policy's `rules`.
struct EntryReader {
  private let cards: [String: RuleCard]
  private let idOfName: [String: String]
  private let nearRules: NearestNames
  let places: PolicyPlaces

  init(_ cards: [RuleCard], _ places: PolicyPlaces) {
    self.cards = Dictionary(cards.map { ($0.id, $0) }) { first, _ in first }
    idOfName = Dictionary(
      cards.flatMap { card in [card.id, card.title.zh].map { (CellText.folded($0), card.id) } }
    ) { first, _ in first }
    nearRules = NearestNames(cards.flatMap { [$0.id, $0.title.zh] })
    self.places = places
  }

  private static let commonKeys = ["rule", "scope", "firm", "weight", "clause", "loosen"]
  private static let chineseKeys = [
    "规则": "rule", "范围": "scope", "刚性": "firm", "权重": "weight", "条款": "clause", "可放宽": "loosen",
  ]

  /// An entry; nil with problems if it names no known rule.
  ///
  /// - Parameter judgesBounds: whether a minimum above the maximum is a problem; not so in a part of an entry.
  func entry(
    _ node: Node, index: Int, horizon: Horizon?, judgesBounds: Bool = true, _ fields: inout PolicyFields
  ) -> PolicyEntry? {
    let what = Text(zh: "第 \(index + 1) 条规则", en: "rule \(index + 1)")
    guard let card = card(of: node, what, &fields) else { return nil }
    var names = Self.chineseKeys
    for key in Self.commonKeys { names[key] = key }
    for parameter in card.parameters {
      names[CellText.folded(parameter.name)] = parameter.name
      let title = CellText.folded(parameter.title.zh)
      if !title.isEmpty, names[title] == nil { names[title] = parameter.name }
    }
    let inRule = Text(zh: "规则“\(card.id)”（\(card.title.zh)）", en: "the rule \(card.id)")
    guard let found = fields.fields(node, inRule, names: names) else { return nil }
    var entry = PolicyEntry(index: index, rule: card.id, firmness: card.defaultFirmness)
    if let field = found["scope"] {
      entry.scope = ScopeReader(places: places, horizon: horizon).scope(field, &fields)
    }
    if let field = found["firm"],
      let word = fields.word("firm", field.value, of: Firmness.allCases.map(\.rawValue))
    {
      entry.firmness = Firmness(rawValue: word) ?? card.defaultFirmness
    }
    if let field = found["weight"] {
      entry.weight = fields.integer("weight", field.value, in: 1...10_000) ?? 1
    }
    if let field = found["clause"] { entry.clause = fields.text(field) }
    if let field = found["loosen"] { entry.loosen = fields.flag("loosen", field.value) }
    for parameter in card.parameters where !Self.commonKeys.contains(parameter.name) {
      guard let field = found[parameter.name] else { continue }
      entry.values[parameter.name] = value(parameter, field.value, &fields)
    }
    if judgesBounds { judgeBounds(entry, card, found, &fields) }
    return entry
  }

  private func card(of node: Node, _ what: Text, _ fields: inout PolicyFields) -> RuleCard? {
    guard let mapping = node.mapping else {
      fields.note(
        node,
        Text(zh: "\(what.zh)应写成“rule: 规则名”及其参数。", en: "\(what.en) must be `rule: name` with its parameters."))
      return nil
    }
    let named = mapping.first { key, _ in
      key.scalar.map { ["rule", "规则"].contains(CellText.folded($0.string)) } ?? false
    }
    guard let named else {
      fields.note(node, Text(zh: "\(what.zh)没有写“rule”。", en: "\(what.en) has no `rule`."))
      return nil
    }
    guard let written = named.value.scalar?.string, let id = idOfName[CellText.folded(written)] else {
      let written = named.value.scalar?.string ?? ""
      fields.note(
        named.value, Text(zh: "没有“\(written)”这条规则。", en: "There is no rule \"\(written)\"."),
        nearRules.advice(for: written)
          ?? Text(zh: "运行 lungang rules 可列出全部规则。", en: "`lungang rules` lists all rules."))
      return nil
    }
    return cards[id]
  }

  /// A parameter's value as its form asks for; nil with a problem otherwise.
  private func value(_ spec: ParameterSpec, _ node: Node, _ fields: inout PolicyFields) -> ParameterValue? {
    let name = spec.name
    switch spec.form {
    case .integer(let range): return fields.integer(name, node, in: range).map(ParameterValue.integer)
    case .fraction(let range): return fields.fraction(name, node, in: range).map(ParameterValue.fraction)
    case .word(let words): return fields.word(name, node, of: words).map(ParameterValue.word)
    case .flag: return fields.flag(name, node).map(ParameterValue.flag)
    case .words(let words):
      return fields.items(name, node).map { items in
        .words(items.compactMap { fields.word(name, $0, of: words) })
      }
    case .freeWords:
      return fields.items(name, node).map { items in
        .words(
          items.compactMap { fields.text(PolicyFields.Field(name: name, key: $0, value: $0)) }.map(
            CellText.normalised))
      }
    case .integerOrWord(let range, let words):
      if let text = node.scalar?.string, let word = PolicyWords.word(text, of: words) { return .word(word) }
      if let text = node.scalar?.string, DecimalText(CellText.normalised(text)) == nil {
        _ = fields.word(name, node, of: words + ["\(range.lowerBound)…\(range.upperBound)"])
        return nil
      }
      return fields.integer(name, node, in: range).map(ParameterValue.integer)
    case .integers(let keys, let range):
      return Self.integers(name, node, keys, range, &fields).map(ParameterValue.integers)
    }
  }

  /// Whole numbers by key; 女 and 男 stand for F and M.
  static func integers(
    _ name: String, _ node: Node, _ keys: [String], _ range: ClosedRange<Int>, _ fields: inout PolicyFields
  ) -> [String: Int]? {
    var names = Dictionary(uniqueKeysWithValues: Set(keys).map { (CellText.folded($0), $0) })
    for (chinese, key) in ["女": "F", "男": "M"] where keys.contains(key) { names[chinese] = key }
    guard let found = fields.fields(node, Text(zh: "“\(name)”", en: name), names: names) else { return nil }
    var values: [String: Int] = [:]
    for key in found.keys.sorted() {
      if let field = found[key] { values[key] = fields.integer("\(name).\(key)", field.value, in: range) }
    }
    return values
  }

  /// A minimum above the maximum can never be kept.
  private func judgeBounds(
    _ entry: PolicyEntry, _ card: RuleCard, _ found: [String: PolicyFields.Field],
    _ fields: inout PolicyFields
  ) {
    func bound(_ name: String) -> Int? {
      let value = entry.values[name] ?? card.parameters.first { $0.name == name }?.defaultValue
      if case .integer(let number) = value { return number }
      return nil
    }
    guard let minimum = bound("minimum"), let maximum = bound("maximum"), minimum > maximum,
      let field = found["maximum"] ?? found["minimum"]
    else { return }
    fields.note(
      field.value,
      Text(
        zh: "最小值 \(minimum) 大于最大值 \(maximum)。", en: "The minimum \(minimum) exceeds the maximum \(maximum)."))
  }
}
