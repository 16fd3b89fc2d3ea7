import Districts
import Postings
import Rules
import Tables

/// 未满足的要求及原因: broken rules, shortages that stay and what of them no exchange can mend, wishes not met.
struct UnmetSection {
  private let counted: CountedPlan
  private var audited: AuditedPlan { counted.audited }
  private let names: Names

  init(_ counted: CountedPlan, _ names: Names) {
    self.counted = counted
    self.names = names
  }

  var html: HTML {
    var page = rules
    if let shortages {
      page +=
        "<h3>\(names.text("学科缺口为什么还在", "Why subjects stay short"))</h3>\n\(shortages.htmlTable)"
      page += shortages.remarks.map { remark -> HTML in "<p class=\"remark\">\(remark)</p>\n" }.joined()
    }
    if let wishes {
      page += "<h3>\(names.text("志愿与意愿", "Wishes"))</h3>\n\(wishes.htmlTable)"
    }
    return page
  }

  private var rules: HTML {
    let text = AuditText(audited, names: names)
    if audited.violations.isEmpty, audited.breaches.isEmpty {
      return
        "<p>\(names.text("政策的各项规则（含原则性要求）全部满足。", "Every rule of the policy, should-rules included, is kept."))</p>\n"
    }
    return list(audited.violations, names.text("违规", "Violations"), text)
      + list(audited.breaches, names.text("未满足的原则性要求", "Should-rules not met"), text)
  }

  private func list(_ findings: [Finding], _ title: String, _ text: AuditText) -> HTML {
    guard !findings.isEmpty else { return "" }
    let items = findings.prefix(100).map { finding -> HTML in
      let sentence = String(text.sentence(finding).drop(while: \.isWhitespace))
      let people = finding.measurement.people.prefix(8).map(names.teacher)
      let who =
        people.isEmpty
        ? ""
        : names.text("相关教师：", " People: ") + people.joined(separator: names.text("、", ", "))
          + (finding.measurement.people.count > 8 ? names.text("等。", " …") : names.text("。", "."))
      return "<li>\(sentence)\(who)</li>\n"
    }
    let more =
      findings.count > 100
      ? names.text("（另有\(findings.count - 100)项）", " (\(findings.count - 100) more)") : ""
    return
      "<h3>\(title)\(names.text("（\(findings.count)项）", " (\(findings.count))"))\(more)</h3>\n<ul>\(items)</ul>\n"
  }

  /// By group and subject over the horizon: what is needed, who there is, what is short before and after, and how much
  /// of that would be short even if everybody stood where needed.
  private var shortages: ReportTable? {
    struct Key: Hashable {
      let group: Int
      let subject: String
    }
    struct Sums {
      var posts = 0
      var before = 0
      var after = 0
      var unavoidable = 0
    }
    let facts = audited.facts
    let district = facts.district
    let outside = district.groups.count
    let group = { (school: Int) in district.groupNumbers[school] ?? outside }
    var teachers: [Key: Int] = [:]
    for (number, teacher) in district.teachers.enumerated() {
      teachers[Key(group: group(district.homes[number]), subject: teacher.mainSubject), default: 0] += 1
    }
    var sums: [Key: Sums] = [:]
    var posts: [Key: [SchoolYear: Int]] = [:]
    for row in counted.balance {
      guard let school = district.schoolNumbers[row.school] else { continue }
      let key = Key(group: group(school), subject: row.subject)
      sums[key, default: Sums()].posts += row.posts
      sums[key, default: Sums()].before += row.shortageBefore
      sums[key, default: Sums()].after += row.shortage
      posts[key, default: [:]][row.year, default: 0] += row.posts
    }
    for (key, years) in posts {
      sums[key]?.unavoidable = years.values.reduce(0) { $0 + max(0, $1 - (teachers[key] ?? 0)) }
    }
    let short = sums.filter { $0.value.after > 0 || $0.value.before > 0 }.sorted {
      ($0.key.group, -$0.value.after, $0.key.subject) < ($1.key.group, -$1.value.after, $1.key.subject)
    }
    guard !short.isEmpty else { return nil }
    let years = facts.horizon.years
    let body = short.map { key, sum -> [WrittenCell] in
      let name =
        key.group < outside ? district.groups[key.group].name : names.text("未入集团", "no group")
      return [
        .text(name), .text(key.subject), .integer(sum.posts), .integer((teachers[key] ?? 0) * years),
        .integer(sum.unavoidable), .integer(sum.before),
        .integer(sum.after, CellStyle(sum.after > 0 ? .warning : .good, .trailing)),
        .text(reason(sum.after, sum.unavoidable), .wrapped),
      ]
    }
    return ReportTable(
      name: "", title: "",
      columns: [
        names.text("集团", "Group"), names.text("学科", "Subject"), names.text("需求", "Needed"),
        names.text("本集团教师", "Teachers"), names.text("总量缺", "Short in all"),
        names.text("交流前缺", "Before"),
        names.text("交流后缺", "After"), names.text("原因", "Why"),
      ].map { ReportTable.Column($0) }, rows: body,
      remarks: [
        names.text(
          "单位：人·学年，规划期合计，按主要任教学科。总量缺：本集团该学科教师全部到岗仍缺的数，集团内交流不能消除。逐人缘由见 lungang explain。",
          "Teacher-years over the horizon, by main subject. Short in all: what no exchange within the group can mend. For single people see lungang explain."
        )
      ])
  }

  private func reason(_ after: Int, _ unavoidable: Int) -> String {
    if after == 0 { return names.text("已消除", "met") }
    if unavoidable >= after {
      return names.text("教师总量不足，集团内交流不能消除", "too few teachers in the group")
    }
    if unavoidable > 0 {
      return names.text(
        "其中\(unavoidable)因教师总量不足；其余受派出人选条件、等额互派、外派上限等规则和先后目标限制",
        "\(unavoidable) for want of teachers; the rest by rules and earlier criteria")
    }
    return names.text(
      "教师总量足够，分布不均；受派出人选条件、等额互派、外派上限等规则和先后目标限制",
      "enough teachers, unevenly spread; limited by rules and earlier criteria")
  }

  private var wishes: ReportTable? {
    let facts = audited.facts
    var counts = [Int](repeating: 0, count: 5)
    var unwilling: [String] = []
    for posting in audited.plan.postings {
      guard let number = facts.district.teacherNumbers[posting.teacher] else { continue }
      let teacher = facts.district.teachers[number]
      let rank = teacher.preferences.firstIndex(of: posting.to)
      counts[teacher.preferences.isEmpty ? 4 : min(rank ?? 3, 3)] += 1
      if teacher.willing == false { unwilling.append("\(teacher.name)（\(teacher.id)）") }
    }
    guard !audited.plan.postings.isEmpty else { return nil }
    let titles = [
      names.text("第一志愿", "first wish"), names.text("第二志愿", "second"), names.text("第三志愿", "third"),
      names.text("其他学校", "other"), names.text("未填志愿", "none given"),
      names.text("本人不愿意", "unwilling"),
    ]
    let total = audited.plan.postings.count
    var rows = zip(titles, counts).map { title, count -> [WrittenCell] in
      [.text(title), .integer(count), .share(count, of: total), .text("")]
    }
    rows.append([
      .text(titles[5]),
      .integer(unwilling.count, CellStyle(unwilling.isEmpty ? .body : .warning, .trailing)),
      .share(unwilling.count, of: total),
      .text(unwilling.joined(separator: names.text("、", ", ")), .wrapped),
    ])
    return ReportTable(
      name: "", title: "",
      columns: [
        names.text("派往", "Sent to"), names.text("人次", "Postings"), names.text("占比", "Share"),
        names.text("教师", "Teachers"),
      ].map { ReportTable.Column($0) }, rows: rows)
  }
}
