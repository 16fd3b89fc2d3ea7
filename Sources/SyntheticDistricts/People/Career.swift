import Districts

/// When a person was born, began to teach and came to the school.
struct Career: Sendable {
  var gender: Gender
  var birth: Month
  /// The first month as a teacher.
  var began: Month
  /// The month of arrival at the school.
  var since: Month

  /// A life that fits a role; ages of retirement are 55 and 60, and a posting asks for six years at the school and for
  /// more than five years to retirement.
  static func make(
    _ standing: Role.Standing, posted: SchoolYear?, area: Area, subject: String, in horizon: Horizon,
    _ chance: inout SplitMix64
  ) -> Career {
    let first = horizon.first.first
    let gender = gender(area, subject, &chance)
    let isWoman = gender == .female
    // Born later than this September: more than five years to retirement in the last year planned.
    let lastBorn = horizon.last.first - (isWoman ? 50 : 55)
    var born: Int
    var arrivals: ClosedRange<Int>
    switch standing {
    case .eligible, .posted:
      born = chance.in((lastBorn + 1)...max(lastBorn + 1, min(first - 31, lastBorn + 22)))
      let latest = min(first - 6, (posted?.first ?? first) - 6)
      arrivals = min(born + 23, latest)...latest
    case .newcomer:
      born = chance.in((first - 48)...(first - 33))
      arrivals = (first - 5)...(first - 1)
    case .nearRetirement:
      born = isWoman ? chance.in((first - 54)...(first - 51)) : chance.in((first - 59)...(first - 56))
      arrivals = (born + 24)...(first - 7)
    case .any:
      let age = chance.pick(ages(area))
      let oldest = first - (isWoman ? 54 : 59)
      born = max(oldest, min(first - 24, first - age - chance.below(5)))
      arrivals = min(born + 22, first - 1)...(first - 1)
    }
    let birth = Month(index: born * 12 + chance.below(12))
    // Most begin at 21 to 24; somebody who came to the school at once began there.
    let began = min(born + chance.in(21...24), arrivals.upperBound)
    let stayed = chance.percent(38) && arrivals.contains(max(began, arrivals.lowerBound))
    var year = stayed ? max(began, arrivals.lowerBound) : chance.in(arrivals)
    year = max(year, min(began, arrivals.upperBound))
    let since = Month(index: year * 12 + arrivalMonth(&chance))
    return Career(
      gender: gender, birth: birth, began: Month(index: min(began * 12 + 8, since.index)), since: since)
  }

  /// September as a rule; never later, so that whole school years count.
  private static func arrivalMonth(_ chance: inout SplitMix64) -> Int {
    chance.pick([(8, 82), (7, 10), (2, 4), (1, 4)])
  }

  private static func gender(_ area: Area, _ subject: String, _ chance: inout SplitMix64) -> Gender {
    let women =
      switch subject {
      case "体育": 24
      case "信息科技", "物理", "科学": 42
      case "音乐", "英语", "学前教育": 84
      default: area == .urban ? 74 : 56
      }
    return chance.percent(women) ? .female : .male
  }

  /// Lower ends of five-year classes of age with their weights: rural staffs are young or old.
  private static func ages(_ area: Area) -> [(Int, Int)] {
    switch area {
    case .urban: [(24, 8), (29, 15), (34, 20), (39, 20), (44, 17), (49, 13), (54, 7)]
    case .town: [(24, 14), (29, 16), (34, 14), (39, 14), (44, 15), (49, 17), (54, 10)]
    case .rural: [(24, 20), (29, 16), (34, 9), (39, 9), (44, 13), (49, 19), (54, 14)]
    }
  }
}
