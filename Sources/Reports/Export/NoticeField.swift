/// A field of a notice, by its Chinese or English name.
public enum NoticeField: String, Sendable, CaseIterable {
  case name, teacher, subject, standing, from, to, group, start, term, kind, policy, source, district, office
  case contact, signature, date, code, postings
  case years
  case firstMonth = "first-month"
  case lastMonth = "last-month"
  case objectionDays = "objection-days"

  /// The Chinese name in templates.
  public var chinese: String {
    switch self {
    case .name: "姓名"
    case .teacher: "教师编号"
    case .subject: "学科"
    case .standing: "骨干职务"
    case .from: "原单位"
    case .to: "交流单位"
    case .group: "所属集团"
    case .start: "开始学年"
    case .years: "交流学年"
    case .term: "期限"
    case .kind: "类型"
    case .policy: "方案名称"
    case .source: "依据文件"
    case .district: "区县"
    case .office: "受理单位"
    case .contact: "联系方式"
    case .signature: "落款单位"
    case .date: "日期"
    case .code: "校验码"
    case .firstMonth: "开始年月"
    case .lastMonth: "结束年月"
    case .objectionDays: "异议期限"
    case .postings: "交流安排"
    }
  }

  init?(named name: String) {
    guard let field = Self.allCases.first(where: { $0.rawValue == name || $0.chinese == name }) else {
      return nil
    }
    self = field
  }
}
