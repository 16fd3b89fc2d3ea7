import Districts
import RuleModels
import Rules

/// What the names of all rooms share: one language, people and schools by id, clauses, how planning ended.
protocol Wording {
  var district: District { get }
  var policy: Policy { get }
  var language: Language { get }
}

extension Wording {
  func callAsFunction(_ text: Text) -> String { text.in(language) }

  func text(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }

  /// The name of a school by id: `甲良镇中心校`; anything else as it is.
  func school(_ id: String) -> String {
    district.schoolNumbers[id].map { district.schools[$0].name } ?? id
  }

  /// The name of a teacher by id; somebody from elsewhere as given.
  func teacher(_ id: String) -> String {
    district.teacherNumbers[id].map { district.teachers[$0].name } ?? id
  }

  /// A clause of the bureau's document: `〔五（四）〕`, or nothing.
  func clause(_ clause: String?) -> String { clause.map { text("〔\($0)〕", " [\($0)]") } ?? "" }

  /// The clause that a finding rests on, or nothing.
  func clause(_ instance: RuleInstance) -> String {
    guard let entry = instance.entry, policy.rules.indices.contains(entry) else { return "" }
    return clause(policy.rules[entry].clause)
  }

  /// How planning ended, in a sentence.
  ///
  /// - Parameter isTabled: whether a table of the gaps follows.
  func outcome(
    _ outcome: PlanningOutcome, _ plan: Text = Text(zh: "方案", en: "plan"), isTabled: Bool = true
  ) -> String {
    switch outcome {
    case .optimal:
      text(
        "已得出最优\(plan.zh)，各项目标均经证明，复核无违规。", "Optimal: every criterion is proven, the audit found no violation."
      )
    case .feasible:
      text(
        "已得出可行\(plan.zh)，复核无违规；时限内未能证明最优\(isTabled ? "，差距见目标表" : "")。",
        "Feasible: a limit struck before the proof; the audit found no violation.")
    case .infeasible:
      text("经证明，在现行规则下不存在可行\(plan.zh)。", "Infeasible: no \(plan.en) can keep all rules.")
    case .noneFound: text("时限内未找到可行\(plan.zh)。", "None found within the limits.")
    }
  }
}
