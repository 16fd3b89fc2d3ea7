import LinearModels

/// One way to search a core: which counts are placed first, how to branch, which cuts.
struct SearchCard: Hashable, Sendable {
  /// The families whose counts become columns, by number.
  var families: [Int]
  var settings: SearchSettings
  /// How a trace names it.
  var name: String
}

/// The ways to search that are dealt out, one slice of counted work each, round after round.
///
/// No single one wins: on the same core one may need 6 s and another 0.14 s, and which one differs from stage to
/// stage. The order below is that of measured success.
struct SearchHand: Sendable {
  /// For small cores and the first look at an exact one.
  private(set) var cards: [SearchCard]
  /// For exact cores that outlast the first look: pseudo-costs, whose first measuring costs more than a short slice
  /// holds, and no cuts below the root, where they swell the relaxations.
  private(set) var lasting: [SearchCard]

  /// Deals the cards for a problem's families; families with names that are not known get cards of their own.
  init(families: [CountFamily], usesCounts: Bool, usesHand: Bool) {
    let names = usesCounts ? families.map(\.name) : []
    var known: Set<String> = []
    func card(
      _ wanted: [String], _ branching: SearchSettings.Branching, _ cuts: SearchSettings.Cuts,
      onlyAtRoot: Bool = false
    ) -> SearchCard? {
      let numbers = wanted.compactMap { names.firstIndex(of: $0) }
      known.formUnion(wanted)
      if numbers.isEmpty && !wanted.isEmpty { return nil }
      let counts = numbers.isEmpty ? "plain" : numbers.map { names[$0] }.joined(separator: "+")
      let words =
        [counts, branching.rawValue] + (cuts.contains(.gomory) ? ["gomory"] : [])
        + (cuts.contains(.mixedIntegerRounding) ? ["mir"] : []) + (onlyAtRoot ? ["root"] : [])
      return SearchCard(
        families: numbers,
        settings: SearchSettings(branching: branching, cuts: cuts, cutsOnlyAtRoot: onlyAtRoot),
        name: words.joined(separator: ","))
    }
    let both: SearchSettings.Cuts = [.gomory, .mixedIntegerRounding]
    let first = [
      card([], .driebeckTomlin, []),
      card(["flows"], .driebeckTomlin, []),
      card(["teachers", "key flows"], .driebeckTomlin, .gomory),
      card([], .driebeckTomlin, .mixedIntegerRounding),
      card(["teachers", "flows", "pairs"], .driebeckTomlin, []),
      card(["key flows"], .firstFractional, []),
      card(["wishes", "key flows"], .firstFractional, .gomory),
      card(["pairs"], .driebeckTomlin, .mixedIntegerRounding),
    ]
    let unknown = names.filter { !known.contains($0) }
    let own = unknown.map { card([$0], .driebeckTomlin, .gomory) }
    cards = Self.distinct(first + own + [card([], .driebeckTomlin, .gomory)])
    lasting = Self.distinct(
      [
        card(["wishes", "key flows"], .pseudoCost, both, onlyAtRoot: true),
        card(["teachers", "flows", "pairs"], .pseudoCost, []),
      ] + unknown.map { card([$0], .pseudoCost, both, onlyAtRoot: true) } + [
        card([], .driebeckTomlin, []),
        card(["flows"], .driebeckTomlin, []),
        card(["wishes", "key flows"], .firstFractional, .gomory),
        card([], .pseudoCost, both, onlyAtRoot: true),
      ])
    if !usesHand {
      cards = [cards[0]]
      lasting = cards
    }
  }

  private static func distinct(_ cards: [SearchCard?]) -> [SearchCard] {
    var known: Set<SearchCard> = []
    return cards.compactMap { $0 }.filter { known.insert($0).inserted }
  }

  /// The cards that are dealt in a round over a core.
  func cards(inRound round: Int) -> [SearchCard] { round == 0 ? cards : lasting }

  /// Puts the cards first that came nearest to a proof in a round, as the next one has four times as much work for each.
  ///
  /// Not after the first look, whose slices are too short to tell, and whose cards are others.
  mutating func rank(by bounds: [SearchCard: Double], inRound round: Int) {
    guard round > 0 else { return }
    let ranked = lasting.enumerated().sorted {
      let (a, b) = (bounds[$0.element] ?? -.infinity, bounds[$1.element] ?? -.infinity)
      return a != b ? a > b : $0.offset < $1.offset
    }
    lasting = ranked.map(\.element)
  }

  /// Puts a card that has just succeeded first.
  mutating func promote(_ card: SearchCard) {
    Self.promote(card, in: &cards)
    Self.promote(card, in: &lasting)
  }

  private static func promote(_ card: SearchCard, in cards: inout [SearchCard]) {
    guard let place = cards.firstIndex(of: card) else { return }
    cards.remove(at: place)
    cards.insert(card, at: 0)
  }
}
