import LexicographicSolver
import LinearModels

/// A few tiny blocks that nothing but one or two long rows link, small enough to try everything.
struct LinkedProblem {
  let problem: LexicographicProblem
  /// The best value of each stage; nil: there is no plan.
  let best: [Int]?

  init(_ random: inout SplitMix, blocks: Int, columns: Int, stages stageCount: Int, links linkCount: Int) {
    var model = Model()
    var stages = (0..<stageCount).map { LexicographicStage(name: "s\($0)", coefficients: []) }
    var factors = [[Int]](repeating: [], count: linkCount)
    // For each contribution to the links, the best that the blocks so far can do: the order of sums is that of parts.
    var totals = [Array(repeating: 0, count: linkCount): Array(repeating: 0, count: stageCount)]
    func keep(_ links: [Int], _ stages: [Int], in totals: inout [[Int]: [Int]]) {
      guard let known = totals[links], !stages.lexicographicallyPrecedes(known) else {
        totals[links] = stages
        return
      }
    }
    for _ in 0..<blocks {
      let first = model.columns.count
      for _ in 0..<columns { model.addColumn(Model.Column(lower: 0, upper: 1, isInteger: true)) }
      var rows: [(columns: [Int], lower: Int, upper: Int)] = []
      // A chain of short rows holds the block together.
      for column in 0..<columns - 1 {
        let width = Int.random(in: 2...3, using: &random)
        let members = Array(column..<min(columns, column + width))
        rows.append(
          (members, Int.random(in: 0...3, using: &random) == 0 ? 1 : 0, Int.random(in: 1...2, using: &random))
        )
      }
      for row in rows {
        let sum = LinearExpression(columns: row.columns.map { first + $0 })
        model.require(LinearConstraint(sum, lower: Double(row.lower), upper: Double(row.upper)))
      }
      let costs = (0..<stageCount).map { _ in
        (0..<columns).map { _ in
          Int.random(in: -3...6, using: &random) * Int.random(in: 1...3, using: &random)
        }
      }
      for stage in stages.indices {
        for column in 0..<columns {
          stages[stage].coefficients.append((first + column, costs[stage][column]))
        }
      }
      let shares = (0..<linkCount).map { _ in (0..<columns).map { _ in Int.random(in: 0...4, using: &random) }
      }
      for link in 0..<linkCount { factors[link] += shares[link] }
      var own: [[Int]: [Int]] = [:]
      for plan in 0..<(1 << columns) {
        let isKept = rows.allSatisfy { row in
          let sum = row.columns.reduce(0) { $0 + (plan >> $1 & 1) }
          return row.lower <= sum && sum <= row.upper
        }
        guard isKept else { continue }
        func sum(_ factors: [Int]) -> Int {
          factors.enumerated().reduce(0) { $0 + $1.element * (plan >> $1.offset & 1) }
        }
        keep(shares.map(sum), costs.map(sum), in: &own)
      }
      var joined: [[Int]: [Int]] = [:]
      for (links, stages) in totals {
        for (more, others) in own { keep(zip(links, more).map(+), zip(stages, others).map(+), in: &joined) }
      }
      totals = joined
    }
    var kept = totals
    for link in 0..<linkCount {
      let all = factors[link].reduce(0, +)
      let (asksForMore, bound) = (
        Bool.random(using: &random), Int.random(in: all / 5...all * 3 / 4, using: &random)
      )
      let sum = LinearExpression(
        terms: factors[link].enumerated().filter { $0.element != 0 }.map {
          LinearExpression.Term(column: $0.offset, coefficient: Double($0.element))
        })
      model.require(
        LinearConstraint(
          sum, lower: asksForMore ? Double(bound) : -.infinity, upper: asksForMore ? .infinity : Double(bound)
        ))
      kept = kept.filter { asksForMore ? $0.key[link] >= bound : $0.key[link] <= bound }
    }
    best = kept.values.min { $0.lexicographicallyPrecedes($1) }
    problem = LexicographicProblem(model: model, stages: stages)
  }
}
