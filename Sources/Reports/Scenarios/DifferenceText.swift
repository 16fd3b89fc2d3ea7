public import Districts
public import Postings
import Rules
public import Scenarios

/// What differs between two plans, for the terminal: always "second minus first".
public struct DifferenceText {
  private let difference: PlanDifference
  private let names: Names
  private let oldNames: Names
  /// What the two plans are called.
  private let titles: (first: String, second: String)

  /// - Parameters:
  ///   - first: the case of the first plan, for names that only it has.
  ///   - titles: what the plans are called.
  public init(
    _ difference: PlanDifference, from first: PlanningCase, to second: PlanningCase,
    titles: (first: String, second: String), language: Language
  ) {
    self.difference = difference
    self.titles = titles
    names = Names(facts: second, language: language)
    oldNames = Names(facts: first, language: language)
  }

  /// All lines: the count of each fate, who is concerned, schools, criteria, margins, violations.
  public var lines: [String] {
    [summary, direction] + numbered(sections)
  }

  /// A heading with the lines below it.
  typealias Section = (title: String, lines: [String])

  /// What there is to tell: who changes, schools, criteria, margins, violations.
  var sections: [Section] { [people, schools, criteria, margins, broken].compactMap { $0 } }

  /// Sections below each other, numbered.
  func numbered(_ sections: [Section]) -> [String] {
    sections.enumerated().flatMap { number, section in
      let numeral = names.text("\(names.numeral(number + 1))、", "\(number + 1). ")
      return ["", numeral + section.title] + section.lines
    }
  }

  /// The sentence that says which plan is taken from which.
  var direction: String {
    names.text(
      "差值一律是“\(titles.second)”减“\(titles.first)”；目标越小越好，差为负表示“\(titles.second)”更好。",
      "Differences are always \"\(titles.second)\" minus \"\(titles.first)\"; of criteria lower is better, so a negative one favours \"\(titles.second)\"."
    )
  }

  /// One line with the counts.
  public var summary: String {
    let counts = PlanDifference.Fate.allCases.compactMap { fate -> String? in
      let count = difference.count(fate)
      return count == 0 && fate != .kept ? nil : "\(word(fate))\(names.text("", " "))\(count)"
    }
    return names.text(
      "差异（\(titles.second) 减 \(titles.first)）：", "Difference (\(titles.second) minus \(titles.first)): ")
      + counts.joined(separator: names.text("，", ", "))
  }

  /// A fate in words.
  func word(_ fate: PlanDifference.Fate) -> String {
    switch fate {
    case .kept: names.text("不变", "kept")
    case .new: names.text("新增", "new")
    case .gone: names.text("取消", "gone")
    case .moved: names.text("改派", "moved")
    case .shifted: names.text("改期", "shifted")
    case .longer: names.text("延长", "longer")
    case .shorter: names.text("缩短", "shorter")
    }
  }

  /// `甲良镇中心校，2027、2028学年`, or a dash.
  func posting(_ posting: Posting?) -> String {
    guard let posting else { return "—" }
    return school(posting.to) + names.text("，", ", ") + names.year(posting.start, years: posting.years)
  }

  /// Who it is, by the case that knows them.
  func person(_ id: String) -> String {
    "\(name(id))（\(id)）"
  }

  /// The name alone.
  func name(_ id: String) -> String {
    (names.facts.district.teacherNumbers[id] == nil ? oldNames : names).teacher(id)
  }

  /// A rule instance with its clause: `成员校全覆盖〔五（四）〕：甲良镇中心校，2027学年`.
  func instance(_ instance: RuleInstance) -> String {
    names.rule(instance.rule) + names.clause(instance) + names.text("：", ": ")
      + names.subject(instance.subject)
  }

  func school(_ id: String) -> String {
    (names.facts.district.schoolNumbers[id] == nil ? oldNames : names).school(id)
  }

  private var people: Section? {
    guard !difference.changes.isEmpty else { return nil }
    var table = TextTable([
      names.text("变动", "change"), names.text("教师", "teacher"), names.text("原安排", "before"),
      names.text("现安排", "after"),
    ])
    for item in difference.changes {
      table.add([word(item.fate), person(item.teacher), posting(item.before), posting(item.after)])
    }
    return (names.text("变动的人员", "Who changes"), table.lines)
  }

  private var schools: Section? {
    guard !difference.schools.isEmpty else { return nil }
    var table = TextTable(
      [
        names.text("学校", "school"), names.text("派出", "sends"), names.text("差", "diff."),
        names.text("接收", "hosts"),
        names.text("差", "diff."),
      ], rightAligned: [1, 2, 3, 4])
    for row in difference.schools {
      table.add([
        school(row.school), "\(row.sendsBefore)→\(row.sendsAfter)",
        Self.signed(row.sendsAfter - row.sendsBefore),
        "\(row.hostsBefore)→\(row.hostsAfter)", Self.signed(row.hostsAfter - row.hostsBefore),
      ])
    }
    return (names.text("各校人次", "By school"), table.lines)
  }

  private var criteria: Section? {
    guard !difference.criteria.isEmpty else { return nil }
    var table = TextTable(
      [
        names.text("目标（越小越好）", "criterion (lower is better)"), titles.first, titles.second,
        names.text("差", "difference"),
      ], rightAligned: [1, 2, 3])
    for row in difference.criteria {
      let title = names.criterion(row.id).map { names($0.title) } ?? row.id
      table.add([title, "\(row.before)", "\(row.after)", Self.signed(row.difference)])
    }
    return (names.text("目标", "Criteria"), table.lines)
  }

  private var margins: Section? {
    let changed = difference.margins.filter { $0.before != $0.after }
    guard !changed.isEmpty else { return nil }
    var table = TextTable(
      [names.text("规则的最小余量", "least margin of"), titles.first, titles.second, names.text("差", "difference")],
      rightAligned: [1, 2, 3])
    for row in changed {
      table.add([
        names.rule(row.rule), row.before.map(Self.plain) ?? "—", row.after.map(Self.plain) ?? "—",
        row.difference.map(Self.signed) ?? "—",
      ])
    }
    return (names.text("规则余量", "Margins"), table.lines)
  }

  private var broken: Section? {
    let (new, mended) = (difference.newlyBroken, difference.mended)
    guard !new.isEmpty || !mended.isEmpty else { return nil }
    var lines: [String] = []
    for (title, instances) in [
      (names.text("只有“\(titles.second)”违反", "broken by \"\(titles.second)\" only"), new),
      (names.text("只有“\(titles.first)”违反", "broken by \"\(titles.first)\" only"), mended),
    ] where !instances.isEmpty {
      lines.append("  " + title + names.text("：", ":"))
      lines += instances.map { "    · " + instance($0) }
    }
    return (names.text("违规", "Violations"), lines)
  }

  /// `2`, `−1`, `0`.
  static func plain(_ number: Int) -> String { number < 0 ? "−\(-number)" : "\(number)" }

  /// `+2`, `−1`, `0`.
  static func signed(_ number: Int) -> String {
    number > 0 ? "+\(number)" : number < 0 ? "−\(-number)" : "0"
  }
}
