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
      guard faults > 0 else { return nil }
      return Measurement(
        facts.subject(of: held.occasion), value: faults, .atMost, 0, people: [held.visit.id])
    }
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

  private func faults(of held: VisitView.Held, among places: Set<Place>, in facts: VisitCase) -> Int {
    let kind = facts.tables.kinds[held.occasion.kind]
    let occasion = held.occasion
    let day = held.visit.day
    let weekdayIsRight =
      !facts.calendar.isTeachingDay(day) || kind.weekdays.contains(facts.calendar.timetableWeekday(day))
    let isInTime = (kind.first ?? day) <= day && day <= (kind.last ?? day)
    let isMeant = places.contains(Place(VisitSeries(occasion), host: occasion.host))
    let pool = Set(facts.pool(of: occasion.kind, VisitSeries(occasion), host: occasion.host))
    return [
      weekdayIsRight, isInTime, kind.halves.contains(held.visit.half), isMeant,
      kind.people.contains(held.people.count), Set(held.people).count == held.people.count,
      held.people.allSatisfy(pool.contains), held.visit.lessons == kind.lessons,
      held.visit.status == .planned,
    ].count { !$0 }
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
