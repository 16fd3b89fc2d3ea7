import Districts
import Visits

/// The `.ics` file of one school: all activities that it hosts, that are held for it or its group, or to which its teachers
/// go.
struct SchoolCalendarFile {
  let audited: AuditedVisits
  let names: CalendarNames
  /// By which the same activity of the same plan is known again.
  let fingerprint: String

  /// - Parameter school: number of the school.
  func bytes(school: Int) -> [UInt8] {
    let facts = audited.facts
    let place = facts.district.schools[school]
    var calendar = ICalendar(name: "\(place.name)\(names.text("活动日历", " activities"))")
    for visit in VisitLists(audited, names).visits(ofSchool: school) {
      let time = visit.half.usualTime
      let people = names.teachers(visit.people)
      let description = [
        "\(names.text("对象", "For"))：\(names.beneficiary(visit))",
        people.isEmpty ? nil : "\(names.text("主讲", "By"))：\(people)",
        visit.attendees.isEmpty
          ? nil
          : names.text("参加：\(visit.attendees.count)人", "Attending: \(visit.attendees.count)"),
        "\(names.text("编号", "Id"))：\(visit.id)", visit.note,
      ].compactMap { $0 }.joined(separator: "\n")
      calendar.add(
        ICalendar.Event(
          uid: "\(visit.id)-\(place.id)@\(fingerprint.prefix(16)).lungang", stamp: facts.calendar.first,
          day: visit.day, start: time.start, end: time.end, summary: names.title(visit),
          location: [names.school(visit.host), visit.room].compactMap { $0 }.joined(separator: " "),
          description: description, category: visit.kind, isConfirmed: visit.status != .planned))
    }
    return calendar.bytes
  }
}
