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
      let (before, after) = (
        names.value(decisive.before, of: decisive.id), names.value(decisive.after, of: decisive.id)
      )
      let difference = names.value(decisive.difference, of: decisive.id)
      lines.append(
        decisive.difference > 0
          ? names.text(
            "  可以，但按目标的先后次序，“\(title)”由\(before)升为\(after)，差\(difference)。",
            "  Possible, but worse: in the order of the criteria \(title) rises from \(before) to \(after), by \(difference)."
          )
          : names.text(
            "  可以，而且更好：“\(title)”由\(before)降为\(after)。现方案未证明最优。",
            "  Possible, and better: \(title) falls from \(before) to \(after). The plan in hand is not proven best."
          ))
      let others = criteria.filter { $0.difference != 0 && $0 != decisive }
      if !others.isEmpty {
        let list = others.map { other in
          let title = names.criterionTitle(other.id)
          let (before, after) = (
            names.value(other.before, of: other.id), names.value(other.after, of: other.id)
          )
          return names.text("\(title)由\(before)变为\(after)", "\(title) from \(before) to \(after)")
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
