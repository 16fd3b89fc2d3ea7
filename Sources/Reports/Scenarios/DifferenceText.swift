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

  /// All lines: the count of each fate, who is concerned, schools, criteria, margins.
  public var lines: [String] { [summary] + people + schools + criteria + margins }

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
    let isKnown = names.facts.district.teacherNumbers[id] != nil
    return "\((isKnown ? names : oldNames).teacher(id))（\(id)）"
  }

  private func school(_ id: String) -> String {
    (names.facts.district.schoolNumbers[id] == nil ? oldNames : names).school(id)
  }

  private var people: [String] {
    guard !difference.changes.isEmpty else { return [] }
    var table = TextTable([
      names.text("变动", "change"), names.text("教师", "teacher"), names.text("原安排", "before"),
      names.text("现安排", "after"),
    ])
    for item in difference.changes {
      table.add([word(item.fate), person(item.teacher), posting(item.before), posting(item.after)])
    }
    return ["", names.text("一、变动的人员", "1. Who changes")] + table.lines
  }

  private var schools: [String] {
    guard !difference.schools.isEmpty else { return [] }
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
    return ["", names.text("二、各校人次", "2. By school")] + table.lines
  }

  private var criteria: [String] {
    guard !difference.criteria.isEmpty else { return [] }
    var table = TextTable(
      [
        names.text("目标（越小越好）", "criterion (lower is better)"), titles.first, titles.second,
        names.text("差", "difference"),
      ], rightAligned: [1, 2, 3])
    for row in difference.criteria {
      let title = names.criterion(row.id).map { names($0.title) } ?? row.id
      table.add([title, "\(row.before)", "\(row.after)", Self.signed(row.difference)])
    }
    return ["", names.text("三、目标", "3. Criteria")] + table.lines
  }

  private var margins: [String] {
    let changed = difference.margins.filter { $0.before != $0.after }
    guard !changed.isEmpty else { return [] }
    var table = TextTable(
      [names.text("规则的最小余量", "least margin of"), titles.first, titles.second, names.text("差", "difference")],
      rightAligned: [1, 2, 3])
    for row in changed {
      table.add([
        names.rule(row.rule), row.before.map(String.init) ?? "—", row.after.map(String.init) ?? "—",
        row.difference.map(Self.signed) ?? "—",
      ])
    }
    return ["", names.text("四、规则余量", "4. Margins")] + table.lines
  }

  /// `+2`, `−1`, `0`.
  static func signed(_ number: Int) -> String {
    number > 0 ? "+\(number)" : number < 0 ? "−\(-number)" : "0"
  }
}
