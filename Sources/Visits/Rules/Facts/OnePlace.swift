import Districts
import LinearModels
import RuleModels
public import Rules

/// 一人一处: nobody is at two activities in the same half-day.
public struct OnePlace: VisitRule {
  public static let card = RuleCard(
    id: "one-place", title: Text(zh: "一人一处", en: "Nobody in two places"),
    statement: Text(
      zh: "同一人同一半天只在一项活动中，不论主讲还是参加。",
      en: "Nobody makes or attends two activities in the same half-day."),
    formula: "∀t,half-day: Σ present ≤ 1", nature: .fact, parameters: [],
    sources: [Citation(plan: nil, clause: Text(zh: "事实", en: "fact"))], unit: Text(zh: "项", en: "activities"))

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  public func write(into formulation: inout VisitFormulation) {
    let facts = formulation.facts
    // Who is where in each half-day, as columns.
    var columnsOfSlot: [Slot: [Int: [Int]]] = [:]
    for (number, candidate) in formulation.candidates.all.enumerated() {
      let sure = Set(candidate.attendees).union(candidate.fixedPeople)
      for slot in candidate.occasion.slot.parts {
        for teacher in sure { columnsOfSlot[slot, default: [:]][teacher, default: []].append(number) }
        for place in formulation.makersOfCandidate[number] {
          let teacher = formulation.makers[place].teacher
          // Who attends unless making it is there either way.
          if sure.contains(teacher) { continue }
          columnsOfSlot[slot, default: [:]][teacher, default: []].append(formulation.makerStart + place)
        }
      }
    }
    // People who are at the same activities need one row, and so do the halves of whole days.
    var seen: Set<[Int]> = []
    for (slot, columnsOfTeacher) in columnsOfSlot.sorted(by: { $0.key < $1.key }) {
      for (teacher, columns) in columnsOfTeacher.sorted(by: { $0.key < $1.key }) where columns.count > 1 {
        guard seen.insert(columns).inserted else { continue }
        formulation.require(
          LinearExpression(columns: columns) <= formulation.alike.size(of: teacher), by: self,
          for: Subject(teacher: facts.district.teachers[teacher].id, period: slot.description))
      }
    }
  }

  public func measure(_ view: VisitView) -> [Measurement] {
    struct Key: Hashable {
      let teacher: Int
      let slot: Slot
    }
    var visits: [Key: [String]] = [:]
    for held in view.held {
      for slot in held.visit.slot.parts {
        for teacher in held.present {
          visits[Key(teacher: teacher, slot: slot), default: []].append(held.visit.id)
        }
      }
    }
    return visits.filter { $0.value.count > 1 }
      .sorted { ($0.key.slot, $0.key.teacher) < ($1.key.slot, $1.key.teacher) }
      .map { key, ids in
        Measurement(
          Subject(
            teacher: view.facts.district.teachers[key.teacher].id, period: key.slot.description),
          value: ids.count, .atMost, 1, people: ids.sorted())
      }
  }

  public static let examples = [
    VisitExample(
      Text(zh: "c1 上午送教，次日再送教", en: "c1 delivers lessons on two days"), TinyYear(), wanting: ["送教"],
      plan: [
        .delivery("a", to: "M", by: "c1", on: TinyYear.autumn[0]),
        .delivery("b", to: "N", by: "c1", on: TinyYear.autumn[1]),
      ], breaches: []),
    VisitExample(
      Text(zh: "c1 同一下午在两所学校", en: "c1 at two schools in one afternoon"), TinyYear(), wanting: ["送教"],
      plan: [
        .delivery("a", to: "M", by: "c1", on: TinyYear.autumn[0]),
        .delivery("b", to: "N", by: "c1", on: TinyYear.autumn[0]),
      ], breaches: ["c1,2027-09-30 pm"]),
  ]
}
