import DistrictFiles
public import Districts
import Rules

extension PersonalOutput {
  public func blanks(_ facts: EvaluationCase, in language: Language) -> [BlankTable] {
    let all = Dictionary(grouping: facts.records.handIns, by: \.teacher)
    let names = facts.cellsOfTeachers
    let words = EvaluationWords.half.choices(in: language)
    let cells = terms(facts).flatMap { term in
      people(facts).flatMap { teacher in
        entry[Self.items].filter { rows(of: teacher.id, $0, in: term, all).isEmpty }.map { item in
          [
            "teacher": names[teacher.id] ?? teacher.id, "item": item, "year": term.year.description,
            "term": term.half.map { words[$0 - 1] } ?? "", "count": "0",
          ]
        }
      }
    }
    return [BlankTable(EvaluationTables.handIns, cells)]
  }

  public func tables(_ facts: EvaluationCase) -> [EvaluationTable] {
    let all = Dictionary(grouping: facts.records.handIns, by: \.teacher)
    let items = entry[Self.items]
    let hasAges = entry[Self.age] != nil
    let rows = terms(facts).flatMap { term in
      people(facts).map { teacher in
        let counts = items.map { good(teacher.id, $0, in: term, all) }
        let owed = owed(teacher, in: term)
        let gaps = counts.reduce(0) { $0 + max(0, owed - $1) }
        var cells: [EvaluationTable.Cell] = [
          .school(teacher.school), .teacher(teacher.id),
          .name(entry[Self.per] == .once ? "—" : term.description),
        ]
        if hasAges { cells.append(ageClass(teacher, in: term).map { .text($0) } ?? .blank) }
        cells.append(.number(owed))
        return EvaluationTable.Row(
          cells + counts.map { .number($0) } + [.number(gaps)], schools: [teacher.school])
      }
    }
    guard !rows.isEmpty else { return [] }
    var columns = [
      Text(zh: "学校", en: "School"), Text(zh: "姓名", en: "Name"), Text(zh: "学期", en: "Term"),
    ]
    if hasAges { columns.append(Text(zh: "年龄档", en: "Age class")) }
    columns.append(Text(zh: "每项应交", en: "Owed of each"))
    columns += items.map { Text(zh: $0, en: $0) }
    columns.append(Text(zh: "欠交", en: "Missing"))
    return [EvaluationTable(of: self, columns: columns, rows: rows)]
  }
}
