import Districts
public import Postings
import Rules

/// The page `docs/rules.md`: all rules and criteria from their cards, in both languages.
public struct RuleCatalogueDocument {
  private let catalogue: Catalogue

  public init(_ catalogue: Catalogue = .standard) {
    self.catalogue = catalogue
  }

  /// The page in Markdown, ending with a line break.
  public var text: String {
    var lines = Self.opening
    lines += table
    lines += ["", "## 目标 Criteria", "", Self.criteriaNote, ""]
    lines += ["| id | 名称 title | 单位 unit | 含义 meaning |", "|---|---|---|---|"]
    for card in catalogue.criterionCards {
      lines.append(
        row([
          "`\(card.id)`", "\(card.title.zh)<br>\(card.title.en)", "\(card.unit.zh)<br>\(card.unit.en)",
          "\(card.statement.zh)<br>\(card.statement.en)",
        ]))
    }
    for rule in catalogue.rules { lines += [""] + section(rule) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static let opening = [
    "# 规则 The rules", "",
    "<!-- Made by `make docs` from the cards in Sources/Postings/Rules; do not edit. -->", "",
    "每条规则在 `policy.yaml` 里写作 `- rule: 名称` 加参数；还可以写 `scope`、`firm`（must/should/fact）、`weight`、`clause`、`loosen`。",
    "Every rule is a line `- rule: id` with its parameters; `scope`, `firm`, `weight`, `clause` and `loosen` may stand with any.",
    "Symbols: [model.md](model.md). Pxx: the plans of the seed.", "",
  ]

  private static let criteriaNote =
    "按政策所列次序，前一项证明最优后才考虑后一项；都是整数，越小越好。 In the policy's order, each proven before the next; whole numbers, lower is better."

  private var table: [String] {
    ["| id | 名称 title | 参数（缺省值）parameters (defaults) | 出处 from |", "|---|---|---|---|"]
      + catalogue.ruleCards.map { card in
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

  private func section(_ rule: any PostingRule.Type) -> [String] {
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
    if !rule.examples.isEmpty { lines += ["", "示例 Examples:", ""] }
    for example in rule.examples { lines.append(line(example)) }
    return lines
  }

  private func line(_ example: RuleExample) -> String {
    let verdict =
      example.breaches.isEmpty
      ? "符合 kept" : "不符合 broken: " + example.breaches.map { "`\($0)`" }.joined(separator: " ")
    let plan = example.plan.map { "\($0.teacher) \($0.from)→\($0.to) \($0.start)+\($0.years)" }
    let values = example.parameters.sorted { $0.key < $1.key }.map {
      "\($0.key): \(ParameterText.value($0.value))"
    }
    let given = (values + [plan.isEmpty ? "—" : plan.joined(separator: "; ")]).joined(separator: " · ")
    return "- \(example.title.zh) \(example.title.en). `\(given)` — \(verdict)"
  }

  private static func nature(_ card: RuleCard) -> String {
    let judged =
      switch card.nature {
      case .personal: "判断个人（当年9月1日）。 Judges one teacher on 1 September."
      case .posting: "判断单个交流。 Judges one posting."
      case .bound: "约束多人；无解时可放宽。 A bound over several people; may be loosened where no plan exists."
      case .fact: "模型事实，始终成立。 A fact of the model, always holds."
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
