public import DistrictFiles
public import Districts
public import Rules

/// A rule that judges records. Everything about it stands in one file of `Rules/`. There is no model and no solver: what
/// was handed in, scored or done is counted, and nothing that is missing is guessed.
public protocol EvaluationRule: Rule {
  /// Keeping and breaking records of a tiny district, at least one of each.
  static var examples: [EvaluationExample] { get }

  /// Tables of which every row that is not there counts against somebody, so that they must be there.
  static var counted: [TableForm] { get }

  /// What the rule needs and does not find, each with its place: a weight in the policy, a score in a table.
  func problems(in facts: EvaluationCase) -> [DistrictProblem]
  /// Counts the rule, instance by instance. Asked only where there are no ``problems(in:)``.
  func measure(_ facts: EvaluationCase) -> [Judgement]
  /// What the rule computes, as tables. Asked only where there are no ``problems(in:)``.
  func tables(_ facts: EvaluationCase) -> [EvaluationTable]
  /// The tables that the rule reads, to be filled in, without the rows that are there already.
  func blanks(_ facts: EvaluationCase, in language: Language) -> [BlankTable]
}

extension EvaluationRule {
  public static var exampleTexts: [ExampleText] {
    // Where something is missing nothing is kept or broken.
    examples.filter { $0.missing == 0 }.map { example in
      ExampleText(
        title: example.title, parameters: example.parameters, given: example.records.lines(in: example),
        breaches: example.breaches)
    }
  }

  public static var counted: [TableForm] { [] }
  public func problems(in facts: EvaluationCase) -> [DistrictProblem] { [] }
  public func tables(_ facts: EvaluationCase) -> [EvaluationTable] { [] }
  public func blanks(_ facts: EvaluationCase, in language: Language) -> [BlankTable] { [] }
}
