public import LexicographicSolver
import Rules

/// Looks for the least loosenings, best first, none of which gives up all that another gives up.
public struct RelaxationSearch {
  private let solver: LexicographicSolver
  private let elastic: ElasticModel
  /// Whether no limit struck, so that loosenings that were not found do not exist.
  public private(set) var isComplete = true

  /// - Parameter elastic: a model loosened for ``Loosening/elastic``.
  public init(in elastic: ElasticModel, solver: LexicographicSolver) {
    self.solver = solver
    self.elastic = elastic
  }

  /// Up to so many loosenings; empty where nothing that may be loosened helps, or a limit struck before one was found.
  ///
  /// Parts are searched apart; what is best for the whole is put together from what is best for each.
  public mutating func best(_ count: Int) async throws -> [Relaxation] {
    // Where no choice can keep a pin or a firm rule, nothing that may be loosened helps.
    guard elastic.impossible.isEmpty else { return [] }
    var choices: [PartChoices] = []
    for part in elastic.parts(wide: true) {
      var own = PartChoices(part: part, solver: solver)
      guard let least = try await own.choice(0) else {
        isComplete = !own.isCutShort
        return []
      }
      if !least.units.isEmpty || !least.isLeast { choices.append(own) }
    }
    let found = try await combine(&choices, count)
    isComplete = !choices.contains(where: \.isCutShort)
    return found
  }

  /// The sums of one choice a part, the least first.
  private func combine(_ parts: inout [PartChoices], _ count: Int) async throws -> [Relaxation] {
    var found: [Relaxation] = []
    var frontier: [(picks: [Int], amount: Int)] = []
    var seen: Set<[Int]> = []
    func amount(_ picks: [Int], _ parts: inout [PartChoices]) async throws -> Int? {
      var sum = 0
      for (part, pick) in picks.enumerated() {
        guard let choice = try await parts[part].choice(pick) else { return nil }
        sum += choice.amount
      }
      return sum
    }
    let first = [Int](repeating: 0, count: parts.count)
    if let least = try await amount(first, &parts) { frontier.append((first, least)) }
    while found.count < count {
      guard
        let next = frontier.indices.min(by: { one, other in
          (frontier[one].amount, one) < (frontier[other].amount, other)
        })
      else { break }
      let (picks, _) = frontier.remove(at: next)
      var units = elastic.unavoidable
      var isProven = true
      for (part, pick) in picks.enumerated() {
        guard let choice = try await parts[part].choice(pick) else { continue }
        for (instance, own) in choice.units { units[instance, default: 0] += own }
        isProven = isProven && choice.isLeast
      }
      found.append(Relaxation(units: units, weights: elastic.weights, isProven: isProven))
      if found.count == count { break }
      for part in picks.indices {
        var more = picks
        more[part] += 1
        if seen.insert(more).inserted, let sum = try await amount(more, &parts) {
          frontier.append((more, sum))
        }
      }
    }
    return found
  }

  /// The loosenings of one part, found one after another as they are asked for.
  private struct PartChoices {
    struct Choice {
      let units: [RuleInstance: Int]
      let amount: Int
      let isLeast: Bool
    }

    let part: ElasticPart
    let solver: LexicographicSolver
    private var known: [Choice] = []
    private var isExhausted = false
    /// Whether a limit struck before all choices asked for were known.
    private(set) var isCutShort = false

    init(part: ElasticPart, solver: LexicographicSolver) {
      self.part = part
      self.solver = solver
    }

    /// The choice of a rank, from 0; nil if there are not so many.
    mutating func choice(_ rank: Int) async throws -> Choice? {
      while known.count <= rank, !isExhausted {
        let earlier = known.map { $0.units.keys.sorted() }
        // A part that needs no loosening has no second choice.
        if earlier.contains([]) { break }
        switch try await part.solve(
          keeping: [], charging: part.instances, sparing: earlier, with: solver)
        {
        case .infeasible: isExhausted = true
        case .unknown: (isExhausted, isCutShort) = (true, true)
        case .feasible(let units, let isLeast):
          let amount = units.reduce(0) { $0 + $1.value * part.weight(of: $1.key) }
          known.append(Choice(units: units, amount: amount, isLeast: isLeast))
        }
      }
      return rank < known.count ? known[rank] : nil
    }
  }
}
