import Districts
import Rules

extension PlanningCase {
  /// The schools that a line of the policy speaks of, together or group by group.
  func wards(for entry: PolicyEntry, per level: WardLevel) -> [Ward] {
    district.wards(for: entry, per: level)
  }
}
