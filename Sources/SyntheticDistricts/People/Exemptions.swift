import Districts

/// 豁免 as it happens in a staff: pregnancy and nursing at the ages for them, illness at every age.
enum Exemptions {
  static func exemption(
    of teacher: Teacher, in horizon: Horizon, _ chance: inout SplitMix64
  ) -> Exemption? {
    let first = horizon.first.september
    let age = teacher.birth.map { (first.index - $0.index) / 12 } ?? 45
    if teacher.gender == .female && (23...41).contains(age) {
      if chance.permille(26) {
        return Exemption(reason: .pregnant, until: first.advanced(byMonths: chance.in(-3...7)))
      }
      if chance.permille(34) {
        return Exemption(reason: .nursing, until: first.advanced(byMonths: chance.in(-2...12)))
      }
    }
    if chance.permille(age >= 45 ? 22 : 8) {
      let until = chance.percent(55) ? first.advanced(byMonths: chance.in(2...24)) : nil
      return Exemption(reason: .illness, until: until)
    }
    if chance.permille(4) { return Exemption(reason: .disability) }
    if chance.permille(3) {
      return Exemption(reason: .other, until: first.advanced(byMonths: chance.in(6...18)))
    }
    return nil
  }
}
