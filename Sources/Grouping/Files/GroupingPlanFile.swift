public import DistrictFiles
import Districts

/// A grouping that somebody typed, or that `lungang groups plan` wrote.
public struct GroupingPlanFile: Sendable {
  public let plan: GroupingPlan
  /// What is odd but no error.
  public let warnings: [DistrictProblem]

  /// Reads `groups.csv`, a workbook or a folder with `groups.csv` and `pairs.csv`. Whether the grouping keeps the rules is
  /// the audit's business: only what cannot be understood is a problem.
  ///
  /// - Throws: every problem of the files at once.
  public init(_ path: String, for facts: GroupingCase) throws(DistrictProblems) {
    (plan, warnings) = try FurtherTables.alone(path, GroupingForms.ofPlan, for: facts.district) { tables in
      let places = tables.rows(GroupingForms.groups) { reader -> GroupPlace? in
        let (school, group) = (reader.school("school"), reader.required("group"))
        let role = reader.word("role", GroupingWords.role)
        if school == nil { reader.missing("school") }
        if role == nil { reader.missing("role") }
        guard let school, let role, !group.isEmpty else { return nil }
        return GroupPlace(school: school, group: group, role: role)
      }
      let pairs = tables.rows(GroupingForms.pairs) { Self.pair(&$0, facts) }
      return GroupingPlan(places: places, pairs: pairs)
    }
  }

  private static func pair(_ reader: inout RowReader, _ facts: GroupingCase) -> GroupingPair? {
    let kind = reader.word("kind", GroupingWords.kind)
    if kind == nil { reader.missing("kind") }
    guard let kind else { return nil }
    let (first, second): (String?, String?)
    switch kind {
    case .assistance: (first, second) = (reader.school("first"), reader.school("second"))
    case .mentoring: (first, second) = (reader.teacher("first"), reader.teacher("second"))
    case .studio: (first, second) = (reader.text("first"), reader.school("second"))
    case .subjectLink, .placement, .seat: (first, second) = (reader.text("first"), reader.text("second"))
    }
    if first == nil { reader.missing("first") }
    if second == nil { reader.missing("second") }
    guard let first, let second else { return nil }
    let pair = GroupingPair(kind, first, second, role: kind == .seat ? reader.text("role") : nil)
    if facts.numbers.pair(pair) == nil {
      reader.note(
        "first", value: first,
        Text(
          zh: "名单中没有“\(first)”或“\(second)”\(pair.role.map { "（\($0)）" } ?? "")，或两者不属于同一张名单。",
          en: "The lists do not hold \"\(first)\" and \"\(second)\"\(pair.role.map { " (\($0))" } ?? "")."))
      return nil
    }
    return pair
  }
}
