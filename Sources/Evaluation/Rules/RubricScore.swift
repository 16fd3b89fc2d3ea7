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

  private func entries(_ facts: EvaluationCase) -> [ContestEntry] {
    facts.records.entries.filter { row in
      guard let id = row.school, let number = facts.district.schoolNumbers[id] else {
        return facts.isConcerned(.district, by: entry.scope)
      }
      return entry.scope.contains(facts.district.schools[number])
    }
  }

  public func problems(in facts: EvaluationCase) -> [DistrictProblem] {
    let rubric = facts.records.rubric
    guard !rubric.isEmpty else {
      return [
        DistrictProblem(
          .error, Place(file: "rubric.csv"),
          message: Text(zh: "没有评分标准表。", en: "There is no table of the rubric."),
          advice: Text(zh: "请列出各项目及其满分。", en: "List the parts with their full marks."))
      ]
    }
    return rubricProblems(rubric) + markProblems(facts, rubric)
  }

  private func rubricProblems(_ rubric: [RubricPart]) -> [DistrictProblem] {
    let weighted = rubric.contains { $0.weight != nil }
    return rubric.flatMap { part -> [DistrictProblem] in
      var problems: [DistrictProblem] = []
      if part.fullMarks == nil {
        problems.append(
          DistrictProblem(
            .error, part.place["full"],
            message: Text(zh: "“\(part.name)”没有填满分。", en: "\"\(part.name)\" has no full marks.")))
      }
      if weighted, part.weight == nil {
        problems.append(
          DistrictProblem(
            .error, part.place["weight"],
            message: Text(
              zh: "“\(part.name)”没有填权重，而其他项目有。", en: "\"\(part.name)\" has no weight, though others have.")))
      }
      return problems
    }
  }

  private func markProblems(_ facts: EvaluationCase, _ rubric: [RubricPart]) -> [DistrictProblem] {
    let entries = entries(facts)
    let parts = Dictionary(rubric.map { ($0.name, $0) }) { first, _ in first }
    let marks = Dictionary(grouping: facts.records.marks, by: \.entry)
    var problems: [DistrictProblem] = []
    func note(_ place: Place, _ value: String?, _ zh: String, _ en: String) {
      problems.append(DistrictProblem(.error, place, value: value, message: Text(zh: zh, en: en)))
    }
    for row in entries {
      let own = marks[row.id] ?? []
      let judges = Set(own.map(\.judge))
      // Who wrote a score down without marks has judged by other means.
      if own.isEmpty && row.score != nil { continue }
      for part in rubric {
        let given = own.filter { $0.part == part.name }
        let absent = judges.subtracting(given.map(\.judge)).compactMap { $0 }.sorted()
        if given.isEmpty {
          note(
            row.place["entry"], row.id, "编号\(row.id)缺“\(part.name)”的评分。",
            "\(row.id) has no mark for \"\(part.name)\"."
          )
        } else if !absent.isEmpty {
          let names = absent.joined(separator: "、")
          note(
            row.place["entry"], row.id, "编号\(row.id)的“\(part.name)”缺评委\(names)的评分。",
            "\(row.id) has no mark for \"\(part.name)\" by \(names).")
        } else if dropsExtremes, given.count < 3 {
          note(
            row.place["entry"], row.id, "编号\(row.id)的“\(part.name)”只有\(given.count)个评分，不能去掉最高分和最低分。",
            "\(row.id) has \(given.count) marks for \"\(part.name)\"; the highest and lowest cannot be left out."
          )
        }
      }
    }
    if problems.isEmpty {
      let scores = ContestScores(facts)
      for row in entries where marks[row.id] != nil && scores.total(row.id) == nil {
        note(
          row.place["entry"], row.id, "编号\(row.id)的评分、满分或权重小数位太多，不能精确相加。",
          "Marks, full marks or weights of \(row.id) have more digits than can be added exactly.")
      }
    }
    let known = Set(facts.records.entries.map(\.id))
    for mark in facts.records.marks {
      if !known.contains(mark.entry) {
        note(
          mark.place["entry"], mark.entry, "评选表中没有编号“\(mark.entry)”。",
          "No entry \"\(mark.entry)\" in the table of the selection.")
      }
      guard let part = parts[mark.part] else {
        note(
          mark.place["part"], mark.part, "评分标准中没有“\(mark.part)”。", "The rubric has no part \"\(mark.part)\".")
        continue
      }
      if let score = mark.score, let full = part.fullMarks, score > full {
        note(
          mark.place["mark"], Fraction(score, 1_000).description,
          "超过“\(mark.part)”的满分\(Fraction(full, 1_000))。",
          "This is more than the full marks of \"\(mark.part)\", \(Fraction(full, 1_000)).")
      }
      if mark.score == nil { note(mark.place["mark"], nil, "评分没有填写。", "The mark is blank.") }
    }
    return problems
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
    return judgements + entries(facts).compactMap { row in judgement(row, scores, facts) }
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
    let cells = entries(facts).filter { !marked.contains($0.id) }.flatMap { row in
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
    let rows = entries(facts).map { row in
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
