import LinearModels
import Synchronization

extension LexicographicSolver {
  /// How a part ended, with its ladder.
  struct PartEnd: Sendable {
    var ladder: Ladder
    var end: Ladder.End
  }

  /// Climbs all parts, up to ``LexicographicOptions/jobs`` side by side; in the order of the parts.
  ///
  /// The others are cancelled as soon as one part has no plan.
  func climb(
    _ division: Division, of problem: LexicographicProblem, within budget: Budget,
    progress: (@Sendable (LexicographicProgress) -> Void)?
  ) async throws -> [PartEnd] {
    let hand = SearchHand(
      families: problem.families, usesCounts: options.steps.contains(.counts),
      usesHand: options.steps.contains(.hand))
    let names = problem.stages.isEmpty ? [""] : problem.stages.map(\.name)
    let tally = Tally(parts: division.parts.count, progress: progress)
    let ladders = division.parts.indices.map { number in
      Ladder(
        solver: solver, options: options, number: number, part: division.parts[number],
        start: division.starts[number], stageNames: names, hand: hand
      ) { stage, best, bound in
        tally.report(stage: names[stage], best: best, bound: bound)
      }
    }
    // The largest parts first, so that no long one is left alone at the end.
    let order = ladders.indices.sorted { first, second in
      let (a, b) = (ladders[first].part.model.columnCount, ladders[second].part.model.columnCount)
      return a != b ? a > b : first < second
    }
    var ends = [PartEnd?](repeating: nil, count: ladders.count)
    // What time there is is shared out by the size of the parts that are still to come.
    var sizeLeft = ladders.reduce(0) { $0 + $1.part.model.termColumns.count + 1 }
    try await withThrowingTaskGroup(of: (Int, PartEnd).self) { group in
      var next = 0
      var isHopeless = false
      func start() {
        let number = order[next]
        next += 1
        var ladder = ladders[number]
        let size = ladder.part.model.termColumns.count + 1
        let own = budget.share(min(1, Double(max(1, options.jobs)) * Double(size) / Double(sizeLeft)))
        sizeLeft -= size
        group.addTask {
          let end = try await ladder.climb(within: own)
          return (number, PartEnd(ladder: ladder, end: end))
        }
      }
      while next < order.count && next < max(1, options.jobs) { start() }
      while let (number, end) = try await group.next() {
        ends[number] = end
        tally.finishPart()
        if case .infeasible = end.end, !isHopeless {
          isHopeless = true
          group.cancelAll()
        }
        if next < order.count && !isHopeless { start() }
      }
    }
    return ends.compactMap { $0 }
  }

  /// Counts finished parts and passes progress on.
  private final class Tally: Sendable {
    private let done = Mutex(0)
    private let parts: Int
    private let progress: (@Sendable (LexicographicProgress) -> Void)?

    init(parts: Int, progress: (@Sendable (LexicographicProgress) -> Void)?) {
      self.parts = parts
      self.progress = progress
    }

    func report(stage: String, best: Int?, bound: Int?) {
      guard let progress else { return }
      let done = done.withLock { $0 }
      progress(
        LexicographicProgress(partsDone: done, parts: parts, stage: stage, best: best, bound: bound))
    }

    func finishPart() {
      let done = done.withLock { count in
        count += 1
        return count
      }
      progress?(LexicographicProgress(partsDone: done, parts: parts, stage: "", best: nil, bound: nil))
    }
  }
}
