import Districts
public import Rules

/// 合乎类型: an activity is as its kind says: weekday, part of the day, dates, host, who makes it.
public struct VisitForm: VisitRule {
  public static let card = RuleCard(
    id: "visit-form", title: Text(zh: "合乎类型", en: "As its kind says"),
    statement: Text(
      zh: "星期、时段、起止日期、对象、承办学校、主讲人数和来源都与活动类型表一致。",
      en:
        "Weekday, part of the day, dates, beneficiary, host, number and origin of makers are as kinds.csv says."
    ),
    formula: "∀v: form(v) ∈ kind(v)", nature: .fact, parameters: [],
    sources: [Citation(plan: nil, clause: Text(zh: "事实", en: "fact"))], unit: Text(zh: "处", en: "faults"))

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  public func measure(_ view: VisitView) -> [Measurement] {
    let facts = view.facts
    let agreed = Set(facts.tables.agreed.map(\.id))
    let series = facts.tables.kinds.indices.map { kind in
      Set(facts.series(of: kind).flatMap { series in series.hosts.map { Place(series, host: $0) } })
    }
    return view.held.compactMap { held in
      // What was agreed on is judged by the agreement.
      if agreed.contains(held.visit.id) { return nil }
      let faults = faults(of: held, among: series[held.occasion.kind], in: facts)
      guard !faults.isEmpty else { return nil }
      return Measurement(
        facts.subject(of: held.occasion), value: faults.count, .atMost, 0, people: [held.visit.id])
    }
  }

  /// What of an activity is not as its kind says.
  public enum Fault: Hashable, Sendable, CaseIterable {
    case weekday, dates, half
    /// The school is none that hosts, or that it is for.
    case place
    /// How many make it; somebody who is named twice.
    case number, twice
    /// Somebody makes it who is none of those meant.
    case maker
    case lessons, status
  }

  /// What of an activity of a calendar is not as its kind says; empty where its kind or host is unknown.
  public static func faults(of visit: Visit, in facts: VisitCase) -> [Fault] {
    let view = VisitView(VisitPlan(visits: [visit]), of: facts)
    guard let held = view.held.first else { return [] }
    let places = facts.series(of: held.occasion.kind).flatMap { series in
      series.hosts.map { Place(series, host: $0) }
    }
    return VisitForm(PolicyEntry(index: -1, rule: card.id, firmness: .fact))
      .faults(of: held, among: Set(places), in: facts)
  }

  /// A series at one of its hosts.
  private struct Place: Hashable {
    let series: VisitSeries

    init(_ series: VisitSeries, host: Int) {
      var series = series
      series.hosts = [host]
      self.series = series
    }
  }

  private func faults(of held: VisitView.Held, among places: Set<Place>, in facts: VisitCase) -> [Fault] {
    let kind = facts.tables.kinds[held.occasion.kind]
    let occasion = held.occasion
    let day = held.visit.day
    let weekdayIsRight =
      !facts.calendar.isTeachingDay(day) || kind.weekdays.contains(facts.calendar.timetableWeekday(day))
    let isInTime = (kind.first ?? day) <= day && day <= (kind.last ?? day)
    let isMeant = places.contains(Place(VisitSeries(occasion), host: occasion.host))
    let pool = Set(facts.pool(of: occasion.kind, VisitSeries(occasion), host: occasion.host))
    let isRight = [
      weekdayIsRight, isInTime, kind.halves.contains(held.visit.half), isMeant,
      kind.people.contains(held.people.count), Set(held.people).count == held.people.count,
      held.people.allSatisfy(pool.contains), held.visit.lessons == kind.lessons,
      held.visit.status == .planned,
    ]
    return zip(Fault.allCases, isRight).filter { !$1 }.map(\.0)
  }

  public static let examples = [
    VisitExample(
      Text(zh: "骨干 c1 下午送教", en: "c1, a backbone teacher, delivers a lesson in the afternoon"), TinyYear(),
      wanting: ["送教"], plan: [.delivery("a", to: "M", by: "c1", on: TinyYear.autumn[0])], breaches: []),
    VisitExample(
      Text(zh: "由成员校自己的教师送教", en: "The lesson is given by the member's own teacher"), TinyYear(),
      wanting: ["送教"], plan: [.delivery("a", to: "M", by: "m1", on: TinyYear.autumn[0])],
      breaches: ["M,送教,2027-09-30 pm"]),
    VisitExample(
      Text(zh: "上午研讨，而研讨只在下午", en: "A seminar in the morning, though seminars are in the afternoon"),
      TinyYear(),
      wanting: ["研讨"], plan: [.seminar("a", on: TinyYear.autumn[0], half: .morning)],
      breaches: ["C,研讨,2027-09-30 am"]),
  ]
}
