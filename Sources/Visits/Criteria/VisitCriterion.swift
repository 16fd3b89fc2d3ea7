public import Rules

/// A goal over activities: a whole number, lower is better, written twice: as factors of columns, and as an independent
/// score of a plan.
public protocol VisitCriterion: Sendable {
  static var card: CriterionCard { get }
  /// Adds the criterion's factors, constant and auxiliary columns to the model.
  func write(into formulation: inout VisitFormulation)
  /// Scores a plan without the model.
  ///
  /// - Parameter breaches: the weighted units of broken `should` rules that the audit has counted.
  func score(_ view: VisitView, breaches: Int) -> Int
}

extension VisitCriterion {
  var id: String { Self.card.id }
}
