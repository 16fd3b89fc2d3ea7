import Districts
import LinearModels
public import RuleModels
import Rules

/// The model of a case in the making: it owns the columns and gives rules words for sums of postings.
///
/// Column `j` is candidate `j`; columns after the candidates are counts, shortages and slacks. All columns are whole
/// numbers within bounds, all factors whole numbers.
public struct Formulation: RuleFormulation, Sendable {
  public let facts: PlanningCase
  let candidates: CandidateSet
  public var rows: RuleModel

  /// Makes the model of a case: candidates, then the rows of every rule, then the criteria.
  ///
  /// - Parameters:
  ///   - loosening: which rules get slack whose units are counted apart.
  ///   - criteria: whether the criteria are written, too.
  init(of facts: PlanningCase, loosening: Loosening = .none, criteria: Bool = true) {
    self.facts = facts
    candidates = CandidateSet(of: facts) { !loosening.isSoft($0.entry, type(of: $0).card.nature) }
    rows = RuleModel(named: "postings", loosening: loosening)
    let expected = candidates.all.count
    rows.reserve(columns: expected + 4_096, rows: expected / 2 + 4_096, terms: expected * 8)
    for _ in candidates.all { _ = rows.binary() }
    for rule in facts.book.rules {
      charge(rule)
      rule.write(into: &self)
    }
    PinRows.write(into: &self)
    guard criteria else { return }
    for id in facts.criteria {
      Catalogue.standard.criterion(id)?.write(into: &self)
    }
  }

  /// Gives every candidate that a soft filter forbids a unit of that filter.
  private mutating func charge(_ rule: any PostingRule) {
    guard isSoft(rule) else { return }
    for (number, candidate) in candidates.all.enumerated()
    where rule.concerns(from: candidate.from, start: candidate.start, in: facts) {
      let allowed =
        rule.admits(from: candidate.from, to: candidate.to, in: facts) && rule.admits(candidate, in: facts)
      if allowed { continue }
      let subject = Subject(teacher: facts.district.teachers[candidate.teacher].id, year: candidate.start)
      require(
        LinearExpression(columns: [number]) <= 0, by: rule, for: subject)
    }
  }
}
