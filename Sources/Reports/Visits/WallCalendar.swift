import Districts
import Visits

/// A month as weeks of days, as a wall calendar shows it.
struct WallCalendar {
  /// What stands on a day.
  struct Entry: Hashable {
    let half: Half
    /// Number of the kind, for its colour.
    let kind: Int
    /// What and where.
    let text: String
  }

  let facts: VisitCase
  let names: CalendarNames
  private let visitsOfDay: [Day: [Visit]]

  /// The group whose activities it shows; nil: all.
  let group: String?

  init(_ audited: AuditedVisits, _ names: CalendarNames, group: String? = nil) {
    facts = audited.facts
    self.names = names
    self.group = group
    let visits = audited.plan.visits.filter { group == nil || $0.group == group }
    visitsOfDay = Dictionary(grouping: visits, by: \.day)
  }

  /// One calendar, or one a group where a month of all would not fit on a page.
  static func pages(_ audited: AuditedVisits, _ names: CalendarNames) -> [WallCalendar] {
    let whole = WallCalendar(audited, names)
    let groups = Set(audited.plan.visits.compactMap(\.group)).sorted()
    let isCrowded = audited.plan.visits.count > 40 * whole.months.count
    guard groups.count > 1, isCrowded else { return [whole] }
    return groups.map { WallCalendar(audited, names, group: $0) }
  }

  /// The months of the calendar in which there is a teaching day or an activity.
  var months: [Month] {
    let all = facts.calendar.teachingDays.map(\.month.index) + visitsOfDay.keys.map(\.month.index)
    return Set(all).sorted().map(Month.init(index:))
  }

  /// The weeks of a month from Monday to Sunday; nil: a day of another month.
  func weeks(of month: Month) -> [[Day?]] {
    let first = Day(firstOf: month)
    var day = first.monday
    var weeks: [[Day?]] = []
    while day.month <= month {
      weeks.append(
        (0..<7).map { offset in
          let own = day.advanced(byDays: offset)
          return own.month == month ? own : nil
        })
      day = day.advanced(byDays: 7)
    }
    return weeks
  }

  /// What is said of a day beside its activities: a holiday's name, a make-up day.
  func mark(_ day: Day) -> String? {
    guard let exception = facts.calendar.exceptions.first(where: { $0.first <= day && day <= $0.last })
    else { return nil }
    return exception.isWorked
      ? names.text("补班", "make-up day") : exception.name ?? names.text("放假", "off")
  }

  /// The activities of a day, those of a kind in one half put together: `送教·语文 甲校、乙校 ×2`.
  func entries(_ day: Day) -> [Entry] {
    struct Key: Hashable {
      let half: Half
      let kind: String
    }
    var order: [Key] = []
    var alike: [Key: [Visit]] = [:]
    for visit in visitsOfDay[day] ?? [] {
      let key = Key(half: visit.half, kind: visit.kind)
      if alike[key] == nil { order.append(key) }
      alike[key, default: []].append(visit)
    }
    return order.map { key in
      let own = alike[key] ?? []
      let subjects = Set(own.compactMap(\.subject)).sorted().joined(separator: "/")
      let name = subjects.isEmpty ? key.kind : "\(key.kind)·\(subjects)"
      return Entry(
        half: key.half, kind: facts.kindNumbers[key.kind] ?? 0, text: "\(name) \(places(own))")
    }
  }

  /// Where some activities are, each place once, with how often.
  private func places(_ visits: [Visit]) -> String {
    var order: [String] = []
    var counts: [String: Int] = [:]
    for visit in visits {
      let name = visit.researchGroup.map(names.researchGroup) ?? names.school(visit.host)
      if counts[name] == nil { order.append(name) }
      counts[name, default: 0] += 1
    }
    return order.map { name in
      let count = counts[name] ?? 1
      return count > 1 ? "\(name) ×\(count)" : name
    }.joined(separator: names.text("、", ", "))
  }

  /// The term and week that a day begins: `第3周`.
  func week(_ days: [Day?]) -> String {
    let numbers = Set(days.compactMap { $0 }.compactMap(facts.calendar.week(of:))).sorted()
    guard let number = numbers.last else { return "" }
    return names.text("第\(number)周", "week \(number)")
  }

  func title(_ month: Month) -> String {
    names.text("\(month.year)年\(month.month)月", "\(Self.english[month.month - 1]) \(month.year)")
  }

  private static let english = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
}
