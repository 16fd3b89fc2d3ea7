import Districts
import LinearModels
import RuleModels
public import Rules

/// 调换期限: an agreed activity is shifted by at most so many days.
public struct RescheduleWindow: VisitRule {
  static let daysLimit = Parameter<Int>.integer(
    "days", default: 7, in: 0...365, title: Text(zh: "最多天数", en: "Greatest number of days"))

  public static let card = RuleCard(
    id: "reschedule-window", title: Text(zh: "调换期限", en: "How far dates may shift"),
    statement: Text(
      zh: "已约定的活动调换时间不超过规定天数；没有这条规则时不得调换。",
      en: "An agreed activity is shifted by at most so many days; without this rule by none."),
    formula: "∀ agreed v: |day(v) − agreed(v)| ≤ days", nature: .posting, parameters: [daysLimit.spec],
    sources: [
      Citation(plan: "P8", clause: Text(zh: "调换时间不要超过一周", en: "shifted by no more than a week"))
    ], unit: Text(zh: "天", en: "days"))

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  /// The greatest shift in days.
  var days: Int { entry[Self.daysLimit] }

  public func admits(_ candidate: VisitCandidate, in facts: VisitCase) -> Bool {
    guard let number = candidate.agreed else { return true }
    let agreed = facts.tables.agreed[number]
    if agreed.status == .done { return true }
    return abs(candidate.occasion.slot.day - (agreed.agreed ?? agreed.day)) <= days
  }

  public func measure(_ view: VisitView) -> [Measurement] {
    let agreed = Dictionary(
      view.facts.tables.agreed.filter { $0.status == .agreed }.map { ($0.id, $0.agreed ?? $0.day) }
    ) { first, _ in first }
    return view.held.compactMap { held in
      guard let day = agreed[held.visit.id] else { return nil }
      let shift = abs(held.visit.day - day)
      return Measurement(
        view.facts.subject(of: held.occasion), value: shift, .atMost, days, breaking: shift > days,
        people: [held.visit.id])
    }
  }

  public static let examples = [
    VisitExample(
      Text(zh: "推后一天", en: "A day later"), TinyYear(agreed: [.agreed("a", on: TinyYear.autumn[0])]),
      parameters: ["days": .integer(1)],
      plan: [.agreed("a", on: TinyYear.autumn[0], moved: TinyYear.autumn[1])], breaches: []),
    VisitExample(
      Text(zh: "推到春季", en: "Put off until spring"),
      TinyYear(agreed: [.agreed("a", on: TinyYear.autumn[0])]), parameters: ["days": .integer(1)],
      plan: [.agreed("a", on: TinyYear.autumn[0], moved: TinyYear.spring[0])],
      breaches: ["C,研讨,2028-03-02 pm"]),
  ]
}
