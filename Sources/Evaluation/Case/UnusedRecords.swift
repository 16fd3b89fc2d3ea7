public import DistrictFiles
import Districts
import Rules

extension EvaluationCase {
  /// Records that no rule asks for, once for each name: most often a slip of the pen, for which somebody else is told
  /// that something is missing.
  public var unused: [DistrictProblem] {
    let handedIn = records.handIns.map { (name: $0.item, place: $0.place["item"]) }
    let filed = records.evidence.compactMap { row in row.item.map { (name: $0, place: row.place["item"]) } }
    let scored = records.scores.compactMap { row in row.item.map { (name: $0, place: row.place["item"]) } }
    // Where different parts are counted, whatever they are called, every name is right.
    let countsParts = rules.contains { ($0 as? EvidenceFile)?.countsParts == true }
    return unused(
      handedIn, asked: rules.flatMap { ($0 as? PersonalOutput)?.entry[PersonalOutput.items] ?? [] })
      + (countsParts
        ? [] : unused(filed, asked: rules.flatMap { ($0 as? EvidenceFile)?.entry[EvidenceFile.items] ?? [] }))
      + unused(scored, asked: rules.flatMap(scoredItems))
  }

  private func scoredItems(_ rule: any EvaluationRule) -> [String] {
    switch rule {
    case let rule as BundledEvaluation: rule.entry[BundledEvaluation.item]
    case let rule as TwoSidedEvaluation: rule.entry[TwoSidedEvaluation.item]
    case let rule as GroupExit: rule.entry[GroupExit.item]
    default: []
    }
  }

  private func unused(_ rows: [(name: String, place: Place)], asked: [String]) -> [DistrictProblem] {
    // Where no rule looks at the table at all, it is for other eyes.
    guard !asked.isEmpty else { return [] }
    let known = Set(asked)
    var counts: [String: Int] = [:]
    for row in rows where !known.contains(row.name) { counts[row.name, default: 0] += 1 }
    var seen: Set<String> = []
    return rows.filter { counts[$0.name] != nil && seen.insert($0.name).inserted }.map { row in
      let count = counts[row.name] ?? 0
      return DistrictProblem(
        .warning, row.place, value: row.name,
        message: Text(
          zh: "没有规则要求“\(row.name)”，共\(count)行没有计入。",
          en: "No rule asks for \"\(row.name)\"; \(count) rows are left out."),
        advice: NearestName.of(row.name, among: asked.sorted()).map { near in
          Text(zh: "是否应为“\(near)”？", en: "Maybe \"\(near)\"?")
        })
    }
  }
}
