public import Districts
public import Rules

/// The catalogue of rules for the terminal.
public struct RuleText {
  private let language: Language

  public init(language: Language) {
    self.language = language
  }

  private func text(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }

  /// One line a rule, room by room, then the criteria.
  public func list(_ rooms: [RoomCards]) -> [String] {
    var lines: [String] = []
    for room in rooms {
      var rules = TextTable([
        text("规则", "rule"), text("名称", "title"), text("参数（缺省值）", "parameters (defaults)"),
        text("来源", "source"),
      ])
      for card in room.ruleCards {
        rules.add([card.id, card.title.in(language), parameters(card), sources(card)])
      }
      lines += [text("规则：", "Rules: ") + room.title.in(language)] + rules.lines + [""]
    }
    var criteria = TextTable([text("目标", "criterion"), text("名称", "title"), text("含义", "meaning")])
    for card in rooms.criterionCards {
      criteria.add([card.id, card.title.in(language), card.statement.in(language)])
    }
    return lines + [text("目标（数值越小越好）", "Criteria (lower is better)")] + criteria.lines
  }

  /// Everything about one rule.
  public func page(_ rule: any Rule.Type) -> [String] {
    let card = rule.card
    var lines = [
      "\(card.id)  \(card.title.zh)  \(card.title.en)", "", card.statement.in(language), "",
      "  \(card.formula)", "",
    ]
    if !card.parameters.isEmpty {
      var table = TextTable([
        text("参数", "parameter"), text("含义", "meaning"), text("取值", "values"), text("缺省", "default"),
      ])
      for spec in card.parameters {
        table.add([
          spec.name, spec.title.in(language), ParameterText.values(spec, language: language),
          ParameterText.value(spec.defaultValue),
        ])
      }
      lines += table.lines + [""]
    }
    lines.append(
      text(
        "每条规则还可以写 scope、firm（must/should/fact）、weight、clause、loosen。",
        "Every rule also takes scope, firm (must/should/fact), weight, clause, loosen."))
    lines += ["", text("来源", "Sources")]
    lines += card.sources.map { "  \($0.plan ?? "—")  \($0.clause.in(language))" }
    lines += ["", text("示例", "Examples")]
    for example in rule.exampleTexts {
      let verdict =
        example.breaches.isEmpty
        ? text("符合", "kept") : text("不符合", "broken") + "：" + example.breaches.joined(separator: "；")
      lines.append("  · \(example.title.in(language))（\(verdict)）")
      lines += example.given.map { "      \($0)" }
    }
    return lines
  }

  private func parameters(_ card: RuleCard) -> String {
    card.parameters.map { "\($0.name)=\(ParameterText.value($0.defaultValue))" }.joined(separator: ", ")
  }

  private func sources(_ card: RuleCard) -> String {
    let plans = card.sources.compactMap(\.plan)
    return plans.isEmpty ? "—" : plans.joined(separator: " ")
  }
}

/// Parameters in words.
public enum ParameterText {
  /// A value as policy.yaml writes it; `—` for none.
  public static func value(_ value: ParameterValue?) -> String {
    switch value {
    case nil: "—"
    case .integer(let number): String(number)
    case .fraction(let share): share.description
    case .word(let word): word
    case .flag(let flag): flag ? "true" : "false"
    case .words(let words): "[" + words.joined(separator: ", ") + "]"
    case .integers(let numbers):
      "{" + numbers.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: ", ") + "}"
    }
  }

  /// What a parameter may be.
  public static func values(_ spec: ParameterSpec, language: Language) -> String {
    switch spec.form {
    case .integer(let range): "\(range.lowerBound)…\(range.upperBound)"
    case .fraction(let range): "\(range.lowerBound)…\(range.upperBound)"
    case .word(let words): words.joined(separator: " | ")
    case .flag: "true | false"
    case .words(let words): "[" + words.joined(separator: ", ") + "]"
    case .integers(let keys, let range):
      "{" + keys.map { "\($0): \(range.lowerBound)…\(range.upperBound)" }.joined(separator: ", ") + "}"
    case .integerOrWord(let range, let words):
      "\(range.lowerBound)…\(range.upperBound) | " + words.joined(separator: " | ")
    case .freeWords: language == .chinese ? "文字列表" : "list of words"
    }
  }
}
