public import Districts

/// What differs between two policies, in the words of their rules.
public struct PolicyComparison: Sendable {
  /// One difference.
  public struct Difference: Hashable, Sendable {
    public enum Change: String, Sendable {
      /// Only the second policy has it.
      case added
      /// Only the first policy has it.
      case removed
      /// Both have it, with different values.
      case changed
    }

    public let change: Change
    /// Id of the rule; nil: of the policy as a whole.
    public let rule: String?
    /// What it is about: the rule's title, with its scope where it has one, or a part of the policy.
    public let title: Text
    /// Parameter, scope, firmness …; nil: the whole line.
    public let part: Text?
    /// The value in the first policy; nil: none.
    public let before: Text?
    /// The value in the second policy; nil: none.
    public let after: Text?
  }

  /// In the order of the first policy's rules, then those that only the second has.
  public let differences: [Difference]

  /// Compares two policies.
  ///
  /// Lines of the same rule are paired by scope, then in their order. Defaults count as given: a line that states a
  /// default and one that leaves it out are the same. Names, sources and clauses are no differences.
  ///
  /// - Parameter cards: the cards of all rules.
  public init(_ first: Policy, _ second: Policy, cards: [RuleCard], criteria: [CriterionCard] = []) {
    var differences = Self.heads(first, second, criteria)
    let cardOfRule = Dictionary(cards.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var unmatched = second.rules
    for entry in first.rules {
      guard let card = cardOfRule[entry.rule] else { continue }
      let partner =
        unmatched.firstIndex { $0.rule == entry.rule && $0.scope == entry.scope }
        ?? unmatched.firstIndex { other in
          // A line with a scope of its own is no partner if it has a better one in the first policy.
          other.rule == entry.rule
            && !first.rules.contains { $0.rule == entry.rule && $0.scope == other.scope }
        }
      if let partner {
        differences += Self.changes(entry, unmatched.remove(at: partner), card)
      } else {
        differences.append(
          Difference(
            change: .removed, rule: card.id, title: entry.title(card), part: nil,
            before: entry.summary(card), after: nil))
      }
    }
    for entry in unmatched {
      guard let card = cardOfRule[entry.rule] else { continue }
      differences.append(
        Difference(
          change: .added, rule: card.id, title: entry.title(card), part: nil, before: nil,
          after: entry.summary(card)))
    }
    self.differences = differences
  }

  private static func changes(_ old: PolicyEntry, _ new: PolicyEntry, _ card: RuleCard) -> [Difference] {
    var parts: [(Text, Text?, Text?)] = card.parameters.map { spec in
      let (before, after) = (old.values[spec.name], new.values[spec.name])
      return (
        spec.title, (before ?? spec.defaultValue)?.text ?? .unlimited,
        (after ?? spec.defaultValue)?.text ?? .unlimited
      )
    }
    parts.append((Text(zh: "范围", en: "scope"), old.scope.text, new.scope.text))
    parts.append((Text(zh: "刚性", en: "firmness"), old.firmness.text, new.firmness.text))
    if old.firmness == .should || new.firmness == .should {
      parts.append((Text(zh: "权重", en: "weight"), .same("\(old.weight)"), .same("\(new.weight)")))
    }
    return parts.filter { $0.1 != $0.2 }.map { part, before, after in
      Difference(
        change: .changed, rule: card.id, title: old.title(card), part: part, before: before, after: after)
    }
  }

  /// What stands above the rules.
  private static func heads(
    _ first: Policy, _ second: Policy, _ criteria: [CriterionCard]
  ) -> [Difference] {
    let titles = Dictionary(criteria.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    func order(_ policy: Policy) -> Text {
      let names = policy.orderedCriteria.map { titles[$0] ?? .same($0) }
      return Text(
        zh: names.map(\.zh).joined(separator: "、"), en: names.map(\.en).joined(separator: ", "))
    }
    func years(_ horizon: Horizon) -> Text {
      Text(
        zh: "\(horizon.first)学年起\(horizon.years)年", en: "\(horizon.years) years from \(horizon.first)")
    }
    let parts: [(Text, Text, Text)] = [
      (Text(zh: "规划期", en: "horizon"), years(first.horizon), years(second.horizon)),
      (
        Text(zh: "骨干起点", en: "backbone from"), .same(first.keyStaff.backbone.rawValue),
        .same(second.keyStaff.backbone.rawValue)
      ),
      (
        Text(zh: "中层起点", en: "cadre from"), .same(first.keyStaff.cadre.rawValue),
        .same(second.keyStaff.cadre.rawValue)
      ),
      (Text(zh: "薄弱起点", en: "weak from"), .same("\(first.weakFrom)"), .same("\(second.weakFrom)")),
      (Text(zh: "目标次序", en: "criteria in order"), order(first), order(second)),
    ]
    return parts.filter { $0.1 != $0.2 }.map { part, before, after in
      Difference(
        change: .changed, rule: nil, title: Text(zh: "政策", en: "policy"), part: part, before: before,
        after: after)
    }
  }
}

extension Text {
  fileprivate static func same(_ words: String) -> Text { Text(zh: words, en: words) }
  fileprivate static let unlimited = Text(zh: "不限", en: "no limit")
}

extension Firmness {
  fileprivate var text: Text {
    switch self {
    case .must: Text(zh: "必须", en: "must")
    case .should: Text(zh: "应当", en: "should")
    case .fact: Text(zh: "事实", en: "fact")
    }
  }
}

extension ParameterValue {
  /// The value as policy.yaml writes it.
  fileprivate var text: Text {
    switch self {
    case .integer(let number): .same(String(number))
    case .fraction(let share): .same(share.description)
    case .word(let word): .same(word)
    case .flag(let flag): flag ? Text(zh: "是", en: "yes") : Text(zh: "否", en: "no")
    case .words(let words):
      Text(
        zh: words.sorted().joined(separator: "、"), en: words.sorted().joined(separator: ", "))
    case .integers(let numbers):
      .same(numbers.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", "))
    }
  }
}

extension Scope {
  /// Where a rule applies, in words.
  fileprivate var text: Text {
    var parts: [String] = []
    if let groups { parts.append(groups.sorted().joined(separator: "、")) }
    if let schools { parts.append(schools.sorted().joined(separator: "、")) }
    if let stages { parts.append(stages.map(\.rawValue).sorted().joined(separator: "、")) }
    if let areas { parts.append(areas.map(\.rawValue).sorted().joined(separator: "、")) }
    if let years { parts.append(years.sorted().map(\.description).joined(separator: "、")) }
    return parts.isEmpty ? Text(zh: "全部", en: "everywhere") : .same(parts.joined(separator: "; "))
  }
}

extension PolicyEntry {
  fileprivate func title(_ card: RuleCard) -> Text {
    if scope == .everywhere { return card.title }
    return Text(zh: "\(card.title.zh)（\(scope.text.zh)）", en: "\(card.title.en) (\(scope.text.en))")
  }

  /// Firmness and the parameters, defaults included.
  fileprivate func summary(_ card: RuleCard) -> Text {
    let parts = card.parameters.compactMap { spec in
      (values[spec.name] ?? spec.defaultValue).map { value in
        Text(zh: "\(spec.title.zh) \(value.text.zh)", en: "\(spec.title.en) \(value.text.en)")
      }
    }
    return Text(
      zh: ([firmness.text.zh] + parts.map(\.zh)).joined(separator: "；"),
      en: ([firmness.text.en] + parts.map(\.en)).joined(separator: "; "))
  }
}
