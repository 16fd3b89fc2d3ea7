import Districts
import Postings
import Rules

/// 通知书: a page for each teacher, made from the bureau's template.
///
/// Who is sent twice within the horizon gets one letter that names both postings: two letters with one date and one
/// signature about the same decision only make people ask which of them counts.
struct Notices {
  private let audited: AuditedPlan
  private let postings: [Posting]
  private let options: ExportOptions
  private let names: Names
  private let code: String

  init(
    _ audited: AuditedPlan, _ postings: [Posting], _ options: ExportOptions, _ names: Names, code: PlanCode
  ) {
    self.audited = audited
    self.postings = postings
    self.options = options
    self.names = names
    self.code = code.short
  }

  /// The pages with the names of their files, in the plan's order of the first postings.
  var pages: [(name: String, html: HTML)] {
    var order: [String] = []
    var byTeacher: [String: [Posting]] = [:]
    for posting in postings {
      if byTeacher[posting.teacher] == nil { order.append(posting.teacher) }
      byTeacher[posting.teacher, default: []].append(posting)
    }
    return order.map { teacher in
      let own = (byTeacher[teacher] ?? []).sorted { $0.start < $1.start }
      return (
        "\(names.teacher(teacher))-\(teacher)", options.template.filled { value($0, teacher, own) }
      )
    }
  }

  /// A field of a letter; one that differs from posting to posting names each value once, in the order of time.
  private func value(_ field: NoticeField, _ teacher: String, _ postings: [Posting]) -> String {
    let policy = audited.facts.policy
    let blank = names.text("＿＿＿＿＿", "________")
    switch field {
    case .name: return names.teacher(teacher)
    case .teacher: return teacher
    case .subject: return names.subjectAndStanding(teacher).subject
    case .standing: return names.subjectAndStanding(teacher).standing
    case .policy: return policy.name
    case .source: return policy.source ?? blank
    case .district: return audited.facts.district.name
    case .office: return policy.publicity.office ?? blank
    case .contact: return policy.publicity.contact ?? blank
    case .signature: return policy.publicity.office ?? blank
    case .date: return options.date ?? names.text("　　　　年　　月　　日", "____________")
    case .code: return code
    case .objectionDays:
      let days = policy.publicity.objectionDays
      return names.text("\(days)个工作日", "\(days) working days")
    case .postings: return postings.map(sentence).joined(separator: names.text("；", "; "))
    case .from, .to, .group, .start, .years, .term, .kind, .firstMonth, .lastMonth:
      var seen: Set<String> = []
      return postings.map { value(field, of: $0) }.filter { seen.insert($0).inserted }
        .joined(separator: names.text("、", ", "))
    }
  }

  /// A field of a single posting.
  private func value(_ field: NoticeField, of posting: Posting) -> String {
    let district = audited.facts.district
    return switch field {
    case .from: names.school(posting.from)
    case .to: names.school(posting.to)
    case .group: district.schoolNumbers[posting.from].flatMap { district.schools[$0].group } ?? ""
    case .start: names.year(posting.start)
    case .years: names.year(posting.start, years: posting.years)
    case .term: names.term(posting.years)
    case .kind: names.kind(of: posting).map(names.kind) ?? ""
    case .firstMonth: names.month(posting.start.september)
    case .lastMonth: names.month(posting.end.september.advanced(byMonths: -1))
    default: ""
    }
  }

  /// `自2027年9月起至2028年8月止，由荔波一小到方村小学交流轮岗，期限1学年`.
  private func sentence(_ posting: Posting) -> String {
    let (from, to) = (value(.from, of: posting), value(.to, of: posting))
    let (first, last) = (value(.firstMonth, of: posting), value(.lastMonth, of: posting))
    let term = value(.term, of: posting)
    return names.text(
      "自\(first)起至\(last)止，由\(from)到\(to)交流轮岗，期限\(term)",
      "from \(from) to \(to) for \(term), from \(first) to \(last)")
  }
}
