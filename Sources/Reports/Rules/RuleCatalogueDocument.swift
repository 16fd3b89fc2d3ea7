import Districts
public import Rules

/// The page `docs/rules.md`: all rules and criteria from their cards, in both languages.
public struct RuleCatalogueDocument {
  private let rooms: [RoomCards]

  public init(_ rooms: [RoomCards]) {
    self.rooms = rooms
  }

  /// The page in Markdown, ending with a line break.
  public var text: String {
    var lines = Self.opening
    var seen: Set<String> = []
    for room in rooms {
      lines +=
        ["## \(room.title.zh) \(room.title.en) (`Sources/\(room.room)/Rules`)", ""] + table(room) + [""]
    }
    lines += ["## 目标 Criteria", "", Self.criteriaNote, ""]
    lines += ["| id | 名称 title | 单位 unit | 含义 meaning |", "|---|---|---|---|"]
    for card in rooms.criterionCards {
      lines.append(
        row([
          "`\(card.id)`", "\(card.title.zh)<br>\(card.title.en)", "\(card.unit.zh)<br>\(card.unit.en)",
          "\(card.statement.zh)<br>\(card.statement.en)",
        ]))
    }
    for rule in rooms.flatMap(\.rules) where seen.insert(rule.card.id).inserted {
      lines += [""] + section(rule)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static let opening = [
    "# 规则 The rules", "",
    "<!-- Made by `make docs` from the cards in the rooms' folders Rules; do not edit. -->", "",
    "每条规则在 `policy.yaml` 里写作 `- rule: 名称` 加参数；还可以写 `scope`、`firm`（must/should/fact）、`weight`、`clause`、`loosen`。",
    "Every rule is a line `- rule: id` with its parameters; `scope`, `firm`, `weight`, `clause` and `loosen` may stand with any.",
    "Symbols: [model.md](model.md). Pxx: the plans of the seed.", "",
  ]

  private static let criteriaNote =
    "按政策所列次序，前一项证明最优后才考虑后一项；都是整数，越小越好。 In the policy's order, each proven before the next; whole numbers, lower is better."

  private func table(_ room: RoomCards) -> [String] {
    ["| id | 名称 title | 参数（缺省值）parameters (defaults) | 出处 from |", "|---|---|---|---|"]
      + room.ruleCards.map { card in
        row([
          "[`\(card.id)`](#\(card.id))", "\(card.title.zh)<br>\(card.title.en)", parameters(card),
          card.sources.compactMap(\.plan).joined(separator: " ").orDash,
        ])
      }
  }

  private func parameters(_ card: RuleCard) -> String {
    card.parameters.map { "\($0.name)=\(ParameterText.value($0.defaultValue))" }.joined(separator: ", ")
      .orDash
  }

  private func section(_ rule: any Rule.Type) -> [String] {
    let card = rule.card
    var lines = [
      "## \(card.id)", "", "**\(card.title.zh)** \(card.title.en)", "", card.statement.zh, "",
      card.statement.en, "", "    \(card.formula)", "", Self.nature(card),
    ]
    if !card.parameters.isEmpty {
      lines += ["", "| 参数 parameter | 含义 meaning | 取值 values | 缺省 default |", "|---|---|---|---|"]
      lines += card.parameters.map { spec in
        row([
          "`\(spec.name)`", "\(spec.title.zh)<br>\(spec.title.en)",
          ParameterText.values(spec, language: .english), ParameterText.value(spec.defaultValue),
        ])
      }
    }
    lines += ["", "出处 Sources:", ""]
    lines += card.sources.map { source in
      "- \(source.plan.map { "\($0)：" } ?? "")\(source.clause.zh)（\(source.clause.en)）"
    }
    if !rule.exampleTexts.isEmpty { lines += ["", "示例 Examples:", ""] }
    for example in rule.exampleTexts { lines.append(line(example)) }
    return lines
  }

  private func line(_ example: ExampleText) -> String {
    let verdict =
      example.breaches.isEmpty
      ? "符合 kept" : "不符合 broken: " + example.breaches.map { "`\($0)`" }.joined(separator: " ")
    let values = example.parameters.sorted { $0.key < $1.key }.map {
      "\($0.key): \(ParameterText.value($0.value))"
    }
    let given = (values + [example.given.isEmpty ? "—" : example.given.joined(separator: "; ")]).joined(
      separator: " · ")
    return "- \(example.title.zh) \(example.title.en). `\(given)` — \(verdict)"
  }

  private static func nature(_ card: RuleCard) -> String {
    let judged =
      switch card.nature {
      case .personal: "判断个人（当年9月1日）。 Judges one teacher on 1 September."
      case .posting: "判断单个交流。 Judges one posting."
      case .bound: "约束多人；无解时可放宽。 A bound over several people; may be loosened where no plan exists."
      case .fact: "模型事实，始终成立。 A fact of the model, always holds."
      case .check: "核查记录，不参与编制。 Judges records; no part of planning."
      case .list: "只列清单，不作限制。 Lists what follows; forbids nothing."
      case .definition: "规定其他规则如何计数。 Says how other rules count."
      }
    return card.defaultFirmness == .should
      ? judged + " 未写 `firm` 时为 should。 `should` unless the line says otherwise." : judged
  }

  private func row(_ cells: [String]) -> String {
    "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
  }
}

extension String {
  fileprivate var orDash: String { isEmpty ? "—" : self }
}
