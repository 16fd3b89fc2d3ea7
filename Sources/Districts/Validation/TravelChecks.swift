/// What must hold between the rows of travel.csv, and between them and schools and teachers.
enum TravelChecks {
  static func faults(_ draft: DistrictDraft, _ index: DraftIndex) -> [DraftFault] {
    struct Pair: Hashable { let from, to: String }
    var faults: [DraftFault] = []
    for (row, travel) in draft.travel.enumerated() {
      let isSchool = index.schools[travel.from] != nil
      let isTeacher = index.knowsTeacher(travel.from)
      if isSchool && isTeacher {
        faults.append(
          DraftFault(
            table: .travel, row: row, column: "from", value: travel.from,
            message: Text(
              zh: "“\(travel.from)”既是学校代码又是教师编号，无法分辨。",
              en: "\"\(travel.from)\" is the id of a school and of a teacher."),
            advice: Text(zh: "请让学校代码与教师编号不同。", en: "Give schools and teachers different ids.")))
      } else if !isSchool && !isTeacher {
        faults.append(
          DraftFault(
            table: .travel, row: row, column: "from", value: travel.from,
            message: Text(
              zh: "没有“\(travel.from)”这所学校，也没有这位教师。",
              en: "\"\(travel.from)\" is neither a school nor a teacher."),
            advice: index.nearSchools.advice(for: travel.from), missingIn: .schools))
      }
      if let fault = index.unknownSchool(travel.to, .travel, row, "to") { faults.append(fault) }
      if travel.from == travel.to, isSchool {
        faults.append(
          DraftFault(
            severity: .warning, table: .travel, row: row, column: "to", value: travel.to,
            message: Text(zh: "起点和终点是同一所学校。", en: "The way leads from a school to itself.")))
      }
      faults += amounts(travel, row)
    }
    let repetitions = repeated(draft.travel.lazy.map { Optional(Pair(from: $0.from, to: $0.to)) })
    for (row, first) in repetitions {
      let isSame = draft.travel[row] == draft.travel[first]
      faults.append(
        DraftFault(
          severity: isSame ? .warning : .error, table: .travel, row: row, column: "to",
          value: draft.travel[row].to,
          message: isSame
            ? Text(
              zh: "“\(draft.travel[row].from)”到“\(draft.travel[row].to)”的路程填了两次。",
              en: "The way from \(draft.travel[row].from) to \(draft.travel[row].to) stands twice.")
            : Text(
              zh: "“\(draft.travel[row].from)”到“\(draft.travel[row].to)”的路程填了两次，数值不同。",
              en:
                "The way from \(draft.travel[row].from) to \(draft.travel[row].to) stands twice with different values."
            ),
          advice: Text(zh: "请只保留一行。", en: "Keep one row.")))
    }
    return faults.sorted { ($0.row ?? -1) < ($1.row ?? -1) }
  }

  private static func amounts(_ travel: Travel, _ row: Int) -> [DraftFault] {
    var faults: [DraftFault] = []
    if travel.tenthsOfKilometre == nil, travel.minutes == nil {
      faults.append(
        DraftFault(
          table: .travel, row: row, column: "km",
          message: Text(zh: "公里和分钟都没有填。", en: "Neither km nor minutes are given."),
          advice: Text(
            zh: "至少填一项；不知道的路程请删去这一行，按直线距离估算。",
            en: "Give one of them; delete the row if the way is not known, then it is estimated.")))
    }
    for (column, value) in [("km", travel.tenthsOfKilometre), ("minutes", travel.minutes)] {
      if let value, value < 0 {
        faults.append(
          DraftFault(
            table: .travel, row: row, column: column, value: String(value),
            message: Text(zh: "路程不能是负数。", en: "A way cannot be negative.")))
      }
    }
    return faults
  }
}
