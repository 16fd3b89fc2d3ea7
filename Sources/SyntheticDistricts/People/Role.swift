import Districts

/// What a person of a school is to be, before the name, the age and the subject.
struct Role: Hashable, Sendable {
  /// Whether the policy's usual personal conditions are met.
  enum Standing: Hashable, Sendable {
    /// In every year of the horizon.
    case eligible
    /// Not for years: has come lately.
    case newcomer
    /// Never again: too close to retirement.
    case nearRetirement
    /// Met them in an earlier year, in which the person was posted.
    case posted(exchange: Int)
    /// As it happens.
    case any
  }

  var standing: Standing
  var isBackbone = false
  var office: CadreOffice?

  var isKeyStaff: Bool { isBackbone || office != nil }
}

/// A teacher together with what the generator knows of the person.
struct Person: Sendable {
  var teacher: Teacher
  var role: Role
  /// The number of the group and of the school within it.
  var group: Int
}

/// Says who a school has: its key staff as the blueprint asks for it, then ordinary teachers.
enum RoleMaker {
  static func roles(
    of school: SchoolBlueprint, exchanges: [(number: Int, keyStaff: Bool)]
  ) -> [Role] {
    let asked = school.keyStaff
    // Who is away already comes first, and so has the first choice of a subject.
    var roles = away(school, exchanges)
    if asked.headed {
      roles.append(Role(standing: .newcomer, office: .principal))
      if school.staff >= 20 { roles.append(Role(standing: .newcomer, office: .vice)) }
      if school.staff >= 55 { roles.append(Role(standing: .nearRetirement, isBackbone: true, office: .vice)) }
    }
    for number in 0..<asked.eligible {
      let isBackbone = number < asked.eligibleBackbone
      // Some hold an office besides; who is no backbone teacher is key staff by the office alone.
      let office: CadreOffice? = !isBackbone || number % 5 == 4 ? .middle : nil
      roles.append(Role(standing: .eligible, isBackbone: isBackbone, office: office))
    }
    for number in 0..<asked.otherBackbone {
      roles.append(Role(standing: number % 2 == 0 ? .newcomer : .nearRetirement, isBackbone: true))
    }
    precondition(
      roles.count <= school.staff, "\(roles.count) roles for \(school.staff) teachers of \(school.name)")
    while roles.count < school.staff { roles.append(Role(standing: .any)) }
    return roles
  }

  /// Who was posted by an earlier exchange.
  private static func away(_ school: SchoolBlueprint, _ exchanges: [(number: Int, keyStaff: Bool)]) -> [Role]
  {
    let sendsBackbone = school.role == .core || school.keyStaff.eligibleBackbone >= 2
    return exchanges.map { exchange in
      var role = Role(standing: .posted(exchange: exchange.number))
      if exchange.keyStaff && sendsBackbone { role.isBackbone = true }
      if exchange.keyStaff && !sendsBackbone { role.office = .middle }
      return role
    }
  }
}
