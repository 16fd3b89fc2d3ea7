import Districts
import Postings
import Rules

/// Ten kinds of counties in which mostly no plan exists, each from a seed.
enum InfeasibleCounties: String, CaseIterable {
  case tooFewKeyStaff, memberWithoutAny, exemptions, pinsAgainstQuotas, capsAgainstShares
  case runningAgainstEquality, budgets, onlyTeacherOfASubject, pinAgainstExemption, firmQuota

  func county(_ seed: UInt64) -> TinyCounty {
    var chance = Chance(seed: seed &* 31 &+ UInt64(Self.allCases.firstIndex(of: self) ?? 0))
    var maker = CountyMaker()
    switch self {
    case .tooFewKeyStaff:
      maker.school("C", "G", core: chance.upTo(2) + 1, others: 1)
      maker.school("M", "G", core: 1, others: 0)
      maker.school("N", "G", core: chance.upTo(1), others: 1)
      var county = maker.county(years: 1)
      county.quota(3 + chance.upTo(1), weight: 1 + chance.upTo(2))
      if chance.upTo(1) == 1 { county.coverage(1) }
      if chance.upTo(1) == 1 { county.equality(weight: 1 + chance.upTo(1)) }
      return county
    case .memberWithoutAny:
      maker.school("C", "G", core: 2 + chance.upTo(1), others: 0)
      maker.school("M", "G", core: 0, others: 2)
      maker.school("N", "G", core: chance.upTo(2), others: 0)
      var county = maker.county(years: 1)
      county.coverage(1 + chance.upTo(1), weight: 1 + chance.upTo(1))
      county.equality()
      if chance.upTo(2) == 0 { county.headcount() }
      return county
    case .exemptions:
      maker.school("C", "G", core: 1 + chance.upTo(1), others: 1)
      maker.school("M", "G", core: 1, others: 1)
      maker.exempt(1 + chance.upTo(1))
      var county = maker.county(years: 1 + chance.upTo(1), loosen: chance.upTo(1) == 1)
      county.coverage(1 + chance.upTo(1), weight: 1 + chance.upTo(2))
      county.quota(1 + chance.upTo(1))
      return county
    case .pinsAgainstQuotas:
      maker.school("C", "G", core: 2 + chance.upTo(1), others: 0)
      maker.school("M", "G", core: 2, others: 1)
      var county = maker.county(years: 1)
      for teacher in maker.key.prefix(1 + chance.upTo(2)) {
        county.pins.append(Pin(teacher: teacher, to: nil, effect: .must))
      }
      county.quota(2 + chance.upTo(1), weight: 1 + chance.upTo(1))
      county.equality()
      return county
    case .capsAgainstShares:
      maker.school("C", "G", core: 1, others: 1 + chance.upTo(1))
      maker.school("M", "G", core: 1, others: 1)
      maker.school("D", "H", core: 1, others: 1)
      maker.school("P", "H", core: 0, others: 1)
      var county = maker.county(years: 1)
      county.share(Fraction(6 + chance.upTo(3), 10), weight: 1 + chance.upTo(1))
      county.cap(1, weight: 1 + chance.upTo(1))
      return county
    case .runningAgainstEquality:
      maker.school("C", "G", core: 2, others: 0)
      maker.school("M", "G", core: chance.upTo(1), others: 1)
      maker.school("N", "G", core: 1, others: 0)
      let away = maker.key[0]
      var county = maker.county(
        years: 1, running: [.init(teacher: away, from: "C", to: "M", start: 2026, years: 2)])
      county.equality(present: true, weight: 1 + chance.upTo(1))
      if chance.upTo(1) == 1 { county.coverage(1 + chance.upTo(1)) } else { county.quota(2) }
      return county
    case .budgets:
      maker.school("C", "G", core: 2 + chance.upTo(1), others: 0)
      maker.school("M", "G", core: 1, others: 1)
      maker.school("N", "G", core: 1, others: 0)
      var county = maker.county(years: 1)
      county.coverage(1, weight: 1 + chance.upTo(20))
      county.budget(5 + chance.upTo(6), allowance: 5 + chance.upTo(3))
      county.equality(weight: 1 + chance.upTo(4))
      return county
    case .onlyTeacherOfASubject:
      maker.school("C", "G", core: 1 + chance.upTo(1), others: 1, subjects: ["英语", "音乐", "语文"])
      maker.school("M", "G", core: 1, others: 1, subjects: ["语文", "数学"])
      var county = maker.county(years: 1 + chance.upTo(1))
      county.coverage(1, weight: 1 + chance.upTo(1))
      county.subjects(1, weight: 1 + chance.upTo(1))
      return county
    case .pinAgainstExemption:
      maker.school("C", "G", core: 2, others: 1)
      maker.school("M", "G", core: 1, others: 0)
      maker.school("D", "H", core: 1, others: 0)
      maker.school("P", "H", core: 1, others: 0)
      maker.exempt(1)
      let teacher = maker.key[0]
      var county = maker.county(years: 1)
      let start = chance.upTo(1) == 1 ? SchoolYear(2027) : nil
      county.pins.append(
        Pin(teacher: teacher, to: chance.upTo(2) == 0 ? "P" : "M", start: start, effect: .must))
      if chance.upTo(1) == 1 { county.pins.append(Pin(teacher: maker.key[1], to: nil, effect: .must)) }
      county.quota(1 + chance.upTo(1))
      return county
    case .firmQuota:
      maker.school("C", "G", core: 1 + chance.upTo(2), others: 0)
      maker.school("M", "G", core: 1, others: 1)
      var county = maker.county(years: 1)
      county.quota(2, weight: 1, firmness: .fact)
      county.cap(1, weight: 1 + chance.upTo(2))
      county.coverage(2)
      return county
    }
  }
}

/// A stream of numbers from a seed.
struct Chance {
  private var state: UInt64

  init(seed: UInt64) { state = seed &+ 0x9E37_79B9_7F4A_7C15 }

  /// A whole number from 0 to a bound, both included.
  mutating func upTo(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound + 1))
  }
}
