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
    var count = normal
    if normal.terms.count > 2 {
      let column = integer("n \(name)", in: 0...most)
      tie(normal - column == 0, named: "n \(name)")
      count = column.linear
    }
    for step in 1...steps where step < most {
      if let excess = excess(of: count - step, named: "pairs \(step) \(name)") {
        charge(criterion, 1, column: excess.column)
      }
    }
  }
}
