import Districts
import LinearModels
import RuleModels
public import Rules

/// 一室一用: a room bears one activity in a half-day.
public struct OneRoom: VisitRule {
  public static let card = RuleCard(
    id: "one-room", title: Text(zh: "一室一用", en: "One activity a room"),
    statement: Text(
      zh: "同一场地同一半天只有一项活动；需要场地的活动都有场地。",
      en: "A room bears one activity in a half-day; an activity that needs a room has one."),
    formula: "∀ school, kind of room, half-day: Σ x ≤ rooms", nature: .fact, parameters: [],
    sources: [Citation(plan: nil, clause: Text(zh: "事实", en: "fact"))], unit: Text(zh: "项", en: "activities"))

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  private struct Demand: Hashable, Comparable {
    let host: Int
    let kind: String
    let slot: Slot

    static func < (left: Demand, right: Demand) -> Bool {
      (left.slot, left.host, left.kind) < (right.slot, right.host, right.kind)
    }
  }

  public func write(into formulation: inout VisitFormulation) {
    let facts = formulation.facts
    var columns: [Demand: [Int]] = [:]
    for (number, candidate) in formulation.candidates.all.enumerated() {
      guard let kind = facts.neededRoom(candidate) else { continue }
      for slot in candidate.occasion.slot.parts {
        columns[Demand(host: candidate.occasion.host, kind: kind, slot: slot), default: []].append(number)
      }
    }
    for (demand, columns) in columns.sorted(by: { $0.key < $1.key }) {
      let school = facts.district.schools[demand.host].id
      let rooms = facts.tables.rooms.count { $0.school == school && $0.kind == demand.kind }
      guard columns.count > rooms else { continue }
      formulation.require(
        LinearExpression(columns: columns) <= rooms, by: self,
        for: Subject(place: school, kind: demand.kind, period: demand.slot.description))
    }
  }

  public func measure(_ view: VisitView) -> [Measurement] {
    struct Use: Hashable, Comparable {
      let room: String
      let slot: Slot

      static func < (left: Use, right: Use) -> Bool { (left.slot, left.room) < (right.slot, right.room) }
    }
    var visits: [Use: [String]] = [:]
    var without: [Measurement] = []
    for held in view.held {
      if let room = held.visit.room {
        for slot in held.visit.slot.parts {
          visits[Use(room: room, slot: slot), default: []].append(held.visit.id)
        }
      } else if held.visit.status == .planned, let kind = view.facts.tables.kinds[held.occasion.kind].roomKind
      {
        without.append(
          Measurement(
            Subject(place: held.visit.host, kind: kind, period: held.visit.slot.description), value: 1,
            .atMost,
            0, people: [held.visit.id]))
      }
    }
    return without
      + visits.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map { use, ids in
        Measurement(
          Subject(place: use.room, period: use.slot.description), value: ids.count, .atMost, 1,
          people: ids.sorted())
      }
  }

  public static let examples = [
    VisitExample(
      Text(zh: "会议室上下午各用一次", en: "The hall is used on two days"), TinyYear(), wanting: ["会议"],
      plan: [
        .meeting("a", on: TinyYear.autumn[0], room: "R1"), .meeting("b", on: TinyYear.autumn[1], room: "R1"),
      ], breaches: []),
    VisitExample(
      Text(zh: "会议室同一下午用两次", en: "The hall is used twice in one afternoon"), TinyYear(),
      wanting: ["会议", "评课"],
      plan: [
        .meeting("a", on: TinyYear.autumn[0], room: "R1"),
        .meeting("b", kind: "评课", on: TinyYear.autumn[0], room: "R1"),
      ], breaches: ["R1,2027-09-30 pm"]),
  ]
}

extension VisitCase {
  /// The kind of room that a candidate needs; nil: none, or an agreed activity without one.
  func neededRoom(_ candidate: VisitCandidate) -> String? {
    if let agreed = candidate.agreed {
      guard let room = tables.agreed[agreed].room else { return nil }
      return roomNumbers[room].flatMap { tables.rooms[$0].kind }
    }
    return tables.kinds[candidate.occasion.kind].roomKind
  }
}
