import Synchronization

/// Remembers parts that were solved, so that a part that comes again in another problem is not solved anew.
///
/// A part is recognised by all that its solution depends on: columns, rows, criteria and counts. What a memory knows
/// never changes an answer: the same part always has the same plan, whether it is remembered or solved. Parts that a
/// limit stopped are not kept.
public final class PartMemory: Sendable {
  private let known = Mutex<[Key: Known]>([:])
  private let pieces = Mutex<[PieceKey: [Int]]>([:])
  private let recalls = Mutex(0)

  /// Makes an empty memory.
  public init() {}

  /// How many parts were recalled instead of solved.
  public var recalled: Int { recalls.withLock { $0 } }

  /// All that the solution of a part depends on.
  struct Key: Hashable {
    let lower: [Int]
    let upper: [Int]
    let rowLower: [Int]
    let rowUpper: [Int]
    let rowStarts: [Int]
    let termColumns: [Int32]
    let termFactors: [Int]
    let stages: [[Int]]
    let constants: [Int]
    let groups: [[Int32]]
    let names: [String]
    let start: [Int]?

    init(_ ladder: Ladder) {
      let part = ladder.part
      lower = part.model.lower
      upper = part.model.upper
      rowLower = part.model.rowLower
      rowUpper = part.model.rowUpper
      rowStarts = part.model.rowStarts
      termColumns = part.model.termColumns
      termFactors = part.model.termFactors
      stages = part.stages
      constants = part.constants
      groups = part.groups
      names = ladder.stageNames
      start = ladder.values
    }
  }

  private struct Known {
    /// The values of the part's columns before any were fixed.
    var values: [Int]
    var steps: [Ladder.Step]
    var ceilings: [Int]
  }

  /// All that the solution of a piece depends on that no row links to others, before anything is reduced.
  struct PieceKey: Hashable {
    let lower: [Int]
    let upper: [Int]
    let rowLower: [Int]
    let rowUpper: [Int]
    let rowStarts: [Int]
    let termColumns: [Int32]
    let termFactors: [Int]
    var stages: [[Int]]
    let groups: [[Int32]]
    let blocks: Int?
    var names: [String]

    init(_ part: Part, stageNames: [String]) {
      let part = part.withOwnGroupNumbers()
      lower = part.model.lower
      upper = part.model.upper
      rowLower = part.model.rowLower
      rowUpper = part.model.rowUpper
      rowStarts = part.model.rowStarts
      termColumns = part.model.termColumns
      termFactors = part.model.termFactors
      stages = part.stages
      groups = part.groups
      blocks = part.blocks
      names = stageNames
    }
  }

  /// The proven best plan of a piece that came before; nil: it must be solved.
  ///
  /// A piece that came before without its last stage is known as well, if its plan reaches the least that the bounds of
  /// the columns allow of that stage: no plan is better in it.
  func recall(_ key: PieceKey) -> [Int]? {
    let values = pieces.withLock { known -> [Int]? in
      if let values = known[key] { return values }
      guard let last = key.stages.last else { return nil }
      var shorter = key
      shorter.stages.removeLast()
      shorter.names.removeLast()
      guard let values = known[shorter] else { return nil }
      let isLeast = last.indices.allSatisfy { column in
        last[column] == 0
          || values[column] == (last[column] > 0 ? key.lower[column] : key.upper[column])
      }
      return isLeast ? values : nil
    }
    if values != nil { recalls.withLock { $0 += 1 } }
    return values
  }

  /// Keeps the proven best plan of a piece.
  func remember(_ key: PieceKey, _ values: [Int]) {
    pieces.withLock { $0[key] = values }
  }

  /// The end of a part that is known; nil: it must be climbed.
  ///
  /// - Parameter ladder: the part's ladder before any step.
  func recall(_ ladder: Ladder) -> LexicographicSolver.PartEnd? {
    let key = Key(ladder)
    guard let known = known.withLock({ $0[key] }) else { return nil }
    recalls.withLock { $0 += 1 }
    var ladder = ladder
    ladder.values = known.values
    ladder.steps = known.steps
    ladder.ceilings = known.ceilings
    return LexicographicSolver.PartEnd(ladder: ladder, end: .finished)
  }

  /// Keeps the end of a part if every stage is proven.
  ///
  /// - Parameter ladder: the part's ladder before any step.
  func remember(_ ladder: Ladder, _ end: LexicographicSolver.PartEnd) {
    guard case .finished = end.end, let plan = end.ladder.values,
      end.ladder.steps.allSatisfy({ $0.value != nil && $0.value == $0.bound })
    else { return }
    var place: [Int32: Int] = [:]
    for (number, origin) in ladder.part.origins.enumerated() { place[origin] = number }
    var values = [Int](repeating: 0, count: ladder.part.origins.count)
    for (column, value) in end.ladder.fixed { if let at = place[column] { values[at] = value } }
    for (number, origin) in end.ladder.part.origins.enumerated() {
      if let at = place[origin] { values[at] = plan[number] }
    }
    let found = Known(values: values, steps: end.ladder.steps, ceilings: end.ladder.ceilings)
    known.withLock { $0[Key(ladder)] = found }
  }
}

extension Part {
  /// The part with its groups numbered by their first column, so that they do not tell where in the problem it stands.
  func withOwnGroupNumbers() -> Part {
    var part = self
    part.groups = groups.map { family in
      var numbers: [Int32: Int32] = [:]
      return family.map { group in
        if group < 0 { return group }
        let number = numbers[group] ?? Int32(numbers.count)
        numbers[group] = number
        return number
      }
    }
    return part
  }
}
