import Districts
import Postings
import Rules
import Tables

/// 公示名单: the public list. Names are masked, and nothing but school, subject and term stands beside them.
struct PublicitySheet {
  private let audited: AuditedPlan
  private let names: Names

  init(_ audited: AuditedPlan, _ names: Names) {
    self.audited = audited
    self.names = names
  }

  var content: WorksheetContent {
    let publicity = audited.facts.policy.publicity
    let body = audited.plan.postings.enumerated().map { number, posting -> [WrittenCell] in
      [
        .integer(number + 1), .text(MaskedName.of(names.teacher(posting.teacher))),
        .text(names.subjectAndStanding(posting.teacher).subject), .text(names.school(posting.from)),
        .text(names.school(posting.to)), .text(names.year(posting.start, years: posting.years)),
      ]
    }
    var remarks = [
      names.text(
        "公示期\(publicity.objectionDays)个工作日。",
        "Objections are heard for \(publicity.objectionDays) working days.")
    ]
    if let office = publicity.office { remarks.append(names.text("受理单位：\(office)", "Heard by: \(office)")) }
    if let contact = publicity.contact {
      remarks.append(names.text("联系方式：\(contact)", "Contact: \(contact)"))
    }
    return WorksheetContent(
      name: names.text("公示名单", "Public list"), title: names.sheetTitle(names.text("公示名单", "public list")),
      headers: [
        names.text("序号", "No."), names.text("姓名", "Name"), names.text("任教学科", "Subject"),
        names.text("原单位", "From"), names.text("交流单位", "To"), names.text("交流学年", "Years"),
      ], body: body, remarks: remarks)
  }
}

/// Masks a name for public lists: the surname stays, the given name becomes one star, so that its length tells nothing.
enum MaskedName {
  /// Surnames of two characters; every other name has a surname of one.
  private static let compound: Set<String> = [
    "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "司空", "夏侯", "宇文", "长孙", "南宫", "端木",
    "独孤", "闻人", "申屠", "太史", "轩辕", "赫连", "澹台", "公冶", "宗政", "濮阳", "淳于", "单于", "钟离", "拓跋", "百里", "呼延", "东郭",
    "西门", "第五", "万俟", "仲孙", "梁丘", "左丘",
  ]

  /// `张*`, `欧阳*`; a name of an ethnic form (`阿依古丽·买买提`) keeps its first character.
  static func of(_ name: String) -> String {
    let plain = name.filter { !$0.isWhitespace }
    guard !plain.contains("·"), plain.count > 2, compound.contains(String(plain.prefix(2))) else {
      return plain.prefix(1) + "*"
    }
    return plain.prefix(2) + "*"
  }
}
