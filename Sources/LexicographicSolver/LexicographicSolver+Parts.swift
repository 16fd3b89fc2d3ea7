import LinearModels
import Synchronization

extension LexicographicSolver {
  /// How a part ended, with its ladder.
  struct PartEnd: Sendable {
    var ladder: Ladder
    var end: Ladder.End

    var isInfeasible: Bool {
      if case .infeasible = end { return true }
      return false
    }
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
    // A linked part is not climbed itself at first; its pieces are.
    var ladders: [Ladder] = []
    var owners: [Int] = []
    let linked = division.pieces.indices.filter { !division.pieces[$0].isEmpty && !problem.stages.isEmpty }
    let tally = Tally(
      parts: division.parts.indices.reduce(0) {
        $0 + (linked.contains($1) ? division.pieces[$1].count + 1 : 1)
      }, progress: progress)
    func ladder(_ number: Int, _ part: Part, start: [Int]?) -> Ladder {
      Ladder(
        solver: solver, options: options, number: number,
        part: options.memory == nil ? part : part.withOwnGroupNumbers(), start: start, stageNames: names,
        hand: hand
      ) { stage, best, bound in
        tally.report(stage: names[stage], best: best, bound: bound)
      }
    }
    for (number, merging) in division.mergings.enumerated() {
      guard let merging, let trace = options.trace else { continue }
      trace(
        TraceRecord(
          event: .part, part: number, columns: merging.part.model.columnCount,
          rows: merging.part.model.rowCount, result: "merged from \(merging.columnsBefore) columns"))
    }
    // A part that is remembered is not climbed at all.
    let remembered = division.parts.indices.map { number in
      options.memory?.recall(ladder(number, division.parts[number], start: division.starts[number]))
    }
    for number in division.parts.indices where remembered[number] == nil {
      if linked.contains(number) {
        for piece in division.pieces[number] {
          var climber = ladder(number, piece, start: nil)
          climber.recordsBounds = true
          ladders.append(climber)
          owners.append(number)
        }
      } else {
        ladders.append(ladder(number, division.parts[number], start: division.starts[number]))
        owners.append(number)
      }
    }
    let first = try await climb(
      ladders, within: linked.isEmpty ? budget : budget.share(0.4), tally: tally,
      resumes: linked.isEmpty)
    var pieces = [[PartEnd]](repeating: [], count: division.parts.count)
    for (number, end) in zip(owners, first) { if let end { pieces[number].append(end) } }
    // One part without a plan is enough; the others were cancelled.
    if let hopeless = first.compactMap({ $0 }).first(where: { $0.isInfeasible }) { return [hopeless] }
    var ends: [PartEnd] = []
    for number in division.parts.indices {
      if let end = remembered[number] {
        ends.append(end)
        tally.finishPart()
        continue
      }
      let whole = ladder(number, division.parts[number], start: division.starts[number])
      if linked.contains(number) {
        var joint = Joint(
          whole: whole, links: division.links[number], parts: division.pieces[number],
          pieces: pieces[number], columns: division.fixedValues.count)
        ends.append(try await joint.climb(within: budget))
        tally.finishPart()
      } else {
        ends.append(contentsOf: pieces[number])
      }
      if let end = ends.last { options.memory?.remember(whole, end) }
    }
    return ends
  }

  /// Climbs ladders side by side; nil for those that were not begun because another one has no plan.
  ///
  /// - Parameter resumes: whether those that were struck share what time the others have left over.
  private func climb(
    _ ladders: [Ladder], within budget: Budget, tally: Tally, resumes: Bool
  ) async throws -> [PartEnd?] {
    var ends = try await climbOnce(ladders, within: budget, tally: tally)
    guard resumes, budget.deadline != nil, budget.struck == nil else { return ends }
    let again = ends.enumerated().compactMap { number, end in
      end?.ladder.resumed.map { (number: number, ladder: $0) }
    }
    let second = try await climbOnce(again.map(\.ladder), within: budget, tally: nil)
    for (number, end) in zip(again.map(\.number), second) {
      guard let end, let before = ends[number] else { continue }
      if end.isInfeasible || end.ladder.saysMore(than: before.ladder) { ends[number] = end }
    }
    return ends
  }

  private func climbOnce(_ ladders: [Ladder], within budget: Budget, tally: Tally?) async throws -> [PartEnd?]
  {
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
        tally?.finishPart()
        if end.isInfeasible, !isHopeless {
          isHopeless = true
          group.cancelAll()
        }
        if next < order.count && !isHopeless { start() }
      }
    }
    return ends
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
