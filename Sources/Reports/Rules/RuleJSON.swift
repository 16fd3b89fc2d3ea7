import Districts
public import Rules

/// The catalogue of rules for programs.
public enum RuleJSON {
  /// All rules and criteria.
  public static func catalogue(_ rooms: [RoomCards]) -> JSONValue {
    .pairs([
      "rules": .array(rooms.flatMap { room in room.rules.map { rule($0, of: room) } }),
      "criteria": .array(
        rooms.criterionCards.map { card in
          .pairs([
            "id": .string(card.id), "titleZh": .string(card.title.zh), "titleEn": .string(card.title.en),
            "statementZh": .string(card.statement.zh), "statementEn": .string(card.statement.en),
          ])
        }),
    ])
  }

  /// One rule.
  public static func rule(_ rule: any Rule.Type, of room: RoomCards) -> JSONValue {
    let card = rule.card
    return .pairs([
      "id": .string(card.id), "room": .string(room.room), "titleZh": .string(card.title.zh),
      "titleEn": .string(card.title.en),
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
