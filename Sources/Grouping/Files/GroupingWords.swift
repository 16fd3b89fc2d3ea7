public import DistrictFiles
public import Districts

/// The words of the tables about groups.
public enum GroupingWords {
  static let isPrivate = Words<Bool>([
    (false, ["public", "公办", "公立"]), (true, ["private", "民办", "私立"]),
  ])
  static let side = Words<MentorListing.Side>([
    (.mentor, ["mentor", "师傅", "导师", "师"]), (.apprentice, ["apprentice", "徒弟", "学员", "徒"]),
  ])
  static let source = Words<CandidateSource>([
    (.firm, ["firm", "企业", "公司", "行业"]), (.school, ["school", "学校"]),
    (.bureau, ["bureau", "教育局", "主管部门"]), (.other, ["other", "其他"]),
  ])
  public static let role = Words<SchoolRole>([
    (.core, ["core", "核心校", "总校", "牵头校", "核心园", "总园"]),
    (.member, ["member", "成员校", "分校", "成员园", "分园", "教学点"]),
  ])
  public static let kind = Words<PairKind>([
    (.assistance, ["assistance", "结对帮扶", "帮扶"]), (.mentoring, ["mentoring", "师徒结对", "师徒"]),
    (.subjectLink, ["subject-link", "学科组对口", "对口"]), (.studio, ["studio", "名师工作室", "工作室"]),
    (.placement, ["placement", "顶岗实习", "实习"]), (.seat, ["seat", "理事会席位", "席位"]),
  ])

  /// The words that a column of the tables may hold; empty where any text may stand.
  public static func choices(_ column: String, in language: Language) -> [String] {
    switch column {
    case "nature": isPrivate.choices(in: language)
    case "side": side.choices(in: language)
    case "source": source.choices(in: language)
    default: []
    }
  }
}

/// Where a candidate for a board comes from.
enum CandidateSource {
  case firm, school, bureau, other
}
