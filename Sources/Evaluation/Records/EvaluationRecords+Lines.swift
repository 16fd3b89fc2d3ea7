import Districts
import Rules

extension EvaluationRecords {
  /// The records of an example, a line each, for pages about rules.
  func lines(in example: EvaluationExample) -> [String] {
    var lines = scores.map { row in
      line([
        row.school, row.year.description, row.judge.map { "by \($0)" }, row.day?.description,
        row.score.map(points), row.rank.map { "#\($0)" }, row.declared.map { "= \(points($0))" },
      ])
    }
    lines += example.district.draft.results.map { row in
      line([row.school, row.year.description, row.score.map(points), row.rank.map { "#\($0)" }])
    }
    lines += duties.map { duty in
      let days = [duty.start, duty.due].compactMap { $0?.description }.joined(separator: "–")
      return line([duty.name, days, duty.done.map { "✓ \($0)" } ?? "…"])
    }
    lines += handIns.map { row in
      line([
        row.teacher, row.item, row.term.description, "×\(row.count)",
        row.tenthsOfPage.map { "\(Fraction($0, 10))p" },
      ])
    }
    lines += rubric.map { line([$0.name, $0.fullMarks.map(points), $0.weight?.description]) }
    lines += entries.map { row in
      line([row.unit, row.id, row.score.map(points), row.isChosen.map { $0 ? "✓" : "–" }])
    }
    lines += marks.map { line([$0.judge, $0.entry, $0.part, $0.score.map(points)]) }
    lines += evidence.map { line([$0.school ?? $0.file, $0.item, "×\($0.count)"]) }
    lines += reviews.map { line([$0.partner, $0.day.description, $0.outcome.rawValue]) }
    lines += funds.map {
      line([$0.year.description, $0.kind.rawValue, $0.fen.map { "\(Fraction($0, 100))" }])
    }
    return lines
  }

  private func points(_ thousandths: Int) -> String { Fraction(thousandths, 1_000).description }

  private func line(_ parts: [String?]) -> String { parts.compactMap { $0 }.joined(separator: " ") }
}
