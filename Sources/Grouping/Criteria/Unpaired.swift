import Districts
import RuleModels
public import Rules

/// 未结对: listed apprentices without a mentor.
public struct Unpaired: GroupingCriterion {
  public static let card = CriterionCard(
    id: "unpaired", title: Text(zh: "没有师傅的徒弟", en: "Apprentices without a mentor"),
    statement: Text(
      zh: "师徒名单上的徒弟，政策要求结对而没有师傅的人数。", en: "Listed apprentices of the policy's scope who have no mentor."),
    unit: Text(zh: "人", en: "people"))

  public init() {}

  public func write(into formulation: inout GroupingFormulation) {
    let facts = formulation.facts
    let lines = facts.rules.compactMap { $0 as? MentorPairs }
    let listed = Set(facts.tables.mentors.filter { $0.side == .apprentice }.map(\.teacher)).sorted()
      .compactMap { facts.district.teacherNumbers[$0] }
      .filter { teacher in lines.contains { facts.concerns($0.entry, school: facts.unit(of: teacher)) } }
    formulation.charge(id, constant: listed.count)
    for pair in formulation.pairs(.mentoring) { formulation.charge(id, -1, column: pair.column) }
  }

  public func score(_ view: GroupingView, breaches: Int) -> Int {
    let facts = view.facts
    let scopes = facts.policy.rules.filter { $0.rule == MentorPairs.card.id }.map(\.scope)
    let paired = Set(view.pairs(.mentoring).map(\.second))
    let listed = Set(facts.tables.mentors.filter { $0.side == .apprentice }.map(\.teacher))
    return listed.count { id in
      guard let teacher = facts.district.teacherNumbers[id] else { return false }
      let home = facts.district.schools[facts.district.units[facts.district.homes[teacher]]]
      return scopes.contains { $0.contains(home) } && !paired.contains(teacher)
    }
  }
}
