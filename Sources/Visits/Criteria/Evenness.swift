import Districts
import LinearModels
import RuleModels
public import Rules

/// 各月各周均衡: the activities of a group are dealt out over the months and weeks.
public struct Evenness: VisitCriterion {
  public static let card = CriterionCard(
    id: "evenness", title: Text(zh: "各月各周均衡", en: "Even months and weeks"),
    statement: Text(
      zh: "同一集团在同一周里碰头的活动对数，加上在同一个月里碰头的对数：越均衡越少。",
      en: "Pairs of activities of one group in one week, and in one month: the evener, the fewer."),
    unit: Text(zh: "对", en: "pairs"))

  /// From this many on every further one counts the same.
  private static let steps = 20

  public init() {}

  public func write(into formulation: inout VisitFormulation) {
    var sums: [Span: LinearExpression] = [:]
    for (number, candidate) in formulation.candidates.all.enumerated() {
      guard let group = candidate.occasion.group else { continue }
      for span in Span.all(group, candidate.occasion.slot.day) {
        sums[span, default: 0].add(1, column: number)
      }
    }
    for (span, sum) in sums.sorted(by: { $0.key < $1.key }) {
      formulation.chargePairs(id, of: sum, steps: Self.steps, named: "\(span.group) \(span.first)")
    }
  }

  /// A week or a month of a group.
  private struct Span: Hashable, Comparable {
    let group: Int
    let first: Day
    let isMonth: Bool

    static func all(_ group: Int, _ day: Day) -> [Span] {
      [
        Span(group: group, first: day.monday, isMonth: false),
        Span(group: group, first: Day(firstOf: day.month), isMonth: true),
      ]
    }

    static func < (left: Span, right: Span) -> Bool {
      (left.group, left.first, left.isMonth ? 1 : 0) < (right.group, right.first, right.isMonth ? 1 : 0)
    }
  }

  public func score(_ view: VisitView, breaches: Int) -> Int {
    // Weeks and months are told apart by how they are written.
    let names = view.held.filter { $0.visit.group != nil }.flatMap { held in
      ["\(held.visit.day.monday)", "\(held.visit.day.month)"].map { "\(held.visit.group ?? "") \($0)" }
    }
    return Dictionary(grouping: names) { $0 }.values.reduce(0) {
      $0 + Pairs.count($1.count, steps: Self.steps)
    }
  }
}
