import Districts

/// 锁定: the few cases that are decided before anything is planned.
enum PinMaker {
  static func pins(
    of group: GroupBlueprint, people: [Person], in horizon: Horizon, _ chance: inout SplitMix64
  ) -> [Pin] {
    var pins: [Pin] = []
    let main = Subjects.needed(by: group.core).main
    let core = people.filter { $0.teacher.school == group.core.id }
    if group.core.staff >= 40, let weak = group.members.last?.school,
      let sent = core.first(where: {
        $0.role.standing == .eligible && $0.role.isBackbone && $0.role.office == nil
          && main.contains($0.teacher.mainSubject)
      })
    {
      pins.append(
        Pin(
          teacher: sent.teacher.id, to: weak.id, start: horizon.first, years: 1, effect: .must,
          reason: "名师工作室驻点，上年度已公示", decidedBy: "县教育局人事股"))
    }
    let ordinary = people.filter {
      $0.role.standing == .any && $0.teacher.exemption == nil && main.contains($0.teacher.mainSubject)
    }
    let chosen = chance.some(2, of: ordinary)
    if let couple = chosen.first {
      let host =
        couple.teacher.school == group.core.id ? group.members[0].school.id : group.core.id
      pins.append(
        Pin(
          teacher: couple.teacher.id, to: host, effect: .never, reason: "配偶在该校任职，任职回避", decidedBy: "县教育局人事股"))
    }
    if let last = chosen.last, chosen.count == 2 {
      pins.append(
        Pin(
          teacher: last.teacher.id, to: nil, start: horizon.first, effect: .must, reason: "毕业班班主任，当年不安排",
          decidedBy: "学校"))
    }
    return pins
  }
}
