/// What must hold between the rows of postings.csv, and between them and schools and teachers.
enum RecordChecks {
  static func faults(_ draft: DistrictDraft, _ index: DraftIndex, asOf: SchoolYear?) -> [DraftFault] {
    var faults: [DraftFault] = []
    for (row, record) in draft.records.enumerated() {
      faults += places(record, row, index, asOf)
      if record.posting.years < 1 {
        faults.append(
          DraftFault(
            table: .postings, row: row, column: "years", value: String(record.posting.years),
            message: Text(zh: "交流期限至少为 1 学年。", en: "A posting lasts at least one school year.")))
      }
      if let asOf { faults += status(record, row, asOf) }
      if let early = record.endedEarly { faults += earlyEnd(record, early, row) }
    }
    faults += overlaps(draft.records, asOf)
    return faults.sorted { ($0.row ?? -1) < ($1.row ?? -1) }
  }

  private static func places(_ record: PostingRecord, _ row: Int, _ index: DraftIndex, _ asOf: SchoolYear?)
    -> [DraftFault]
  {
    let posting = record.posting
    var faults = [
      index.unknownTeacher(posting.teacher, .postings, row, "teacher"),
      index.unknownSchool(posting.from, .postings, row, "from"),
      index.unknownSchool(posting.to, .postings, row, "to"),
    ].compactMap { $0 }
    if posting.from == posting.to {
      faults.append(
        DraftFault(
          table: .postings, row: row, column: "to", value: posting.to,
          message: Text(zh: "交流单位与原单位是同一所学校。", en: "The host school is the home school."),
          advice: Text(zh: "交流单位应填另一所学校。", en: "The host must be another school.")))
    }
    if let asOf, let teacher = index.teacher(posting.teacher), index.schools[posting.from] != nil,
      index.schools[teacher.school] != nil, posting.from != teacher.school,
      [.running, .planned].contains(record.status(asOf: asOf))
    {
      faults.append(
        DraftFault(
          table: .postings, row: row, column: "from", value: posting.from,
          message: Text(
            zh: "\(teacher.name)（\(teacher.id)）的人事关系在“\(teacher.school)”，进行中或拟定的交流应从那里派出。",
            en: "\(teacher.name) (\(teacher.id)) holds the post at \(teacher.school); "
              + "a running or planned posting must come from there."),
          advice: Text(
            zh: "请更正原单位，或在教师表中更正所在学校。",
            en: "Correct this school, or the teacher's school in the table of teachers.")))
    }
    return faults
  }

  private static func status(_ record: PostingRecord, _ row: Int, _ asOf: SchoolYear) -> [DraftFault] {
    guard let status = record.status else { return [] }
    let (start, end) = (record.posting.start, record.end)
    func fault(_ severity: DraftFault.Severity, _ message: Text, _ advice: Text) -> [DraftFault] {
      [
        DraftFault(
          severity: severity, table: .postings, row: row, column: "status", value: status.rawValue,
          message: message,
          advice: advice)
      ]
    }
    let blank = Text(
      zh: "请核对学年和期限；状态留空则按年份推算。", en: "Check start and length; a blank status is told from the years.")
    switch status {
    case .finished where start >= asOf:
      return fault(
        .error,
        Text(
          zh: "\(start) 学年才开始的交流，状态不能是“已结束”。", en: "A posting that starts in \(start) cannot be finished."),
        blank)
    case .finished where end > asOf:
      return fault(
        .warning,
        Text(
          zh: "状态为“已结束”，但按期限要到 \(end) 年 8 月才满；按已结束处理。",
          en: "Finished, though by its term it lasts until August \(end); it is taken as finished."),
        Text(zh: "如是提前结束，请在“提前结束”列填年月。", en: "If it ended early, give the month under ended-early."))
    case .running where start > asOf:
      return fault(
        .error,
        Text(zh: "\(start) 学年才开始的交流，状态不能是“进行中”。", en: "A posting that starts in \(start) cannot be running."),
        Text(zh: "尚未开始的请填“拟定”，或留空。", en: "Say planned, or leave it blank."))
    case .running where end < asOf:
      return fault(
        .warning,
        Text(
          zh: "状态为“进行中”，但按期限在 \(end) 年 8 月已满。", en: "Running, though by its term it ended in August \(end)."),
        blank)
    case .planned where start < asOf:
      return fault(
        .warning,
        Text(
          zh: "状态为“拟定”，但 \(start) 学年早于规划的第一学年 \(asOf)。",
          en: "Planned, though \(start) lies before the first year planned, \(asOf)."),
        blank)
    default: return []
    }
  }

  private static func earlyEnd(_ record: PostingRecord, _ early: Month, _ row: Int) -> [DraftFault] {
    let posting = record.posting
    guard early < posting.start.september || early >= posting.end.september else { return [] }
    return [
      DraftFault(
        table: .postings, row: row, column: "ended-early", value: early.description,
        message: Text(
          zh: "提前结束的年月 \(early) 不在这次交流期间（\(posting.start.september) 至 \(posting.end.september)）。",
          en:
            "The early end \(early) does not lie within the posting (\(posting.start.september) to \(posting.end.september))."
        ))
    ]
  }

  /// The postings of a teacher must not overlap; of those that have ended only a warning is due.
  private static func overlaps(_ records: [PostingRecord], _ asOf: SchoolYear?) -> [DraftFault] {
    var rowsOfTeacher: [String: [Int]] = [:]
    for (row, record) in records.enumerated() where record.status != .withdrawn {
      rowsOfTeacher[record.posting.teacher, default: []].append(row)
    }
    var faults: [DraftFault] = []
    for rows in rowsOfTeacher.values where rows.count > 1 {
      for (place, row) in rows.enumerated() {
        let record = records[row]
        guard
          let other = rows[..<place].first(where: {
            records[$0].posting.start < record.end && record.posting.start < records[$0].end
          })
        else { continue }
        let isPast = asOf.map { year in
          [row, other].contains { records[$0].status(asOf: year) == .finished }
        }
        faults.append(
          DraftFault(
            severity: isPast == true ? .warning : .error, table: .postings, row: row, column: "start",
            value: record.posting.start.description,
            message: Text(
              zh:
                "教师“\(record.posting.teacher)”的这次交流与另一次（\(span(records[other])) 到“\(records[other].posting.to)”）时间重叠。",
              en: "This posting of \(record.posting.teacher) overlaps another one "
                + "(\(span(records[other])) at \(records[other].posting.to))."),
            advice: Text(zh: "同一时间只能在一所学校交流，请核对学年和期限。", en: "One posting at a time: check start and length."))
        )
      }
    }
    return faults
  }

  private static func span(_ record: PostingRecord) -> String {
    "\(record.posting.start)–\(max(record.posting.start, record.end + -1))"
  }
}
