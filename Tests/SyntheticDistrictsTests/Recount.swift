import Districts

/// Who of a district is what, counted from the rows alone, by the usual policy: key staff from county level and middle
/// management on, six years at the school, more than five years to retirement, three years between postings.
struct Recount {
  let district: District
  let first: SchoolYear

  init(_ draft: DistrictDraft, first: SchoolYear = SchoolYear(2027)) throws {
    district = try District(draft, asOf: first)
    self.first = first
  }

  func isBackbone(_ teacher: Teacher) -> Bool { teacher.backbone.map { $0 >= .county } ?? false }
  func isKeyStaff(_ teacher: Teacher) -> Bool { isBackbone(teacher) || teacher.cadre != nil }

  func isEligible(_ teacher: Teacher, in year: SchoolYear) -> Bool {
    guard let since = teacher.since, let birth = teacher.birth else { return false }
    let age = teacher.gender == .male ? 60 : 55
    let served = year.september.index - since.index >= 72
    let young = birth.index + 12 * age - year.september.index > 60
    let exempt = teacher.exemption.map {
      [.pregnant, .nursing, .illness].contains($0.reason) && $0.holds(in: year.september)
    }
    let rested = district.records.filter { $0.posting.teacher == teacher.id }.allSatisfy {
      year - $0.end >= 3
    }
    return served && young && exempt != true && rested
  }

  func staff(_ school: String) -> [Teacher] { district.teachers.filter { $0.school == school } }

  /// Eligible key staff of a school in a year.
  func eligibleKeyStaff(_ school: String, in year: SchoolYear) -> [Teacher] {
    staff(school).filter { isKeyStaff($0) && isEligible($0, in: year) }
  }

  /// The member schools of a group that count for themselves, with the core.
  func members(of group: SchoolGroup) -> (core: School, members: [School]) {
    let all = group.schools.map { district.schools[$0] }
    return (district.schools[group.core], all.filter { $0.role == .member && $0.parent == nil })
  }
}
