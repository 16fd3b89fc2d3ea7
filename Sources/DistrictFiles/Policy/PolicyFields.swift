import Districts
import Rules
import Yams

/// Reads values from YAML nodes and notes every problem with line and character.
struct PolicyFields {
  let file: String
  private(set) var problems: [DistrictProblem] = []

  init(file: String) {
    self.file = file
  }

  /// A value with the key that names it.
  struct Field {
    let name: String
    let key: Node
    let value: Node
  }

  /// Notes a problem at a node.
  mutating func note(
    _ node: Node, _ message: Text, _ advice: Text? = nil, value: String? = nil,
    severity: DraftFault.Severity = .error
  ) {
    let mark = node.mark
    let place = Place(file: file, row: mark?.line, column: mark?.column, isInText: true)
    problems.append(
      DistrictProblem(severity, place, value: value ?? node.scalar?.string, message: message, advice: advice))
  }

  /// The fields of a mapping by their proper names.
  ///
  /// - Parameter names: the proper name for every name that is read.
  mutating func fields(_ node: Node, _ what: Text, names: [String: String]) -> [String: Field]? {
    guard let mapping = node.mapping else {
      note(
        node, Text(zh: "\(what.zh)应写成“键: 值”的形式。", en: "\(what.en) must be keys with values."),
        Text(zh: "冒号后要有空格。", en: "A space follows each colon."))
      return nil
    }
    let near = NearestNames(names.keys)
    var fields: [String: Field] = [:]
    for (key, value) in mapping {
      guard var written = key.scalar?.string else {
        note(key, Text(zh: "键应是一个名称。", en: "A key must be a name."))
        continue
      }
      // Yams would stop at equal keys, so all but the last carry a mark.
      written = written.replacing(YAMLDocument.repeatedKeyMark, with: "")
      guard let name = names[CellText.folded(written)] else {
        note(
          key, Text(zh: "\(what.zh)中不认识“\(written)”。", en: "\"\(written)\" is unknown in \(what.en)."),
          near.advice(for: written)
            ?? Text(
              zh: "可写：\(Set(names.values).sorted().joined(separator: "、"))。",
              en: "Known are: \(Set(names.values).sorted().joined(separator: ", "))."))
        continue
      }
      if let first = fields[name] {
        note(
          key,
          Text(
            zh: "“\(written)”写了两次（第一次在第 \(first.key.mark?.line ?? 0) 行）。",
            en: "\"\(written)\" stands twice (first in line \(first.key.mark?.line ?? 0))."),
          Text(zh: "请只保留一个。", en: "Keep one of the two."))
      }
      fields[name] = Field(name: name, key: key, value: value)
    }
    return fields
  }

  /// The text of a plain or quoted scalar that is not blank; nil with a problem otherwise.
  mutating func text(_ field: Field) -> String? {
    guard let scalar = field.value.scalar else {
      note(field.value, Text(zh: "“\(field.name)”应是一段文字。", en: "\(field.name) must be a text."))
      return nil
    }
    let text = CellText.trimmed(scalar.string)
    if text.isEmpty || Self.isNull(scalar) {
      note(field.key, Text(zh: "“\(field.name)”后面没有值。", en: "\(field.name) has no value."))
      return nil
    }
    return text
  }

  private static func isNull(_ scalar: Node.Scalar) -> Bool {
    scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
  }

  /// A plain scalar's normalised text; quoted scalars are texts and no numbers.
  private func plain(_ node: Node) -> String? {
    guard let scalar = node.scalar, scalar.style == .plain, !Self.isNull(scalar) else { return nil }
    return CellText.normalised(scalar.string)
  }

  /// A whole number in a range; nil with a problem otherwise.
  mutating func integer(_ name: String, _ node: Node, in range: ClosedRange<Int>) -> Int? {
    guard let value = plain(node).flatMap(DecimalText.init)?.integer else {
      note(
        node, Text(zh: "“\(name)”应是整数。", en: "\(name) must be a whole number."),
        isQuoted(node) ? unquote : nil)
      return nil
    }
    guard range.contains(value) else {
      note(
        node,
        Text(
          zh: "“\(name)”应在 \(range.lowerBound) 到 \(range.upperBound) 之间。",
          en: "\(name) must lie between \(range.lowerBound) and \(range.upperBound)."))
      return nil
    }
    return value
  }

  private func isQuoted(_ node: Node) -> Bool {
    node.scalar.map { $0.style == .doubleQuoted || $0.style == .singleQuoted } ?? false
  }

  private var unquote: Text { Text(zh: "请去掉引号。", en: "Delete the quotes.") }

  /// An exact share in a range; nil with a problem otherwise.
  mutating func fraction(_ name: String, _ node: Node, in range: ClosedRange<Fraction>) -> Fraction? {
    guard let value = plain(node).flatMap({ Fraction(decimal: $0) }) else {
      note(
        node,
        Text(
          zh: "“\(name)”应是小数或百分数，如 0.1 或 10%。",
          en: "\(name) must be a decimal or a percentage, e.g. 0.1 or 10%."),
        isQuoted(node) ? unquote : nil)
      return nil
    }
    guard range.contains(value) else {
      note(
        node,
        Text(
          zh: "“\(name)”应在 \(range.lowerBound) 到 \(range.upperBound) 之间。",
          en: "\(name) must lie between \(range.lowerBound) and \(range.upperBound)."))
      return nil
    }
    return value
  }

  /// Yes or no; nil with a problem otherwise.
  mutating func flag(_ name: String, _ node: Node) -> Bool? {
    switch plain(node)?.lowercased() {
    case "true", "yes", "on", "是": return true
    case "false", "no", "off", "否": return false
    default:
      note(
        node, Text(zh: "“\(name)”应是 true 或 false。", en: "\(name) must be true or false."),
        isQuoted(node) ? unquote : nil)
      return nil
    }
  }

  /// One of the words, in English or Chinese; nil with a problem otherwise.
  mutating func word(_ name: String, _ node: Node, of words: [String]) -> String? {
    if let text = node.scalar?.string, let word = PolicyWords.word(text, of: words) { return word }
    let written = node.scalar?.string ?? ""
    let all = Text(
      zh: "可写：\(words.joined(separator: "、"))。", en: "Known are: \(words.joined(separator: ", ")).")
    let near = NearestNames(words).advice(for: written)
    note(
      node, Text(zh: "“\(name)”不能是“\(written)”。", en: "\(name) cannot be \"\(written)\"."),
      near.map { Text(zh: $0.zh + all.zh, en: $0.en + " " + all.en) } ?? all)
    return nil
  }

  /// The value of an enumeration by its known words; nil with a problem otherwise.
  mutating func value<Value>(_ name: String, _ node: Node, _ words: Words<Value>) -> Value? {
    if let text = node.scalar?.string, let value = words.value(of: text) { return value }
    let written = node.scalar?.string ?? ""
    note(
      node, Text(zh: "“\(name)”不能是“\(written)”。", en: "\(name) cannot be \"\(written)\"."),
      words.advice(for: written))
    return nil
  }

  /// The items of a list; a single scalar is a list of one. Nil with a problem otherwise, also for an empty list.
  mutating func items(_ name: String, _ node: Node) -> [Node]? {
    if let sequence = node.sequence {
      if sequence.isEmpty {
        note(
          node, Text(zh: "“\(name)”是空列表。", en: "\(name) is an empty list."),
          Text(zh: "不需要时请删去这一项。", en: "Delete it if it is not needed."))
        return nil
      }
      return Array(sequence)
    }
    if let scalar = node.scalar, !Self.isNull(scalar), !CellText.trimmed(scalar.string).isEmpty {
      return [node]
    }
    note(
      node, Text(zh: "“\(name)”应是列表，如 [甲, 乙]。", en: "\(name) must be a list, e.g. [a, b]."))
    return nil
  }
}
