public import Rules

/// A goal over postings: a whole number, lower is better. Like a rule it is written twice: as factors of columns, and as
/// an independent score of a plan.
public protocol PostingCriterion: Sendable {
  static var card: CriterionCard { get }
  init()
  /// Adds the criterion's factors, constant and auxiliary columns to the model.
  func write(into formulation: inout Formulation)
  /// Scores a plan without the model.
  ///
  /// - Parameter breaches: the weighted units of broken `should` rules that the audit has counted.
  func score(_ view: PlanView, breaches: Int) -> Int
}

extension PostingCriterion {
  var id: String { Self.card.id }
}
