/// What must hold between the rows of results.csv, and between them and the schools.
enum ResultChecks {
  static func faults(_ draft: DistrictDraft, _ index: DraftIndex) -> [DraftFault] {
    struct Key: Hashable {
      let school: String
      let year: SchoolYear
    }
    var faults = draft.results.enumerated().compactMap { row, result in
      index.unknownSchool(result.school, .results, row, "school")
    }
    for (row, result) in draft.results.enumerated() {
      if let rank = result.rank, rank < 1 {
        faults.append(
          DraftFault(
            table: .results, row: row, column: "rank", value: String(rank),
            message: Text(zh: "名次应为 1 以上的整数。", en: "A rank is a whole number from 1 on.")))
      }
    }
    let repetitions = repeated(draft.results.lazy.map { Optional(Key(school: $0.school, year: $0.year)) })
    faults += repetitions.map { row, _ in
      DraftFault(
        table: .results, row: row, column: "year", value: draft.results[row].year.description,
        message: Text(
          zh: "“\(draft.results[row].school)” \(draft.results[row].year) 学年的成绩填了两次。",
          en: "The result of \(draft.results[row].school) in \(draft.results[row].year) stands twice."),
        advice: Text(zh: "请只保留一行。", en: "Keep one row."))
    }
    return faults.sorted { ($0.row ?? -1) < ($1.row ?? -1) }
  }
}
