public import DistrictFiles
public import Districts
public import Rules

/// 评分标准: a score is made of parts with full marks or weights, and of the judges' marks.
public struct RubricScore: EvaluationRule {
  static let parts = Parameter<Int?>.optionalInteger(
    "parts", in: 1...50, title: Text(zh: "项目数", en: "Number of parts"))
  static let totalMarks = Parameter<Int>.integer(
    "total", default: 100, in: 1...1_000, title: Text(zh: "总分", en: "Full marks of all parts"))
  static let places = Parameter<Int>.integer(
    "decimals", default: 2, in: 0...3, title: Text(zh: "小数位数", en: "Decimals, rounded half up"))
  static let dropExtremes = Parameter<Bool>.flag(
    "drop-extremes", default: false, title: Text(zh: "去掉最高分和最低分", en: "Leave out the highest and lowest mark")
  )

  public static let card = RuleCard(
    id: "rubric-score", title: Text(zh: "评分标准", en: "Scores by rubric"),
    statement: Text(
      zh: "评分标准的项目数与总分符合规定；得分为各项评委平均分之和，有权重的按权重折算，四舍五入；已填的得分与计算结果一致。缺一个评分即为数据问题。",
      en:
        "The rubric has the stated number of parts and full marks; a score is the sum of the judges' means, weighted where weights are given, rounded half up; a score that was written down is the computed one. A missing mark is a problem of the input."
    ),
    formula: "score = Σ_parts mean(marks), or total·Σ weight·mean/full; Σ full = total, Σ weight = 1",
    nature: .check, parameters: [parts.spec, totalMarks.spec, places.spec, dropExtremes.spec],
    sources: [
      Citation(plan: "P12", clause: Text(zh: "五项评分", en: "five scored parts")),
      Citation(plan: "P3", clause: Text(zh: "选出优秀讲课教师名单", en: "a list of the best lecturers")),
    ], unit: Text(zh: "", en: ""))

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  var total: Int { entry[Self.totalMarks] }
  var decimals: Int { entry[Self.places] }
  var dropsExtremes: Bool { entry[Self.dropExtremes] }

  public func problems(in facts: EvaluationCase) -> [DistrictProblem] {
    RubricProblems(facts, of: facts.entries(in: entry.scope), dropsExtremes: dropsExtremes).all
  }

  public func measure(_ facts: EvaluationCase) -> [Judgement] {
    let rubric = facts.records.rubric
    var judgements: [Judgement] = []
    if let parts = entry[Self.parts] {
      judgements.append(
        Judgement(
          Measurement(
            Subject(place: "*", kind: "parts"), value: rubric.count, .atLeast, parts,
            breaking: rubric.count != parts),
          Text(
            zh: "评分标准应有\(parts)项，现有\(rubric.count)项。",
            en: "The rubric is to have \(parts) parts and has \(rubric.count).")))
    }
    let weights = rubric.compactMap(\.weight)
    let sum =
      weights.isEmpty
      ? rubric.reduce(Fraction(0)) { $0 + Fraction($1.fullMarks ?? 0, 1_000) }
      : weights.reduce(Fraction(0), +)
    let wanted = weights.isEmpty ? Fraction(total) : Fraction(1)
    let what = weights.isEmpty ? Text(zh: "满分", en: "full marks") : Text(zh: "权重", en: "weights")
    judgements.append(
      Judgement(
        Measurement(
          Subject(place: "*", kind: "total"), value: sum.rounded(toDecimals: 3), .atLeast,
          wanted.rounded(toDecimals: 3), breaking: sum != wanted),
        Text(
          zh: "各项\(what.zh)之和应为\(wanted)，现为\(sum)。",
          en: "The \(what.en) are to add up to \(wanted); they are \(sum).")))
    let scores = ContestScores(facts)
    return judgements + facts.entries(in: entry.scope).compactMap { row in judgement(row, scores, facts) }
  }

  private func judgement(_ row: ContestEntry, _ scores: ContestScores, _ facts: EvaluationCase) -> Judgement?
  {
    guard let total = scores.total(row.id) else { return nil }
    let name = [row.id, row.title].compactMap { $0 }.joined(separator: " ")
    let computed = Fraction(total, 1_000)
    let written = row.score ?? total
    return Judgement(
      Measurement(
        Subject(place: row.school, kind: row.id), value: written, .atLeast, total, breaking: written != total,
        people: row.teacher.map { [$0] } ?? []),
      written == total
        ? Text(zh: "\(name)按评分标准得\(computed)分。", en: "\(name) scores \(computed) by the rubric.")
        : Text(
          zh: "\(name)的得分填为\(Fraction(written, 1_000))，按评分标准为\(computed)。",
          en: "\(name) is given \(Fraction(written, 1_000)); by the rubric it is \(computed)."),
      schools: row.school.map { [$0] } ?? [])
  }

  public func blanks(_ facts: EvaluationCase, in language: Language) -> [BlankTable] {
    let marked = Set(facts.records.marks.map(\.entry))
    let cells = facts.entries(in: entry.scope).filter { !marked.contains($0.id) }.flatMap { row in
      facts.records.rubric.map { ["entry": row.id, "part": $0.name] }
    }
    return [
      BlankTable(EvaluationTables.selection), BlankTable(EvaluationTables.rubric),
      BlankTable(EvaluationTables.marks, cells),
    ]
  }

  public func tables(_ facts: EvaluationCase) -> [EvaluationTable] {
    let scores = ContestScores(facts)
    let rubric = facts.records.rubric
    let rows = facts.entries(in: entry.scope).map { row in
      EvaluationTable.Row(
        [
          .name(row.id), .name(row.unit), row.teacher.map { .teacher($0) } ?? .blank,
          .name(row.title ?? ""),
        ]
          + rubric.map { part in
            scores.mean(row.id, part.name).map { .decimal($0.rounded(toDecimals: 2), places: 2) } ?? .blank
          } + [scores.score(row).map { .decimal($0, places: 3) } ?? .blank],
        schools: row.school.map { [$0] } ?? [])
    }
    guard !rows.isEmpty else { return [] }
    return [
      EvaluationTable(
        of: self,
        columns: [
          Text(zh: "编号", en: "Number"), Text(zh: "单位", en: "Unit"), Text(zh: "姓名", en: "Name"),
          Text(zh: "名称", en: "Title"),
        ]
          + rubric.map { part in
            let full = Fraction(part.fullMarks ?? 0, 1_000)
            return Text(zh: "\(part.name)（\(full)）", en: "\(part.name) (\(full))")
          } + [Text(zh: "得分", en: "Score")], rows: rows,
        remarks: [
          Text(
            zh: "各项为评委平均分\(dropsExtremes ? "（去掉最高分和最低分）" : "")；得分四舍五入到\(decimals)位小数。",
            en:
              "Parts are means of the judges\(dropsExtremes ? " without the highest and lowest mark" : ""); scores are rounded half up to \(decimals) decimals."
          )
        ])
    ]
  }

  private static func fill(_ records: inout EvaluationRecords, score: Int?) {
    records.rubric = [RubricPart("目标", fullMarks: 60_000), RubricPart("过程", fullMarks: 40_000)]
    records.entries = [ContestEntry("1", unit: "小班", score: score)]
    // Means 50.333… and 33.333…: together 83.666…, rounded up.
    records.marks = [("甲", 50, 33), ("乙", 51, 34), ("丙", 50, 33)].flatMap { judge, one, other in
      [
        Mark("1", "目标", judge: judge, score: one * 1_000),
        Mark("1", "过程", judge: judge, score: other * 1_000),
      ]
    }
  }

  public static let examples = [
    EvaluationExample(
      Text(zh: "三位评委，平均83.666…，记83.67", en: "Three judges, 83.666… is 83.67"),
      parameters: ["parts": .integer(2)],
      records: { fill(&$0, score: 83_670) }),
    EvaluationExample(
      Text(zh: "填报的得分算错，项目也少一项", en: "The written score is wrong and a part is missing"),
      parameters: ["parts": .integer(3)], breaches: ["*,parts", "1"], records: { fill(&$0, score: 83_660) }),
    EvaluationExample(
      Text(zh: "满分之和不是100", en: "The full marks do not add up to 100"), breaches: ["*,total"],
      records: {
        fill(&$0, score: nil)
        $0.rubric[1].fullMarks = 45_000
      }),
    EvaluationExample(
      Text(zh: "按权重折算：50.333÷60×0.5＋33.333÷40×0.5", en: "By weights"),
      records: {
        fill(&$0, score: 83_610)
        for part in $0.rubric.indices { $0.rubric[part].weight = Fraction(1, 2) }
      }),
    EvaluationExample(
      Text(zh: "缺一位评委的一项评分：不推定", en: "A mark is missing: nothing is guessed"), missing: 1,
      records: {
        fill(&$0, score: nil)
        $0.marks.removeLast()
      }),
  ]
}
