public import Rules

/// A rule over activities. Everything about it stands in one file of `Rules/`.
///
/// It says twice what it demands: as filters and rows over candidates, and as an independent count over a plan.
public protocol VisitRule: Rule {
  /// A keeping and a breaking plan of a tiny case, at least one of each.
  static var examples: [VisitExample] { get }
  /// The kinds of activities that it asks for; only these are planned.
  var kinds: [String] { get }

  /// Whether a candidate is allowed.
  func admits(_ candidate: VisitCandidate, in facts: VisitCase) -> Bool
  /// Whether a teacher (number) may make a candidate.
  func admits(_ teacher: Int, at candidate: VisitCandidate, in facts: VisitCase) -> Bool
  /// Writes the rows that several candidates have in common.
  func write(into formulation: inout VisitFormulation)

  /// Counts the rule over a plan, instance by instance, without the model.
  func measure(_ view: VisitView) -> [Measurement]
}

extension VisitRule {
  public static var exampleTexts: [ExampleText] {
    examples.map { example in
      ExampleText(
        title: example.title, parameters: example.parameters, given: example.given,
        breaches: example.breaches)
    }
  }

  public var kinds: [String] { [] }
  public func admits(_ candidate: VisitCandidate, in facts: VisitCase) -> Bool { true }
  public func admits(_ teacher: Int, at candidate: VisitCandidate, in facts: VisitCase) -> Bool { true }
  public func write(into formulation: inout VisitFormulation) {}
}
