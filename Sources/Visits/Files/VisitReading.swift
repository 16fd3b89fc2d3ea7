public import DistrictFiles
import Districts
import Rules

/// The tables about activities as they were read; whether they fit together shows once the district is known.
public struct VisitReading {
  /// nil where terms.csv is missing or faulty.
  public let tables: VisitTables?

  /// Reads all tables; what is wrong is noted in them.
  public init(_ further: inout FurtherTables) {
    let terms = further.rows(VisitForms.terms, VisitRows.term)
    let exceptions = further.rows(VisitForms.holidays, VisitRows.exception)
    let kinds = further.rows(VisitForms.kinds, VisitRows.kind)
    let rooms = further.rows(VisitForms.rooms, VisitRows.room)
    let groups = further.rows(VisitForms.researchGroups, VisitRows.researchGroup)
    let timetable = further.rows(VisitForms.timetable, VisitRows.timetable)
    let weak = further.rows(VisitForms.weakSubjects, VisitRows.weakSubject)
    let visits = further.rows(VisitForms.visits, VisitRows.visit)
    let programme = further.rows(VisitForms.programme, VisitRows.item)
    let duties = further.rows(VisitForms.duties, VisitRows.duty)
    Self.judgeTerms(terms, &further)
    Self.judgeDoubles(VisitForms.kinds, "kind", kinds.map(\.name), &further)
    Self.judgeDoubles(VisitForms.rooms, "room", rooms.map(\.id), &further)
    Self.judgeDoubles(VisitForms.researchGroups, "id", groups.map(\.id), &further)
    Self.judgeDoubles(VisitForms.visits, "id", visits.map(\.id), &further)
    Self.judgeDoubles(VisitForms.programme, "item", programme.map(\.id), &further)
    Self.judgeDoubles(VisitForms.duties, "duty", duties.map(\.name), &further)
    Self.judgeKnown(
      VisitForms.visits, "kind", visits.map { [$0.kind] }, known: kinds.map(\.name), VisitForms.kinds,
      &further)
    Self.judgeKnown(
      VisitForms.visits, "room", visits.map { $0.room.map { [$0] } ?? [] }, known: rooms.map(\.id),
      VisitForms.rooms, &further)
    Self.judgeKnown(
      VisitForms.visits, "subject-group", visits.map { $0.researchGroup.map { [$0] } ?? [] },
      known: groups.map(\.id), VisitForms.researchGroups, &further)
    Self.judgeKnown(
      VisitForms.programme, "room", programme.map { $0.room.map { [$0] } ?? [] }, known: rooms.map(\.id),
      VisitForms.rooms, &further)
    guard !terms.isEmpty else {
      tables = nil
      return
    }
    tables = VisitTables(
      calendar: SchoolCalendar(terms: terms, exceptions: exceptions), kinds: kinds, researchGroups: groups,
      rooms: rooms, timetable: timetable, weakSubjects: weak,
      agreed: visits.map(Self.agreed), programme: programme, duties: duties)
  }

  /// A line of a district's own table that says nothing of its status is agreed.
  private static func agreed(_ visit: Visit) -> Visit {
    var visit = visit
    if visit.status == .planned { visit.status = .agreed }
    visit.agreed = visit.agreed ?? visit.day
    return visit
  }

  private static func judgeTerms(_ terms: [Term], _ further: inout FurtherTables) {
    let order = terms.indices.sorted { terms[$0].first < terms[$1].first }
    for (one, next) in zip(order, order.dropFirst()) where terms[next].first <= terms[one].last {
      further.note(
        .error, VisitForms.terms, row: next, column: "first", value: terms[next].first.description,
        Text(
          zh: "与学期“\(terms[one].name)”重叠。", en: "The term overlaps \"\(terms[one].name)\"."))
    }
  }

  private static func judgeDoubles(
    _ form: TableForm, _ column: String, _ names: [String], _ further: inout FurtherTables
  ) {
    var seen: Set<String> = []
    for (row, name) in names.enumerated() where !seen.insert(name).inserted {
      further.note(
        .error, form, row: row, column: column, value: name,
        Text(zh: "“\(name)”重复了。", en: "\"\(name)\" stands twice."))
    }
  }

  private static func judgeKnown(
    _ form: TableForm, _ column: String, _ values: [[String]], known: [String], _ other: TableForm,
    _ further: inout FurtherTables
  ) {
    let names = Set(known)
    for (row, items) in values.enumerated() {
      for item in items where !names.contains(item) {
        let near = NearestName.of(item, among: known)
        further.note(
          .error, form, row: row, column: column, value: item,
          Text(
            zh: "“\(other.chinese)”表中没有“\(item)”。", en: "\"\(item)\" does not stand in \(other.id).csv."),
          near.map { Text(zh: "是否应为“\($0)”？", en: "Maybe \"\($0)\"?") })
      }
    }
  }
}
