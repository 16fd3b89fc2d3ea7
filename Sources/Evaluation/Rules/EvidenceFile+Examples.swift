import DistrictFiles
import Districts
import Rules

extension EvidenceFile {
  public static let examples = [
    EvaluationExample(
      Text(zh: "课程由四部分组成", en: "A course has four parts"),
      parameters: ["parts": .integer(4), "per": .word("file")],
      records: {
        $0.evidence = ["理论", "实训", "认知实习", "顶岗实习"].map { Evidence(file: "汽修", item: $0) }
      }),
    EvaluationExample(
      Text(zh: "课程缺一部分", en: "A course lacks a part"),
      parameters: ["parts": .integer(4), "per": .word("file")], breaches: ["*,汽修·parts"],
      records: { $0.evidence = ["理论", "实训", "认知实习"].map { Evidence(file: "汽修", item: $0) } }),
    EvaluationExample(
      Text(zh: "照片十张，成员校N只有八张", en: "Ten photographs; member N has eight"),
      parameters: ["items": .words(["照片"]), "minimum": .integer(10)], breaches: ["N,照片"],
      records: {
        $0.evidence = [("C", 10), ("M", 12), ("N", 8)].map { Evidence(school: $0.0, item: "照片", count: $0.1) }
      }),
    EvaluationExample(
      Text(zh: "要求页数而没有填：不推定", en: "Pages are asked for and not given: nothing is guessed"),
      TinySchools(members: []), parameters: ["items": .words(["总结"]), "pages": .fraction(Fraction(3, 2))],
      missing: 1, records: { $0.evidence = [Evidence(school: "C", item: "总结")] }),
  ]
}
