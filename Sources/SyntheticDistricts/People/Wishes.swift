import Districts

/// 志愿 and 意愿: who names schools, who says yes or no, and how far an application has come.
struct Wishes: Sendable {
  /// Schools that may be named.
  let hosts: [String]
  /// How many in a hundred name schools.
  let percent: Int

  func fill(_ teacher: inout Teacher, _ role: Role, _ chance: inout SplitMix64) {
    guard !hosts.isEmpty else { return }
    let mayGo: Bool =
      switch role.standing {
      case .eligible: true
      case .any: teacher.exemption == nil
      default: false
      }
    if mayGo && chance.percent(role.isKeyStaff ? percent * 2 : percent) {
      teacher.preferences = chance.some(chance.in(1...3), of: hosts)
      teacher.willing = chance.percent(80) ? true : nil
    } else {
      teacher.willing = chance.pick([(Bool?.none, 74), (false, 12), (true, 14)])
    }
    apply(&teacher, isWished: !teacher.preferences.isEmpty, &chance)
  }

  private func apply(_ teacher: inout Teacher, isWished: Bool, _ chance: inout SplitMix64) {
    guard isWished || teacher.willing == true else {
      if teacher.willing == false { teacher.application.applied = false }
      return
    }
    teacher.application.applied = true
    teacher.application.recommended = chance.pick([(Bool?.some(true), 80), (false, 6), (nil, 14)])
    if teacher.application.recommended == true {
      teacher.application.approved = chance.pick([(Bool?.some(true), 70), (false, 4), (nil, 26)])
    }
  }
}
