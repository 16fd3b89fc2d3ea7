import Rules

/// A heading with the lines below it.
typealias TextSection = (title: String, lines: [String])

/// Criteria, margins and violations of two plans in lines, whatever the room.
struct AuditDifferenceText {
  let difference: AuditDifference
  let names: any RoomNames
  /// What the two plans are called.
  let titles: (first: String, second: String)

  /// The sentence that says which plan is taken from which.
  var direction: String {
    names.text(
      "差值一律是“\(titles.second)”减“\(titles.first)”；目标越小越好，差为负表示“\(titles.second)”更好。",
      "Differences are always \"\(titles.second)\" minus \"\(titles.first)\"; of criteria lower is better, so a negative one favours \"\(titles.second)\"."
    )
  }

  /// `差异（乙 减 甲）：不变3，新增1`; fates that nothing has are left out.
  ///
  /// - Parameter counts: how many there are of each fate; the first is always told.
  func summary(_ counts: [(word: String, count: Int)]) -> String {
    let told = counts.enumerated().filter { $0.offset == 0 || $0.element.count > 0 }
      .map { "\($0.element.word)\(names.text("", " "))\($0.element.count)" }
    return names.text(
      "差异（\(titles.second) 减 \(titles.first)）：", "Difference (\(titles.second) minus \(titles.first)): ")
      + told.joined(separator: names.text("，", ", "))
  }

  /// Criteria, margins and violations, as far as there is something to tell.
  var sections: [TextSection] { [criteria, margins, broken].compactMap { $0 } }

  /// Sections below each other, numbered.
  func numbered(_ sections: [TextSection]) -> [String] {
    let numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
    return sections.enumerated().flatMap { number, section in
      let zh = numerals.indices.contains(number) ? numerals[number] : "\(number + 1)"
      return ["", names.text("\(zh)、", "\(number + 1). ") + section.title] + section.lines
    }
  }

  private var criteria: TextSection? {
    guard !difference.criteria.isEmpty else { return nil }
    var table = TextTable(
      [
        names.text("目标（越小越好）", "criterion (lower is better)"), titles.first, titles.second,
        names.text("差", "difference"),
      ], rightAligned: [1, 2, 3])
    for row in difference.criteria {
      table.add([
        names.criterionHeading(row.id), names.value(row.before, of: row.id),
        names.value(row.after, of: row.id),
        names.difference(row.difference, of: row.id),
      ])
    }
    return (names.text("目标", "Criteria"), table.lines)
  }

  private var margins: TextSection? {
    let changed = difference.margins.filter { $0.before != $0.after }
    guard !changed.isEmpty else { return nil }
    var table = TextTable(
      [names.text("规则的最小余量", "least margin of"), titles.first, titles.second, names.text("差", "difference")],
      rightAligned: [1, 2, 3])
    for row in changed {
      table.add([
        names.rule(row.rule), row.before.map { SignedNumber.plain($0) } ?? "—",
        row.after.map { SignedNumber.plain($0) } ?? "—",
        row.difference.map { SignedNumber.signed($0) } ?? "—",
      ])
    }
    return (names.text("规则余量", "Margins"), table.lines)
  }

  private var broken: TextSection? {
    let (new, mended) = (difference.newlyBroken, difference.mended)
    guard !new.isEmpty || !mended.isEmpty else { return nil }
    var lines: [String] = []
    for (title, instances) in [
      (names.text("只有“\(titles.second)”违反", "broken by \"\(titles.second)\" only"), new),
      (names.text("只有“\(titles.first)”违反", "broken by \"\(titles.first)\" only"), mended),
    ] where !instances.isEmpty {
      lines.append("  " + title + names.text("：", ":"))
      lines += instances.map { "    · " + names.instance($0) }
    }
    return (names.text("违规", "Violations"), lines)
  }
}
