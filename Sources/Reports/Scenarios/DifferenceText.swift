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
    [summary, direction] + audits.numbered(sections)
  }

  /// What there is to tell: who changes, schools, criteria, margins, violations.
  var sections: [TextSection] { [people, schools].compactMap { $0 } + audits.sections }

  /// Criteria, margins and violations.
  var audits: AuditDifferenceText {
    AuditDifferenceText(difference: difference.audits, names: names, titles: titles)
  }

  /// Sections below each other, numbered.
  func numbered(_ sections: [TextSection]) -> [String] { audits.numbered(sections) }

  /// The sentence that says which plan is taken from which.
  var direction: String { audits.direction }

  /// One line with the counts.
  public var summary: String {
    audits.summary(PlanDifference.Fate.allCases.map { (word($0), difference.count($0)) })
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
  func instance(_ instance: RuleInstance) -> String { names.instance(instance) }

  func school(_ id: String) -> String {
    (names.facts.district.schoolNumbers[id] == nil ? oldNames : names).school(id)
  }

  private var people: TextSection? {
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

  private var schools: TextSection? {
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
        SignedNumber.signed(row.sendsAfter - row.sendsBefore),
        "\(row.hostsBefore)→\(row.hostsAfter)", SignedNumber.signed(row.hostsAfter - row.hostsBefore),
      ])
    }
    return (names.text("各校人次", "By school"), table.lines)
  }
}
