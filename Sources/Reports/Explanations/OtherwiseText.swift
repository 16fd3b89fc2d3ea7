import Districts
import RuleModels
import Rules

/// What if one thing were otherwise, in lines, whatever the room.
struct OtherwiseText {
  let names: any RoomNames
  /// What more can be said of an instance that changing by hand breaks; empty: nothing.
  var reason: (RuleInstance) -> String = { _ in "" }

  /// What changing this one thing by hand does.
  ///
  /// - Parameter difference: the edited plan minus the plan in hand; nil: it is not enough said for that.
  func byHand(_ difference: AuditDifference?) -> [String] {
    guard let difference else { return [] }
    var lines = [names.text("  只改这一处、其余不动：", "  Changing only this:")]
    if difference.newlyBroken.isEmpty {
      lines.append(names.text("    没有新的违规。", "    No new violation."))
    } else {
      lines.append(names.text("    违反以下要求：", "    These rules are broken:"))
      lines += told(difference.newlyBroken) { names.instance($0) + reason($0) }.map { "    · " + $0 }
    }
    let changed = difference.criteria.filter { $0.difference != 0 }.map(change)
    lines.append(
      changed.isEmpty
        ? names.text("    各项目标数值不变。", "    No criterion changes.")
        : "    " + changed.joined(separator: names.text("，", ", ")) + names.text("。", "."))
    return lines
  }

  /// The first dozen of a list, and how many more there are: an activity with everybody called breaks a rule for each of them.
  private func told(_ instances: [RuleInstance], _ words: (RuleInstance) -> String) -> [String] {
    let most = 12
    let rest = instances.count - most
    return instances.prefix(most).map(words)
      + (rest > 0 ? [names.text("……另有\(rest)项", "… and \(rest) more")] : [])
  }

  /// What planning again gives.
  ///
  /// - Parameters:
  ///   - plan: the plan in hand.
  ///   - wish: what is asked for, as a member of a conflict.
  ///   - byHand: the plan in hand with this one thing changed, which tells what stands against it of itself.
  ///   - changes: the lines that tell what differs between two plans.
  func planned<Audited: AuditedResult>(
    _ otherwise: Otherwise<Audited>, beside plan: Audited, wish: String, byHand: Audited?,
    changes: (Audited) -> [String]
  ) -> [String] {
    let title = names.text("  重新编排：", "  Planned again:")
    switch otherwise {
    case .unknown: return [title, names.text("    时限内未得出结论。", "    Not known within the limits.")]
    case .impossible(let conflicts, let relaxations):
      return [title] + impossible(conflicts, beside: plan, wish: wish, byHand: byHand).map { "  " + $0 }
        + givingUp(relaxations, plan)
    case .possible(let other, let isProven):
      let moved = changes(other)
      return [title]
        + ComparedText(names: names).lines(AuditDifference(plan, other).criteria, isProven: isProven)
        .map { "  " + $0 }
        + (moved.isEmpty ? [] : [names.text("    变动：", "    All changes:")] + moved)
    }
  }

  private func impossible<Audited: AuditedResult>(
    _ conflicts: [Conflict], beside plan: Audited, wish: String, byHand: Audited?
  ) -> [String] {
    if conflicts.isEmpty {
      let facts = byHand.map { AuditDifference(plan, $0).newlyBroken } ?? []
      let own = facts.filter { fact in
        byHand?.violations.contains { $0.instance == fact && $0.firmness == .fact } ?? false
      }
      let told = own.isEmpty ? facts : own
      if told.isEmpty {
        return [
          names.text(
            "  做不到，已经证明：按现有的学校、人员和表中的规定，没有这样的安排可选。",
            "  Impossible; proven: with the schools, people and tables as they are there is no such choice.")
        ]
      }
      return [names.text("  做不到，已经证明。这样安排就违反：", "  Impossible; proven. It would break:")]
        + self.told(told) { demand($0, plan) + reason($0) }.map { "  · " + $0 }
    }
    var lines = [
      names.text("  做不到，已经证明。原因是以下各项不能同时满足：", "  Impossible; proven. These cannot hold together:")
    ]
    for (number, conflict) in conflicts.enumerated() {
      if number > 0 { lines.append(names.text("  而且：", "  Besides:")) }
      lines += conflict.members.map { member in
        "  · " + (member.rule == Wish.rule ? wish : demand(member, plan))
      }
      if !conflict.isMinimal {
        lines.append(names.text("    （时限内未能证明缺一不可。）", "    (Not proven that none can be left out.)"))
      }
    }
    return lines
  }

  /// What would have to give for the wish to come true.
  private func givingUp<Audited: AuditedResult>(
    _ relaxations: [Relaxation], _ plan: Audited
  ) -> [String] {
    guard let least = relaxations.first else { return [] }
    var lines = [
      names.text(
        "    要做到这一点，最少须让步\(least.amount)个单位\(least.isProven ? "（已经证明）" : "")：",
        "    For it to be so, at least \(least.amount) unit\(least.amount == 1 ? "" : "s") would have to give"
          + (least.isProven ? " (proven):" : ":"))
    ]
    for (number, relaxation) in relaxations.enumerated() {
      if number > 0 {
        lines.append(
          names.text(
            "    或者（\(relaxation.amount)个单位）：",
            "    Or (\(relaxation.amount) unit\(relaxation.amount == 1 ? "" : "s")):"))
      }
      let steps = relaxation.steps.prefix(12).map { step in
        demand(step.instance, plan) + names.text("，放宽\(step.units)", ", by \(step.units)")
      }
      let rest = relaxation.steps.count - steps.count
      lines += (steps + (rest > 0 ? [names.text("……另有\(rest)项", "… and \(rest) more")] : []))
        .map { "      · " + $0 }
    }
    return lines
  }

  /// A rule instance with the bound that it sets: `活动次数〔四会〕：集团，不少于1次`.
  private func demand<Audited: AuditedResult>(_ instance: RuleInstance, _ plan: Audited) -> String {
    let text = names.instance(instance)
    guard let card = Audited.cards.ruleCards.first(where: { $0.id == instance.rule }),
      card.nature == .bound,
      let measured = plan.findings.first(where: { $0.instance == instance })?.measurement
    else { return text }
    let unit = names(card.unit)
    let space = names.language == .chinese || unit.isEmpty ? "" : " "
    let bound = "\(measured.bound)\(space)\(unit)"
    return text + names.text("，", ", ")
      + (measured.relation == .atLeast
        ? names.text("不少于\(bound)", "at least \(bound)") : names.text("不超过\(bound)", "at most \(bound)"))
  }

  /// `改期天数由6变为8`.
  private func change(_ row: CriterionDifference) -> String {
    let title = names.criterionTitle(row.id)
    let (before, after) = (names.value(row.before, of: row.id), names.value(row.after, of: row.id))
    return names.text("\(title)由\(before)变为\(after)", "\(title) from \(before) to \(after)")
  }
}
