public import DistrictFiles
public import Districts
public import Rules

/// 结对双方同步评价: the two sides of a pair judge each other in the same year.
public struct TwoSidedEvaluation: EvaluationRule {
  static let item = Parameter<[String]>.freeWords("item", title: Text(zh: "考核项目", en: "Item that is scored"))
  static let days = Parameter<Int?>.optionalInteger(
    "days", in: 0...366, title: Text(zh: "双方评价相隔天数", en: "Days between the two evaluations"))

  public static let card = RuleCard(
    id: "two-sided-evaluation", title: Text(zh: "双方同步评价", en: "Two-sided evaluation"),
    statement: Text(
      zh: "核心校与每所成员校结对：某学年有一对已评价的，该学年每一对双方都应互相评价；规定天数的，双方评价相隔不超过该天数。",
      en:
        "Core and member are a pair: in a year in which one pair of the group was evaluated, both sides of every pair evaluate each other, within the stated days of each other."
    ),
    formula: "∀m,y: S_{c by m}(y) and S_{m by c}(y) exist; |day − day| ≤ days", nature: .check,
    parameters: [item.spec, days.spec],
    sources: [
      Citation(
        plan: "P16", clause: Text(zh: "结对双方同步评价", en: "both sides of a pair evaluate at the same time"))
    ],
    unit: Text(zh: "份", en: " evaluations"))

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  public static var counted: [TableForm] { [EvaluationTables.scores] }

  private func rows(_ facts: EvaluationCase) -> [SchoolScore] {
    let item = entry[Self.item].first
    return facts.records.scores.filter {
      $0.judge != nil && (item == nil || $0.item == item) && entry.scope.contains($0.year)
    }
  }

  /// Each pair and year with the evaluation of the core by the member and of the member by the core.
  private func pairs(
    _ facts: EvaluationCase
  ) -> [(core: String, member: String, year: SchoolYear, ofCore: SchoolScore?, ofMember: SchoolScore?)] {
    let district = facts.district
    let rows = rows(facts)
    return district.groups.filter { entry.scope.contains(group: $0.name) }.flatMap { group in
      let ids = Set(group.schools.map { district.schools[$0].id })
      let own = rows.filter { row in ids.contains(row.school) && row.judge.map(ids.contains) == true }
      let core = district.schools[group.core].id
      let members = group.schools.filter { district.units[$0] == $0 && $0 != group.core }
        .map { district.schools[$0] }.filter { entry.scope.contains($0) }.map(\.id)
      return Set(own.map(\.year)).sorted().flatMap { year in
        members.map { member in
          (
            core, member, year, own.first { $0.year == year && $0.school == core && $0.judge == member },
            own.first { $0.year == year && $0.school == member && $0.judge == core }
          )
        }
      }
    }
  }

  public func problems(in facts: EvaluationCase) -> [DistrictProblem] {
    rows(facts).flatMap { row -> [DistrictProblem] in
      let name = facts.name(ofSchool: row.school)
      var problems: [DistrictProblem] = []
      if row.score == nil {
        problems.append(
          DistrictProblem(
            .error, row.place["score"],
            message: Text(zh: "对\(name)的评价没有填得分。", en: "The evaluation of \(name) has no score.")))
      }
      if entry[Self.days] != nil, row.day == nil {
        problems.append(
          DistrictProblem(
            .error, row.place["date"],
            message: Text(zh: "对\(name)的评价没有填日期。", en: "The evaluation of \(name) has no date.")))
      }
      return problems
    }
  }

  public func measure(_ facts: EvaluationCase) -> [Judgement] {
    pairs(facts).flatMap { pair -> [Judgement] in
      let names = (
        facts.name(of: .school(pair.core)).zh, facts.name(of: .school(pair.member)).zh
      )
      let sides = [pair.ofCore, pair.ofMember].compactMap { $0 }
      let subject = Subject(place: pair.core, otherPlace: pair.member, year: pair.year)
      let sentence =
        switch (pair.ofCore == nil, pair.ofMember == nil) {
        case (false, false):
          Text(
            zh: "\(names.0)与\(names.1)\(pair.year)学年已互相评价。",
            en: "\(names.0) and \(names.1) evaluated each other in \(pair.year).")
        case (true, false):
          Text(
            zh: "\(pair.year)学年\(names.1)没有评价\(names.0)。",
            en: "\(names.1) did not evaluate \(names.0) in \(pair.year).")
        case (false, true):
          Text(
            zh: "\(pair.year)学年\(names.0)没有评价\(names.1)。",
            en: "\(names.0) did not evaluate \(names.1) in \(pair.year).")
        case (true, true):
          Text(
            zh: "\(names.0)与\(names.1)\(pair.year)学年没有互相评价。",
            en: "\(names.0) and \(names.1) did not evaluate each other in \(pair.year).")
        }
      let schools = [pair.core, pair.member]
      let both = Judgement(
        Measurement(subject, value: sides.count, .atLeast, 2), sentence, schools: schools)
      guard let limit = entry[Self.days], let one = pair.ofCore?.day, let other = pair.ofMember?.day
      else { return [both] }
      var timed = subject
      timed.period = "days"
      let apart = max(one - other, other - one)
      return [
        both,
        Judgement(
          Measurement(timed, value: apart, .atMost, limit),
          Text(
            zh: "\(names.0)与\(names.1)\(pair.year)学年的评价相隔\(apart)天（不超过\(limit)天）。",
            en:
              "The evaluations of \(names.0) and \(names.1) in \(pair.year) lie \(apart) days apart (at most \(limit))."
          ), schools: schools),
      ]
    }
  }

  public func blanks(_ facts: EvaluationCase, in language: Language) -> [BlankTable] {
    let district = facts.district
    let year = facts.policy.horizon.first
    let known = Set(rows(facts).map { [$0.school, $0.judge ?? "", $0.year.description] })
    let cells = district.groups.flatMap { group in
      let core = district.schools[group.core].id
      return group.schools.filter { district.units[$0] == $0 && $0 != group.core }
        .map { district.schools[$0] }.filter { entry.scope.contains($0) }
        .flatMap { member in [(core, member.id), (member.id, core)] }
        .filter { !known.contains([$0.0, $0.1, year.description]) }
        .map { school, judge in
          [
            "school": facts.cell(ofSchool: school), "judge": facts.cell(ofSchool: judge),
            "year": year.description, "item": entry[Self.item].first ?? "",
          ]
        }
    }
    return [BlankTable(EvaluationTables.scores, cells)]
  }

  private static func row(_ school: String, by judge: String, _ day: Int) -> SchoolScore {
    SchoolScore(school: school, year: SchoolYear(2027), judge: judge, day: .of(day), score: 90_000)
  }

  public static let examples = [
    EvaluationExample(
      Text(zh: "双方同一周互评", en: "Both sides judge in the same week"), TinySchools(members: ["M"]),
      parameters: ["days": .integer(7)],
      records: {
        $0.scores = [row("C", by: "M", 2028_0610), row("M", by: "C", 2028_0612)]
      }),
    EvaluationExample(
      Text(zh: "核心校没有评价成员校，另一对没有评价", en: "The core did not judge one member; the other pair did nothing"),
      breaches: ["C,M,2027", "C,N,2027"], records: { $0.scores = [row("C", by: "M", 2028_0610)] }),
    EvaluationExample(
      Text(zh: "相隔太久，不算同步", en: "Too far apart to be at the same time"), TinySchools(members: ["M"]),
      parameters: ["days": .integer(7)], breaches: ["C,M,2027,days"],
      records: { $0.scores = [row("C", by: "M", 2028_0610), row("M", by: "C", 2028_0625)] }),
  ]
}
