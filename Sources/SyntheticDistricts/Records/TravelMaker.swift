import Districts

/// 路程: a few roads that somebody has driven; all others are reckoned along the great circle.
enum TravelMaker {
  static func travel(
    of group: GroupBlueprint, people: [Person], _ chance: inout SplitMix64
  ) -> [Travel] {
    var rows: [Travel] = []
    for member in chance.some(2, of: group.members).sorted(by: { $0.school.id < $1.school.id }) {
      let road = road(group.core.spot.metres(to: member.school.spot), &chance)
      rows.append(
        Travel(
          from: group.core.id, to: member.school.id, tenthsOfKilometre: road.tenths, minutes: road.minutes))
      rows.append(
        Travel(
          from: member.school.id, to: group.core.id, tenthsOfKilometre: road.tenths, minutes: road.minutes))
    }
    let driver = people.first { $0.role.standing == .eligible && $0.teacher.school == group.core.id }
    if let driver, let member = group.members.first {
      let road = road(group.core.spot.metres(to: member.school.spot), &chance)
      rows.append(
        Travel(
          from: driver.teacher.id, to: member.school.id, tenthsOfKilometre: road.tenths + chance.in(0...30),
          minutes: chance.percent(50) ? road.minutes : nil))
    }
    return rows
  }

  /// A winding road at 28 to 42 km an hour.
  private static func road(_ metres: Int, _ chance: inout SplitMix64) -> (tenths: Int, minutes: Int) {
    let tenths = metres * chance.in(125...165) / 10_000 + 3
    return (tenths, tenths * 6 / chance.in(28...42) + 1)
  }
}
