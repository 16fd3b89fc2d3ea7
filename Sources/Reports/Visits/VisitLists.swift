import Districts
import Rules
import Tables
import Visits

/// The activities as lists: all of them, those of a school, those of a teacher.
struct VisitLists {
  private let audited: AuditedVisits
  private let names: CalendarNames

  init(_ audited: AuditedVisits, _ names: CalendarNames) {
    self.audited = audited
    self.names = names
  }

  private var facts: VisitCase { audited.facts }

  /// The activities that concern a school (number), by day.
  func visits(ofSchool school: Int) -> [Visit] {
    let id = facts.district.schools[school].id
    let group = facts.district.groupNumbers[school].map { facts.district.groups[$0].name }
    let staff = Set(facts.staff[school].map { facts.district.teachers[$0].id })
    return audited.plan.visits.filter { visit in
      visit.host == id || visit.school == id || (visit.school == nil && visit.group == group && group != nil)
        || visit.people.contains(where: staff.contains) || visit.attendees.contains(where: staff.contains)
    }
  }

  /// All activities.
  var all: ReportTable {
    ReportTable(
      name: names.text("活动一览", "All activities"), title: title(names.text("活动一览", "all activities")),
      columns: columns, rows: audited.plan.visits.map(row))
  }

  /// The activities school by school.
  var bySchool: ReportTable {
    let rows = facts.district.schools.indices.flatMap { school in
      visits(ofSchool: school).map { visit in
        [.text(facts.district.schools[school].name)] + row(visit)
      }
    }
    return ReportTable(
      name: names.text("分校活动表", "By school"), title: title(names.text("分校活动表", "by school")),
      columns: [.init(names.text("学校", "School"))] + columns, rows: rows)
  }

  /// What each teacher makes and attends.
  var byTeacher: ReportTable {
    var makes: [String: [Visit]] = [:]
    var attends: [String: Int] = [:]
    for visit in audited.plan.visits {
      for teacher in visit.people { makes[teacher, default: []].append(visit) }
      for teacher in visit.attendees { attends[teacher, default: 0] += 1 }
    }
    var duties: [String: [String]] = [:]
    for duty in audited.plan.duties {
      for teacher in duty.holders { duties[teacher, default: []].append(duty.name) }
    }
    let rows = facts.district.teachers.compactMap { teacher -> [WrittenCell]? in
      let own = makes[teacher.id] ?? []
      let held = duties[teacher.id] ?? []
      guard !own.isEmpty || !held.isEmpty || attends[teacher.id] != nil else { return nil }
      let list = own.map { visit in
        "\(visit.day) \(names.half(visit.half)) \(names.title(visit))（\(names.school(visit.host))）"
      }
      return [
        .text(teacher.id), .text(teacher.name), .text(names.school(teacher.school)),
        .text(teacher.mainSubject),
        .integer(own.count), .integer(attends[teacher.id] ?? 0),
        .text(list.joined(separator: "\n"), .wrapped),
        .text(held.joined(separator: names.text("、", ", ")), .wrapped),
      ]
    }
    return ReportTable(
      name: names.text("教师活动表", "By teacher"), title: title(names.text("教师活动表", "by teacher")),
      columns: [
        .init(names.text("教师编号", "Id")), .init(names.text("姓名", "Name")), .init(names.text("学校", "School")),
        .init(names.text("学科", "Subject")), .init(names.text("主讲次数", "Makes")),
        .init(names.text("参加次数", "Attends")), .init(names.text("主讲的活动", "Activities made"), width: 46),
        .init(names.text("分工", "Duties"), width: 20),
      ], rows: rows)
  }

  /// What each activity is needed for.
  var reasons: ReportTable {
    let reasons = VisitReasons(audited)
    let rows = audited.plan.visits.map { visit -> [WrittenCell] in
      let served = reasons.served(by: visit.id).map { "\(names.rule($0))：\(names.subject($0.subject))" }
      return [
        .text(visit.id), .text(visit.day.description), .text(names.title(visit)),
        .text(names.beneficiary(visit)),
        .text(
          served.isEmpty ? names.text("多于最低要求", "more than is asked for") : served.joined(separator: "\n"),
          .wrapped),
      ]
    }
    return ReportTable(
      name: names.text("依据", "Reasons"), title: title(names.text("各项活动的依据", "what each is needed for")),
      columns: [
        .init(names.text("编号", "Id")), .init(names.text("日期", "Date")), .init(names.text("活动", "Activity")),
        .init(names.text("对象", "For")), .init(names.text("依据的规则", "Rules served"), width: 60),
      ], rows: rows)
  }

  /// 签到表: one table for each activity that people attend.
  var signIn: [ReportTable] {
    audited.plan.visits.filter { !$0.attendees.isEmpty }.map { visit in
      let people = visit.people + visit.attendees
      return ReportTable(
        name: visit.id, title: "\(names.title(visit))\(names.text("签到表", ": attendance"))",
        subtitle: [
          "\(names.day(visit.day)) \(names.half(visit.half))　\(names.school(visit.host))\(visit.room.map { " " + $0 } ?? "")",
          names.text(
            "应到\(people.count)人，实到____人　编号 \(visit.id)",
            "Called: \(people.count), present: ____ (\(visit.id))"),
        ],
        columns: [
          .init(names.text("序号", "No."), width: 6), .init(names.text("单位", "School"), width: 24),
          .init(names.text("姓名", "Name"), width: 12), .init(names.text("学科", "Subject"), width: 10),
          .init(names.text("签到", "Signature"), width: 16), .init(names.text("备注", "Note"), width: 14),
        ],
        rows: people.enumerated().map { number, id in
          let teacher = facts.district.teacherNumbers[id].map { facts.district.teachers[$0] }
          return [
            .integer(number + 1), .text(names.school(teacher?.school ?? "")), .text(names.teacher(id)),
            .text(teacher?.mainSubject ?? ""), .blank,
            .text(visit.people.contains(id) ? names.text("主讲", "makes it") : ""),
          ]
        })
    }
  }

  /// Programme and duties of the days that have them.
  var days: [ReportTable] {
    var tables: [ReportTable] = []
    let plan = audited.plan
    if !plan.programme.isEmpty {
      tables.append(
        ReportTable(
          name: names.text("议程", "Programme"), title: title(names.text("议程", "programme")),
          columns: [
            .init(names.text("日期", "Date")), .init(names.text("时间", "Time")),
            .init(names.text("分会场", "Strand")), .init(names.text("内容", "Item"), width: 34),
            .init(names.text("场地", "Room")), .init(names.text("人员", "People"), width: 24),
          ],
          rows: plan.programme.sorted { ($0.day, $0.start, $0.id) < ($1.day, $1.start, $1.id) }.map { item in
            [
              .text(item.day.description), .text("\(names.time(item.start))—\(names.time(item.end))"),
              .text(item.strand ?? names.text("全体", "all")), .text(item.title, .wrapped),
              .text([names.school(item.school), item.room].compactMap { $0 }.joined(separator: " ")),
              .text((item.people.map(names.teacher) + item.visitors).joined(separator: "、"), .wrapped),
            ]
          }))
    }
    if !plan.duties.isEmpty {
      tables.append(
        ReportTable(
          name: names.text("分工", "Duties"), title: title(names.text("分工", "duties")),
          columns: [
            .init(names.text("任务", "Duty"), width: 24), .init(names.text("日期", "Date")),
            .init(names.text("地点", "Place")), .init(names.text("负责人", "Held by"), width: 36),
          ],
          rows: plan.duties.map { duty in
            [
              .text(duty.name, .wrapped), .text(duty.day?.description ?? ""),
              .text(duty.school.map(names.school) ?? ""), .text(names.teachers(duty.holders), .wrapped),
            ]
          }))
    }
    return tables
  }

  func title(_ what: String) -> String {
    names.text("\(facts.policy.name)：\(what)", "\(facts.policy.name): \(what)")
  }

  private var columns: [ReportTable.Column] {
    [
      .init(names.text("编号", "Id")), .init(names.text("日期", "Date")), .init(names.text("星期", "Day")),
      .init(names.text("时段", "Half")), .init(names.text("周次", "Week")), .init(names.text("活动", "Activity")),
      .init(names.text("对象", "For")), .init(names.text("承办（地点）", "Held at")),
      .init(names.text("主讲人", "Makers"), width: 22), .init(names.text("参加", "Attending")),
      .init(names.text("场地", "Room")), .init(names.text("状态", "Status")),
    ]
  }

  private func row(_ visit: Visit) -> [WrittenCell] {
    let moved = visit.agreed.map { $0 != visit.day } ?? false
    return [
      .text(visit.id),
      WrittenCell(
        .date(year: visit.day.month.year, month: visit.day.month.month, day: visit.day.dayOfMonth), .body),
      .text(names.weekday(visit.day)), .text(names.half(visit.half)),
      facts.calendar.week(of: visit.day).map { .integer($0) } ?? .blank, .text(names.title(visit)),
      .text(names.beneficiary(visit)), .text(names.school(visit.host)),
      .text(names.teachers(visit.people), .wrapped),
      visit.attendees.isEmpty
        ? .blank : .text(names.text("\(visit.attendees.count)人", "\(visit.attendees.count)")),
      .text(visit.room ?? ""),
      .text(
        moved
          ? names.text(
            "原定\(visit.agreed?.description ?? "")", "agreed for \(visit.agreed?.description ?? "")")
          : names.status(visit.status), moved ? .warning : .body),
    ]
  }
}
