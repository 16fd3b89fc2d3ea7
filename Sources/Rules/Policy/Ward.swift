public import Districts

/// For which part of the district a share or a sum is counted.
public enum WardLevel: String, Sendable, CaseIterable { case district, group }

/// Schools that are counted together.
public struct Ward: Hashable, Sendable {
  /// Group name; `*` for the whole district.
  public let place: String
  /// School numbers, ascending; at least one.
  public let schools: [Int]

  init(place: String, schools: [Int]) {
    self.place = place
    self.schools = schools
  }
}

extension District {
  /// The schools that a line of the policy speaks of, together or group by group. Where the scope holds no school there
  /// is nothing to count, and so no ward.
  public func wards(for entry: PolicyEntry, per level: WardLevel) -> [Ward] {
    switch level {
    case .district:
      let schools = schools.indices.filter { entry.scope.contains(self.schools[$0]) }
      return schools.isEmpty ? [] : [Ward(place: "*", schools: schools)]
    case .group:
      return groups.compactMap { group in
        let schools = group.schools.filter { entry.scope.contains(self.schools[$0]) }
        return schools.isEmpty ? nil : Ward(place: group.name, schools: schools)
      }
    }
  }
}
