public import Districts

extension GroupingCase {
  /// The schools with the groups of a grouping, in the order in which they are given: what postings are planned in.
  ///
  /// A school that the grouping leaves out keeps no group; one that leads no group is a member.
  public func schools(_ schools: [School], in plan: GroupingPlan) -> [School] {
    let places = Dictionary(plan.places.map { ($0.school, $0) }) { first, _ in first }
    return schools.map { school in
      var school = school
      school.group = places[school.id]?.group
      school.role = places[school.id]?.role ?? .member
      return school
    }
  }
}
