import Districts
public import Postings
import Rules

/// The catalogue of rules for programs.
public enum RuleJSON {
  /// All rules and criteria.
  public static func catalogue(_ catalogue: Catalogue) -> JSONValue {
    .pairs([
      "rules": .array(catalogue.rules.map(rule)),
      "criteria": .array(
        catalogue.criterionCards.map { card in
          .pairs([
            "id": .string(card.id), "titleZh": .string(card.title.zh), "titleEn": .string(card.title.en),
            "statementZh": .string(card.statement.zh), "statementEn": .string(card.statement.en),
          ])
        }),
    ])
  }

  /// One rule.
  public static func rule(_ rule: any PostingRule.Type) -> JSONValue {
    let card = rule.card
    return .pairs([
      "id": .string(card.id), "titleZh": .string(card.title.zh), "titleEn": .string(card.title.en),
      "statementZh": .string(card.statement.zh), "statementEn": .string(card.statement.en),
      "formula": .string(card.formula), "nature": .string(card.nature.rawValue),
      "parameters": .array(
        card.parameters.map { spec in
          .pairs([
            "name": .string(spec.name), "titleZh": .string(spec.title.zh), "titleEn": .string(spec.title.en),
            "values": .string(ParameterText.values(spec, language: .english)),
            "default": .string(ParameterText.value(spec.defaultValue)),
          ])
        }),
      "sources": .array(
        card.sources.map { source in
          .pairs([
            "plan": .optional(source.plan), "clauseZh": .string(source.clause.zh),
            "clauseEn": .string(source.clause.en),
          ])
        }),
    ])
  }
}
