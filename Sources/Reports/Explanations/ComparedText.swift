import Districts
import Rules

/// Whether a plan in which one thing is otherwise is worse, and in what.
struct ComparedText {
  let names: any RoomNames

  /// - Parameters:
  ///   - criteria: that plan minus the plan in hand.
  ///   - isProven: whether no better one exists in which this is so.
  func lines(_ criteria: [CriterionDifference], isProven: Bool) -> [String] {
    var lines: [String] = []
    if let decisive = criteria.first(where: { $0.difference != 0 }) {
      let title = names.criterionTitle(decisive.id)
      lines.append(
        decisive.difference > 0
          ? names.text(
            "  可以，但按目标的先后次序，“\(title)”由\(decisive.before)升为\(decisive.after)，差\(decisive.difference)。",
            "  Possible, but worse: in the order of the criteria \(title) rises from \(decisive.before) to \(decisive.after), by \(decisive.difference)."
          )
          : names.text(
            "  可以，而且更好：“\(title)”由\(decisive.before)降为\(decisive.after)。现方案未证明最优。",
            "  Possible, and better: \(title) falls from \(decisive.before) to \(decisive.after). The plan in hand is not proven best."
          ))
      let others = criteria.filter { $0.difference != 0 && $0 != decisive }
      if !others.isEmpty {
        let list = others.map { other in
          let title = names.criterionTitle(other.id)
          return names.text(
            "\(title)由\(other.before)变为\(other.after)", "\(title) from \(other.before) to \(other.after)")
        }
        lines.append(
          names.text("  此外：", "  Besides: ") + list.joined(separator: names.text("，", ", "))
            + names.text("。", "."))
      }
    } else {
      lines.append(
        names.text("  可以，各项目标的数值与现方案完全相同。", "  Possible, and just as good in every criterion."))
    }
    if !isProven {
      lines.append(names.text("  （时限内未证明这是最好的安排。）", "  (Not proven best within the limits.)"))
    }
    return lines
  }
}
