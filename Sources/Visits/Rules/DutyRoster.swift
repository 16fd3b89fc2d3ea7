import Districts
import LinearModels
import RuleModels
public import Rules

/// 分工: every duty is held by enough people.
public struct DutyRoster: VisitRule {
  static let minimum = Parameter<Int>.integer(
    "minimum", default: 1, in: 0...100, title: Text(zh: "最少人数", en: "Least number"))

  public static let card = RuleCard(
    id: "duty-roster", title: Text(zh: "分工", en: "Duties"),
    statement: Text(
      zh: "每项任务都有规定人数以上的负责人；同一人同时担任的任务尽量少，仍有的列出提醒。",
      en:
        "Every duty is held by at least so many people; as few as possible hold two at a time, which is listed."
    ),
    formula: "∀d: holders(d) ≥ max(minimum, needed(d))", nature: .bound, parameters: [minimum.spec],
    sources: [
      Citation(plan: "P4", clause: Text(zh: "十一项分工", en: "eleven duties")),
      Citation(plan: "P6", clause: Text(zh: "定好主备人", en: "a leader for each session")),
    ])

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  private func bound(_ duty: Duty) -> Int { max(entry[Self.minimum], duty.least ?? 0) }

  private func subject(_ duty: Duty) -> Subject { Subject(place: duty.school, kind: duty.name) }

  public func write(into formulation: inout VisitFormulation) {
    for (number, duty) in formulation.facts.tables.duties.enumerated() {
      let chosen = LinearExpression(columns: formulation.holderColumns[number].map(\.column))
      formulation.require(chosen + duty.holders.count >= bound(duty), by: self, for: subject(duty))
    }
  }

  public func measure(_ view: VisitView) -> [Measurement] {
    view.plan.duties.map { duty in
      Measurement(subject(duty), value: duty.holders.count, .atLeast, bound(duty))
    }
  }

  public static let examples = [
    VisitExample(
      Text(zh: "接待有人负责", en: "The reception has a holder"), TinyYear(duties: [.held("接待", [])]),
      parameters: [:], plan: [], duties: [.held("接待", ["c1"])], breaches: []),
    VisitExample(
      Text(zh: "接待没有人负责", en: "Nobody holds the reception"), TinyYear(duties: [.held("接待", [])]),
      parameters: [:], plan: [], duties: [.held("接待", [])], breaches: ["C,接待"]),
  ]
}
