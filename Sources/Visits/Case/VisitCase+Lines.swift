import RuleModels
import Rules

extension VisitCase {
  /// How firmly each line of the policy stands.
  var lines: PolicyLines { PolicyLines(policy.rules, cards: VisitCatalogue.standard.ruleCards) }

  /// The rows of the case, loosened, without criteria.
  func elastic(_ loosening: Loosening) -> ElasticModel {
    ElasticModel(VisitFormulation(of: self, loosening: loosening, criteria: false).rows, lines: lines)
  }
}
