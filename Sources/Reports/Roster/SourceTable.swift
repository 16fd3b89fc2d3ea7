import Districts
import Postings
import Rules
import Tables

/// 依据与来源: what the plan was made from, and the codes by which that can be checked.
struct SourceTable {
  private let report: PlanReport

  init(_ report: PlanReport) { self.report = report }

  var table: ReportTable {
    let names = report.names
    let district = report.facts.district
    let policy = report.facts.policy
    var lines = [
      (names.text("区县", "District"), district.name), (names.text("政策", "Policy"), policy.name),
    ]
    if let source = policy.source { lines.append((names.text("依据文件", "Source"), source)) }
    lines += [
      (
        names.text("规模", "Size"),
        names.text(
          "学校\(district.schools.count)所，集团\(district.groups.count)个，教师\(district.teachers.count)人，规则\(policy.rules.count)条",
          "\(district.schools.count) schools, \(district.groups.count) groups, \(district.teachers.count) teachers, \(policy.rules.count) rules"
        )
      ), (names.text("方案校验码", "Code of the plan"), report.counted.code.short),
      (names.text("数据指纹", "Fingerprint of the input"), report.inputSHA256),
    ]
    return ReportTable(
      name: names.text("来源", "Sources"), title: names.text("三、依据与来源", "3. Sources"),
      columns: [.init(names.text("项目", "Item")), .init(names.text("内容", "Content"))],
      rows: lines.map { [.text($0.0), .text($0.1, .wrapped)] })
  }
}
