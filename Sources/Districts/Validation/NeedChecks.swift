/// What must hold between the rows of needs.csv, and between them and schools and teachers.
enum NeedChecks {
  static func faults(_ draft: DistrictDraft, _ index: DraftIndex) -> [DraftFault] {
    struct Key: Hashable { let school, subject: String }
    let subjects = Set(draft.teachers.flatMap(\.subjects))
    let nearSubjects = NearestNames(subjects)
    var faults: [DraftFault] = []
    var earlier: [Key: [Int]] = [:]
    var unknownSubjects: Set<String> = []
    for (row, need) in draft.needs.enumerated() {
      if let fault = index.unknownSchool(need.school, .needs, row, "school") { faults.append(fault) }
      if need.posts < 0 {
        faults.append(
          DraftFault(
            table: .needs, row: row, column: "posts", value: String(need.posts),
            message: Text(zh: "需求人数不能是负数。", en: "A need cannot be negative."),
            advice: Text(zh: "没有需求请填 0 或删去这一行。", en: "Give 0 for no need, or delete the row.")))
      }
      if let from = need.from, let to = need.to, to < from {
        faults.append(
          DraftFault(
            table: .needs, row: row, column: "to", value: to.description,
            message: Text(
              zh: "止学年 \(to) 早于起学年 \(from)。", en: "The last year \(to) lies before the first, \(from)."),
            advice: Text(zh: "是否把起止学年填反了？", en: "Maybe the two are swapped?")))
      }
      if !draft.teachers.isEmpty, !subjects.contains(need.subject),
        unknownSubjects.insert(need.subject).inserted
      {
        faults.append(
          DraftFault(
            severity: .warning, table: .needs, row: row, column: "subject", value: need.subject,
            message: Text(
              zh: "没有一位教师任教“\(need.subject)”，这项需求无人可补。",
              en: "No teacher teaches \"\(need.subject)\"; nobody can meet the need."),
            advice: nearSubjects.advice(for: need.subject)))
      }
      let key = Key(school: need.school, subject: need.subject)
      if let other = earlier[key]?.first(where: { overlap(draft.needs[$0], need) }) {
        faults.append(
          DraftFault(
            table: .needs, row: row, column: "subject", value: need.subject,
            message: Text(
              zh: "“\(need.school)”的“\(need.subject)”在同一学年有两行需求（另一行是 \(draft.needs[other].posts) 人）。",
              en: "Two rows give the need of \(need.school) for \(need.subject) in the same school year "
                + "(the other says \(draft.needs[other].posts))."),
            advice: Text(zh: "请合并为一行，或用起止学年分开。", en: "Merge them, or set their years apart.")))
      }
      earlier[key, default: []].append(row)
    }
    return faults
  }

  private static func overlap(_ left: Need, _ right: Need) -> Bool {
    let first = max(left.from?.first ?? Int.min, right.from?.first ?? Int.min)
    let last = min(left.to?.first ?? Int.max, right.to?.first ?? Int.max)
    return first <= last
  }
}
