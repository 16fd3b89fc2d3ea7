import Districts
import Rules
import Visits

/// Words for calendars of activities: names of schools and people, days, halves, kinds, rules.
struct CalendarNames: Wording {
  let facts: VisitCase
  let language: Language
  var district: District { facts.district }
  var policy: Policy { facts.policy }

  /// Names of several teachers.
  func teachers(_ ids: [String]) -> String { ids.map(teacher).joined(separator: text("、", ", ")) }

  /// The name of a research group by id.
  func researchGroup(_ id: String) -> String {
    facts.researchGroupNumbers[id].map { facts.tables.researchGroups[$0].name } ?? id
  }

  func weekday(_ day: Day) -> String { weekday(day.weekday) }

  /// `星期二` of 2; 1 for Monday to 7.
  func weekday(_ number: Int) -> String {
    let zh = ["一", "二", "三", "四", "五", "六", "日"]
    let en = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    return text("星期" + zh[number - 1], en[number - 1])
  }

  /// `2027年9月30日（星期四）`.
  func day(_ day: Day) -> String {
    text(
      "\(day.month.year)年\(day.month.month)月\(day.dayOfMonth)日（\(weekday(day))）", "\(weekday(day)) \(day)")
  }

  func half(_ half: Half) -> String {
    switch half {
    case .morning: text("上午", "a.m.")
    case .afternoon: text("下午", "p.m.")
    case .wholeDay: text("全天", "all day")
    }
  }

  func status(_ status: VisitStatus) -> String {
    switch status {
    case .planned: text("拟定", "planned")
    case .agreed: text("已约定", "agreed")
    case .done: text("已完成", "done")
    }
  }

  /// Whom an activity is held for: a school, a research group, or the whole group.
  func beneficiary(_ visit: Visit) -> String {
    if let id = visit.researchGroup { return researchGroup(id) }
    if let id = visit.school { return school(id) }
    return visit.group ?? ""
  }

  /// `送教·语文`.
  func title(_ visit: Visit) -> String {
    [visit.kind, visit.subject].compactMap { $0 }.joined(separator: "·")
  }

  /// A minute of the day as `8:10`.
  func time(_ minutes: Int) -> String {
    "\(minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
  }

  func rule(_ id: String) -> String {
    VisitCatalogue.standard.rule(id).map { self($0.card.title) } ?? id
  }

  func criterion(_ id: String) -> CriterionCard? {
    VisitCatalogue.standard.criterionCards.first { $0.id == id }
  }

  /// `活动次数〔四（二）〕` of a line of the policy.
  func rule(_ instance: RuleInstance) -> String {
    rule(instance.rule) + clause(instance)
  }

  /// What an instance is about, ids replaced by names.
  func subject(_ subject: Subject) -> String {
    let parts = [
      subject.place.map(place), subject.otherPlace.map(place), subject.subject, subject.teacher.map(person),
      subject.otherTeacher.map(person), subject.kind, subject.period.map(period),
    ]
    return parts.compactMap { $0 }.joined(separator: text("，", ", "))
  }

  private func place(_ id: String) -> String {
    if facts.district.schoolNumbers[id] != nil { return school(id) }
    return facts.researchGroupNumbers[id] == nil ? id : researchGroup(id)
  }

  private func person(_ id: String) -> String { text("\(teacher(id))（\(id)）", "\(teacher(id)) (\(id))") }

  private func period(_ period: String) -> String {
    guard language == .chinese else { return period }
    return period.replacing(" am", with: " 上午").replacing(" pm", with: " 下午")
      .replacing(" day", with: " 全天")
  }

  /// One sentence on a finding: `活动次数：甲校，送教，2027-09，实际0次，要求不少于1次。`
  func sentence(_ finding: Finding) -> String {
    let measurement = finding.measurement
    let card = VisitCatalogue.standard.rule(finding.instance.rule)?.card
    let unit = card.map { self($0.unit) } ?? ""
    let space = language == .chinese ? "" : " "
    let relation =
      measurement.relation == .atLeast
      ? text("要求不少于", "at least ") : text("要求不超过", "at most ")
    return rule(finding.instance) + text("：", ": ") + subject(finding.instance.subject)
      + text("，实际", ", value ") + "\(measurement.value)\(space)\(unit)" + text("，", ", ") + relation
      + "\(measurement.bound)\(space)\(unit)" + text("。", ".")
  }
}
