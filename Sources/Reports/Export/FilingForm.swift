import Districts
import Postings
import Rules
import Tables

/// 开学前报备表: what each group files with the bureau before the school year begins.
struct FilingForm {
  private let audited: AuditedPlan
  private let postings: [Posting]
  private let date: String?
  private let names: Names
  private let code: String

  init(_ audited: AuditedPlan, _ postings: [Posting], date: String?, _ names: Names, code: PlanCode) {
    self.audited = audited
    self.postings = postings
    self.date = date
    self.names = names
    self.code = code.short
  }

  /// A form for each group; one more for schools in no group.
  var tables: [ReportTable] {
    let district = audited.facts.district
    let byGroup = Dictionary(grouping: postings) { posting in
      district.schoolNumbers[posting.from].flatMap { district.groupNumbers[$0] } ?? district.groups.count
    }
    return byGroup.sorted { $0.key < $1.key }.map { number, postings in
      let group = district.groups.indices.contains(number) ? district.groups[number] : nil
      return table(group, postings)
    }
  }

  private func table(_ group: SchoolGroup?, _ postings: [Posting]) -> ReportTable {
    let district = audited.facts.district
    let name = group?.name ?? names.text("未入集团学校", "Schools in no group")
    let rows = postings.enumerated().map { number, posting -> [WrittenCell] in
      let (subject, standing) = names.subjectAndStanding(posting.teacher)
      return [
        .integer(number + 1, .centred), .text(names.teacher(posting.teacher), .centred),
        .text(subject, .centred), .text(standing, .wrapped), .text(names.school(posting.from), .wrapped),
        .text(names.school(posting.to), .wrapped), .text(names.months(posting), .centred),
        .text(names.term(posting.years), .centred),
        .text(names.kind(of: posting).map(names.kind) ?? "", .centred), .blank,
      ]
    }
    let key = postings.count { posting in
      district.teacherNumbers[posting.teacher].map(audited.facts.isKeyStaff) ?? false
    }
    let day = date ?? names.text("　　　　年　　月　　日", "____________")
    let core = group.map { district.schools[$0.core].name }
    return ReportTable(
      name: name, title: names.text("\(name)教师交流轮岗报备表", "\(name): filing"),
      subtitle: [
        names.text(
          "填报单位（盖章）：\(core ?? "")　　　　填报日期：\(day)", "Filed by: \(core ?? "")    Date: \(day)"),
        names.text(
          "交流\(postings.count)人次，其中骨干与中层\(key)人次。", "\(postings.count) postings, \(key) of key staff."),
      ],
      columns: [
        .init(names.text("序号", "No."), width: 8), .init(names.text("姓名", "Name"), width: 12),
        .init(names.text("任教学科", "Subject"), width: 12),
        .init(names.text("骨干/职务", "Standing"), width: 16), .init(names.text("原单位", "From"), width: 24),
        .init(names.text("交流单位", "To"), width: 24), .init(names.text("起止年月", "Months"), width: 26),
        .init(names.text("期限", "Term"), width: 10),
        .init(names.text("类型", "Kind"), width: names.language == .chinese ? 8 : 12),
        .init(names.text("备注", "Remark"), width: 14),
      ], rows: rows,
      remarks: [
        names.text(
          "填报人：　　　　　　　　审核人：　　　　　　　　负责人：　　　　　　　　",
          "Filled in by:            Checked by:            Head:            "),
        names.text("方案校验码：\(code)", "Code of the plan: \(code)"),
      ])
  }
}
