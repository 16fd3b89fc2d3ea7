/// Gives schools their ids.
enum SchoolNumbering {
  /// The same groups with ids S01, S02 … in order, as many digits as are needed.
  static func numbered(_ groups: [GroupBlueprint]) -> [GroupBlueprint] {
    let count = groups.reduce(0) { $0 + $1.schools.count }
    var next = 0
    func id() -> String {
      next += 1
      return "S" + padded(next, digits: max(2, String(count).count))
    }
    var result = groups
    for group in result.indices {
      result[group].core.id = id()
      for member in result[group].members.indices {
        result[group].members[member].school.id = id()
        for point in result[group].members[member].points.indices {
          result[group].members[member].points[point].id = id()
        }
      }
    }
    return result
  }

  /// A number with leading zeros.
  static func padded(_ number: Int, digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
