public import DistrictFiles
public import Districts

/// The words of the tables, and what people write for them.
enum EvaluationWords {
  static let phase = Words<DutyPhase>([
    (.prepare, ["prepare", "准备", "筹备", "启动", "宣传发动"]), (.plan, ["plan", "计划", "制定计划", "方案"]),
    (.run, ["run", "实施", "开展", "组织实施"]), (.assess, ["assess", "考核", "评估", "督导", "验收"]),
    (.sumUp, ["sum-up", "总结", "总结表彰", "总结提升"]),
  ])
  static let weekday = Words<Int>(
    zip(
      1...7,
      zip(
        ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
        ["一", "二", "三", "四", "五", "六", "日"])
    ).map { number, names in
      var words = [names.0, "星期\(names.1)", "周\(names.1)", "礼拜\(names.1)", names.1]
      if number == 7 { words += ["星期天", "周天"] }
      return (number, words)
    })
  static let half = Words<Int>(
    [
      (1, ["1", "上", "上学期", "第一学期", "一", "秋", "秋季", "秋季学期"]),
      (2, ["2", "下", "下学期", "第二学期", "二", "春", "春季", "春季学期"]),
    ], blanks: ["全年", "学年", "year"])
  static let outcome = Words<PartnerReview.Outcome>([
    (.passed, ["passed", "合格", "优秀", "良好", "通过"]), (.failed, ["failed", "不合格", "未通过", "不达标"]),
    (.released, ["released", "解除", "解除合作", "终止"]),
  ])
  static let fundKind = Words<FundItem.Kind>([
    (.budget, ["budget", "预算", "拨款", "安排"]), (.spent, ["spent", "支出", "使用", "已用"]),
  ])
}

extension EvaluationTables {
  /// The words to choose from in a column, as its reader takes them; empty: anything may stand there.
  public static func choices(_ column: String, of form: TableForm, in language: Language) -> [String] {
    switch (form.id, column) {
    case ("duties-calendar", "phase"): EvaluationWords.phase.choices(in: language)
    case ("duties-calendar", "weekday"): EvaluationWords.weekday.choices(in: language)
    case ("handins", "term"): EvaluationWords.half.choices(in: language)
    case ("partner-reviews", "outcome"): EvaluationWords.outcome.choices(in: language)
    case ("fund-items", "kind"): EvaluationWords.fundKind.choices(in: language)
    case ("selection", "chosen"): Words.yesNo.choices(in: language)
    default: []
    }
  }
}
