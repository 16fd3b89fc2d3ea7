import DistrictFiles
import Districts
import Rules
import Visits

extension CalendarNames {
  /// What of an activity is not as its kind says, and how it should be: `应在星期二`.
  func fault(_ fault: VisitForm.Fault, _ name: String) -> String {
    guard let number = facts.kindNumbers[name] else { return "" }
    let kind = facts.tables.kinds[number]
    switch fault {
    case .weekday:
      let days = list(kind.weekdays.sorted().map { weekday($0) })
      return text("应在\(days)", "it should be on \(days)")
    case .dates:
      let first = day(kind.first ?? facts.calendar.first)
      let last = day(kind.last ?? facts.calendar.last)
      return text("应在\(first)至\(last)之间", "it should be between \(first) and \(last)")
    case .half:
      let halves = list(kind.halves.sorted().map(half))
      return text("应在\(halves)", "it should be \(halves)")
    case .place: return text("这所学校不承办或不是对象", "the school is none that hosts it or that it is for")
    case .number:
      let (least, most) = (kind.people.lowerBound, kind.people.upperBound)
      let range = least == most ? "\(least)" : text("\(least)至\(most)", "\(least) to \(most)")
      return text("主讲人应为\(range)人", "\(range) should make it")
    case .twice: return text("同一人写了两次", "somebody is named twice")
    case .maker:
      let origin = VisitWords.origin.written(kind.origin, in: language)
      let who = VisitWords.who.written(kind.who, in: language)
      return text(
        "主讲人应是\(origin)的\(who)，且任教该学科", "it should be made by \(who) of \(origin) who teach the subject")
    case .lessons: return text("节数应为\(kind.lessons)", "it should count for \(kind.lessons) lessons")
    case .status: return text("表中没有这项约定", "nothing of the kind is agreed")
    }
  }
}
