public import DistrictFiles
public import Districts
public import Rules

/// 评选: one or two of a unit are chosen, the best by score.
public struct SelectionShare: EvaluationRule {
  static let minimum = Parameter<Int>.integer(
    "minimum", default: 1, in: 0...1_000, title: Text(zh: "每单位至少", en: "At least, a unit"))
  static let maximum = Parameter<Int?>.optionalInteger(
    "maximum", in: 1...1_000, title: Text(zh: "每单位至多", en: "At most, a unit"))
  static let threshold = Parameter<Fraction?>.optionalFraction(
    "threshold", in: Fraction(0)...Fraction(10_000), title: Text(zh: "最低得分", en: "Lowest score to be chosen"))
  static let tieBreak = Parameter<[TieBreak]>.choices(
    "tie-break", default: [], title: Text(zh: "同分时依次看", en: "What decides between equal scores, in order"))
  static let tiePart = Parameter<[String]>.freeWords(
    "tie-part", title: Text(zh: "同分时比较的项目", en: "The part that decides between equal scores"))

  public static let card = RuleCard(
    id: "selection-share", title: Text(zh: "评选", en: "Selection"),
    statement: Text(
      zh: "每个单位按得分择优，入选数在规定范围内；没有得分更高而落选的。同分依政策写明的次序决定，没有写明或仍相同的，列出由人决定。尚未填“入选”的，给出建议。",
      en:
        "In every unit the best by score are chosen, within the stated numbers; nobody with a better score is left out. Equal scores are decided as the policy says; what stays equal is left to people. Where nothing is chosen yet a choice is proposed."
    ),
    formula: "∀unit: minimum ≤ #chosen ≤ maximum; chosen e, not chosen f ⇒ score(e) ≥ score(f)",
    nature: .check,
    parameters: [minimum.spec, maximum.spec, threshold.spec, tieBreak.spec, tiePart.spec],
    sources: [
      Citation(plan: "P3", clause: Text(zh: "选出优秀讲课教师名单", en: "a list of the best lecturers")),
      Citation(plan: "P12", clause: Text(zh: "1——2节优质活动", en: "one or two good activities of a grade")),
    ], unit: Text(zh: "个", en: ""))

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  private func ranking(_ facts: EvaluationCase) -> ContestRanking {
    ContestRanking(
      facts, scope: entry.scope, tieBreak: entry[Self.tieBreak], part: entry[Self.tiePart].first)
  }

  public func problems(in facts: EvaluationCase) -> [DistrictProblem] {
    let scores = ContestScores(facts)
    var problems: [DistrictProblem] = []
    if entry[Self.tieBreak].contains(.part), entry[Self.tiePart].isEmpty {
      problems.append(facts.missing(Self.tiePart.spec, of: self))
    }
    if facts.records.entries.isEmpty {
      problems.append(
        DistrictProblem(
          .error, Place(file: "selection.csv"),
          message: Text(zh: "没有评选表。", en: "There is no table of the selection.")))
    }
    // Where a rubric scores, it says itself which mark is missing.
    if !facts.rules.contains(where: { $0 is RubricScore }) {
      problems += facts.entries(in: entry.scope).filter { scores.score($0) == nil }.map { row in
        DistrictProblem(
          .error, row.place["score"], value: row.id,
          message: Text(zh: "编号\(row.id)没有得分。", en: "\(row.id) has no score."))
      }
    }
    // Which scores are equal is known only where all are there.
    return problems.isEmpty ? ranking(facts).missing : problems
  }

  public func measure(_ facts: EvaluationCase) -> [Judgement] {
    ranking(facts).units.flatMap { unit in
      unit.isDecided ? judged(unit) : [proposed(unit)]
    }
  }

  private func words(_ unit: ContestUnit, _ rows: [ContestEntry]) -> String {
    rows.map { [$0.id, $0.title].compactMap { $0 }.joined(separator: " ") }.joined(separator: "、")
  }

  private func judged(_ unit: ContestUnit) -> [Judgement] {
    let chosen = unit.ranked.filter { $0.entry.isChosen == true }
    let (low, high) = (entry[Self.minimum], entry[Self.maximum])
    let schools = unit.schools
    let isTooMany = high.map { chosen.count > $0 } ?? false
    let bounds =
      high.map { Text(zh: "\(low)至\($0)个", en: "\(low) to \($0)") }
      ?? Text(zh: "至少\(low)个", en: "at least \(low)")
    var subject = Subject(place: unit.school, kind: unit.name)
    let count = Judgement(
      Measurement(
        subject, value: chosen.count, isTooMany ? .atMost : .atLeast, isTooMany ? high ?? low : low,
        people: chosen.compactMap(\.entry.teacher).sorted()),
      Text(
        zh: "\(unit.name)入选\(chosen.count)个（规定\(bounds.zh)）：\(words(unit, chosen.map(\.entry)))。",
        en: "\(unit.name): \(chosen.count) are chosen (\(bounds.en)): \(words(unit, chosen.map(\.entry)))."),
      schools: schools)
    guard let last = chosen.map(\.rank).max() else { return [count] }
    subject.period = "order"
    let passedOver = unit.ranked.filter { $0.entry.isChosen != true && $0.rank < last }
    let tied = unit.ranked.filter { $0.entry.isChosen != true && $0.rank == last }
    let below =
      entry[Self.threshold].map { line in
        chosen.filter { Fraction($0.score, 1_000) < line }
      } ?? []
    let wrong = passedOver + below
    let sentence =
      if !passedOver.isEmpty {
        Text(
          zh: "\(unit.name)得分或次序更前的落选：\(words(unit, passedOver.map(\.entry)))。",
          en: "\(unit.name): left out though better placed: \(words(unit, passedOver.map(\.entry))).")
      } else if !below.isEmpty {
        Text(
          zh: "\(unit.name)入选的低于最低得分：\(words(unit, below.map(\.entry)))。",
          en: "\(unit.name): chosen below the lowest score: \(words(unit, below.map(\.entry))).")
      } else if !tied.isEmpty {
        Text(
          zh: "\(unit.name)有与入选者并列而落选的，政策没有写明如何决定：\(words(unit, tied.map(\.entry)))。",
          en:
            "\(unit.name): equal to one chosen and left out; the policy does not decide: \(words(unit, tied.map(\.entry)))."
        )
      } else {
        Text(zh: "\(unit.name)按得分择优。", en: "\(unit.name): the best by score are chosen.")
      }
    return [
      count,
      Judgement(
        Measurement(
          subject, value: wrong.count, .atMost, 0, people: wrong.compactMap(\.entry.teacher).sorted()),
        sentence, schools: schools, isOpen: !tied.isEmpty),
    ]
  }

  /// The entries that the scores choose; nil: equal scores at the border leave it open.
  private func choice(_ unit: ContestUnit) -> [ContestEntry]? {
    let line = entry[Self.threshold]
    let good = unit.ranked.filter { row in line.map { Fraction(row.score, 1_000) >= $0 } ?? true }
    let wanted = min(good.count, entry[Self.maximum] ?? entry[Self.minimum])
    if wanted < good.count, wanted > 0, good[wanted - 1].rank == good[wanted].rank { return nil }
    return good.prefix(wanted).map(\.entry)
  }

  private func proposed(_ unit: ContestUnit) -> Judgement {
    let choice = choice(unit)
    let possible = choice?.count ?? entry[Self.minimum]
    let sentence =
      if let choice, choice.count >= entry[Self.minimum] {
        Text(
          zh: "\(unit.name)尚未填写入选，按得分建议：\(words(unit, choice))。",
          en: "\(unit.name): nothing is chosen yet; by score: \(words(unit, choice)).")
      } else if let choice {
        Text(
          zh: "\(unit.name)达到最低得分的只有\(choice.count)个，少于规定的\(entry[Self.minimum])个。",
          en: "\(unit.name): only \(choice.count) reach the lowest score; \(entry[Self.minimum]) are wanted.")
      } else {
        Text(
          zh: "\(unit.name)入选的末位并列，政策没有写明如何决定，请定。",
          en: "\(unit.name): equal at the border, and the policy does not decide.")
      }
    return Judgement(
      Measurement(
        Subject(place: unit.school, kind: unit.name), value: possible, .atLeast, entry[Self.minimum],
        people: choice?.compactMap(\.teacher).sorted() ?? []), sentence,
      schools: unit.schools, isOpen: true)
  }

  public func blanks(_ facts: EvaluationCase, in language: Language) -> [BlankTable] {
    [BlankTable(EvaluationTables.selection)]
  }

  public func tables(_ facts: EvaluationCase) -> [EvaluationTable] {
    let rows = ranking(facts).units.flatMap { unit in
      let proposal = Set(choice(unit)?.map(\.id) ?? [])
      return unit.ranked.map { row in
        let mark: Text =
          unit.isDecided
          ? row.entry.isChosen == true ? Text(zh: "入选", en: "chosen") : Text(zh: "", en: "")
          : proposal.contains(row.entry.id) ? Text(zh: "建议入选", en: "proposed") : Text(zh: "", en: "")
        return EvaluationTable.Row(
          [
            .name(unit.name), .number(row.rank), .name(row.entry.id),
            row.entry.teacher.map { .teacher($0) } ?? .blank, .name(row.entry.title ?? ""),
            .decimal(row.score, places: 3), .text(mark),
          ], schools: unit.schools)
      }
    }
    guard !rows.isEmpty else { return [] }
    return [
      EvaluationTable(
        of: self,
        columns: [
          Text(zh: "单位", en: "Unit"), Text(zh: "名次", en: "Rank"), Text(zh: "编号", en: "Number"),
          Text(zh: "姓名", en: "Name"), Text(zh: "名称", en: "Title"), Text(zh: "得分", en: "Score"),
          Text(zh: "入选", en: "Chosen"),
        ], rows: rows)
    ]
  }

  static func grade(_ rows: [(Int, Bool?)]) -> [ContestEntry] {
    rows.enumerated().map {
      ContestEntry("\($0 + 1)", unit: "小班", score: $1.0 * 1_000, isChosen: $1.1)
    }
  }
}
