public import DistrictFiles
import Districts
public import Rules

/// 工作日历: every duty is done within its window, and the days that the document states fit the calendar.
public struct ActivityCalendar: EvaluationRule {
  static let cycleYear = Parameter<Int?>.optionalInteger(
    "cycle-year", in: 1990...2100, title: Text(zh: "周期起始年", en: "Calendar year in which the cycle begins"))
  static let cycleMonth = Parameter<Int?>.optionalInteger(
    "cycle-month", in: 1...12, title: Text(zh: "周期起始月", en: "Month in which the cycle begins"))
  static let cycleMonths = Parameter<Int>.integer(
    "cycle-months", default: 12, in: 1...24, title: Text(zh: "周期月数", en: "Months of a cycle"))
  static let planFirst = Parameter<Bool>.flag(
    "plan-first", default: false, title: Text(zh: "计划须在实施之前", en: "A plan must be due before the run begins"))

  public static let card = RuleCard(
    id: "activity-calendar", title: Text(zh: "工作日历", en: "Calendar of duties"),
    statement: Text(
      zh: "各事项在规定的日期内完成；所写星期、天数与日期相符；日期在工作周期之内。计划截止日晚于实施开始日的，予以指出（plan-first 时为违规）。逾期按 --as-of 的日期判断。",
      en:
        "Every duty is done within its days; stated weekdays and numbers of days fit the dates; the dates lie within the cycle. A plan that is due after the run began is pointed out (with plan-first it is a breach). What is late is late as of --as-of."
    ),
    formula: "start ≤ done ≤ due; weekday(start) = stated; due − start + 1 = days", nature: .check,
    parameters: [cycleYear.spec, cycleMonth.spec, cycleMonths.spec, planFirst.spec],
    sources: [
      Citation(plan: "P1", clause: Text(zh: "于3月31日前；于4月15日前", en: "by 31 March; by 15 April")),
      Citation(plan: "P3", clause: Text(zh: "3月10日-3月14日", en: "10 to 14 March")),
      Citation(plan: "P5", clause: Text(zh: "3月20日星期二", en: "20 March, a Tuesday")),
      Citation(plan: "P10", clause: Text(zh: "9月10日", en: "10 September")),
      Citation(plan: "P13", clause: Text(zh: "开学前报县教育局", en: "filed before term begins")),
      Citation(plan: "P15", clause: Text(zh: "20xx.7—20xx.7", en: "July to July")),
    ], unit: Text(zh: "天", en: " days"))

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  public static var counted: [TableForm] { [EvaluationTables.duties] }

  func duties(_ facts: EvaluationCase) -> [Duty] {
    facts.records.duties.filter {
      facts.isConcerned($0.holder, by: entry.scope) && entry.scope.contains($0.due.schoolYear)
    }
  }

  public func measure(_ facts: EvaluationCase) -> [Judgement] {
    let duties = duties(facts)
    return duties.flatMap { duty in
      [timeliness(duty, facts), weekday(duty, facts), length(duty, facts), cycle(duty, facts)]
        .compactMap { $0 }
    } + planOrder(duties, facts)
  }

  private func subject(_ duty: Duty, _ period: String, _ facts: EvaluationCase) -> Subject {
    Subject(place: facts.subject(of: duty.holder), kind: duty.name, period: period)
  }

  /// Whether it was done within its window, and how late it is.
  private func timeliness(_ duty: Duty, _ facts: EvaluationCase) -> Judgement? {
    // What no school or group is named for is everybody's.
    let name = facts.name(of: duty.holder)
    let who =
      duty.holder == .district
      ? Text(zh: "“\(duty.name)”", en: "\"\(duty.name)\"")
      : Text(zh: "“\(duty.name)”（\(name.zh)）", en: "\"\(duty.name)\" (\(name.en))")
    let subject = subject(duty, "\(duty.due)", facts)
    // What was done after the day as of which it is judged was not done then.
    let done = duty.done.flatMap { done in facts.asOf.map { done <= $0 } ?? true ? done : nil }
    let early = done.flatMap { done in duty.start.map { max(0, $0 - done) } } ?? 0
    let late = (done ?? facts.asOf).map { max(0, $0 - duty.due) } ?? 0
    let sentence: Text
    switch done {
    case let done? where early > 0:
      sentence = Text(
        zh: "\(who.zh)\(done)完成，比规定的开始日期早\(early)天。",
        en: "\(who.en) was done on \(done), \(early) days before its first day.")
    case let done? where late > 0:
      sentence = Text(
        zh: "\(who.zh)应于\(duty.due)前完成，\(done)完成，迟\(late)天。",
        en: "\(who.en) was due on \(duty.due) and done on \(done), \(late) days late.")
    case let done?:
      sentence = Text(
        zh: "\(who.zh)按期完成：\(done)。", en: "\(who.en) was done on \(done).")
    case nil where late > 0:
      sentence = Text(
        zh: "\(who.zh)应于\(duty.due)前完成，至\(facts.asOf?.description ?? "")尚未完成，逾期\(late)天。",
        en:
          "\(who.en) was due on \(duty.due) and is not done as of \(facts.asOf?.description ?? ""), \(late) days late."
      )
    case nil:
      sentence = Text(
        zh: "\(who.zh)尚未完成，截止\(duty.due)。",
        en: "\(who.en) is not done yet; it is due on \(duty.due).")
    }
    return Judgement(
      Measurement(subject, value: early + late, .atMost, 0), sentence,
      schools: facts.schools(of: duty.holder), due: duty.due, isOpen: done == nil)
  }

  private func weekday(_ duty: Duty, _ facts: EvaluationCase) -> Judgement? {
    guard let stated = duty.weekday else { return nil }
    let day = duty.start ?? duty.due
    let fits = day.weekday == stated
    let (zh, en) = (Weekday.zh[day.weekday] ?? "", Weekday.en[day.weekday] ?? "")
    return Judgement(
      Measurement(
        subject(duty, "weekday \(day)", facts), value: fits ? 0 : 1, .atMost, 0, breaking: !fits),
      fits
        ? Text(zh: "“\(duty.name)”：\(day)是\(zh)。", en: "\"\(duty.name)\": \(day) is a \(en).")
        : Text(
          zh: "“\(duty.name)”写的是\(Weekday.zh[stated] ?? "")，而\(day)是\(zh)。",
          en: "\"\(duty.name)\" says \(Weekday.en[stated] ?? ""), but \(day) is a \(en)."),
      schools: facts.schools(of: duty.holder))
  }

  private func length(_ duty: Duty, _ facts: EvaluationCase) -> Judgement? {
    guard let stated = duty.days, let start = duty.start else { return nil }
    let days = duty.due - start + 1
    return Judgement(
      Measurement(
        subject(duty, "days \(start)", facts), value: days, days < stated ? .atLeast : .atMost, stated),
      Text(
        zh: "“\(duty.name)”写的是\(stated)天，\(start)至\(duty.due)共\(days)天。",
        en: "\"\(duty.name)\" says \(stated) days; \(start) to \(duty.due) are \(days)."),
      schools: facts.schools(of: duty.holder))
  }

  /// The first and last day of all cycles together; nil: the policy states none.
  private func span(_ facts: EvaluationCase) -> (first: Day, last: Day)? {
    let horizon = facts.policy.horizon
    guard let month = entry[Self.cycleMonth],
      let first = Month(year: entry[Self.cycleYear] ?? horizon.first.first, month: month)
    else { return nil }
    let end = first.advanced(byMonths: 12 * (horizon.years - 1) + entry[Self.cycleMonths])
    return (Day(firstOf: first), Day(firstOf: end).advanced(byDays: -1))
  }

  private func cycle(_ duty: Duty, _ facts: EvaluationCase) -> Judgement? {
    guard let span = span(facts) else { return nil }
    let days = [duty.start, duty.due].compactMap { $0 }
    let outside = days.filter { $0 < span.first || $0 > span.last }
    let shown = (outside.first ?? duty.due).description
    return Judgement(
      Measurement(subject(duty, "cycle \(duty.due)", facts), value: outside.count, .atMost, 0),
      outside.isEmpty
        ? Text(zh: "“\(duty.name)”在工作周期之内。", en: "\"\(duty.name)\" lies within the cycle.")
        : Text(
          zh: "“\(duty.name)”的日期\(shown)不在工作周期（\(span.first)至\(span.last)）之内。",
          en: "\"\(duty.name)\": \(shown) lies outside of the cycle (\(span.first) to \(span.last))."),
      schools: facts.schools(of: duty.holder))
  }

  /// Plans that are due after what they plan has begun, cycle by cycle.
  private func planOrder(_ duties: [Duty], _ facts: EvaluationCase) -> [Judgement] {
    let origin = span(facts)?.first.month.index ?? facts.policy.horizon.first.september.index
    func cycle(of duty: Duty) -> Int {
      let months = (duty.start ?? duty.due).month.index - origin
      return months >= 0 ? months / 12 : (months - 11) / 12
    }
    return duties.filter { $0.phase == .plan }.compactMap { plan in
      let begun = duties.filter {
        $0.phase == .run && cycle(of: $0) == cycle(of: plan)
          && ($0.holder == plan.holder || $0.holder == .district || plan.holder == .district)
      }.map { $0.start ?? $0.due }.min()
      guard let begun, plan.due > begun else { return nil }
      let days = plan.due - begun
      return Judgement(
        Measurement(
          subject(plan, "order \(plan.due)", facts), value: days, .atMost, 0,
          breaking: entry[Self.planFirst]),
        Text(
          zh: "“\(plan.name)”截止\(plan.due)，而实施\(begun)已经开始，晚\(days)天。",
          en: "\"\(plan.name)\" is due on \(plan.due), \(days) days after the run began on \(begun)."),
        schools: facts.schools(of: plan.holder), isOpen: true)
    }
  }
}

/// The days of the week.
enum Weekday {
  static let zh = [1: "星期一", 2: "星期二", 3: "星期三", 4: "星期四", 5: "星期五", 6: "星期六", 7: "星期日"]
  static let en = [
    1: "Monday", 2: "Tuesday", 3: "Wednesday", 4: "Thursday", 5: "Friday", 6: "Saturday", 7: "Sunday",
  ]

  static func text(_ number: Int) -> Text { Text(zh: zh[number] ?? "", en: en[number] ?? "") }
}
