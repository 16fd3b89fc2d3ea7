import LinearModels
import RuleModels

/// What falls together: of `n` activities in one week each meets each other.
enum Pairs {
  /// n·(n − 1)/2 up to `steps`; every one beyond adds `steps`.
  static func count(_ n: Int, steps: Int) -> Int {
    (1...steps).reduce(0) { $0 + max(0, n - $1) }
  }
}

extension VisitFormulation {
  /// Charges a criterion with the pairs of a sum, as ``Pairs`` counts them: a convex cost whose relaxation is tight.
  mutating func chargePairs(_ criterion: String, of sum: LinearExpression, steps: Int, named name: String) {
    let normal = sum.normalized()
    let (_, greatest) = range(of: normal)
    let most = Int(greatest.rounded())
    guard most > 1 else { return }
    // The second to come costs 1, the third 2 …: with a rising price they are taken in order.
    var taken = LinearExpression()
    for step in 1...steps where step < most {
      let column = integer("pairs \(step) \(name)", in: 0...(step == steps ? most - step : 1))
      taken += column.linear
      charge(criterion, step, column: column.column)
    }
    tie(taken >= normal - 1, named: "pairs \(name)")
  }
}
