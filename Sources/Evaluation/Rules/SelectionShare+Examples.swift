import DistrictFiles
import Districts
import Rules

extension SelectionShare {
  public static let examples = [
    EvaluationExample(
      Text(zh: "小班四个活动，评出前两名", en: "The best two of four are chosen"), parameters: ["maximum": .integer(2)],
      records: { $0.entries = grade([(90, true), (85, true), (80, false), (70, false)]) }),
    EvaluationExample(
      Text(zh: "评了三个，多于两个", en: "Three are chosen where two may be"), parameters: ["maximum": .integer(2)],
      breaches: ["小班"], records: { $0.entries = grade([(90, true), (85, true), (80, true), (70, false)]) }),
    EvaluationExample(
      Text(zh: "85分落选而80分入选", en: "80 points are chosen and 85 left out"),
      parameters: ["maximum": .integer(2)],
      breaches: ["小班,order"],
      records: { $0.entries = grade([(90, true), (85, false), (80, true), (70, false)]) }),
    EvaluationExample(
      Text(
        zh: "同分，政策规定按编号：在后的不得先选",
        en: "Equal scores are decided by number, so the later one cannot be chosen first"),
      parameters: ["maximum": .integer(1), "tie-break": .words(["number"])], breaches: ["小班,order"],
      records: { $0.entries = grade([(90, false), (90, true)]) }),
    EvaluationExample(
      Text(zh: "同分，政策没有规定：列出由人决定", en: "Equal scores and no rule: left to people"),
      parameters: ["maximum": .integer(1)], records: { $0.entries = grade([(90, nil), (90, nil)]) }),
    EvaluationExample(
      Text(
        zh: "同分时看到校年月，有一人没有填：不推定",
        en: "Equal scores are decided by service, which one entry lacks: nothing is guessed"),
      parameters: ["maximum": .integer(1), "tie-break": .words(["service"])], missing: 2,
      records: { $0.entries = grade([(90, nil), (90, nil), (80, nil)]) }),
    EvaluationExample(
      Text(zh: "没有得分：不推定", en: "A score is missing: nothing is guessed"), missing: 1,
      records: { $0.entries = [ContestEntry("1", unit: "小班")] }),
  ]
}
