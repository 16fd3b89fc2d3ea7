import Districts
import Rules

/// For which part of the district a share or a sum is counted.
enum WardLevel: String, Sendable, CaseIterable { case district, group }

/// Schools that are counted together.
struct Ward: Hashable, Sendable {
  /// Group name; `*` for the whole district.
  let place: String
  /// School numbers, ascending; at least one.
  let schools: [Int]
}

extension PlanningCase {
  /// The schools that a line of the policy speaks of, together or group by group. Where the scope holds no school there
  /// is nothing to count, and so no ward.
  func wards(for entry: PolicyEntry, per level: WardLevel) -> [Ward] {
    switch level {
    case .district:
      let schools = district.schools.indices.filter { entry.scope.contains(district.schools[$0]) }
      return schools.isEmpty ? [] : [Ward(place: "*", schools: schools)]
    case .group:
      return district.groups.compactMap { group in
        let schools = group.schools.filter { entry.scope.contains(district.schools[$0]) }
        return schools.isEmpty ? nil : Ward(place: group.name, schools: schools)
      }
    }
  }
}
