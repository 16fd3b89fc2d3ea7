import Districts
import Tables
public import Visits

/// A calendar as files of the form that `lungang visits check` reads again; officers read the workbook.
public enum VisitCSV {
  /// The files that a plan consists of; programme and duties only where there are any.
  public static func files(_ plan: VisitPlan) -> [(name: String, bytes: [UInt8])] {
    var files = [("visits.csv", bytes(visits(plan)))]
    if !plan.programme.isEmpty { files.append(("programme.csv", bytes(programme(plan)))) }
    if !plan.duties.isEmpty { files.append(("duties.csv", bytes(duties(plan)))) }
    return files.map { (name: $0.0, bytes: $0.1) }
  }

  private static func bytes(_ rows: [[String]]) -> [UInt8] {
    CSVWriter(byteOrderMark: false, carriageReturns: false).bytes(of: rows)
  }

  private static func list(_ items: [String]) -> String { items.joined(separator: ";") }

  private static func visits(_ plan: VisitPlan) -> [[String]] {
    let header = [
      "id", "kind", "date", "half", "group", "school", "subject-group", "subject", "host", "people",
      "attendees", "room", "lessons", "agreed", "status", "note",
    ]
    return [header]
      + plan.visits.map { visit in
        [
          visit.id, visit.kind, visit.day.description, visit.half.rawValue, visit.group ?? "",
          visit.school ?? "", visit.researchGroup ?? "", visit.subject ?? "", visit.host, list(visit.people),
          list(visit.attendees), visit.room ?? "", String(visit.lessons), visit.agreed?.description ?? "",
          visit.status.rawValue, visit.note ?? "",
        ]
      }
  }

  private static func time(_ minutes: Int?) -> String {
    minutes.map { "\($0 / 60):\($0 % 60 < 10 ? "0" : "")\($0 % 60)" } ?? ""
  }

  private static func programme(_ plan: VisitPlan) -> [[String]] {
    let header = [
      "item", "date", "start", "end", "strand", "title", "school", "room", "room-kind", "people", "visitors",
    ]
    return [header]
      + plan.programme.map { item in
        [
          item.id, item.day.description, time(item.start), time(item.end), item.strand ?? "", item.title,
          item.school, item.room ?? "", item.roomKind ?? "", list(item.people), list(item.visitors),
        ]
      }
  }

  private static func duties(_ plan: VisitPlan) -> [[String]] {
    let header = ["duty", "date", "start", "end", "school", "people-needed", "holders", "candidates"]
    return [header]
      + plan.duties.map { duty in
        [
          duty.name, duty.day?.description ?? "", time(duty.start), time(duty.end), duty.school ?? "",
          duty.least.map(String.init) ?? "", list(duty.holders), list(duty.candidates),
        ]
      }
  }
}
