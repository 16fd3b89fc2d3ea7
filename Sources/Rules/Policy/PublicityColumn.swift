/// A column of the public list. There is none for ids, births, health or wishes: they are nobody's business.
public enum PublicityColumn: String, Sendable, CaseIterable {
  /// 序号.
  case number
  /// 姓名, masked.
  case name
  /// 任教学科: the main subject.
  case subject
  /// 所属集团 of the home school.
  case group
  /// 原单位.
  case from
  /// 交流单位.
  case to
  /// 交流学年: the span of school years.
  case years
  /// 起止年月: the same in months.
  case months
  /// 期限 in school years.
  case term
  /// 类型.
  case kind

  /// The columns of a policy that names none.
  public static let standard: [PublicityColumn] = [.number, .name, .subject, .from, .to, .years]
}
