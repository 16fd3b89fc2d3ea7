import DistrictFiles
import Districts
import Rules

/// What is missing or odd in a rubric and in the marks given by it.
struct RubricProblems {
  private let facts: EvaluationCase
  private let entries: [ContestEntry]
  private let dropsExtremes: Bool
  private(set) var all: [DistrictProblem] = []

  /// - Parameters:
  ///   - entries: the entries that are scored.
  ///   - dropsExtremes: whether the highest and lowest mark are left out.
  init(_ facts: EvaluationCase, of entries: [ContestEntry], dropsExtremes: Bool) {
    self.facts = facts
    self.entries = entries
    self.dropsExtremes = dropsExtremes
    if facts.records.rubric.isEmpty {
      note(Place(file: "rubric.csv"), nil, "没有评分标准表。", "There is no table of the rubric.")
      return
    }
    judgeRubric()
    judgeEntries()
    judgeMarks()
  }

  private mutating func note(_ place: Place, _ value: String?, _ zh: String, _ en: String) {
    all.append(DistrictProblem(.error, place, value: value, message: Text(zh: zh, en: en)))
  }

  private mutating func judgeRubric() {
    let weighted = facts.records.rubric.contains { $0.weight != nil }
    for part in facts.records.rubric {
      if part.fullMarks == nil {
        note(part.place["full"], nil, "“\(part.name)”没有填满分。", "\"\(part.name)\" has no full marks.")
      } else if part.fullMarks == 0 {
        note(
          part.place["full"], "0", "“\(part.name)”的满分不能是0。", "The full marks of \"\(part.name)\" cannot be 0."
        )
      }
      if weighted, part.weight == nil {
        note(
          part.place["weight"], nil, "“\(part.name)”没有填权重，而其他项目有。",
          "\"\(part.name)\" has no weight, though others have.")
      }
    }
  }

  private mutating func judgeEntries() {
    let marks = Dictionary(grouping: facts.records.marks, by: \.entry)
    for row in entries {
      let own = marks[row.id] ?? []
      // Who wrote a score down without marks has judged by other means.
      if own.isEmpty && row.score != nil { continue }
      let judges = Set(own.map(\.judge))
      for part in facts.records.rubric {
        let given = own.filter { $0.part == part.name }
        let absent = judges.subtracting(given.map(\.judge)).compactMap { $0 }.sorted()
        judge(row, part.name, count: given.count, absent: absent)
      }
    }
    guard all.isEmpty else { return }
    let scores = ContestScores(facts)
    for row in entries where marks[row.id] != nil && scores.total(row.id) == nil {
      note(
        row.place["entry"], row.id, "编号\(row.id)的评分、满分或权重小数位太多，不能精确相加。",
        "Marks, full marks or weights of \(row.id) have more digits than can be added exactly.")
    }
  }

  private mutating func judge(_ row: ContestEntry, _ part: String, count: Int, absent: [String]) {
    let place = row.place["entry"]
    if count == 0 {
      note(place, row.id, "编号\(row.id)缺“\(part)”的评分。", "\(row.id) has no mark for \"\(part)\".")
    } else if !absent.isEmpty {
      let names = absent.joined(separator: "、")
      note(
        place, row.id, "编号\(row.id)的“\(part)”缺评委\(names)的评分。",
        "\(row.id) has no mark for \"\(part)\" by \(names).")
    } else if dropsExtremes, count < 3 {
      note(
        place, row.id, "编号\(row.id)的“\(part)”只有\(count)个评分，不能去掉最高分和最低分。",
        "\(row.id) has \(count) marks for \"\(part)\"; the highest and lowest cannot be left out.")
    }
  }

  private mutating func judgeMarks() {
    let parts = Dictionary(facts.records.rubric.map { ($0.name, $0) }) { first, _ in first }
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
      guard let score = mark.score else {
        note(mark.place["mark"], nil, "评分没有填写。", "The mark is blank.")
        continue
      }
      if let full = part.fullMarks, score > full {
        note(
          mark.place["mark"], Fraction(score, 1_000).description,
          "超过“\(mark.part)”的满分\(Fraction(full, 1_000))。",
          "This is more than the full marks of \"\(mark.part)\", \(Fraction(full, 1_000)).")
      }
    }
  }
}
