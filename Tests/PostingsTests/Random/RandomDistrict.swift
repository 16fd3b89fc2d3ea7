import Districts
import SyntheticDistricts

/// A district of three to five people with every column filled now and then.
struct RandomDistrict {
  private var chance: SplitMix64
  let horizon: Horizon

  init(seed: Int) {
    chance = SplitMix64(seed: UInt64(seed)).branch("district")
    horizon = Horizon(first: SchoolYear(2027), years: chance.percent(60) ? 1 : 2)
  }

  mutating func draft() -> DistrictDraft {
    let schools = self.schools()
    var teachers: [Teacher] = []
    for number in 0..<chance.in(3...(horizon.years == 1 ? 5 : 4)) {
      // The core gets the first, so that it is never empty.
      let home = number == 0 ? schools[0] : chance.pick(schools)
      teachers.append(teacher("t\(number)", at: home, schools: schools))
    }
    return DistrictDraft(
      name: "试", schools: schools, teachers: teachers, needs: needs(of: schools),
      records: records(of: teachers, schools), pins: pins(of: teachers, schools),
      travel: travel(from: schools, teachers), results: results(of: schools))
  }

  private mutating func schools() -> [School] {
    var schools = [school("C", group: "G", role: .core), school("M", group: "G", role: .member)]
    switch chance.below(4) {
    case 0: schools.append(school("N", group: "G", role: .member))
    case 1:
      var point = school("P", group: "G", role: .member)
      point.parent = "M"
      schools.append(point)
    case 2:
      schools.append(school("X", group: "H", role: .core))
    default: break
    }
    return schools
  }

  private mutating func school(_ id: String, group: String, role: SchoolRole) -> School {
    let place = Position(
      latitude: 25 + Double(chance.below(40)) / 100, longitude: 107 + Double(chance.below(40)) / 100)
    return School(
      id: id, name: id, group: group, role: role,
      stage: chance.pick([.primary, .primary, .primary, .nineYear, .junior]),
      area: chance.pick([.urban, .rural, nil]), position: chance.percent(80) ? place : nil,
      weakness: chance.pick([0, 3, 6]))
  }

  private mutating func teacher(_ id: String, at home: School, schools: [School]) -> Teacher {
    func month(_ years: ClosedRange<Int>) -> Month? {
      Month(year: chance.in(years), month: chance.pick([1, 8, 9, 10]))
    }
    var teacher = Teacher(
      id: id, name: id, school: home.id, subjects: [chance.pick(["语文", "英语"])])
    teacher.gender = chance.pick([.female, .male, nil])
    teacher.birth = chance.percent(90) ? month(1964...1992) : nil
    teacher.since = chance.percent(90) ? month(2012...2024) : nil
    teacher.title = chance.pick([nil, "一级教师", "高级教师", "小学高级教师", "正高级教师"])
    teacher.backbone = chance.pick([nil, .school, .county, .city])
    teacher.cadre = chance.pick([nil, nil, .middle, .vice, .principal])
    if chance.percent(20) {
      teacher.exemption = Exemption(
        reason: chance.pick([.pregnant, .illness, .other]),
        until: chance.percent(50) ? month(2026...2028) : nil)
    }
    teacher.preferences = chance.some(chance.below(3), of: schools.map(\.id).filter { $0 != home.id })
    teacher.willing = chance.pick([true, false, nil])
    func signature() -> Bool? { chance.pick([true, true, true, false, nil]) }
    teacher.application = Application(
      applied: signature(), recommended: signature(), approved: signature())
    teacher.stages = chance.pick([[], [], [.primary], [.primary, .junior]])
    teacher.household = chance.percent(40) ? "h" : nil
    return teacher
  }

  private mutating func needs(of schools: [School]) -> [Need] {
    schools.flatMap { school in
      ["语文", "英语"].compactMap { subject in
        chance.percent(50) ? Need(school: school.id, subject: subject, posts: chance.below(4)) : nil
      }
    }
  }

  private mutating func records(of teachers: [Teacher], _ schools: [School]) -> [PostingRecord] {
    teachers.compactMap { teacher in
      guard chance.percent(20) else { return nil }
      let host = chance.pick(schools.filter { $0.id != teacher.school })
      let (start, years) = chance.pick([(2023, 1), (2025, 1), (2026, 2), (2026, 3), (2028, 1)])
      return PostingRecord(
        posting: Posting(
          teacher: teacher.id, from: teacher.school, to: host.id, start: SchoolYear(start), years: years))
    }
  }

  private mutating func pins(of teachers: [Teacher], _ schools: [School]) -> [Pin] {
    guard chance.percent(15) else { return [] }
    let teacher = chance.pick(teachers)
    let host = chance.pick(schools.filter { $0.id != teacher.school }.map(\.id) + [nil])
    return [
      Pin(
        teacher: teacher.id, to: host, start: chance.pick([nil, horizon.first]),
        effect: chance.pick([.must, .never, .never]))
    ]
  }

  private mutating func travel(from schools: [School], _ teachers: [Teacher]) -> [Travel] {
    let origins = schools.map(\.id) + teachers.map(\.id)
    return origins.flatMap { origin in
      schools.filter { $0.id != origin && chance.percent(30) }.map { school in
        let known = chance.below(3)
        return Travel(
          from: origin, to: school.id, tenthsOfKilometre: known == 0 ? nil : chance.below(800),
          minutes: known == 1 ? nil : chance.below(120))
      }
    }
  }

  private mutating func results(of schools: [School]) -> [SchoolResult] {
    guard chance.percent(50) else { return [] }
    return schools.flatMap { school in
      (2023...2027).filter { _ in chance.percent(90) }.map { year in
        SchoolResult(
          school: school.id, year: SchoolYear(year),
          score: chance.percent(80) ? (2030 - year) * 1000 + chance.below(1500) : nil,
          rank: year - 2022 + chance.below(2))
      }
    }
  }
}
