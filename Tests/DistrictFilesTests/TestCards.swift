import DistrictFiles
import Districts
import Rules

/// A catalogue of invented cards that has every form of parameter.
enum TestCards {
  private static func card(_ id: String, _ zh: String, _ parameters: [ParameterSpec]) -> RuleCard {
    RuleCard(
      id: id, title: Text(zh: zh, en: id), statement: Text(zh: zh, en: id), formula: "", nature: .bound,
      parameters: parameters, sources: [])
  }

  private static func spec(_ name: String, _ form: ParameterSpec.Form, _ value: ParameterValue?)
    -> ParameterSpec
  {
    ParameterSpec(name: name, form: form, defaultValue: value, title: Text(zh: "", en: ""))
  }

  static let rules = [
    card(
      "term-length", "交流期限",
      [spec("minimum", .integer(1...6), .integer(1)), spec("maximum", .integer(1...6), .integer(2))]),
    card(
      "backbone-quota", "骨干派出名额",
      [
        spec("minimum", .integer(0...100), .integer(3)),
        spec("who", .word(["all", "backbone", "key-staff"]), .word("key-staff")),
      ]),
    card(
      "retirement-margin", "距退休",
      [
        spec("years", .integer(0...20), .integer(5)),
        spec("retirement", .integers(keys: ["F", "M"], 40...75), .integers(["F": 55, "M": 60])),
      ]),
    card(
      "max-away", "外派上限", [spec("share", .fraction(Fraction(0)...Fraction(1)), .fraction(Fraction(1, 10)))]),
    card("subject-cover", "学科保障", [spec("keep", .integerOrWord(0...50, ["need"]), .word("need"))]),
    card("direction", "流向", [spec("allow", .words(["dispatch", "attachment", "lateral"]), nil)]),
    card("some-subjects", "某些学科", [spec("subjects", .freeWords, nil), spec("strict", .flag, .flag(true))]),
  ]

  static let criteria = ["breaches", "needs", "wishes", "travel", "turn", "disruption"].map {
    CriterionCard(
      id: $0, title: Text(zh: $0, en: $0), statement: Text(zh: "", en: ""), unit: Text(zh: "", en: ""))
  }

  static let loader = DistrictLoader(rules: rules, criteria: criteria)
}
