public import Rules

/// A rule over groups and pairs. Everything about it stands in one file of `Rules/`.
///
/// It says twice what it demands: as filters and rows over choices, and as an independent count over a grouping.
public protocol GroupingRule: Rule {
  /// A keeping and a breaking grouping of a tiny district, at least one of each.
  static var examples: [GroupingExample] { get }

  /// The choices that this line brings into being: pairs that it asks for.
  func choices(in facts: GroupingCase) -> [Choice]
  /// Whether a choice is allowed by itself.
  func admits(_ choice: Choice, in facts: GroupingCase) -> Bool
  /// Writes the rows that several choices have in common.
  func write(into formulation: inout GroupingFormulation)

  /// Counts the rule over a grouping, instance by instance, without the model.
  func measure(_ view: GroupingView) -> [Measurement]
}

extension GroupingRule {
  public static var exampleTexts: [ExampleText] {
    examples.map { example in
      ExampleText(
        title: example.title, parameters: example.parameters, given: example.given,
        breaches: example.breaches)
    }
  }

  public func choices(in facts: GroupingCase) -> [Choice] { [] }
  public func admits(_ choice: Choice, in facts: GroupingCase) -> Bool { true }
  public func write(into formulation: inout GroupingFormulation) {}
}

/// A goal over groupings: a whole number, lower is better; written twice like a rule.
public protocol GroupingCriterion: Sendable {
  static var card: CriterionCard { get }
  init()
  /// Adds the criterion's factors, constant and auxiliary columns to the model.
  func write(into formulation: inout GroupingFormulation)
  /// Scores a grouping without the model.
  ///
  /// - Parameter breaches: the weighted units of broken `should` rules that the audit has counted.
  func score(_ view: GroupingView, breaches: Int) -> Int
}

extension GroupingCriterion {
  var id: String { Self.card.id }
}
