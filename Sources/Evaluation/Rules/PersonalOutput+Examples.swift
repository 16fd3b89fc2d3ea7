import DistrictFiles
import Districts
import Rules

extension PersonalOutput {
  public static let examples = [
    EvaluationExample(
      Text(zh: "每学期一篇论文、一份教学设计，交齐", en: "A paper and a lesson design, both handed in"),
      parameters: ["items": .words(["论文", "教学设计"])], asOf: .of(2028_0210),
      records: { $0.handIns = [HandIn("a", "论文", first), HandIn("a", "教学设计", first)] }),
    EvaluationExample(
      Text(zh: "没有交教学设计", en: "The lesson design is missing"),
      parameters: ["items": .words(["论文", "教学设计"])], asOf: .of(2028_0210), breaches: ["a,教学设计,2027,1"],
      records: { $0.handIns = [HandIn("a", "论文", first)] }),
    EvaluationExample(
      Text(zh: "恰为35岁，两档都包含，应交两篇", en: "Exactly 35 is in both classes and owes two"),
      TinySchools(teachers: [
        .of("M", "y", birth: (1995, 1)), .of("M", "at", birth: (1992, 9)), .of("M", "o", birth: (1980, 1)),
      ]), parameters: byAge, asOf: .of(2028_0210), breaches: ["at,论文,2027,1"],
      records: {
        $0.handIns = [
          HandIn("y", "论文", first, count: 2), HandIn("at", "论文", first), HandIn("o", "论文", first),
        ]
      }),
    EvaluationExample(
      Text(zh: "政策规定35岁算以上：一篇即可", en: "The policy counts 35 as older: one is enough"),
      TinySchools(teachers: [.of("M", "at", birth: (1992, 9))]),
      parameters: byAge.merging(["at-age": .word("older")]) { $1 }, asOf: .of(2028_0210),
      records: { $0.handIns = [HandIn("at", "论文", first)] }),
    EvaluationExample(
      Text(zh: "不足一张半的不计", en: "Less than a page and a half does not count"),
      parameters: [
        "items": .words(["听课反思"]), "per": .word("once"), "pages": .fraction(Fraction(3, 2)),
      ], breaches: ["a,听课反思"],
      records: { $0.handIns = [HandIn("a", "听课反思", first, tenthsOfPage: 14)] }),
    EvaluationExample(
      Text(zh: "要求字数而没有填：不推定", en: "Characters are asked for and not given: nothing is guessed"),
      parameters: ["items": .words(["论文"]), "characters": .integer(1500)], missing: 1,
      records: { $0.handIns = [HandIn("a", "论文", first)] }),
  ]
}
