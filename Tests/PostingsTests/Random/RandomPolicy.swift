import Districts
import Postings
import Rules
import SyntheticDistricts

/// A policy of one to five random rules, every parameter drawn from what its specification allows.
struct RandomPolicy {
  private var chance: SplitMix64

  init(seed: Int) {
    chance = SplitMix64(seed: UInt64(seed)).branch("policy")
  }

  /// - Parameter first: the rule that the policy is sure to have; nil: any.
  mutating func policy(for draft: DistrictDraft, horizon: Horizon, first: String? = nil) -> Policy {
    let cards = Catalogue.standard.ruleCards.filter { $0.nature != .fact && $0.nature != .list }
    var chosen = [cards.first { $0.id == first } ?? chance.pick(cards)]
    chosen += chance.some(chance.below(5), of: cards)
    let rules = chosen.enumerated().map { entry(of: $1, at: $0, draft, horizon) }
    let criteria = Catalogue.standard.criterionCards.map(\.id).filter { $0 != "breaches" }
    return Policy(
      name: "试", horizon: horizon,
      keyStaff: KeyStaff(backbone: chance.pick([.school, .county]), cadre: chance.pick([.middle, .vice])),
      rules: rules, criteria: chance.some(1 + chance.below(3), of: criteria))
  }

  private mutating func entry(
    of card: RuleCard, at index: Int, _ draft: DistrictDraft, _ horizon: Horizon
  ) -> PolicyEntry {
    var values: [String: ParameterValue] = [:]
    for spec in card.parameters where chance.percent(70) {
      values[spec.name] = value(of: spec, in: card.id)
    }
    return PolicyEntry(
      index: index, rule: card.id, values: values, scope: scope(draft, horizon),
      firmness: chance.pick([.must, .must, .must, .should, .should, .fact]), weight: chance.in(1...3))
  }

  private mutating func scope(_ draft: DistrictDraft, _ horizon: Horizon) -> Scope {
    var scope = Scope.everywhere
    if chance.percent(70) { return scope }
    switch chance.below(6) {
    case 0: scope.groups = Set(chance.pick([["G"], ["H"], []]))
    case 1: scope.schools = Set(chance.some(2, of: draft.schools.map(\.id)))
    case 2: scope.years = Set(chance.some(chance.below(2), of: horizon.all))
    case 3: scope.stages = [chance.pick([.primary, .junior, .senior])]
    case 4: scope.areas = [chance.pick([.urban, .rural, .town])]
    default: scope.schools = []
    }
    return scope
  }

  private mutating func value(of spec: ParameterSpec, in rule: String) -> ParameterValue? {
    switch spec.form {
    case .integer(let range): .integer(integer(spec, in: range, of: rule))
    case .fraction(let range):
      .fraction(
        chance.pick(
          [
            Fraction(0), Fraction(1, 10), Fraction(1, 5), Fraction(1, 3), Fraction(1, 2), Fraction(3, 4),
            Fraction(1),
          ]
          .filter(range.contains)))
    case .word(let words): .word(chance.pick(words))
    case .flag: .flag(chance.percent(50))
    case .words(let words): .words(chance.some(chance.in(1...words.count), of: words))
    case .integers: nil
    case .integerOrWord(let range, let words):
      chance.percent(30) ? .word(chance.pick(words)) : .integer(integer(spec, in: range, of: rule))
    case .freeWords: .words(chance.pick([[], ["语文"], ["高级教师", "英语"]]))
    }
  }

  /// A number near the default, but of the size that matters for money and ways.
  private mutating func integer(_ spec: ParameterSpec, in range: ClosedRange<Int>, of rule: String) -> Int {
    switch (rule, spec.name) {
    case ("funds", "budget"): return chance.pick([0, 5_000, 9_999, 12_000, 30_000])
    case ("funds", "minimum"): return chance.pick([0, 5_000])
    case ("funds", "allowance"): return chance.pick([0, 5_000])
    case ("funds", "per-km"), ("posting-allowance", _): return chance.below(60)
    case ("commute-cap", "km"): return chance.pick([10, 30, 50])
    case ("commute-cap", "minutes"): return chance.pick([30, 60, 90])
    case ("term-length", _): return chance.in(1...3)
    default: break
    }
    var standard = range.lowerBound
    if case .integer(let number) = spec.defaultValue { standard = number }
    let lower = max(range.lowerBound, standard - 2)
    return chance.in(lower...min(range.upperBound, standard + 1))
  }
}
