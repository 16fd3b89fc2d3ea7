public import DistrictFiles
import Districts
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

  func rows(_ facts: EvaluationCase) -> [SchoolScore] {
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

  func bundles(_ facts: EvaluationCase) -> ScoreBundles {
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
  func countsAlone(_ bundle: ScoreBundle) -> Bool {
    guard let needed = entry[Self.rankRise], let rises = bundle.rises else { return false }
    return entry[Self.rising] == .any
      ? rises.contains { $0 >= needed } : rises.allSatisfy { $0 >= needed }
  }

  /// The final score in units of the last decimal.
  func final(_ bundle: ScoreBundle) -> Int {
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
  func mean(_ bundle: ScoreBundle) -> Fraction {
    Fraction(bundle.mean.rounded(toDecimals: 3), 1_000)
  }

  static let eightToTwo: [String: ParameterValue] = [
    "own": .fraction(Fraction(8, 10)), "members": .fraction(Fraction(2, 10)),
  ]

  /// Core 90 points, members 80; each member's rank the year before and now.
  static func ranked(members: [(Int, Int)], declared: Int) -> [SchoolScore] {
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
