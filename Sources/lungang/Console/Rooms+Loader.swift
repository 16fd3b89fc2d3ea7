import DistrictFiles
import Evaluation
import Reports
import Rules

extension Rooms {
  /// The tables that may stand beside those of the district.
  static let furtherTables: [TableForm] = EvaluationTables.all

  /// Reads districts whose policies may name the rules of any room.
  static let loader = DistrictLoader(
    rules: all.ruleCards, criteria: all.criterionCards, further: furtherTables)
}
