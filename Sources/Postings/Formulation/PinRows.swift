import Districts
import LinearModels
import RuleModels
import Rules

/// Writes the rows of the pins.
enum PinRows {
  /// How a pin is named.
  static func instance(of pin: Pin) -> RuleInstance {
    RuleInstance(
      rule: "pin", entry: nil,
      subject: Subject(place: pin.to, teacher: pin.teacher, year: pin.start, length: pin.years))
  }

  static func write(into formulation: inout Formulation) {
    let facts = formulation.facts
    for pin in facts.district.pins {
      guard let teacher = facts.district.teacherNumbers[pin.teacher] else { continue }
      let numbers = formulation.candidates.ofTeacher[teacher]
      let instance = instance(of: pin)
      let chosen: [Int]
      if let to = pin.to {
        chosen = numbers.filter { number in
          let candidate = formulation.candidates.all[number]
          return facts.district.schools[candidate.to].id == to
            && (pin.start.map { $0 == candidate.start } ?? true)
            && (pin.years.map { $0 == candidate.years } ?? true)
        }
      } else {
        let years = PinYears.years(of: pin, horizon: facts.horizon)
        chosen = numbers.filter { number in
          years.contains { formulation.candidates.all[number].covers($0) }
        }
      }
      let sum = LinearExpression(columns: chosen)
      // "must stay at home" forbids what "must go there" asks for, and the other way round.
      let asksForPosting = (pin.to != nil) == (pin.effect == .must)
      formulation.rows.require(
        asksForPosting ? sum >= 1 : sum <= 0, instance: instance, weight: 1,
        soft: formulation.loosening.loosensPins)
    }
  }
}
