public import LexicographicSolver
import LinearModels
import Rules

extension ElasticModel {
  /// A problem over the same rows in which what a relaxation gives up may be missed, and nothing else.
  public func problem(_ problem: LexicographicProblem, under relaxation: Relaxation) -> LexicographicProblem {
    let units = Dictionary(uniqueKeysWithValues: relaxation.steps.map { ($0.instance, $0.units) })
    var problem = problem
    for (instance, columns) in slacks.sorted(by: { $0.key < $1.key }) {
      let allowed = max(0, (units[instance] ?? 0) - (unavoidable[instance] ?? 0))
      for column in columns {
        let upper = min(problem.model.columns[column].upper, Double(allowed))
        problem.model.setBounds(ofColumn: column, lower: 0, upper: upper)
      }
      if columns.count > 1, allowed > 0 {
        problem.model.require(LinearExpression(columns: columns) <= allowed)
      }
    }
    return problem
  }
}
