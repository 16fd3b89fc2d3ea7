import Districts
public import Rules

/// 教学日: activities are held on teaching days only.
public struct TeachingDay: VisitRule {
  public static let card = RuleCard(
    id: "teaching-day", title: Text(zh: "教学日", en: "Teaching days only"),
    statement: Text(
      zh: "活动只安排在学期内的教学日（含补班日），不在周末和放假日。",
      en:
        "Activities are held on teaching days of a term, make-up days included, not on weekends and days off."
    ),
    formula: "∀v: day(v) ∈ teaching days", nature: .fact, parameters: [],
    sources: [Citation(plan: nil, clause: Text(zh: "事实", en: "fact"))], unit: Text(zh: "项", en: "activities"))

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  public func admits(_ candidate: VisitCandidate, in facts: VisitCase) -> Bool {
    candidate.agreed.map { facts.tables.agreed[$0].status == .done } ?? false
      || facts.calendar.isTeachingDay(candidate.occasion.slot.day)
  }

  public func measure(_ view: VisitView) -> [Measurement] {
    view.held.filter { $0.visit.status != .done && !view.facts.calendar.isTeachingDay($0.visit.day) }.map {
      Measurement(view.facts.subject(of: $0.occasion), value: 1, .atMost, 0, people: [$0.visit.id])
    }
  }

  public static let examples = [
    VisitExample(
      Text(zh: "星期四研讨", en: "A seminar on a Thursday"), TinyYear(), wanting: ["研讨"],
      plan: [.seminar("a", on: TinyYear.autumn[0])], breaches: []),
    VisitExample(
      Text(zh: "放假日研讨", en: "A seminar on a day off"), TinyYear(), wanting: ["研讨"],
      plan: [.seminar("a", on: TinyYear.dayOff)], breaches: ["C,研讨,2027-10-04 pm"]),
  ]
}
