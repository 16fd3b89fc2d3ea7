import Districts
import Rules

/// Activities of one kind for one school, group or research group in one subject: what differs is when and where.
struct VisitSeries: Hashable {
  var group: Int?
  var school: Int?
  var researchGroup: Int?
  var subject: String?
  /// Numbers of the schools where it may be held.
  var hosts: [Int]
}

extension VisitSeries {
  init(_ occasion: Occasion) {
    self.init(
      group: occasion.group, school: occasion.school, researchGroup: occasion.researchGroup,
      subject: occasion.subject, hosts: [occasion.host])
  }
}

extension VisitCase {
  /// The series of a kind, in a fixed order.
  func series(of kind: Int) -> [VisitSeries] {
    let form = tables.kinds[kind]
    var plain: [VisitSeries] = []
    if form.beneficiary == .researchGroup {
      plain = tables.researchGroups.enumerated().compactMap { number, group in
        guard let school = district.schoolNumbers[group.school] else { return nil }
        let own = VisitSeries(
          group: district.groupNumbers[school], school: school, researchGroup: number, subject: nil,
          hosts: [])
        return own
      }
    } else {
      for group in district.groups.indices {
        let core = district.groups[group].core
        let schools: [Int?] =
          switch form.beneficiary {
          case .group, .researchGroup: [nil]
          case .core: [core]
          case .member: heads(of: group).filter { $0 != core }
          case .school: heads(of: group)
          }
        plain += schools.map {
          VisitSeries(group: group, school: $0, researchGroup: nil, subject: nil, hosts: [])
        }
      }
    }
    return plain.flatMap { series -> [VisitSeries] in
      var series = series
      series.hosts = hosts(of: form, series)
      var subjects: [String?] = form.subjects
      if form.isForWeakSubjects {
        subjects = series.school.map { weakSubjects[$0] } ?? []
      } else if subjects.isEmpty {
        subjects = [nil]
      }
      return subjects.map { subject in
        series.subject = subject
        return series
      }
    }
  }

  private func hosts(of form: ActivityKind, _ series: VisitSeries) -> [Int] {
    guard let group = series.group else { return series.school.map { [$0] } ?? [] }
    let core = district.groups[group].core
    return switch form.host {
    case .own: [series.school ?? core]
    case .core: [core]
    case .members: heads(of: group).filter { $0 != core }
    case .group: heads(of: group)
    }
  }

  /// The schools where an activity of a kind may be held, for the check of a plan.
  func allowedHosts(_ occasion: Occasion) -> [Int] {
    hosts(of: tables.kinds[occasion.kind], VisitSeries(occasion))
  }

  /// The slots of the calendar in which a kind may be held, ascending.
  func slots(of kind: Int) -> [Slot] {
    let form = tables.kinds[kind]
    return calendar.teachingDays.filter { day in
      form.weekdays.contains(calendar.timetableWeekday(day)) && (form.first ?? day) <= day
        && day <= (form.last ?? day)
    }.flatMap { day in form.halves.sorted().map { Slot(day, $0) } }
  }

  /// The slots to which an agreed activity may be shifted: teaching days, in the halves of its kind or its own.
  func slots(ofAgreed number: Int, shift: Int) -> [Slot] {
    let visit = tables.agreed[number]
    if visit.status == .done { return [visit.slot] }
    let agreed = visit.agreed ?? visit.day
    if shift == 0 { return calendar.isTeachingDay(agreed) ? [Slot(agreed, visit.half)] : [] }
    let halves = Set((kindNumbers[visit.kind].map { tables.kinds[$0].halves } ?? []) + [visit.half]).sorted()
    return calendar.teachingDays.filter { abs($0 - agreed) <= shift }
      .flatMap { day in halves.map { Slot(day, $0) } }
  }

  /// How far candidates of agreed activities reach: as far as the rule allows, or farther where it may be broken.
  func shiftLimit(isFirm filters: [any VisitRule]) -> Int {
    guard let window = book.rules.lazy.compactMap({ $0 as? RescheduleWindow }).first else { return 0 }
    return filters.contains { $0 is RescheduleWindow } ? window.days : calendar.last - calendar.first
  }

  /// The teachers who may make activities of a series at a host, whether they are free or not.
  func pool(of kind: Int, _ series: VisitSeries, host: Int) -> [Int] {
    let form = tables.kinds[kind]
    let schools = schools(of: form.origin, group: series.group, school: series.school, host: host)
    return schools.flatMap { staff[$0] }.filter { teacher in
      counts(teacher, as: form.who)
        && suits(teacher, subject: series.subject, researchGroup: series.researchGroup)
    }.sorted()
  }

  /// Whether a teacher teaches what an activity is about.
  func suits(_ teacher: Int, subject: String?, researchGroup: Int?) -> Bool {
    if let researchGroup { return researchGroupMembers[researchGroup].contains(teacher) }
    return subject.map { teaches(teacher, $0) } ?? true
  }

  /// The schools of an origin, teaching points with their central school.
  func schools(of origin: ActivityKind.Origin, group: Int?, school: Int?, host: Int) -> [Int] {
    guard let group else { return unit(of: host) }
    let core = district.groups[group].core
    return switch origin {
    case .core: unit(of: core)
    case .host: unit(of: host)
    case .own: unit(of: school ?? core)
    case .members: district.groups[group].schools.filter { district.units[$0] != district.units[core] }
    case .group: district.groups[group].schools
    }
  }

  /// A school with its teaching points.
  func unit(of head: Int) -> [Int] {
    district.schools.indices.filter { district.units[$0] == district.units[head] }
  }

  /// What a line of a plan is about; nil where its kind or host is unknown.
  func occasion(of visit: Visit) -> Occasion? {
    guard let kind = kindNumbers[visit.kind], let host = district.schoolNumbers[visit.host] else {
      return nil
    }
    return Occasion(
      kind: kind, group: visit.group.flatMap { groupNumbers[$0] },
      school: visit.school.flatMap { district.schoolNumbers[$0] },
      researchGroup: visit.researchGroup.flatMap { researchGroupNumbers[$0] }, subject: visit.subject,
      host: host, slot: visit.slot, lessons: visit.lessons)
  }

  /// The teachers who attend an activity: those whom the rules call and who are free, or those agreed on.
  func attendees(of occasion: Occasion, agreed: Int?) -> [Int] {
    if let agreed {
      let given = tables.agreed[agreed].attendees.compactMap { district.teacherNumbers[$0] }
      if !given.isEmpty { return given.sorted() }
    }
    var called: Set<Int> = []
    for rule in book.attendance { called.formUnion(rule.audience(of: occasion, in: self)) }
    return called.filter { isFree($0, at: occasion.slot) }.sorted()
  }
}
