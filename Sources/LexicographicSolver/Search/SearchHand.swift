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
  private(set) var cards: [SearchCard]

  /// Deals the cards for a problem's families; families with names that are not known get a card of their own.
  init(families: [CountFamily], usesCounts: Bool, usesHand: Bool) {
    let names = usesCounts ? families.map(\.name) : []
    cards = []
    var known: Set<String> = []
    func deal(_ wanted: [String], _ branching: SearchSettings.Branching, _ cuts: SearchSettings.Cuts) {
      let numbers = wanted.compactMap { names.firstIndex(of: $0) }
      known.formUnion(wanted)
      if numbers.isEmpty && !wanted.isEmpty { return }
      let card = SearchCard(
        families: numbers, settings: SearchSettings(branching: branching, cuts: cuts),
        name: ([
          numbers.isEmpty ? "plain" : numbers.map { names[$0] }.joined(separator: "+"), branching.rawValue,
        ]
          + (cuts.contains(.gomory) ? ["gomory"] : [])
          + (cuts.contains(.mixedIntegerRounding) ? ["mir"] : [])).joined(separator: ","))
      if !cards.contains(card) { cards.append(card) }
    }
    deal([], .driebeckTomlin, [])
    deal(["flows"], .driebeckTomlin, [])
    deal(["teachers", "key flows"], .driebeckTomlin, .gomory)
    deal([], .driebeckTomlin, .mixedIntegerRounding)
    deal(["teachers", "flows", "pairs"], .driebeckTomlin, [])
    deal(["key flows"], .firstFractional, [])
    deal(["wishes", "key flows"], .firstFractional, .gomory)
    deal(["pairs"], .driebeckTomlin, .mixedIntegerRounding)
    for name in names where !known.contains(name) { deal([name], .driebeckTomlin, .gomory) }
    deal([], .driebeckTomlin, .gomory)
    if !usesHand { cards = [cards[0]] }
  }

  /// Puts a card that has just succeeded first.
  mutating func promote(_ card: SearchCard) {
    guard let place = cards.firstIndex(of: card) else { return }
    cards.remove(at: place)
    cards.insert(card, at: 0)
  }
}
