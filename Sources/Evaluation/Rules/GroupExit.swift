public import DistrictFiles
public import Districts
public import Rules

/// 评估退出机制: who scores below the line for so many years running leaves the group.
public struct GroupExit: EvaluationRule {
  static let below = Parameter<Fraction?>.optionalFraction(
    "below", in: Fraction(0)...Fraction(10_000), title: Text(zh: "合格线（分）", en: "Line, in points"))
  static let years = Parameter<Int>.integer(
    "years", default: 2, in: 1...10, title: Text(zh: "连续学年数", en: "Years running"))
  static let item = Parameter<[String]>.freeWords("item", title: Text(zh: "考核项目", en: "Item that is scored"))

  public static let card = RuleCard(
    id: "group-exit", title: Text(zh: "评估退出", en: "Exit by evaluation"),
    statement: Text(
      zh: "成员校的考核得分连续规定的学年低于合格线的，应退出集团；仍在集团中的为违规。合格线必须写明。",
      en:
        "A member whose score lies below the line for so many years running leaves its group; still being in it is a breach. The line must be stated."
    ),
    formula: "S(y) < below in each of the last n years ⇒ not in the group", nature: .check,
    parameters: [below.spec, years.spec, item.spec],
    sources: [Citation(plan: "P16", clause: Text(zh: "评估退出机制", en: "evaluation and exit"))],
    unit: Text(zh: "学年", en: " years"))

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  public static var counted: [TableForm] { [EvaluationTables.scores] }

  /// The members judged with their scores, the latest first.
  private func members(_ facts: EvaluationCase) -> [(school: School, rows: [SchoolScore])] {
    let item = entry[Self.item].first
    let rows = Dictionary(
      grouping: facts.records.scores.filter {
        $0.judge == nil && $0.item == item && entry.scope.contains($0.year)
      }, by: \.school)
    return facts.district.schools.compactMap { school in
      guard school.role == .member, school.group != nil, entry.scope.contains(school),
        let own = rows[school.id]
      else { return nil }
      return (school, own.sorted { $0.year > $1.year })
    }
  }

  public func problems(in facts: EvaluationCase) -> [DistrictProblem] {
    let blank = members(facts).flatMap(\.rows).filter { $0.score == nil }.map { row in
      let name = facts.name(ofSchool: row.school)
      return DistrictProblem(
        .error, row.place["score"],
        message: Text(
          zh: "\(name)\(row.year)学年的得分没有填写。", en: "The score of \(name) for \(row.year) is blank."))
    }
    return (entry[Self.below] == nil ? [facts.missing(Self.below.spec, of: self)] : []) + blank
  }

  public func measure(_ facts: EvaluationCase) -> [Judgement] {
    guard let below = entry[Self.below] else { return [] }
    return members(facts).map { school, rows in
      var failed = 0
      for row in rows {
        guard row.year == rows[0].year + -failed, Fraction(row.score ?? 0, 1_000) < below else { break }
        failed += 1
      }
      let year = rows[0].year
      let group = school.group ?? ""
      return Judgement(
        Measurement(
          Subject(place: school.id, year: year), value: failed, .atMost, entry[Self.years] - 1),
        failed >= entry[Self.years]
          ? Text(
            zh: "\(school.name)截至\(year)学年连续\(failed)个学年低于\(below)分，应退出\(group)。",
            en:
              "\(school.name) lay below \(below) points for \(failed) years up to \(year) and is to leave \(group)."
          )
          : Text(
            zh: "\(school.name)截至\(year)学年连续低于\(below)分的学年数为\(failed)。",
            en: "\(school.name) lay below \(below) points for \(failed) years up to \(year)."),
        schools: [school.id])
    }
  }

  public func blanks(_ facts: EvaluationCase, in language: Language) -> [BlankTable] {
    let year = facts.policy.horizon.first
    let known = Set(
      members(facts).filter { $0.rows.contains { $0.year == year } }.map(\.school.id))
    let missing = facts.district.schools.filter {
      $0.role == .member && $0.group != nil && entry.scope.contains($0) && !known.contains($0.id)
    }
    return [
      BlankTable(
        EvaluationTables.scores,
        missing.map {
          [
            "school": facts.cell(ofSchool: $0.id), "year": year.description,
            "item": entry[Self.item].first ?? "",
          ]
        })
    ]
  }

  private static func scores(_ points: [Int]) -> [SchoolScore] {
    points.enumerated().map {
      SchoolScore(school: "M", year: SchoolYear(2026 + $0), score: $1 * 1_000)
    }
  }

  public static let examples = [
    EvaluationExample(
      Text(zh: "只有一年不合格", en: "Below the line for one year only"), parameters: ["below": .integer(60)],
      records: { $0.scores = scores([70, 58]) }),
    EvaluationExample(
      Text(zh: "连续两年不合格，仍在集团中", en: "Below the line for two years and still in the group"),
      parameters: ["below": .integer(60)], breaches: ["M,2027"], records: { $0.scores = scores([55, 58]) }),
    EvaluationExample(
      Text(zh: "没有写合格线：不推定", en: "No line is stated: nothing is guessed"), missing: 1,
      records: { $0.scores = scores([55, 58]) }),
  ]
}
