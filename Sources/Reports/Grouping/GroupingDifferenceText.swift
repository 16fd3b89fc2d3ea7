public import Districts
public import Grouping
import Rules

/// What differs between two groupings, for the terminal: always "second minus first".
public struct GroupingDifferenceText {
  private let difference: GroupingDifference
  private let names: GroupingNames
  /// Criteria, margins and violations.
  let audits: AuditDifferenceText

  /// - Parameters:
  ///   - facts: the case of the second grouping.
  ///   - titles: what the groupings are called.
  public init(
    _ difference: GroupingDifference, of facts: GroupingCase, titles: (first: String, second: String),
    language: Language
  ) {
    self.difference = difference
    names = GroupingNames(facts: facts, language: language)
    audits = AuditDifferenceText(difference: difference.audits, names: names, titles: titles)
  }

  /// All lines: the count of each fate, schools, groups, pairs, criteria, margins, violations.
  public var lines: [String] {
    [summary, audits.direction]
      + audits.numbered([schools, groups, pairs].compactMap { $0 } + audits.sections)
  }

  /// One line with the counts of schools and, where there are any, of pairs.
  public var summary: String {
    let fates = GroupingDifference.Fate.allCases
    let schools = audits.summary(fates.map { (word($0), difference.count($0)) })
    if difference.pairs.isEmpty { return schools }
    let pairs = fates.enumerated().compactMap { number, fate -> String? in
      let count = difference.pairCount(fate)
      return number > 0 && count == 0 ? nil : "\(pairWord(fate))\(names.text("", " "))\(count)"
    }
    return schools + names.text("；结对与席位：", "; pairs: ") + pairs.joined(separator: names.text("，", ", "))
  }

  /// What became of a school, in words.
  func word(_ fate: GroupingDifference.Fate) -> String {
    switch fate {
    case .kept: names.text("不变", "kept")
    case .new: names.text("新编入", "joined")
    case .gone: names.text("不再编入", "left out")
    case .moved: names.text("换集团", "moved")
    case .role: names.text("换角色", "role changed")
    }
  }

  /// What became of a pair, in words.
  func pairWord(_ fate: GroupingDifference.Fate) -> String {
    switch fate {
    case .kept: names.text("不变", "kept")
    case .new: names.text("新增", "new")
    case .gone: names.text("取消", "gone")
    case .moved, .role: names.text("换人", "changed")
    }
  }

  /// `小学第一联盟（成员校）`, or a dash.
  func place(_ place: GroupPlace?) -> String {
    place.map { "\($0.group)" + names.text("（\(names.role($0.role))）", " (\(names.role($0.role)))") } ?? "—"
  }

  /// `张店第一小学 — 小学二盟南校`, or a dash.
  func ends(_ pair: GroupingPair?) -> String {
    guard let pair else { return "—" }
    let ends = names.ends(pair)
    return "\(ends.first) — \(ends.second)" + (pair.role.map { names.text("（\($0)）", " (\($0))") } ?? "")
  }

  private var schools: TextSection? {
    guard !difference.schoolChanges.isEmpty else { return nil }
    var table = TextTable([
      names.text("变动", "change"), names.text("学校", "school"), names.text("原集团", "before"),
      names.text("现集团", "after"),
    ])
    for item in difference.schoolChanges {
      table.add([word(item.fate), names.school(item.school), place(item.before), place(item.after)])
    }
    return (names.text("变动的学校", "Schools that change"), table.lines)
  }

  private var groups: TextSection? {
    guard !difference.groups.isEmpty else { return nil }
    var table = TextTable(
      [names.text("集团", "group"), names.text("原所数", "before"), names.text("现所数", "after")],
      rightAligned: [1, 2])
    for row in difference.groups {
      table.add([row.group, row.before.map(String.init) ?? "—", row.after.map(String.init) ?? "—"])
    }
    return (names.text("各集团所数", "Sizes of groups"), table.lines)
  }

  private var pairs: TextSection? {
    guard !difference.pairChanges.isEmpty else { return nil }
    var table = TextTable([
      names.text("变动", "change"), names.text("类别", "kind"), names.text("原安排", "before"),
      names.text("现安排", "after"),
    ])
    for item in difference.pairChanges {
      table.add([pairWord(item.fate), names.kind(item.kind), ends(item.before), ends(item.after)])
    }
    return (names.text("变动的结对与席位", "Pairs that change"), table.lines)
  }
}
