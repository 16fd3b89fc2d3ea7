public import DistrictFiles
import Evaluation
import Grouping
import Rules
import Visits

extension Rooms {
  /// The tables that may stand beside those of the district.
  public static let furtherTables: [TableForm] = GroupingForms.all + VisitForms.all + EvaluationTables.all

  /// Reads districts whose policies may name the rules of any room.
  public static let loader = DistrictLoader(
    rules: all.ruleCards, criteria: all.criterionCards, further: furtherTables)

  /// Reads the tables of every room, so that all that is wrong with them is told.
  public static func readAll(_ tables: inout FurtherTables) {
    LoadedGroups.read(&tables)
    _ = VisitReading(&tables)
    _ = EvaluationReader.read(&tables)
  }
}
