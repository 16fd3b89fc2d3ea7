import DistrictFiles
import Districts
import Postings
import Rules
import Tables

/// 公示名单: the public list, with masked names, the columns that the policy asks for, how to object, and the code of
/// the plan.
struct PublicityList {
  private let audited: AuditedPlan
  private let postings: [Posting]
  private let date: String?
  private let names: Names
  private let code: PlanCode?

  /// - Parameters:
  ///   - postings: those that are made public.
  ///   - date: when it is posted up, as written; nil: that is left to the notice board.
  ///   - code: the plan's code, where it is known already.
  init(
    _ audited: AuditedPlan, _ postings: [Posting], date: String? = nil, _ names: Names, code: PlanCode? = nil
  ) {
    self.audited = audited
    self.postings = postings
    self.date = date
    self.names = names
    self.code = code
  }

  var table: ReportTable {
    let publicity = audited.facts.policy.publicity
    let masked = MaskedNames(postings.map(\.teacher), beside: publicity.columns, names)
    let rows = postings.enumerated().map { number, posting in
      publicity.columns.map { cell($0, number, posting, masked) }
    }
    var table = ReportTable(
      name: names.text("公示名单", "Public list"),
      title: names.text(
        "\(names.occasion)教师交流轮岗公示名单", "\(names.occasion): public list"),
      columns: publicity.columns.map(column), rows: rows, remarks: remarks(publicity))
    table.isLandscape = publicity.columns.count > 6
    return table
  }

  private func column(_ column: PublicityColumn) -> ReportTable.Column {
    switch column {
    case .number: .init(names.text("序号", "No."), width: 8)
    case .name: .init(names.text("姓名", "Name"))
    case .subject: .init(names.text("任教学科", "Subject"))
    case .group: .init(names.text("所属集团", "Group"))
    case .from: .init(names.text("原单位", "From"))
    case .to: .init(names.text("交流单位", "To"))
    case .years: .init(names.text("交流学年", "Years"))
    case .months: .init(names.text("起止年月", "Months"))
    case .term: .init(names.text("期限", "Term"), width: 10)
    case .kind: .init(names.text("类型", "Kind"), width: names.language == .chinese ? 8 : 12)
    }
  }

  private func cell(_ column: PublicityColumn, _ number: Int, _ posting: Posting, _ masked: MaskedNames)
    -> WrittenCell
  {
    let district = audited.facts.district
    switch column {
    case .number: return .integer(number + 1, .centred)
    case .name: return .text(masked[posting.teacher], .centred)
    case .subject: return .text(names.subjectAndStanding(posting.teacher).subject, .centred)
    case .group:
      return .text(district.schoolNumbers[posting.from].flatMap { district.schools[$0].group } ?? "")
    case .from: return .text(names.school(posting.from))
    case .to: return .text(names.school(posting.to))
    case .years: return .text(names.year(posting.start, years: posting.years), .centred)
    case .months: return .text(names.months(posting), .centred)
    case .term: return .text(names.term(posting.years), .centred)
    case .kind: return .text(names.kind(of: posting).map(names.kind) ?? "", .centred)
    }
  }

  private func remarks(_ publicity: Publicity) -> [String] {
    let blank = names.text("＿＿＿＿＿＿＿＿", "____________")
    let code = (code ?? PlanCode(audited)).short
    let day = date.map { [names.text("公示日期：\($0)", "Date: \($0)")] } ?? []
    return [
      names.text(
        "公示期\(publicity.objectionDays)个工作日。对名单有异议的，请在公示期内以书面形式实名反映。",
        "Objections are heard in writing for \(publicity.objectionDays) working days."),
      names.text("受理单位：\(publicity.office ?? blank)", "Heard by: \(publicity.office ?? blank)"),
      names.text("联系方式：\(publicity.contact ?? blank)", "Contact: \(publicity.contact ?? blank)"),
    ] + day + [names.text("方案校验码：\(code)", "Code of the plan: \(code)")]
  }
}
