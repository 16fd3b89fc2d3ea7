import Districts

extension DistrictTable {
  /// Names and columns of the table.
  var form: TableForm {
    switch self {
    case .schools: Self.schoolsForm
    case .teachers: Self.teachersForm
    case .needs: Self.needsForm
    case .postings: Self.postingsForm
    case .pins: Self.pinsForm
    case .travel: Self.travelForm
    case .results: Self.resultsForm
    }
  }

  private static let schoolsForm = TableForm(
    "schools", "学校", otherNames: ["学校表", "学校名单", "school"], columns: TableColumns.schools, alternatives: [],
    mustHaveRows: true)
  private static let teachersForm = TableForm(
    "teachers", "教师", otherNames: ["教师表", "教师名单", "教师花名册", "teacher"], columns: TableColumns.teachers,
    alternatives: [], mustHaveRows: true)
  private static let needsForm = TableForm(
    "needs", "学科需求", otherNames: ["需求", "学科需求表", "need"], columns: TableColumns.needs)
  private static let postingsForm = TableForm(
    "postings", "交流记录", otherNames: ["交流记录表", "交流", "posting"], columns: TableColumns.postings)
  private static let pinsForm = TableForm(
    "pins", "锁定", otherNames: ["锁定表", "pin"], columns: TableColumns.pins)
  private static let travelForm = TableForm(
    "travel", "路程", otherNames: ["路程表", "通勤"], columns: TableColumns.travel,
    alternatives: [["km", "minutes"]])
  private static let resultsForm = TableForm(
    "results", "质量成绩", otherNames: ["质量成绩表", "成绩", "result"], columns: TableColumns.results,
    alternatives: [["score", "rank"]])

  /// The forms of all tables of a district.
  static let forms = TableForms(allCases.map(\.form))

  /// The Chinese name of the sheet.
  var chinese: String { form.chinese }

  /// The table that a sheet's or file's name names.
  init?(named name: String) {
    guard let form = Self.forms[named: name], let table = Self(rawValue: form.id) else { return nil }
    self = table
  }

  /// The columns, in the order in which they are written.
  var columns: [TableColumn] { form.columns }
}

/// The columns of all tables.
enum TableColumns {
  static let schools = [
    TableColumn("id", "学校代码", ["代码", "学校编号"], required: true),
    TableColumn("name", "学校名称", ["名称", "学校"], required: true),
    TableColumn("group", "所属集团", ["集团", "教育集团"], required: true),
    TableColumn("role", "角色", ["集团角色", "学校角色"], required: true), TableColumn("stage", "学段", required: true),
    TableColumn("area", "区域"), TableColumn("lat", "纬度"), TableColumn("lon", "经度"),
    TableColumn("weakness", "薄弱程度"), TableColumn("parent", "中心校", ["所属中心校"]),
  ]
  static let teachers = [
    TableColumn("id", "教师编号", ["编号", "工号"], required: true),
    TableColumn("name", "姓名", ["教师姓名"], required: true),
    TableColumn("gender", "性别"), TableColumn("birth", "出生年月", ["出生日期"]),
    TableColumn("school", "所在学校", ["学校", "现任学校", "所在单位", "工作单位", "单位"], required: true),
    TableColumn("subject", "任教学科", ["学科"], required: true), TableColumn("title", "职称"),
    TableColumn("backbone", "骨干级别"), TableColumn("cadre", "职务"),
    TableColumn("since", "到校年月", ["到校时间", "到校日期"]), TableColumn("exempt", "豁免原因"),
    TableColumn("exempt_until", "豁免至"), TableColumn("preferences", "志愿学校", ["志愿"]),
    TableColumn("willing", "本人意愿", ["意愿"]), TableColumn("applied", "本人申请"),
    TableColumn("recommended", "学校推荐"), TableColumn("approved", "审核通过"),
    TableColumn("stages", "任教资格学段", ["资格学段"]), TableColumn("lat", "住址纬度", ["纬度"]),
    TableColumn("lon", "住址经度", ["经度"]),
    TableColumn("household", "家庭"),
  ]
  static let needs = [
    TableColumn("school", "学校", ["学校代码"], required: true), TableColumn("subject", "学科", required: true),
    TableColumn("posts", "需求人数", ["人数"], required: true),
    TableColumn("from", "起学年", ["开始学年", "起始学年", "自", "从", "起"]),
    TableColumn("to", "止学年", ["结束学年", "截止学年", "至", "到", "止"]),
  ]
  static let postings = [
    TableColumn("teacher", "教师", ["教师编号"], required: true),
    TableColumn("from", "原单位", ["派出单位", "派出学校"], required: true),
    TableColumn("to", "交流单位", ["接收单位", "交流学校"], required: true),
    TableColumn("start", "开始学年", required: true), TableColumn("years", "期限", required: true),
    TableColumn("kind", "类型"), TableColumn("status", "状态"), TableColumn("ended-early", "提前结束"),
  ]
  static let pins = [
    TableColumn("teacher", "教师", ["教师编号"], required: true),
    TableColumn("to", "交流单位", ["接收单位", "交流学校", "学校"], required: true), TableColumn("start", "开始学年"),
    TableColumn("years", "期限"), TableColumn("effect", "要求", required: true), TableColumn("reason", "事由"),
    TableColumn("by", "决定人"),
  ]
  static let travel = [
    TableColumn("from", "起点", ["出发地", "从", "自", "起", "教师或学校"], required: true),
    TableColumn("to", "终点", ["目的地", "到", "至", "止", "学校"], required: true),
    TableColumn("km", "公里", ["公里数", "里程", "距离"]), TableColumn("minutes", "分钟", ["时间", "用时"]),
  ]
  static let results = [
    TableColumn("school", "学校", ["学校代码"], required: true), TableColumn("year", "学年", required: true),
    TableColumn("score", "成绩", ["得分", "分数"]), TableColumn("rank", "名次", ["排名"]),
  ]
}
