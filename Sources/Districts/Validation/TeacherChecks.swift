/// What must hold between the rows of teachers.csv, and between them and the schools.
enum TeacherChecks {
  static func faults(_ draft: DistrictDraft, _ index: DraftIndex, asOf: SchoolYear?) -> [DraftFault] {
    guard !draft.teachers.isEmpty else {
      return [
        DraftFault(
          table: .teachers, row: nil, column: nil,
          message: Text(zh: "教师表中没有一位教师。", en: "The table of teachers holds no teacher."),
          advice: Text(zh: "请至少填一行。", en: "Give at least one row."))
      ]
    }
    var faults = repetitions(draft.teachers)
    for (row, teacher) in draft.teachers.enumerated() {
      faults += identity(teacher, row, index)
      faults += wishes(teacher, row, index)
      if let asOf { faults += months(teacher, row, asOf) }
      if let position = teacher.position { faults += PositionChecks.faults(position, .teachers, row) }
    }
    return faults.sorted { ($0.row ?? -1) < ($1.row ?? -1) }
  }

  private static func repetitions(_ teachers: [Teacher]) -> [DraftFault] {
    struct Person: Hashable {
      let name, school: String
      let birth: Month
    }
    let ids = repeated(teachers.lazy.map { Optional($0.id) }).map { row, first in
      DraftFault(
        table: .teachers, row: row, column: "id", value: teachers[row].id,
        message: Text(
          zh: "教师编号“\(teachers[row].id)”重复，“\(teachers[first].name)”已经用了。",
          en: "The id \"\(teachers[row].id)\" stands twice: \(teachers[first].name) has it already."),
        advice: Text(zh: "每位教师的编号必须不同。", en: "Every teacher needs an id of their own."))
    }
    let people = repeated(
      teachers.lazy.map { teacher in
        teacher.birth.map { Person(name: teacher.name, school: teacher.school, birth: $0) }
      }
    ).filter { teachers[$0.row].id != teachers[$0.first].id }.map { row, first in
      DraftFault(
        severity: .warning, table: .teachers, row: row, column: "name", value: teachers[row].name,
        message: Text(
          zh: "与教师“\(teachers[first].id)”姓名、出生年月、学校都相同。",
          en: "Same name, month of birth and school as the teacher \(teachers[first].id)."),
        advice: Text(zh: "请核对是否同一人录入了两次。", en: "Check whether one person was entered twice."))
    }
    return ids + people
  }

  private static func identity(_ teacher: Teacher, _ row: Int, _ index: DraftIndex) -> [DraftFault] {
    var faults: [DraftFault] = []
    if teacher.id.isEmpty {
      faults.append(
        DraftFault(
          table: .teachers, row: row, column: "id",
          message: Text(zh: "没有填教师编号。", en: "The teacher's id is missing.")))
    }
    if teacher.mainSubject.isEmpty {
      faults.append(
        DraftFault(
          table: .teachers, row: row, column: "subject",
          message: Text(zh: "没有填任教学科。", en: "The subject is missing.")))
    }
    if let fault = index.unknownSchool(teacher.school, .teachers, row, "school") { faults.append(fault) }
    if let reason = teacher.exemption?.reason, reason == .pregnant, teacher.gender == .male {
      faults.append(
        DraftFault(
          severity: .warning, table: .teachers, row: row, column: "exempt", value: reason.rawValue,
          message: Text(zh: "男教师的豁免原因填了“孕期”。", en: "A man is exempt because of pregnancy."),
          advice: Text(zh: "请核对性别和豁免原因。", en: "Check the gender and the reason.")))
    }
    return faults
  }

  private static func wishes(_ teacher: Teacher, _ row: Int, _ index: DraftIndex) -> [DraftFault] {
    var faults: [DraftFault] = []
    var seen: Set<String> = []
    for wish in teacher.preferences {
      if let fault = index.unknownSchool(wish, .teachers, row, "preferences") {
        faults.append(fault)
      } else if wish == teacher.school {
        faults.append(
          DraftFault(
            table: .teachers, row: row, column: "preferences", value: wish,
            message: Text(zh: "志愿学校中有本人所在学校。", en: "The own school stands among the wishes."),
            advice: Text(
              zh: "志愿只填想去的其他学校；不愿交流请在“本人意愿”填“否”。",
              en: "Name other schools only; who does not want to go says no under willing.")))
      } else if !seen.insert(wish).inserted {
        faults.append(
          DraftFault(
            severity: .warning, table: .teachers, row: row, column: "preferences", value: wish,
            message: Text(zh: "同一志愿学校填了两次，按第一次计。", en: "A wish stands twice; the first counts.")))
      }
    }
    return faults
  }

  private static func months(_ teacher: Teacher, _ row: Int, _ asOf: SchoolYear) -> [DraftFault] {
    var faults: [DraftFault] = []
    let now = asOf.september
    func add(
      _ severity: DraftFault.Severity, _ column: String, _ month: Month, _ message: Text,
      _ advice: Text? = nil
    ) {
      faults.append(
        DraftFault(
          severity: severity, table: .teachers, row: row, column: column, value: month.description,
          message: message,
          advice: advice ?? Text(zh: "请核对年份和月份。", en: "Check year and month.")))
    }
    if let birth = teacher.birth {
      let age = (now.index - birth.index) / 12
      if birth >= now {
        add(
          .error, "birth", birth,
          Text(zh: "出生年月 \(birth) 晚于规划开始的 \(now)。", en: "Born \(birth), after the planning begins in \(now).")
        )
      } else if age < 16 {
        add(
          .error, "birth", birth,
          Text(
            zh: "按出生年月计算，到 \(now) 只有 \(age) 岁。", en: "By the month of birth only \(age) years old in \(now).")
        )
      } else if age > 75 {
        add(
          .warning, "birth", birth,
          Text(zh: "按出生年月计算，到 \(now) 已 \(age) 岁。", en: "By the month of birth \(age) years old in \(now)."))
      }
    }
    if let since = teacher.since {
      if let birth = teacher.birth, birth < now, since.index - birth.index < 14 * 12 {
        // A child at work is odd, and often a slip in the year; only an arrival before the birth cannot be.
        add(
          since < birth ? .error : .warning, "since", since,
          Text(zh: "到校年月 \(since) 与出生年月 \(birth) 不合。", en: "Arrived \(since), but born \(birth)."))
      } else if since.index > now.index + 72 {
        add(
          .error, "since", since,
          Text(zh: "到校年月 \(since) 远在规划开始之后。", en: "Arrived \(since), long after the planning begins."))
      } else if since > now {
        add(
          .warning, "since", since,
          Text(
            zh: "到校年月 \(since) 晚于规划开始的 \(now)。", en: "Arrived \(since), after the planning begins in \(now).")
        )
      }
    }
    return faults
  }
}
