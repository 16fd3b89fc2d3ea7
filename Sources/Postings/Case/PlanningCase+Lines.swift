import RuleModels
import Rules

extension PlanningCase {
  /// The policy's lines as conflicts and relaxations look at them.
  var lines: PolicyLines {
    PolicyLines(policy.rules, cards: Catalogue.standard.ruleCards, pins: [Conflict.Facts.pin])
  }

  /// The rows of the case, loosened, without criteria.
  func elastic(_ loosening: Loosening) -> ElasticModel {
    ElasticModel(Formulation(of: self, loosening: loosening, criteria: false).rows, lines: lines)
  }
}
