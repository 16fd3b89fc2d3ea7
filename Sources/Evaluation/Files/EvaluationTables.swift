public import DistrictFiles

/// The tables of data-format.md, section 7.
public enum EvaluationTables {
  /// All of them, for readers of folders and workbooks.
  public static let all = [
    scores, duties, handIns, selection, rubric, marks, evidence, reviews, funds,
  ]

  static let scores = TableForm(
    "scores", "考核得分", otherNames: ["考核得分表", "考核成绩"],
    columns: [
      TableColumn("school", "学校", ["学校代码", "被评学校"], required: true),
      TableColumn("year", "学年", required: true), TableColumn("item", "考核项目", ["项目"]),
      TableColumn("judge", "评价方", ["评价学校"]), TableColumn("date", "评价日期", ["日期"]),
      TableColumn("score", "得分", ["分数", "成绩"]), TableColumn("rank", "名次", ["排名"]),
      TableColumn("final", "最终得分", ["捆绑得分"]),
    ])
  static let duties = TableForm(
    "duties-calendar", "工作日历", otherNames: ["工作日历表", "工作行事历", "行事历"],
    columns: [
      TableColumn("duty", "事项", ["工作事项", "工作内容"], required: true), TableColumn("phase", "阶段"),
      TableColumn("unit", "责任单位", ["责任学校", "单位"]), TableColumn("start", "开始日期", ["起"]),
      TableColumn("due", "截止日期", ["止", "完成时限"], required: true), TableColumn("weekday", "星期"),
      TableColumn("days", "天数"), TableColumn("done", "完成日期", ["实际完成日期"]),
    ])
  static let handIns = TableForm(
    "handins", "上交材料", otherNames: ["上交材料表", "个人成果", "上交情况"],
    columns: [
      TableColumn("teacher", "教师", ["教师编号", "姓名"], required: true),
      TableColumn("item", "项目", ["材料"], required: true), TableColumn("year", "学年", required: true),
      TableColumn("term", "学期"), TableColumn("count", "份数", ["篇数", "数量"]),
      TableColumn("characters", "字数"), TableColumn("pages", "页数"),
    ])
  static let selection = TableForm(
    "selection", "评选", otherNames: ["评选表", "参评名单"],
    columns: [
      TableColumn("entry", "编号", ["序号"], required: true),
      TableColumn("unit", "评选单位", ["单位", "年级"], required: true), TableColumn("school", "学校", ["学校代码"]),
      TableColumn("teacher", "教师", ["教师编号", "姓名"]), TableColumn("title", "名称", ["活动名称", "课题"]),
      TableColumn("score", "得分", ["分数"]), TableColumn("chosen", "入选", ["是否入选"]),
    ])
  static let rubric = TableForm(
    "rubric", "评分标准", otherNames: ["评分标准表", "评价标准"],
    columns: [
      TableColumn("part", "项目", ["评分项目"], required: true), TableColumn("full", "满分", ["分值"], required: true),
      TableColumn("weight", "权重"),
    ])
  static let marks = TableForm(
    "marks", "评分", otherNames: ["评分表"],
    columns: [
      TableColumn("entry", "编号", ["序号"], required: true),
      TableColumn("part", "项目", ["评分项目"], required: true), TableColumn("judge", "评委"),
      TableColumn("mark", "评分", ["得分", "分数"], required: true),
    ])
  static let evidence = TableForm(
    "evidence", "佐证材料", otherNames: ["佐证材料表", "档案材料"],
    columns: [
      TableColumn("school", "学校", ["学校代码"]), TableColumn("file", "档案", ["档案名称", "课程"]),
      TableColumn("item", "材料", ["项目"], required: true), TableColumn("count", "份数", ["数量", "张数"]),
      TableColumn("pages", "页数"),
    ])
  static let reviews = TableForm(
    "partner-reviews", "合作单位考评", otherNames: ["合作单位考评表", "合作企业考评"],
    columns: [
      TableColumn("partner", "合作单位", ["合作企业", "企业"], required: true),
      TableColumn("date", "考评日期", ["日期"], required: true),
      TableColumn("outcome", "结果", ["考评结果"], required: true), TableColumn("fix-by", "整改期限"),
      TableColumn("school", "学校", ["学校代码"]),
    ])
  static let funds = TableForm(
    "fund-items", "经费", otherNames: ["经费表", "经费明细"],
    columns: [
      TableColumn("unit", "使用单位", ["单位", "集团"]), TableColumn("year", "学年", ["年度"], required: true),
      TableColumn("kind", "类别", required: true), TableColumn("item", "项目"),
      TableColumn("amount", "金额", ["金额（元）", "元"], required: true),
    ])
}
