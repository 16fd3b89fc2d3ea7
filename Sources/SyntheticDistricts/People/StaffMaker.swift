import Districts

/// Makes the teachers of one school from its blueprint.
struct StaffMaker: Sendable {
  let school: SchoolBlueprint
  let group: Int
  let exchanges: [PastExchange]
  /// Schools of the group that a wish may name: the core and the central schools.
  let hosts: [String]
  /// Where the group's core lies: some teachers of other schools live there.
  let town: Spot
  let district: DistrictBlueprint

  /// The teachers, still without ids.
  ///
  /// - Parameter posted: for each person sent by this school, the number of the exchange in ``exchanges``.
  func staff(posted: [Int], _ chance: inout SplitMix64) -> [Person] {
    let named = posted.map { ($0, exchanges[$0].keyStaff) }
    let roles = RoleMaker.roles(of: school, exchanges: named)
    let subjects = subjects(for: roles, &chance)
    let people = zip(roles, subjects).map { person($0, $1, &chance) }
    return homonyms(chance.shuffled(people), &chance)
  }

  /// Deals the school's subjects out: key staff teach a main subject more often than not.
  private func subjects(for roles: [Role], _ chance: inout SplitMix64) -> [String] {
    let had = Subjects.had(by: school)
    var main: [String] = []
    var other: [String] = []
    for (subject, count) in had.dealt(to: school.staff) {
      let slots = [String](repeating: subject, count: count)
      if had.main.contains(subject) { main += slots } else { other += slots }
    }
    main = chance.shuffled(main)
    other = chance.shuffled(other)
    return roles.map { role in
      let wantsMain =
        switch role.standing {
        // Who is away on an earlier posting must not be the only teacher of a subject.
        case .posted: true
        // Nor must a small school's few key staff be held back by their subjects.
        case .eligible where school.staff < 50: true
        case _ where role.isKeyStaff: chance.percent(school.role == .core ? 72 : 85)
        default: chance.below(main.count + other.count) < main.count
        }
      let takesMain = (wantsMain || other.isEmpty) && !main.isEmpty
      return (takesMain ? main.popLast() : other.popLast()) ?? had.shares[0].0
    }
  }

  private func person(_ role: Role, _ subject: String, _ chance: inout SplitMix64) -> Person {
    var posted: SchoolYear?
    if case .posted(let exchange) = role.standing { posted = exchanges[exchange].start }
    let career = Career.make(
      role.standing, posted: posted, area: school.area, subject: subject, in: district.horizon, &chance)
    var teacher = Teacher(
      id: "", name: district.names.name(career.gender, bornIn: career.birth.year, &chance),
      gender: career.gender, birth: career.birth, school: school.id, subjects: [subject])
    teacher.since = career.since
    teacher.cadre = role.office
    teacher.backbone = backbone(role, &chance)
    teacher.title = Titles.title(
      served: district.horizon.first.first - career.began.year, backbone: teacher.backbone, &chance)
    if chance.percent(school.area == .urban ? 8 : school.staff < 15 ? 55 : 25) {
      teacher.subjects.append(chance.pick(Subjects.second(to: subject)))
    }
    teacher.stages = licence(role, subject, &chance)
    teacher.position = dwelling(&chance)
    if role.standing == .any { blur(&teacher, &chance) }
    if role.standing == .any || role.standing == .newcomer {
      teacher.exemption = Exemptions.exemption(of: teacher, in: district.horizon, &chance)
    }
    Wishes(hosts: hosts.filter { $0 != school.id }, percent: district.wishesPercent)
      .fill(&teacher, role, &chance)
    return Person(teacher: teacher, role: role, group: group)
  }

  private func backbone(_ role: Role, _ chance: inout SplitMix64) -> BackboneLevel? {
    if role.isBackbone { return chance.pick([(.county, 68), (.city, 26), (.province, 6)]) }
    return chance.percent(school.role == .core ? 16 : 7) ? .school : nil
  }

  /// Most are licensed for the stage of their school; the column says so only where it is not plain.
  private func licence(_ role: Role, _ subject: String, _ chance: inout SplitMix64) -> [Stage] {
    switch school.stage {
    case .nineYear:
      if role.isKeyStaff { return [.primary, .junior] }
      if ["物理", "化学", "历史", "地理", "生物学"].contains(subject) { return [.junior] }
      return chance.pick([[.primary], [.junior], [.primary, .junior], []])
    case .primary: return chance.percent(4) ? [.primary, .junior] : chance.percent(10) ? [.primary] : []
    case .junior: return chance.percent(6) ? [.junior, .senior] : chance.percent(10) ? [.junior] : []
    default: return []
    }
  }

  private func dwelling(_ chance: inout SplitMix64) -> Position? {
    if chance.percent(45) { return nil }
    let inTown = school.role == .member && chance.percent(22)
    let spot = Terrain.nearby(inTown ? town : school.spot, within: inTown ? 2_000 : 1_200, &chance)
    return district.map.position(spot)
  }

  /// Now and then a month is missing, as in every file that people keep.
  private func blur(_ teacher: inout Teacher, _ chance: inout SplitMix64) {
    if chance.permille(4) { teacher.since = nil }
    if chance.permille(3) { teacher.birth = nil }
    if chance.permille(3) { teacher.gender = nil }
  }

  /// Now and then two of a school share a name.
  private func homonyms(_ people: [Person], _ chance: inout SplitMix64) -> [Person] {
    guard people.count >= 12, chance.percent(15) else { return people }
    var result = people
    let pair = chance.some(2, of: Array(people.indices))
    if result[pair[0]].teacher.gender == result[pair[1]].teacher.gender {
      result[pair[1]].teacher.name = result[pair[0]].teacher.name
    }
    return result
  }
}
