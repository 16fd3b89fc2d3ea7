import Districts
public import Rules

/// 不占课: nobody makes or attends an activity while having lessons that cannot be swapped.
public struct FreeTime: VisitRule {
  public static let card = RuleCard(
    id: "free-time", title: Text(zh: "不占课", en: "Free of lessons"),
    statement: Text(
      zh: "主讲人和参加人员在该半天没有课，或课能调开。",
      en: "Who makes or attends an activity has no lesson in that half-day, or one that can be swapped."),
    formula: "∀v, t ∈ present(v): free(t, slot(v))", nature: .fact, parameters: [],
    sources: [Citation(plan: "P3", clause: Text(zh: "能调开课的教师", en: "teachers who can swap their lessons"))],
    unit: Text(zh: "项", en: "activities"))

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  public func admits(_ candidate: VisitCandidate, in facts: VisitCase) -> Bool {
    if candidate.agreed.map({ facts.tables.agreed[$0].status == .done }) ?? false { return true }
    return (candidate.fixedPeople + candidate.attendees).allSatisfy {
      facts.isFree($0, at: candidate.occasion.slot)
    }
  }

  public func admits(_ teacher: Int, at candidate: VisitCandidate, in facts: VisitCase) -> Bool {
    facts.isFree(teacher, at: candidate.occasion.slot)
  }

  public func measure(_ view: VisitView) -> [Measurement] {
    view.held.filter { $0.visit.status != .done }.flatMap { held in
      held.present.sorted().filter { !view.facts.isFree($0, at: held.visit.slot) }.map { teacher in
        Measurement(
          Subject(
            teacher: view.facts.district.teachers[teacher].id, kind: held.visit.kind,
            period: held.visit.slot.description), value: 1, .atMost, 0, people: [held.visit.id])
      }
    }
  }

  public static let examples = [
    VisitExample(
      Text(zh: "c1 这个下午没有课", en: "c1 has no lesson that afternoon"), TinyYear(busy: ["n1"]), wanting: ["送教"],
      plan: [.delivery("a", to: "M", by: "c1", on: TinyYear.autumn[0])], breaches: []),
    VisitExample(
      Text(zh: "c1 这个下午有课", en: "c1 has a lesson that afternoon"), TinyYear(busy: ["c1"]), wanting: ["送教"],
      plan: [.delivery("a", to: "M", by: "c1", on: TinyYear.autumn[0])],
      breaches: ["c1,送教,2027-09-30 pm"]),
  ]
}
