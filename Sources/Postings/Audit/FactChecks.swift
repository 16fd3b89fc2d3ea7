import Districts
import Rules

/// Checks the pins of a plan.
enum PinCheck {
  static func findings(_ view: PlanView) -> [Finding] {
    let facts = view.facts
    return facts.district.pins.compactMap { pin in
      guard let teacher = facts.district.teacherNumbers[pin.teacher] else { return nil }
      let made = view.madeOfTeacher[teacher]
      let subject = Subject(place: pin.to, teacher: pin.teacher, year: pin.start, length: pin.years)
      let measurement: Measurement
      if let to = pin.to {
        let kept = made.count { stay in
          facts.district.schools[stay.to].id == to && (pin.start ?? stay.start) == stay.start
            && (pin.years ?? stay.years) == stay.years
        }
        measurement =
          pin.effect == .must
          ? Measurement(subject, value: kept, .atLeast, 1) : Measurement(subject, value: kept, .atMost, 0)
      } else {
        let years = PinYears.years(of: pin, horizon: facts.horizon)
        let away = made.count { stay in years.contains { stay.covers($0) } }
        measurement =
          pin.effect == .must
          ? Measurement(subject, value: away, .atMost, 0) : Measurement(subject, value: away, .atLeast, 1)
      }
      return Finding(
        instance: RuleInstance(rule: "pin", entry: nil, subject: subject), measurement: measurement,
        firmness: .must, weight: 1)
    }
  }
}

/// Checks what a hand-made plan may get wrong before any rule speaks: the home school, the host, the horizon.
enum HomeCheck {
  static func findings(_ view: PlanView) -> [Finding] {
    let facts = view.facts
    var findings: [Finding] = []
    for stay in view.made {
      let teacher = facts.district.teachers[stay.teacher].id
      func add(_ rule: String, _ place: String) {
        let subject = Subject(place: place, teacher: teacher, year: stay.start)
        findings.append(
          Finding(
            instance: RuleInstance(rule: rule, entry: nil, subject: subject),
            measurement: Measurement(subject, value: 1, .atMost, 0), firmness: .fact, weight: 1))
      }
      if facts.district.homes[stay.teacher] != stay.from {
        add("home-school", facts.district.schools[stay.from].id)
      }
      if stay.to == facts.district.homes[stay.teacher] {
        add("own-school", facts.district.schools[stay.to].id)
      }
      if !facts.horizon.contains(stay.start) { add("horizon", facts.district.schools[stay.to].id) }
    }
    return findings
  }
}

/// The school years that a pin without a host speaks of.
enum PinYears {
  static func years(of pin: Pin, horizon: Horizon) -> [SchoolYear] {
    guard let start = pin.start else { return horizon.all }
    return (0..<(pin.years ?? 1)).map { start + $0 }
  }
}
