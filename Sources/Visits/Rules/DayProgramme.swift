import Districts
import LinearModels
import RuleModels
public import Rules

/// 当日议程: items of a day that are at the same time are of different strands, in different rooms, with different people.
public struct DayProgramme: VisitRule {
  public static let card = RuleCard(
    id: "day-programme", title: Text(zh: "当日议程", en: "Programme of a day"),
    statement: Text(
      zh: "同一分会场（或全体）的议程时间不重叠；同一场地、同一人同一时间只在一处。",
      en: "Items of one strand, or for all, do not overlap; no room and no person is at two items at once."),
    formula: "∀ i,j at the same time: strand, room and people differ", nature: .bound, parameters: [],
    sources: [
      Citation(
        plan: "P4", clause: Text(zh: "8:10——9:50，四次，两个学科", en: "8:10 to 9:50, four times, two subjects"))
    ], unit: Text(zh: "处", en: "clashes"))

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  /// Items that are at the same time, by their places in the programme.
  private static func pairs(_ items: [ProgrammeItem]) -> [(Int, Int)] {
    items.indices.flatMap { one in
      items.indices.dropFirst(one + 1).filter { items[one].overlaps(items[$0]) }.map { (one, $0) }
    }
  }

  /// What makes two items a clash whatever room is chosen.
  private static func clashes(_ one: ProgrammeItem, _ other: ProgrammeItem) -> [String] {
    var found: [String] = []
    if one.strand == nil || other.strand == nil || one.strand == other.strand { found.append("分会场") }
    let people = Set(one.people + one.visitors)
    found += (other.people + other.visitors).filter(people.contains).sorted()
    return found
  }

  private func subject(_ one: ProgrammeItem, _ other: ProgrammeItem, _ what: String) -> Subject {
    Subject(place: one.school, kind: "\(one.id)/\(other.id)", period: what)
  }

  public func write(into formulation: inout VisitFormulation) {
    let items = formulation.facts.tables.programme
    for (one, other) in Self.pairs(items) {
      for what in Self.clashes(items[one], items[other]) {
        formulation.require(
          LinearExpression(constant: 1) <= 0, by: self, for: subject(items[one], items[other], what))
      }
      for room in formulation.facts.tables.rooms.indices {
        let both = [one, other].map { inRoom(room, item: $0, formulation) }
        if both[0].terms.isEmpty && both[0].constant == 0 { continue }
        if both[1].terms.isEmpty && both[1].constant == 0 { continue }
        formulation.require(
          both[0] + both[1] <= 1, by: self, for: subject(items[one], items[other], "场地"))
      }
    }
  }

  /// Whether an item is in a room: a column, or known.
  private func inRoom(_ room: Int, item: Int, _ formulation: VisitFormulation) -> LinearExpression {
    if let column = formulation.roomColumns[item].first(where: { $0.room == room })?.column {
      return LinearExpression(columns: [column])
    }
    let given = formulation.facts.tables.programme[item].room
    return LinearExpression(constant: given == formulation.facts.tables.rooms[room].id ? 1 : 0)
  }

  public func measure(_ view: VisitView) -> [Measurement] {
    let items = view.plan.programme
    return Self.pairs(items).flatMap { one, other -> [Measurement] in
      var found = Self.clashes(items[one], items[other]).map {
        Measurement(subject(items[one], items[other], $0), value: 1, .atMost, 0)
      }
      if let room = items[one].room {
        found.append(
          Measurement(
            subject(items[one], items[other], "场地"), value: room == items[other].room ? 2 : 1, .atMost, 1))
      }
      return found
    }
  }

  public static let examples = [
    VisitExample(
      Text(zh: "两个分会场，两个场地", en: "Two strands in two rooms"),
      TinyYear(programme: [.item("1", "政治", nil), .item("2", "历史", nil)]), parameters: [:], plan: [],
      programme: [.item("1", "政治", "R1"), .item("2", "历史", "R2")], breaches: []),
    VisitExample(
      Text(zh: "两个分会场同一场地", en: "Two strands in one room"),
      TinyYear(programme: [.item("1", "政治", nil), .item("2", "历史", nil)]), parameters: [:], plan: [],
      programme: [.item("1", "政治", "R1"), .item("2", "历史", "R1")], breaches: ["C,1/2,场地"]),
    VisitExample(
      Text(zh: "一个人同时在两个分会场", en: "Somebody in two strands at once"),
      TinyYear(programme: [.item("1", "政治", "R1", ["c1"]), .item("2", "历史", "R2", ["c1"])]),
      parameters: [:], plan: [],
      programme: [.item("1", "政治", "R1", ["c1"]), .item("2", "历史", "R2", ["c1"])],
      breaches: ["C,1/2,c1"]),
  ]
}
