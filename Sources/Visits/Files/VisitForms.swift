public import DistrictFiles

/// The tables about activities: names and columns, as docs/data-format.md lists them.
public enum VisitForms {
  public static let terms = TableForm(
    "terms", "学期", otherNames: ["学期表", "校历"],
    columns: [
      TableColumn("term", "学期", ["名称", "name"], required: true),
      TableColumn("first", "开始日期", ["开学日期", "from"], required: true),
      TableColumn("last", "结束日期", ["放假日期", "to"], required: true),
    ])

  public static let holidays = TableForm(
    "holidays", "放假安排", otherNames: ["节假日", "放假"],
    columns: [
      TableColumn("first", "开始日期", ["日期", "day", "from"], required: true),
      TableColumn("last", "结束日期", ["to"]),
      TableColumn("kind", "安排", ["类型"], required: true), TableColumn("follows", "按星期", ["补课星期"]),
      TableColumn("name", "名称", ["说明"]),
    ])

  public static let kinds = TableForm(
    "kinds", "活动类型", otherNames: ["活动类型表", "activity-kinds"],
    columns: [
      TableColumn("kind", "类型", ["活动类型", "名称"], required: true), TableColumn("for", "对象"),
      TableColumn("host", "承办", ["承办学校"]), TableColumn("weekdays", "星期", ["活动日"]),
      TableColumn("half", "时段", ["半天"]), TableColumn("people", "主讲人数", ["人数"]),
      TableColumn("from", "主讲来源", ["人员来源"]), TableColumn("who", "主讲人员", ["人员"]),
      TableColumn("room", "场地类型", ["场地"]), TableColumn("lessons", "节数"),
      TableColumn("subjects", "学科"), TableColumn("first", "最早日期"), TableColumn("last", "最晚日期", ["截止日期"]),
    ])

  public static let rooms = TableForm(
    "rooms", "场地", otherNames: ["场地表"],
    columns: [
      TableColumn("room", "场地", ["名称"], required: true), TableColumn("school", "学校", required: true),
      TableColumn("kind", "场地类型", ["类型"]),
    ])

  public static let researchGroups = TableForm(
    "subject-groups", "教研组", otherNames: ["教研组表", "学科组"],
    columns: [
      TableColumn("id", "教研组代码", ["代码", "编号"], required: true),
      TableColumn("name", "教研组", ["名称"]), TableColumn("school", "学校", required: true),
      TableColumn("subjects", "学科", required: true), TableColumn("members", "成员"),
      TableColumn("leader", "组长"),
    ])

  public static let timetable = TableForm(
    "timetable", "课表", otherNames: ["教师课表", "课程表"],
    columns: [
      TableColumn("teacher", "教师", required: true), TableColumn("weekday", "星期"),
      TableColumn("first", "开始日期", ["日期"]), TableColumn("last", "结束日期"),
      TableColumn("half", "时段", ["半天"], required: true), TableColumn("lesson", "课程", ["内容"]),
      TableColumn("swappable", "可调课", ["能否调课"]),
    ])

  public static let weakSubjects = TableForm(
    "weak-subjects", "薄弱学科", otherNames: ["薄弱学科表"],
    columns: [
      TableColumn("school", "学校", required: true), TableColumn("subject", "学科", required: true),
    ])

  public static let visits = TableForm(
    "visits", "活动安排", otherNames: ["活动", "活动安排表", "活动日历"],
    columns: [
      TableColumn("id", "编号", required: true), TableColumn("kind", "类型", ["活动类型"], required: true),
      TableColumn("date", "日期", required: true), TableColumn("half", "时段", ["半天"], required: true),
      TableColumn("group", "集团", ["所属集团"]), TableColumn("school", "对象学校", ["对象"]),
      TableColumn("subject-group", "教研组"), TableColumn("subject", "学科"),
      TableColumn("host", "承办学校", ["承办", "地点"], required: true),
      TableColumn("people", "主讲人", ["主讲", "人员"]), TableColumn("attendees", "参加人员"),
      TableColumn("room", "场地"), TableColumn("lessons", "节数"), TableColumn("agreed", "原定日期"),
      TableColumn("status", "状态"), TableColumn("note", "备注", ["说明"]),
    ])

  public static let programme = TableForm(
    "programme", "议程", otherNames: ["日程", "议程表"],
    columns: [
      TableColumn("item", "序号", ["编号"], required: true), TableColumn("date", "日期", required: true),
      TableColumn("start", "开始", ["开始时间"], required: true),
      TableColumn("end", "结束", ["结束时间"], required: true), TableColumn("strand", "分会场", ["分组"]),
      TableColumn("title", "内容", required: true), TableColumn("school", "学校", ["地点"], required: true),
      TableColumn("room", "场地"), TableColumn("room-kind", "场地类型"), TableColumn("people", "人员", ["主讲人"]),
      TableColumn("visitors", "外请人员"),
    ])

  public static let duties = TableForm(
    "duties", "分工", otherNames: ["分工表", "任务分工"],
    columns: [
      TableColumn("duty", "任务", ["分工"], required: true), TableColumn("date", "日期"),
      TableColumn("start", "开始", ["开始时间"]), TableColumn("end", "结束", ["结束时间"]),
      TableColumn("school", "学校", ["地点"]), TableColumn("people-needed", "人数"),
      TableColumn("holders", "负责人", ["人员"]), TableColumn("candidates", "可选人员"),
    ])

  /// All of them, for readers of districts.
  public static let all = [
    terms, holidays, kinds, rooms, researchGroups, timetable, weakSubjects, visits, programme, duties,
  ]
  /// The tables that a plan consists of.
  public static let ofPlan = [visits, programme, duties]
}
