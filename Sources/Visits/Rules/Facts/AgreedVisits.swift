import Districts
import LinearModels
import RuleModels
public import Rules

/// 约定照办: every activity agreed on or done stands in the plan exactly once, as agreed but for its date.
public struct AgreedVisits: VisitRule {
  public static let card = RuleCard(
    id: "agreed-visits", title: Text(zh: "约定照办", en: "What is agreed is held"),
    statement: Text(
      zh: "已完成、已约定的活动都在方案中出现一次，内容不变；日期只能按“调换期限”改动。",
      en:
        "Every activity done or agreed stands in the plan once and unchanged; only its date may shift as the rule allows."
    ),
    formula: "∀ agreed v: Σ_slots x[v] = 1", nature: .fact, parameters: [],
    sources: [Citation(plan: nil, clause: Text(zh: "事实", en: "fact"))], unit: Text(zh: "次", en: "times"))

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  private func subject(_ visit: Visit) -> Subject {
    Subject(place: visit.host, kind: visit.kind, period: visit.id)
  }

  public func write(into formulation: inout VisitFormulation) {
    var columns = [[Int]](repeating: [], count: formulation.facts.tables.agreed.count)
    for (number, candidate) in formulation.candidates.all.enumerated() {
      if let agreed = candidate.agreed { columns[agreed].append(number) }
    }
    for (number, visit) in formulation.facts.tables.agreed.enumerated() {
      formulation.require(LinearExpression(columns: columns[number]) == 1, by: self, for: subject(visit))
    }
  }

  public func measure(_ view: VisitView) -> [Measurement] {
    let mayShift = view.facts.book.rules.contains { $0 is RescheduleWindow }
    return view.facts.tables.agreed.map { agreed in
      let kept = view.held.filter { isKept($0.visit, agreed, mayShift: mayShift) }
      let named = view.held.count { $0.visit.id == agreed.id }
      // Named twice, or changed, it is not the one that was agreed.
      let value = named == 1 ? kept.count : named == 0 ? 0 : named
      let wrong = abs(value - 1)
      return Measurement(
        subject(agreed), value: value, value > 1 ? .atMost : .atLeast, 1, breaking: wrong > 0,
        people: [agreed.id])
    }
  }

  private func isKept(_ visit: Visit, _ agreed: Visit, mayShift: Bool) -> Bool {
    guard visit.id == agreed.id, visit.kind == agreed.kind, visit.host == agreed.host,
      visit.group == agreed.group, visit.school == agreed.school, visit.subject == agreed.subject,
      visit.researchGroup == agreed.researchGroup, visit.lessons == agreed.lessons,
      agreed.people.isEmpty || Set(agreed.people) == Set(visit.people)
    else { return false }
    if agreed.status == .done { return visit.slot == agreed.slot }
    return mayShift || visit.slot == Slot(agreed.agreed ?? agreed.day, agreed.half)
  }

  public static let examples = [
    VisitExample(
      Text(zh: "约定的研讨照办", en: "The agreed seminar is held"),
      TinyYear(agreed: [.agreed("x", on: TinyYear.autumn[0])]),
      plan: [.agreed("x", on: TinyYear.autumn[0])], breaches: []),
    VisitExample(
      Text(zh: "约定的研讨不见了", en: "The agreed seminar is missing"),
      TinyYear(agreed: [.agreed("x", on: TinyYear.autumn[0])]), plan: [], breaches: ["C,研讨,x"]),
    VisitExample(
      Text(zh: "没有调换规则，却改了日期", en: "Shifted without a rule that allows it"),
      TinyYear(agreed: [.agreed("x", on: TinyYear.autumn[0])]),
      plan: [.agreed("x", on: TinyYear.autumn[0], moved: TinyYear.autumn[1])], breaches: ["C,研讨,x"]),
  ]
}
