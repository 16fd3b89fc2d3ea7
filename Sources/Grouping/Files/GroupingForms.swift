public import DistrictFiles

/// The tables about forming groups: names and columns, as docs/data-format.md lists them.
public enum GroupingForms {
  public static let profiles = TableForm(
    "profiles", "学校情况", otherNames: ["学校情况表"],
    columns: [
      TableColumn("school", "学校", required: true), TableColumn("category", "类别", ["学校类别"]),
      TableColumn("nature", "办学性质", ["性质"]), TableColumn("town", "乡镇", ["所在乡镇"]),
    ])
  public static let wishes = TableForm(
    "wishes", "意愿", otherNames: ["双向选择", "意愿表", "组建意愿"],
    columns: [
      TableColumn("school", "学校", ["填报学校"], required: true),
      TableColumn("wishes", "意愿学校", ["选择学校", "意愿"], required: true),
    ])
  public static let requests = TableForm(
    "requests", "帮扶申请", otherNames: ["帮扶申请表"],
    columns: [TableColumn("school", "申请学校", ["学校", "被帮扶学校"], required: true)])
  public static let mentors = TableForm(
    "mentors", "师徒名单", otherNames: ["师徒结对名单", "师徒表"],
    columns: [
      TableColumn("teacher", "教师", ["姓名"], required: true),
      TableColumn("side", "身份", ["师徒"], required: true), TableColumn("subject", "学科"),
    ])
  /// The same table that activities are planned for.
  public static let subjectGroups = TableForm(
    "subject-groups", "教研组", otherNames: ["教研组表", "学科组"],
    columns: [
      TableColumn("id", "教研组代码", ["代码", "编号"], required: true),
      TableColumn("name", "教研组", ["名称"]), TableColumn("school", "学校", required: true),
      TableColumn("subjects", "学科", required: true), TableColumn("members", "成员"),
      TableColumn("leader", "组长"),
    ])
  public static let studios = TableForm(
    "studios", "名师工作室", otherNames: ["工作室"],
    columns: [
      TableColumn("studio", "工作室", ["名称"], required: true),
      TableColumn("lead", "主持人", ["领衔人"], required: true),
    ])
  public static let classes = TableForm(
    "classes", "班级", otherNames: ["班级表"],
    columns: [
      TableColumn("class", "班级", ["名称"], required: true), TableColumn("major", "专业", required: true),
      TableColumn("semester", "学期", required: true), TableColumn("students", "人数", required: true),
    ])
  public static let partners = TableForm(
    "partners", "合作企业", otherNames: ["合作企业表", "合作单位"],
    columns: [
      TableColumn("partner", "企业", ["合作企业", "合作单位", "名称"], required: true),
      TableColumn("majors", "接收专业", ["专业"], required: true),
      TableColumn("places", "名额", ["接收人数"], required: true),
    ])
  public static let seats = TableForm(
    "board-seats", "理事会席位", otherNames: ["席位"],
    columns: [
      TableColumn("board", "理事会", ["名称"], required: true), TableColumn("role", "职务", required: true),
      TableColumn("places", "人数", required: true),
    ])
  public static let candidates = TableForm(
    "board-candidates", "理事会人选", otherNames: ["人选"],
    columns: [
      TableColumn("board", "理事会", required: true), TableColumn("person", "人选", ["姓名"], required: true),
      TableColumn("roles", "可任职务", ["职务"], required: true), TableColumn("source", "来源"),
      TableColumn("school", "代表学校", ["学校"]),
    ])

  /// What a district's folder may hold.
  public static let all = [
    profiles, wishes, requests, mentors, subjectGroups, studios, classes, partners, seats, candidates,
  ]

  public static let groups = TableForm(
    "groups", "集团", otherNames: ["集团表", "分组"],
    columns: [
      TableColumn("school", "学校", ["学校代码"], required: true), TableColumn("name", "学校名称"),
      TableColumn("group", "集团", ["所属集团", "联盟", "片区"], required: true),
      TableColumn("role", "角色", required: true), TableColumn("km", "到核心校公里数"),
      TableColumn("choice", "双向选择"),
    ])
  public static let pairs = TableForm(
    "pairs", "结对", otherNames: ["结对表"],
    columns: [
      TableColumn("kind", "类别", required: true), TableColumn("first", "甲方", required: true),
      TableColumn("first-name", "甲方名称"), TableColumn("second", "乙方", required: true),
      TableColumn("second-name", "乙方名称"), TableColumn("role", "职务"),
    ])
  /// The tables that a grouping consists of.
  public static let ofPlan = [groups, pairs]
}
