public import Districts
public import Grouping
import Rules
import Tables

extension DifferenceDocument {
  /// What differs between two groupings.
  ///
  /// - Parameters:
  ///   - facts: the case of the second grouping.
  ///   - titles: what the groupings are called.
  public init(
    _ difference: GroupingDifference, of facts: GroupingCase, titles: (first: String, second: String),
    language: Language
  ) {
    let names = GroupingNames(facts: facts, language: language)
    let words = GroupingDifferenceText(difference, of: facts, titles: titles, language: language)
    let tables = GroupingDifferenceTables(
      difference: difference, names: names, words: words,
      audits: AuditDifferenceTables(text: words.audits))
    self.init(
      title: facts.policy.name + names.text("：两份分组的差异", ": what differs between two groupings"),
      summary: words.summary, tables: tables.audits,
      own: [tables.schools, tables.groups] + (difference.pairs.isEmpty ? [] : [tables.pairs]))
  }
}

/// Schools, groups and pairs that differ, as tables.
struct GroupingDifferenceTables {
  let difference: GroupingDifference
  let names: GroupingNames
  let words: GroupingDifferenceText
  let audits: AuditDifferenceTables

  private var titles: (first: String, second: String) { audits.text.titles }

  /// Which schools are in another group, or play another part in it.
  var schools: ReportTable {
    audits.table(
      names.text("学校变动", "Schools"), names.text("变动的学校", "Schools that change"),
      [
        audits.column("变动", "change", width: 12), audits.column("代码", "id", width: 11),
        audits.column("学校", "school", width: 26), ReportTable.Column(titles.first, width: 34),
        ReportTable.Column(titles.second, width: 34),
      ],
      difference.schoolChanges.map { item in
        [
          audits.cell(item.fate, words.word(item.fate)), .text(item.school),
          .text(names.school(item.school)), .text(words.place(item.before)), .text(words.place(item.after)),
        ]
      }, none: names.text("没有变动。", "Nothing changes."))
  }

  /// The groups whose size changes.
  var groups: ReportTable {
    func cell(_ number: Int?) -> WrittenCell {
      number.map { .integer($0) } ?? .text("—", CellStyle(.body, .trailing))
    }
    return audits.table(
      names.text("各集团所数", "Groups"), names.text("所数有变动的集团", "Groups whose size changes"),
      [
        audits.column("集团", "group", width: 34), ReportTable.Column(titles.first, width: 24),
        ReportTable.Column(titles.second, width: 24), audits.column("差", "difference", width: 12),
      ],
      difference.groups.map { row in
        [
          .text(row.group), cell(row.before), cell(row.after),
          .integer((row.after ?? 0) - (row.before ?? 0), .number),
        ]
      }, none: names.text("各集团所数都不变。", "No group's size changes."))
  }

  /// The pairs that are new, gone or joined otherwise.
  var pairs: ReportTable {
    audits.table(
      names.text("结对变动", "Pairs"), names.text("变动的结对与席位", "Pairs that change"),
      [
        audits.column("变动", "change", width: 10), audits.column("类别", "kind", width: 14),
        ReportTable.Column(titles.first, width: 44), ReportTable.Column(titles.second, width: 44),
      ],
      difference.pairChanges.map { item in
        [
          audits.cell(item.fate, words.pairWord(item.fate)), .text(names.kind(item.kind)),
          .text(words.ends(item.before)), .text(words.ends(item.after)),
        ]
      }, none: names.text("没有变动。", "Nothing changes."))
  }
}
