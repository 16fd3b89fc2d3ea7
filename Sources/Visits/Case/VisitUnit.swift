/// For whom a rule counts activities.
public enum Per: String, Sendable, CaseIterable {
  case group, member, pair, core, school, subject
  case researchGroup = "subject-group"
  case teacher
}

/// One of those for whom a rule counts: a group, a school, a subject of a group, a research group, a teacher.
public struct VisitUnit: Hashable, Sendable {
  /// How subjects of the audit name it: school id, group name, id of a research group.
  public let place: String?
  public let per: Per
  /// Number of the group.
  public let group: Int?
  /// Number of the school.
  public let school: Int?
  public let subject: String?
  /// Number of the research group.
  public let researchGroup: Int?
  /// Number of the teacher.
  public let teacher: Int?

  init(
    place: String?, per: Per, group: Int? = nil, school: Int? = nil, subject: String? = nil,
    researchGroup: Int? = nil, teacher: Int? = nil
  ) {
    self.place = place
    self.per = per
    self.group = group
    self.school = school
    self.subject = subject
    self.researchGroup = researchGroup
    self.teacher = teacher
  }

  /// Whether an activity counts for it; of a teacher's unit, whether it may, if the teacher makes it.
  func concerns(_ occasion: Occasion) -> Bool {
    switch per {
    case .group: occasion.group == group
    case .subject: occasion.group == group && occasion.subject == subject
    case .core: occasion.group == group && occasion.host == school
    case .member, .pair: occasion.school == school
    case .school: occasion.school == school || (occasion.school == nil && occasion.host == school)
    case .researchGroup: occasion.researchGroup == researchGroup
    case .teacher: true
    }
  }
}
