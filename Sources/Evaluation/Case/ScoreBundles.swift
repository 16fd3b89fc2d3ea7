import DistrictFiles
import Districts
import Rules

/// A group in a year: all that its bundled score is made of.
struct ScoreBundle {
  let group: SchoolGroup
  let year: SchoolYear
  let core: SchoolScore
  let members: [SchoolScore]
  /// By how many ranks each member rose; nil: not asked for.
  let rises: [Int]?

  /// The ids of the schools, the core first.
  var schools: [String] { [core.school] + members.map(\.school) }

  /// The mean of the members' scores in points, exactly.
  var mean: Fraction {
    Fraction(members.reduce(0) { $0 + ($1.score ?? 0) }, 1_000 * members.count)
  }

  /// The core school's own score in points.
  var own: Fraction { Fraction(core.score ?? 0, 1_000) }
}

/// Puts scores together, group by group and year by year. A group with a score or rank missing makes no bundle; what is
/// missing is told.
struct ScoreBundles {
  private let facts: EvaluationCase
  private let scope: Scope
  private let needsRanks: Bool
  private let byYear: [SchoolYear: [String: SchoolScore]]
  /// Where a row would stand that is not there.
  private let table: Place

  /// - Parameters:
  ///   - rows: the scores, one a school and year.
  ///   - table: the table that they stand in.
  ///   - needsRanks: whether the ranks of the year and of the year before are needed.
  init(
    _ rows: [SchoolScore], in table: Place, _ facts: EvaluationCase, scope: Scope, needsRanks: Bool
  ) {
    self.facts = facts
    self.scope = scope
    self.needsRanks = needsRanks
    self.table = rows.first?.place.table ?? table
    byYear = Dictionary(grouping: rows, by: \.year).mapValues { rows in
      Dictionary(rows.map { ($0.school, $0) }) { first, _ in first }
    }
  }

  /// Every bundle that is complete.
  var complete: [ScoreBundle] { bundles { _, _ in } }

  /// What is missing, with its place.
  var missing: [DistrictProblem] {
    var problems: [DistrictProblem] = []
    if byYear.isEmpty {
      let message = Text(zh: "没有可供捆绑考核的得分。", en: "There are no scores to be bundled.")
      problems.append(DistrictProblem(.error, table, message: message))
    }
    _ = bundles { place, message in problems.append(DistrictProblem(.error, place, message: message)) }
    return problems
  }

  private func bundles(_ note: (Place, Text) -> Void) -> [ScoreBundle] {
    facts.district.groups.filter { scope.contains(group: $0.name) }.flatMap { group in
      let members = members(of: group)
      return members.isEmpty
        ? [] : years(core(of: group), members).compactMap { bundle(group, members, $0, note) }
    }
  }

  private func core(of group: SchoolGroup) -> String {
    facts.district.schools[facts.district.units[group.core]].id
  }

  /// Teaching points count with their central schools.
  private func members(of group: SchoolGroup) -> [String] {
    let district = facts.district
    return group.schools.filter { district.units[$0] == $0 && $0 != district.units[group.core] }
      .map { district.schools[$0] }.filter { scope.contains($0) }.map(\.id)
  }

  /// The years to be judged: those with a score of the group, and those that the policy names.
  private func years(_ core: String, _ members: [String]) -> [SchoolYear] {
    func isOnRecord(_ year: SchoolYear) -> Bool {
      (members + [core]).contains { byYear[year]?[$0] != nil }
    }
    if let named = scope.years { return named.sorted() }
    // The first year on record has no ranks to rise from, and is left out.
    return byYear.keys.filter { isOnRecord($0) && (!needsRanks || isOnRecord($0 + -1)) }.sorted()
  }

  private func bundle(
    _ group: SchoolGroup, _ members: [String], _ year: SchoolYear, _ note: (Place, Text) -> Void
  ) -> ScoreBundle? {
    let own = score(core(of: group), year, note)
    let scores = members.compactMap { score($0, year, note) }
    var rises: [Int]?
    if needsRanks {
      rises = members.compactMap { member in
        let (now, before) = (rank(member, year, note), rank(member, year + -1, note))
        return now.flatMap { now in before.map { $0 - now } }
      }
    }
    guard let own, scores.count == members.count, rises.map({ $0.count == members.count }) ?? true else {
      return nil
    }
    return ScoreBundle(group: group, year: year, core: own, members: scores, rises: rises)
  }

  private func score(_ school: String, _ year: SchoolYear, _ note: (Place, Text) -> Void) -> SchoolScore? {
    let name = facts.name(ofSchool: school)
    guard let row = byYear[year]?[school] else {
      note(table, Text(zh: "缺\(name)\(year)学年的得分。", en: "The score of \(name) for \(year) is missing."))
      return nil
    }
    if row.score != nil { return row }
    note(
      row.place["score"],
      Text(zh: "\(name)\(year)学年的得分没有填写。", en: "The score of \(name) for \(year) is blank."))
    return nil
  }

  private func rank(_ school: String, _ year: SchoolYear, _ note: (Place, Text) -> Void) -> Int? {
    let row = byYear[year]?[school]
    if let rank = row?.rank { return rank }
    let name = facts.name(ofSchool: school)
    note(
      row?.place["rank"] ?? table,
      Text(zh: "缺\(name)\(year)学年的名次。", en: "The rank of \(name) for \(year) is missing."))
    return nil
  }
}
