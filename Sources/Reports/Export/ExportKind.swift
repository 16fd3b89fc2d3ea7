/// The documents that a plan gives for handing in, posting up and handing out.
public enum ExportKind: String, Sendable, CaseIterable {
  /// 公示名单.
  case publicity
  /// 各校名单: one list a school.
  case school
  /// 通知书: one page a teacher.
  case notices
  /// 教师档案: rows for the teacher archive.
  case archive
  /// 开学前报备表: what each group files before the school year begins.
  case filing
  /// roster.xlsx anew, also of a plan typed by hand.
  case roster
  /// report.html anew, also of a plan typed by hand.
  case report

  /// The forms it can be written in, the usual one first.
  public var formats: [ExportFormat] {
    switch self {
    case .publicity, .school, .archive, .filing: [.xlsx, .csv, .html]
    case .notices, .report: [.html]
    case .roster: [.xlsx]
    }
  }
}

/// The form of an exported document.
public enum ExportFormat: String, Sendable, CaseIterable { case xlsx, csv, html }
