public import Districts
public import Grouping
import RuleModels
import Rules

/// Why a school is in its group, and what if not, for the terminal.
public struct GroupingExplanationText {
  private let explanation: GroupingExplanation
  private let names: GroupingNames

  public init(_ explanation: GroupingExplanation, language: Language) {
    self.explanation = explanation
    names = GroupingNames(facts: explanation.plan.facts, language: language)
  }

  public var lines: [String] {
    let text = OtherwiseText(names: names)
    let (plan, byHand) = (explanation.plan, explanation.byHand)
    return present + ["", names.text("二、如果", "2. If ") + wish]
      + text.byHand(byHand.map { AuditDifference(plan, $0) })
      + text.planned(
        explanation.otherwise, beside: plan, wish: names.text("设想：", "the wish: ") + wish, byHand: byHand
      ) { changes(to: $0) } + cores
  }

  private var present: [String] {
    let title = names.text("一、现方案的安排", "1. In the grouping")
    switch explanation.wish.about {
    case .place(let school, _):
      let places = explanation.plan.plan.places.filter { $0.school == school }
      let name = names.school(school)
      if places.isEmpty {
        return [title, names.text("  \(name)没有编入任何集团。", "  \(name) is in no group.")]
      }
      return [title]
        + places.map { place in
          names.text(
            "  \(name)编入\(place.group)，为\(names.role(place.role))。",
            "  \(name) is in \(place.group), as \(names.role(place.role)).")
        }
    case .pair(let kind, _, let second):
      let pairs = explanation.plan.plan.pairs.filter { $0.kind == kind && $0.second == second }
      if pairs.isEmpty {
        return [title, names.text("  没有\(names.kind(kind))。", "  No pair of the kind \(names.kind(kind)).")]
      }
      return [title]
        + pairs.map { pair in
          let ends = names.ends(pair)
          return "  " + names.kind(kind) + names.text("：", ": ") + "\(ends.first) — \(ends.second)"
            + names.text("。", ".")
        }
    }
  }

  /// `该校编入张店第一小学牵头的集团`.
  private var wish: String {
    let isNever = explanation.wish.effect == .never
    switch explanation.wish.about {
    case .place(let school, let core):
      guard let core else { return names.text("该校编入集团", "the school were in a group") }
      if core == school {
        return isNever
          ? names.text("该校不牵头组建集团", "the school led no group")
          : names.text("该校牵头组建集团", "the school led a group")
      }
      let leader = names.school(core)
      return isNever
        ? names.text("该校不编入\(leader)牵头的集团", "the school were not in the group of \(leader)")
        : names.text("该校编入\(leader)牵头的集团", "the school were in the group of \(leader)")
    case .pair(let kind, let first, let second):
      guard let first else {
        return names.text("有\(names.kind(kind))", "there were a pair of the kind \(names.kind(kind))")
      }
      let ends = names.ends(GroupingPair(kind, first, second))
      return isNever
        ? names.text("不由\(ends.first)与\(ends.second)结对", "\(ends.first) were not joined with \(ends.second)")
        : names.text("由\(ends.first)与\(ends.second)结对", "\(ends.first) were joined with \(ends.second)")
    }
  }

  private func changes(to other: AuditedGrouping) -> [String] {
    let difference = GroupingDifference(explanation.plan, other)
    let words = GroupingDifferenceText(
      difference, of: explanation.plan.facts, titles: ("", ""), language: names.language)
    let schools = difference.schoolChanges.map { item in
      "    － " + names.school(item.school) + names.text("，由", ", from ") + words.place(item.before)
        + names.text("改为", " to ") + words.place(item.after)
    }
    let pairs = difference.pairChanges.map { item in
      "    － " + names.kind(item.kind) + names.text("，由", ", from ") + words.ends(item.before)
        + names.text("改为", " to ") + words.ends(item.after)
    }
    return schools + pairs
  }

  /// The school with every core: way, wishes, what forbids it.
  private var cores: [String] {
    guard !explanation.cores.isEmpty else { return [] }
    var table = TextTable(
      [
        names.text("核心校", "core"), names.text("所数", "schools"), names.text("路程（公里）", "km"),
        names.text("本校意愿", "wished"), names.text("对方意愿", "wished back"), names.text("不符的规定", "barred by"),
      ], rightAligned: [1, 2])
    for core in explanation.cores {
      let mark = core.isPresent ? names.text("（现集团）", " (present)") : ""
      table.add([
        names.school(core.core) + mark, core.size.map(String.init) ?? "—",
        core.tenthsOfKilometre == 0
          ? names.text("不详", "unknown") : names.kilometres(core.tenthsOfKilometre), yes(core.isWished),
        yes(core.isWishedBack),
        core.barred.isEmpty ? "—" : names.list(core.barred.map { names.rule($0.rule) + names.clause($0) }),
      ])
    }
    return ["", names.text("三、与各核心校（由近到远）", "3. With every core, the nearest first")] + table.lines
  }

  private func yes(_ flag: Bool) -> String { flag ? names.text("是", "yes") : names.text("否", "no") }
}
