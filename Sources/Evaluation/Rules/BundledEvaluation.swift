public import DistrictFiles
public import Districts
public import Rules

/// 捆绑考核: the core school's final score holds a share of its members' scores.
public struct BundledEvaluation: EvaluationRule {
  /// Where the scores stand.
  enum Table: String, Sendable, CaseIterable { case scores, results }
  /// How many members must have risen for the rank rule.
  enum Rising: String, Sendable, CaseIterable { case every, any }

  static let own = Parameter<Fraction?>.optionalFraction(
    "own", in: Fraction(0)...Fraction(1), title: Text(zh: "本校得分占比", en: "Share of the own score"))
  static let members = Parameter<Fraction?>.optionalFraction(
    "members", in: Fraction(0)...Fraction(1), title: Text(zh: "成员校得分占比", en: "Share of the members' scores"))
  static let item = Parameter<[String]>.freeWords("item", title: Text(zh: "考核项目", en: "Item that is scored"))
  static let from = Parameter<Table>.choice(
    "from", default: .scores, title: Text(zh: "得分来源", en: "Table of the scores"))
  static let rankRise = Parameter<Int?>.optionalInteger(
    "rank-rise", in: 1...1_000, title: Text(zh: "名次进步", en: "Ranks risen for the own score to count alone"))
  static let rising = Parameter<Rising>.choice(
    "rising", default: .every, title: Text(zh: "进步的成员校", en: "Which members must have risen"))
  static let decimals = Parameter<Int>.integer(
    "decimals", default: 2, in: 0...3, title: Text(zh: "小数位数", en: "Decimals, rounded half up"))

  public static let card = RuleCard(
    id: "bundled-evaluation", title: Text(zh: "捆绑考核", en: "Bundled evaluation"),
    statement: Text(
      zh: "核心校最终得分＝本校得分×占比＋成员校平均得分×占比，四舍五入；各成员校（或任一成员校）名次比上学年进步达到规定的，按本校得分计。已填的最终得分与计算结果一致。",
      en:
        "A core school's final score is its share of the own score plus its share of the members' mean, rounded half up; where every (or any) member rose by so many ranks on the year before, the own score counts alone. A declared final score is the computed one."
    ),
    formula: "final = own·S_core + members·mean S_m; rank(y−1) − rank(y) ≥ rank-rise ⇒ final = S_core",
    nature: .check,
    parameters: [
      own.spec, members.spec, item.spec, from.spec, rankRise.spec, rising.spec, decimals.spec,
    ],
    sources: [
      Citation(plan: "P1", clause: Text(zh: "捆绑式考核制度", en: "bundled evaluation")),
      Citation(
        plan: "P11",
        clause: Text(
          zh: "20%计入主体学校得分；按80%计算；进步5个名次", en: "20 % count for the lead school, 80 % its own; five ranks")),
      Citation(plan: "P13", clause: Text(zh: "捆绑考核；按年度", en: "bundled evaluation, yearly")),
    ], unit: Text(zh: "", en: ""))

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  private func rows(_ facts: EvaluationCase) -> [SchoolScore] {
    if entry[Self.from] == .results {
      return facts.district.results.map {
        SchoolScore(
          school: $0.school, year: $0.year, score: $0.score, rank: $0.rank,
          place: RecordPlace(facts.placeOfResults))
      }
    }
    let item = entry[Self.item].first
    return facts.records.scores.filter { $0.judge == nil && $0.item == item }
  }

  private func bundles(_ facts: EvaluationCase) -> ScoreBundles {
    let table = entry[Self.from] == .results ? facts.placeOfResults : Place(file: "scores.csv")
    return ScoreBundles(
      rows(facts), in: table, facts, scope: entry.scope, needsRanks: entry[Self.rankRise] != nil)
  }

  public func problems(in facts: EvaluationCase) -> [DistrictProblem] {
    var problems: [DistrictProblem] = []
    for (parameter, value) in [(Self.own, entry[Self.own]), (Self.members, entry[Self.members])]
    where value == nil {
      problems.append(facts.missing(parameter.spec, of: self))
    }
    if let own = entry[Self.own], let members = entry[Self.members], own + members != Fraction(1) {
      problems.append(
        facts.problem(
          of: self, value: "\(own) + \(members)",
          Text(zh: "本校与成员校的占比之和应为 1。", en: "The shares own and members must add up to 1.")))
    }
    return problems + bundles(facts).missing
  }

  /// Whether the rank rule lets the own score count alone.
  private func countsAlone(_ bundle: ScoreBundle) -> Bool {
    guard let needed = entry[Self.rankRise], let rises = bundle.rises else { return false }
    return entry[Self.rising] == .any
      ? rises.contains { $0 >= needed } : rises.allSatisfy { $0 >= needed }
  }

  /// The final score in units of the last decimal.
  private func final(_ bundle: ScoreBundle) -> Int {
    let share = (entry[Self.own] ?? Fraction(1), entry[Self.members] ?? Fraction(0))
    let final = countsAlone(bundle) ? bundle.own : share.0 * bundle.own + share.1 * bundle.mean
    return final.rounded(toDecimals: entry[Self.decimals])
  }

  public func measure(_ facts: EvaluationCase) -> [Judgement] {
    bundles(facts).complete.map { bundle in
      let final = final(bundle)
      let scale = (0..<entry[Self.decimals]).reduce(1) { power, _ in power * 10 }
      let shown = Fraction(final, scale)
      let name = facts.name(of: .school(bundle.core.school)).zh
      let subject = Subject(place: bundle.group.name, year: bundle.year)
      let schools = bundle.schools
      let way =
        countsAlone(bundle)
        ? Text(zh: "成员校名次进步达到规定，按本校得分计", en: "the members rose enough, so the own score counts alone")
        : Text(
          zh: "本校\(bundle.own)，成员校平均\(mean(bundle))",
          en: "own \(bundle.own), mean of the members \(mean(bundle))")
      guard let declared = bundle.core.declared else {
        return Judgement(
          Measurement(subject, value: final, .atLeast, final),
          Text(
            zh: "\(name)\(bundle.year)学年最终得分\(shown)：\(way.zh)。",
            en: "\(name): final score \(shown) for \(bundle.year); \(way.en)."), schools: schools)
      }
      let differs = Fraction(declared, 1_000) != shown
      return Judgement(
        Measurement(
          subject, value: Fraction(declared, 1_000).rounded(toDecimals: entry[Self.decimals]), .atLeast,
          final, breaking: differs),
        Text(
          zh: "\(name)\(bundle.year)学年最终得分填为\(Fraction(declared, 1_000))，计算为\(shown)：\(way.zh)。",
          en:
            "\(name): the final score for \(bundle.year) is given as \(Fraction(declared, 1_000)) and computed as \(shown); \(way.en)."
        ), schools: schools)
    }
  }

  /// The members' mean as it is printed, to thousandths.
  private func mean(_ bundle: ScoreBundle) -> Fraction {
    Fraction(bundle.mean.rounded(toDecimals: 3), 1_000)
  }

  public func blanks(_ facts: EvaluationCase, in language: Language) -> [BlankTable] {
    guard entry[Self.from] == .scores else { return [] }
    let first = facts.policy.horizon.first
    let years = entry[Self.rankRise] == nil ? [first] : [first + -1, first]
    let known = Set(rows(facts).map { [$0.school, $0.year.description] })
    let schools = facts.district.schools.enumerated().filter { number, school in
      facts.district.units[number] == number && school.group != nil && entry.scope.contains(school)
    }.map(\.element.id)
    let cells = years.flatMap { year in
      schools.filter { !known.contains([$0, year.description]) }.map { school in
        [
          "school": facts.cell(ofSchool: school), "year": year.description,
          "item": entry[Self.item].first ?? "",
        ]
      }
    }
    return [BlankTable(EvaluationTables.scores, cells)]
  }

  public func tables(_ facts: EvaluationCase) -> [EvaluationTable] {
    let places = entry[Self.decimals]
    let rows = bundles(facts).complete.map { bundle in
      let members = bundle.members.enumerated().map { number, row in
        let rise = bundle.rises.map { rises in
          rises[number] == 0 ? "±0" : rises[number] > 0 ? "↑\(rises[number])" : "↓\(-rises[number])"
        }
        let score = Fraction(row.score ?? 0, 1_000).description
        return "\(facts.name(of: .school(row.school)).zh) \(score)" + (rise.map { "（\($0)）" } ?? "")
      }
      return EvaluationTable.Row(
        [
          .name(bundle.group.name), .number(bundle.year.first), .school(bundle.core.school),
          .decimal(bundle.core.score ?? 0, places: 3), .name(members.joined(separator: "；")),
          .decimal(mean(bundle).rounded(toDecimals: 3), places: 3),
          countsAlone(bundle)
            ? .text(Text(zh: "按本校得分", en: "own alone")) : .text(Text(zh: "捆绑", en: "bundled")),
          .decimal(final(bundle), places: places),
        ], schools: bundle.schools)
    }
    guard !rows.isEmpty, let own = entry[Self.own], let members = entry[Self.members] else { return [] }
    var remark = Text(
      zh: "最终得分＝本校得分×\(own)＋成员校平均×\(members)，四舍五入到\(places)位小数。",
      en: "Final = own × \(own) + mean of the members × \(members), rounded half up to \(places) decimals.")
    if let rise = entry[Self.rankRise] {
      remark = Text(
        zh: remark.zh
          + "\(entry[Self.rising] == .every ? "各成员校" : "任一成员校")名次比上学年进步\(rise)名以上的，按本校得分；没有上学年名次的学年不计算。",
        en: remark.en
          + " Where \(entry[Self.rising].rawValue) member rose by \(rise) ranks or more, the own score counts alone; a year without ranks of the year before is left out."
      )
    }
    return [
      EvaluationTable(
        of: self,
        columns: [
          Text(zh: "集团", en: "Group"), Text(zh: "学年", en: "Year"), Text(zh: "核心校", en: "Core school"),
          Text(zh: "本校得分", en: "Own score"), Text(zh: "成员校得分（名次变化）", en: "Members (change of rank)"),
          Text(zh: "成员校平均", en: "Mean"), Text(zh: "计算方式", en: "Way"), Text(zh: "最终得分", en: "Final"),
        ], rows: rows, remarks: [remark])
    ]
  }

  private static let eightToTwo: [String: ParameterValue] = [
    "own": .fraction(Fraction(8, 10)), "members": .fraction(Fraction(2, 10)),
  ]

  public static let examples = [
    EvaluationExample(
      Text(zh: "八二捆绑：90×0.8＋(80.01＋80)÷2×0.2＝88.001，记88.00", en: "8:2 gives 88.001, rounded to 88.00"),
      parameters: eightToTwo,
      records: {
        $0.scores = [
          SchoolScore(school: "C", year: SchoolYear(2027), score: 90_000, declared: 88_000),
          SchoolScore(school: "M", year: SchoolYear(2027), score: 80_010),
          SchoolScore(school: "N", year: SchoolYear(2027), score: 80_000),
        ]
      }),
    EvaluationExample(
      Text(zh: "填报的最终得分没有捆绑", en: "The declared score was not bundled"), parameters: eightToTwo,
      breaches: ["G,2027"],
      records: {
        $0.scores = [
          SchoolScore(school: "C", year: SchoolYear(2027), score: 90_000, declared: 90_000),
          SchoolScore(school: "M", year: SchoolYear(2027), score: 80_000),
          SchoolScore(school: "N", year: SchoolYear(2027), score: 80_000),
        ]
      }),
    EvaluationExample(
      Text(zh: "两所成员校都进步五个名次，按本校得分", en: "Both members rose by five ranks: the own score alone"),
      parameters: eightToTwo.merging(["rank-rise": .integer(5)]) { $1 },
      records: { $0.scores = ranked(members: [(9, 4), (8, 3)], declared: 90_000) }),
    EvaluationExample(
      Text(zh: "只有一所进步五个名次，仍应捆绑", en: "Only one rose by five ranks: still bundled"),
      parameters: eightToTwo.merging(["rank-rise": .integer(5)]) { $1 }, breaches: ["G,2027"],
      records: { $0.scores = ranked(members: [(9, 4), (8, 4)], declared: 90_000) }),
    EvaluationExample(
      Text(zh: "任一成员校进步五个名次即按本校得分", en: "One member is enough where the policy says any"),
      parameters: eightToTwo.merging(["rank-rise": .integer(5), "rising": .word("any")]) { $1 },
      records: { $0.scores = ranked(members: [(9, 4), (8, 4)], declared: 90_000) }),
    EvaluationExample(
      Text(zh: "没有写占比，也缺一所成员校的得分：不推定", en: "No shares and a score missing: nothing is guessed"), missing: 3,
      records: {
        $0.scores = [
          SchoolScore(school: "C", year: SchoolYear(2027), score: 90_000),
          SchoolScore(school: "M", year: SchoolYear(2027), score: 80_000),
        ]
      }),
  ]

  /// Core 90 points, members 80; each member's rank the year before and now.
  private static func ranked(members: [(Int, Int)], declared: Int) -> [SchoolScore] {
    var rows = [
      SchoolScore(school: "C", year: SchoolYear(2026), score: 90_000, rank: 1),
      SchoolScore(school: "C", year: SchoolYear(2027), score: 90_000, rank: 1, declared: declared),
    ]
    for (school, ranks) in zip(["M", "N"], members) {
      rows.append(SchoolScore(school: school, year: SchoolYear(2026), score: 75_000, rank: ranks.0))
      rows.append(SchoolScore(school: school, year: SchoolYear(2027), score: 80_000, rank: ranks.1))
    }
    return rows
  }
}
