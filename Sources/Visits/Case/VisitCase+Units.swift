import Districts
import Rules

/// Which of the schools a rule counts for.
public enum Target: String, Sendable, CaseIterable { case all, weak, rural }

extension VisitCase {
  /// Those for whom a line of the policy counts, in a fixed order.
  ///
  /// - Parameters:
  ///   - kind: number of the kind counted; it says which subjects there are.
  ///   - target: which schools count, where schools are counted.
  func units(_ per: Per, of kind: Int, for entry: PolicyEntry, target: Target = .all) -> [VisitUnit] {
    let groups = district.groups.indices.filter { entry.scope.contains(group: district.groups[$0].name) }
    func isMeant(_ school: Int) -> Bool {
      let place = district.schools[school]
      guard entry.scope.contains(place) else { return false }
      switch target {
      case .all: return true
      case .weak: return isWeak(school)
      case .rural: return isWeak(school) || place.area == .rural
      }
    }
    switch per {
    case .group:
      return groups.filter(isInScope(entry)).map {
        VisitUnit(place: district.groups[$0].name, per: per, group: $0)
      }
    case .core:
      return groups.filter { isMeant(district.groups[$0].core) }.map { group in
        let core = district.groups[group].core
        return VisitUnit(place: district.schools[core].id, per: per, group: group, school: core)
      }
    case .member, .pair:
      return groups.flatMap { group in
        heads(of: group).filter { $0 != district.groups[group].core && isMeant($0) }.map {
          VisitUnit(place: district.schools[$0].id, per: per, group: group, school: $0)
        }
      }
    case .school:
      return groups.flatMap { group in
        heads(of: group).filter(isMeant).map {
          VisitUnit(place: district.schools[$0].id, per: per, group: group, school: $0)
        }
      }
    case .subject:
      return groups.filter(isInScope(entry)).flatMap { group in
        tables.kinds[kind].subjects.map {
          VisitUnit(place: district.groups[group].name, per: per, group: group, subject: $0)
        }
      }
    case .researchGroup:
      return tables.researchGroups.enumerated().compactMap { number, group in
        guard let school = district.schoolNumbers[group.school], isMeant(school) else { return nil }
        return VisitUnit(
          place: group.id, per: per, group: district.groupNumbers[school], school: school,
          researchGroup: number)
      }
    case .teacher:
      let kind = tables.kinds[kind]
      return groups.flatMap { group in
        district.groups[group].schools.filter(isMeant).flatMap { school in
          staff[school].filter {
            teacher in
            counts(teacher, as: kind.who)
              && (kind.subjects.isEmpty || kind.subjects.contains(district.teachers[teacher].mainSubject))
          }.map { VisitUnit(place: nil, per: per, group: group, school: school, teacher: $0) }
        }
      }
    }
  }

  /// Whether any school of a group lies in a line's scope.
  private func isInScope(_ entry: PolicyEntry) -> (Int) -> Bool {
    { group in district.groups[group].schools.contains { entry.scope.contains(district.schools[$0]) } }
  }

  /// The numbers of the kinds that a rule names; unknown ones are left out, the policy's check has complained.
  func kinds(_ names: [String]) -> [Int] { names.compactMap { kindNumbers[$0] } }

  /// How a slot is printed in a subject of the audit.
  func subject(of unit: VisitUnit, kind: Int? = nil, in period: CalendarPeriod? = nil) -> Subject {
    Subject(
      place: unit.place, subject: unit.subject,
      teacher: unit.teacher.map { district.teachers[$0].id },
      kind: kind.map { tables.kinds[$0].name }, period: period?.name)
  }
}
