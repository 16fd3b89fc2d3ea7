import Districts
import Rules

extension ActivityCalendar {
  public static let examples = [
    EvaluationExample(
      Text(zh: "开学前报备，按期完成", en: "Filed before term begins"), asOf: .of(2027_0905),
      records: {
        $0.duties = [
          Duty("方案报备", holder: .group("G"), due: .of(2027_0831), done: .of(2027_0828))
        ]
      }),
    EvaluationExample(
      Text(zh: "到期未报", en: "Not filed by its day"), asOf: .of(2027_0905), breaches: ["G,方案报备,2027-08-31"],
      records: { $0.duties = [Duty("方案报备", holder: .group("G"), due: .of(2027_0831))] }),
    EvaluationExample(
      Text(zh: "9月8日才报，9月5日看时还没有报", en: "Filed on 8 September: as of the 5th it was not"),
      asOf: .of(2027_0905),
      breaches: ["G,方案报备,2027-08-31"],
      records: {
        $0.duties = [
          Duty("方案报备", holder: .group("G"), due: .of(2027_0831), done: .of(2027_0908))
        ]
      }),
    EvaluationExample(
      Text(zh: "没有给出判断日期，未完成的不算逾期", en: "Without a day to judge by, what is undone is not late"),
      records: { $0.duties = [Duty("方案报备", holder: .group("G"), due: .of(2027_0831))] }),
    EvaluationExample(
      Text(zh: "3月20日不是星期三，天数也不符", en: "20 March is no Wednesday, and the days do not fit"),
      breaches: ["*,教研周,days 2029-03-20", "*,教研周,weekday 2029-03-20"],
      records: {
        $0.duties = [
          Duty("英语教研日", due: .of(2029_0320), weekday: 2),
          Duty("教研周", start: .of(2029_0320), due: .of(2029_0323), weekday: 3, days: 5),
        ]
      }),
    EvaluationExample(
      Text(zh: "七月周期：八月的事项在下一周期", en: "A cycle from July: August lies in the next one"),
      parameters: ["cycle-month": .integer(7)], breaches: ["*,总结,cycle 2028-08-10"],
      records: {
        $0.duties = [Duty("计划", due: .of(2027_0710)), Duty("总结", due: .of(2028_0810))]
      }),
    EvaluationExample(
      Text(zh: "计划应在实施之前", en: "The plan must come before the run"),
      parameters: ["plan-first": .flag(true)], breaches: ["*,上报计划,order 2027-09-10"],
      records: {
        $0.duties = [
          Duty("上报计划", phase: .plan, due: .of(2027_0910)),
          Duty("活动实施", phase: .run, start: .of(2027_0901), due: .of(2028_0630)),
        ]
      }),
  ]
}
