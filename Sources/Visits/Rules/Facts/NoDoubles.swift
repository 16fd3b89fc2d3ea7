import Districts
import LinearModels
import RuleModels
public import Rules

/// 不重复: the same activity is not held twice in the same half-day at the same school.
public struct NoDoubles: VisitRule {
  public static let card = RuleCard(
    id: "no-doubles", title: Text(zh: "不重复", en: "Nothing twice"),
    statement: Text(
      zh: "同一对象、同一学科的同类活动，同一半天在同一所学校只有一次。",
      en: "An activity of one kind for one unit and subject is held once in a half-day at a school."),
    formula: "∀ series, host, slot: Σ x ≤ 1", nature: .fact, parameters: [],
    sources: [Citation(plan: nil, clause: Text(zh: "事实", en: "fact"))], unit: Text(zh: "次", en: "times"))

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  public func write(into formulation: inout VisitFormulation) {
    // New activities have a column each; only agreed ones can stand beside the same.
    var columns: [Occasion: [Int]] = [:]
    for (number, candidate) in formulation.candidates.all.enumerated() {
      columns[Self.bare(candidate.occasion), default: []].append(number)
    }
    for (occasion, columns) in columns.sorted(by: { $0.value[0] < $1.value[0] }) where columns.count > 1 {
      formulation.require(
        LinearExpression(columns: columns) <= 1, by: self, for: formulation.facts.subject(of: occasion))
    }
  }

  private static func bare(_ occasion: Occasion) -> Occasion {
    Occasion(
      kind: occasion.kind, group: occasion.group, school: occasion.school,
      researchGroup: occasion.researchGroup, subject: occasion.subject, host: occasion.host,
      slot: occasion.slot, lessons: 0)
  }

  public func measure(_ view: VisitView) -> [Measurement] {
    Dictionary(grouping: view.held) { Self.bare($0.occasion) }.filter { $0.value.count > 1 }
      .map { occasion, held in
        Measurement(
          view.facts.subject(of: occasion), value: held.count, .atMost, 1, people: held.ids)
      }.sorted { $0.subject < $1.subject }
  }

  public static let examples = [
    VisitExample(
      Text(zh: "两次研讨，两个下午", en: "Two seminars on two afternoons"), TinyYear(), wanting: ["研讨"],
      plan: [.seminar("a", on: TinyYear.autumn[0]), .seminar("b", on: TinyYear.autumn[1])], breaches: []),
    VisitExample(
      Text(zh: "同一下午两次研讨", en: "Two seminars in one afternoon"),
      TinyYear(agreed: [.agreed("x", on: TinyYear.autumn[0])]), wanting: ["研讨"],
      plan: [.agreed("x", on: TinyYear.autumn[0]), .seminar("b", on: TinyYear.autumn[0])],
      breaches: ["C,研讨,2027-09-30 pm"]),
  ]
}
