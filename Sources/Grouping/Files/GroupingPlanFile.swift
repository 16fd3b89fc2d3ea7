public import DistrictFiles
import Districts
import Foundation

/// A grouping that somebody typed, or that `lungang groups plan` wrote.
public struct GroupingPlanFile: Sendable {
  public let plan: GroupingPlan
  /// What is odd but no error.
  public let warnings: [DistrictProblem]

  /// Reads `groups.csv`, a workbook or the folder of a grouping; a `pairs.csv` beside `groups.csv` belongs to it. Whether
  /// the grouping keeps the rules is the audit's business: only what cannot be understood is a problem.
  ///
  /// - Throws: every problem of the files at once.
  public init(_ path: String, for facts: GroupingCase) throws(DistrictProblems) {
    let location = URL(fileURLWithPath: path)
    // Of the folder of a grouping only the two tables are read: its workbook says the same again.
    let groups = location.appendingPathComponent("groups.csv").path
    let pairs =
      location.pathExtension.lowercased() == "csv"
      ? location.deletingLastPathComponent().appendingPathComponent("pairs.csv").path
      : location.appendingPathComponent("pairs.csv").path
    let files = FileManager.default
    var parts = [files.fileExists(atPath: groups) ? groups : path]
    if files.fileExists(atPath: pairs), pairs != location.path { parts.append(pairs) }
    var plan = GroupingPlan()
    var problems: [DistrictProblem] = []
    for part in parts {
      let forms = part == pairs ? [GroupingForms.pairs] : GroupingForms.ofPlan
      do throws(DistrictProblems) {
        let found = try FurtherTables.alone(part, forms, for: facts.district) { Self.plan(&$0, facts) }
        plan.places += found.read.places
        plan.pairs += found.read.pairs
        problems += found.warnings
      } catch {
        problems += error.problems
      }
    }
    let all = DistrictProblems(problems)
    guard all.errors.isEmpty else { throw all }
    self.plan = plan
    warnings = all.problems
  }

  private static func plan(_ tables: inout FurtherTables, _ facts: GroupingCase) -> GroupingPlan {
    let places = tables.rows(GroupingForms.groups) { reader -> GroupPlace? in
      let (school, group) = (reader.school("school"), reader.required("group"))
      let role = reader.word("role", GroupingWords.role)
      if school == nil { reader.missing("school") }
      if role == nil { reader.missing("role") }
      guard let school, let role, !group.isEmpty else { return nil }
      return GroupPlace(school: school, group: group, role: role)
    }
    return GroupingPlan(places: places, pairs: tables.rows(GroupingForms.pairs) { pair(&$0, facts) })
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
