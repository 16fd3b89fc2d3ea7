import Districts

/// Fills a blueprint with people and records. The work goes group by group, each with a stream of its own.
struct DistrictMaker {
  let blueprint: DistrictBlueprint

  func draft() -> DistrictDraft {
    var draft = DistrictDraft(name: blueprint.name)
    let horizon = blueprint.horizon
    let count = blueprint.schools.reduce(0) { $0 + $1.staff }
    let digits = max(3, String(count).count)
    var (numbered, households) = (0, 0)
    for (number, group) in blueprint.groups.enumerated() {
      draft.schools += schools(of: group)
      var people: [Person] = []
      for (place, school) in group.schools.enumerated() {
        var chance = blueprint.seed.branch("staff \(number)", place)
        let maker = StaffMaker(
          school: school, group: number, exchanges: group.exchanges,
          hosts: [group.core.id] + group.members.map(\.school.id), town: group.core.spot, district: blueprint)
        var staff = maker.staff(posted: exchanges(of: group, sentBy: school), &chance)
        for person in staff.indices {
          numbered += 1
          staff[person].teacher.id = "T" + SchoolNumbering.padded(numbered, digits: digits)
        }
        draft.needs += NeedMaker.needs(of: school, staff: staff, in: horizon, &chance)
        people += staff
      }
      var chance = blueprint.seed.branch("records", number)
      Households.mark(&people, from: &households, &chance)
      draft.teachers += people.map(\.teacher)
      draft.records += PostingMaker.records(of: group, people: people, before: horizon.first, &chance)
      if blueprint.pins && number % 3 != 2 && number < 60 {
        draft.pins += PinMaker.pins(of: group, people: people, in: horizon, &chance)
      }
      if number < 20 { draft.travel += TravelMaker.travel(of: group, people: people, &chance) }
    }
    // In a small district nobody may teach a subject at all; a need for it would only be warned of.
    let taught = Set(draft.teachers.map(\.mainSubject))
    draft.needs.removeAll { !taught.contains($0.subject) }
    draft.results = ResultMaker.results(of: blueprint.schools, before: horizon.first, blueprint.seed)
    return draft
  }

  /// The numbers of the exchanges for which a school sends somebody: all of them from the core, its own from a member.
  private func exchanges(of group: GroupBlueprint, sentBy school: SchoolBlueprint) -> [Int] {
    group.exchanges.indices.filter { exchange in
      school.id == group.core.id || group.members[group.exchanges[exchange].member].school.id == school.id
    }
  }

  private func schools(of group: GroupBlueprint) -> [School] {
    let central = group.members.map { ($0.school, String?.none) }
    let points = group.members.flatMap { member in member.points.map { ($0, String?.some(member.school.id)) }
    }
    return ([(group.core, nil)] + central + points).sorted { $0.0.id < $1.0.id }.map { school, parent in
      School(
        id: school.id, name: school.name, group: group.name, role: school.role, stage: school.stage,
        area: school.area, position: blueprint.map.position(school.spot), weakness: school.weakness,
        parent: parent)
    }
  }
}
