import Districts
import Postings
import Rules

/// 通知书: a page for each posting, made from the bureau's template.
struct Notices {
  private let audited: AuditedPlan
  private let postings: [Posting]
  private let options: ExportOptions
  private let names: Names

  init(_ audited: AuditedPlan, _ postings: [Posting], _ options: ExportOptions, _ names: Names) {
    self.audited = audited
    self.postings = postings
    self.options = options
    self.names = names
  }

  /// The pages with the names of their files, in the plan's order.
  var pages: [(name: String, html: HTML)] {
    let code = PlanCode(audited).short
    return postings.map { posting in
      (
        "\(names.teacher(posting.teacher))-\(posting.teacher)-\(posting.start)",
        options.template.filled { value($0, posting, code) }
      )
    }
  }

  private func value(_ field: NoticeField, _ posting: Posting, _ code: String) -> String {
    let policy = audited.facts.policy
    let district = audited.facts.district
    let blank = names.text("＿＿＿＿＿", "________")
    switch field {
    case .name: return names.teacher(posting.teacher)
    case .teacher: return posting.teacher
    case .subject: return names.subjectAndStanding(posting.teacher).subject
    case .standing: return names.subjectAndStanding(posting.teacher).standing
    case .from: return names.school(posting.from)
    case .to: return names.school(posting.to)
    case .group: return district.schoolNumbers[posting.from].flatMap { district.schools[$0].group } ?? ""
    case .start: return names.year(posting.start)
    case .years: return names.year(posting.start, years: posting.years)
    case .term: return names.term(posting.years)
    case .kind: return names.kind(of: posting).map(names.kind) ?? ""
    case .policy: return policy.name
    case .source: return policy.source ?? blank
    case .district: return district.name
    case .office: return policy.publicity.office ?? blank
    case .contact: return policy.publicity.contact ?? blank
    case .signature: return policy.publicity.office ?? blank
    case .date: return options.date ?? names.text("　　　　年　　月　　日", "____________")
    case .code: return code
    case .firstMonth: return names.month(posting.start.september)
    case .lastMonth: return names.month(posting.end.september.advanced(byMonths: -1))
    case .objectionDays:
      let days = policy.publicity.objectionDays
      return names.text("\(days)个工作日", "\(days) working days")
    }
  }
}
