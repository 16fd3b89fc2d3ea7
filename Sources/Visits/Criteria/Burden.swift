import Districts
import LinearModels
import RuleModels
public import Rules

/// 负担均衡: what is made and held is dealt out over the teachers.
public struct Burden: VisitCriterion {
  public static let card = CriterionCard(
    id: "burden", title: Text(zh: "负担均衡", en: "Fair burdens"),
    statement: Text(
      zh: "同一位教师全年主讲的活动和承担的分工两两成对的数目：分得越均匀越少；去跟班学习的不算。",
      en:
        "Pairs among the activities that a teacher makes and the duties that they hold in the year: the fairer, the fewer; days of attachment do not count."
    ),
    unit: Text(zh: "对", en: "pairs"))

  /// From this many on every further one counts the same.
  private static let steps = 30

  public init() {}

  public func write(into formulation: inout VisitFormulation) {
    let facts = formulation.facts
    let learning = facts.learningKinds
    var loads: [Int: LinearExpression] = [:]
    for (number, candidate) in formulation.candidates.all.enumerated()
    where !learning.contains(candidate.occasion.kind) {
      for teacher in candidate.fixedPeople { loads[teacher, default: 0].add(1, column: number) }
      for place in formulation.makersOfCandidate[number] {
        loads[formulation.makers[place].teacher, default: 0]
          .add(1, column: formulation.makerStart + place)
      }
    }
    for (number, duty) in facts.tables.duties.enumerated() {
      for holder in formulation.holderColumns[number] {
        loads[holder.teacher, default: 0].add(1, column: holder.column)
      }
      for teacher in duty.holders.compactMap({ facts.district.teacherNumbers[$0] }) {
        loads[teacher, default: 0].constant += 1
      }
    }
    for (teacher, load) in loads.sorted(by: { $0.key < $1.key }) {
      if load.terms.isEmpty {
        formulation.charge(id, constant: Pairs.count(Int(load.constant), steps: Self.steps))
      } else {
        formulation.chargePairs(id, of: load, steps: Self.steps, named: facts.district.teachers[teacher].id)
      }
    }
  }

  public func score(_ view: VisitView, breaches: Int) -> Int {
    var loads: [String: Int] = [:]
    let learning = view.facts.learningKinds
    for held in view.held where !learning.contains(held.occasion.kind) {
      for teacher in held.visit.people { loads[teacher, default: 0] += 1 }
    }
    for duty in view.plan.duties { for teacher in duty.holders { loads[teacher, default: 0] += 1 } }
    return loads.values.reduce(0) { $0 + Pairs.count($1, steps: Self.steps) }
  }
}

extension VisitCase {
  /// The kinds in which people come to learn.
  var learningKinds: Set<Int> {
    Set(kinds(book.rules.compactMap { $0 as? AttachmentDays }.flatMap(\.kinds)))
  }
}
