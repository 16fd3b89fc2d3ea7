import Districts

/// Makes names of people as their decade, their gender and their region have them.
struct NameMaker: Sendable {
  /// Family names of the region; they make up a third of all where there are any.
  var regional: [(String, Int)] = []
  /// Names in the custom of another people, given now and then.
  var ethnic: EthnicNames?
  /// How many in a thousand have such a name.
  var ethnicPermille = 6

  /// The name of one person.
  func name(_ gender: Gender, bornIn year: Int, _ chance: inout SplitMix64) -> String {
    if let ethnic, chance.permille(ethnicPermille) { return chance.pick(ethnic.names(gender)) }
    let surname: String
    if chance.permille(5) {
      surname = chance.pick(Surnames.compound)
    } else if !regional.isEmpty && chance.percent(45) {
      surname = chance.pick(regional)
    } else {
      surname = chance.pick(Surnames.common)
    }
    return surname + given(gender, bornIn: year, &chance)
  }

  private func given(_ gender: Gender, bornIn year: Int, _ chance: inout SplitMix64) -> String {
    let names = gender == .female ? GivenNames.women(bornIn: year) : GivenNames.men(bornIn: year)
    if chance.percent(45) { return chance.pick(names.whole) }
    let first = chance.pick(names.first)
    let second = chance.pick(names.second)
    // 国国 is no name, but 丽丽 is.
    return first == second && gender == .male ? second : first + second
  }
}
