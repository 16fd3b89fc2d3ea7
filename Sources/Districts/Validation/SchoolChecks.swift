/// What must hold between the rows of schools.csv.
enum SchoolChecks {
  static func faults(_ draft: DistrictDraft, _ index: DraftIndex) -> [DraftFault] {
    guard !draft.schools.isEmpty else {
      return [
        DraftFault(
          table: .schools, row: nil, column: nil,
          message: Text(zh: "学校表中没有一所学校。", en: "The table of schools holds no school."),
          advice: Text(zh: "请至少填一行。", en: "Give at least one row."))
      ]
    }
    return
      (identity(draft.schools) + values(draft.schools) + groups(draft.schools) + parents(draft.schools, index))
      .sorted { ($0.row ?? -1) < ($1.row ?? -1) }
  }

  private static func identity(_ schools: [School]) -> [DraftFault] {
    let ids = repeated(schools.map { Optional($0.id) }).map { row, first in
      DraftFault(
        table: .schools, row: row, column: "id", value: schools[row].id,
        message: Text(
          zh: "学校代码“\(schools[row].id)”重复，“\(schools[first].name)”已经用了。",
          en: "The id \"\(schools[row].id)\" stands twice: \(schools[first].name) has it already."),
        advice: Text(zh: "每所学校的代码必须不同。", en: "Every school needs an id of its own."))
    }
    let names = repeated(schools.map { Optional($0.name) }).filter {
      schools[$0.row].id != schools[$0.first].id
    }
    .map { row, first in
      DraftFault(
        severity: .warning, table: .schools, row: row, column: "name", value: schools[row].name,
        message: Text(
          zh: "学校名称“\(schools[row].name)”与代码“\(schools[first].id)”的学校相同。",
          en: "The school \(schools[first].id) has the name \"\(schools[row].name)\" too."),
        advice: Text(zh: "其他表中请用学校代码指明是哪一所。", en: "Use the ids in the other tables to tell them apart."))
    }
    return ids + names
  }

  private static func values(_ schools: [School]) -> [DraftFault] {
    var faults: [DraftFault] = []
    for (row, school) in schools.enumerated() {
      if school.id.isEmpty {
        faults.append(
          DraftFault(
            table: .schools, row: row, column: "id",
            message: Text(zh: "没有填学校代码。", en: "The school's id is missing.")))
      }
      if !(0...10).contains(school.weakness) {
        faults.append(
          DraftFault(
            table: .schools, row: row, column: "weakness", value: String(school.weakness),
            message: Text(zh: "薄弱程度应为 0 到 10 的整数。", en: "The weakness must be a whole number from 0 to 10.")))
      }
      if let position = school.position { faults += PositionChecks.faults(position, .schools, row) }
    }
    return faults
  }

  /// Every group has exactly one core school.
  private static func groups(_ schools: [School]) -> [DraftFault] {
    var rows: [String: [Int]] = [:]
    for (row, school) in schools.enumerated() {
      if let group = school.group { rows[group, default: []].append(row) }
    }
    let near = NearestNames(rows.filter { $0.value.contains { schools[$0].role == .core } }.keys)
    var faults: [DraftFault] = []
    for (group, rows) in rows {
      let cores = rows.filter { schools[$0].role == .core }
      if cores.isEmpty {
        faults.append(
          DraftFault(
            table: .schools, row: rows[0], column: "role", value: schools[rows[0]].group,
            message: Text(
              zh: "集团“\(group)”没有核心校（共 \(rows.count) 所学校）。",
              en: "The group \"\(group)\" has no core school among its \(rows.count)."),
            advice: near.advice(for: group)
              ?? Text(zh: "请把其中一所学校的角色填为“核心校”。", en: "Give one of its schools the role \"core\".")))
      }
      for second in cores.dropFirst() {
        faults.append(
          DraftFault(
            table: .schools, row: second, column: "role", value: schools[second].name,
            message: Text(
              zh: "集团“\(group)”已有核心校“\(schools[cores[0]].name)”，不能再有“\(schools[second].name)”。",
              en: "The group \"\(group)\" has the core school \(schools[cores[0]].name) already; "
                + "\(schools[second].name) cannot be a second one."),
            advice: Text(
              zh: "一个集团只能有一所核心校，其余填“成员校”。", en: "A group has one core school; the others are members.")))
      }
    }
    for (row, school) in schools.enumerated() where school.group == nil && school.role == .core {
      faults.append(
        DraftFault(
          table: .schools, row: row, column: "group", value: school.name,
          message: Text(
            zh: "“\(school.name)”填为核心校，却没有所属集团。",
            en: "\(school.name) is a core school but belongs to no group."),
          advice: Text(zh: "请填所属集团，或把角色改为“成员校”。", en: "Give its group, or make it a member.")))
    }
    return faults
  }

  /// 中心校: known, in the same group, and no circle.
  private static func parents(_ schools: [School], _ index: DraftIndex) -> [DraftFault] {
    var faults: [DraftFault] = []
    var inKnownCircle: Set<String> = []
    for (row, school) in schools.enumerated() {
      guard let parent = school.parent else { continue }
      func add(_ message: Text, _ advice: Text?) {
        faults.append(
          DraftFault(
            table: .schools, row: row, column: "parent", value: parent, message: message, advice: advice))
      }
      guard let central = index.schools[parent] else {
        if let fault = index.unknownSchool(parent, .schools, row, "parent") { faults.append(fault) }
        continue
      }
      if parent == school.id {
        add(
          Text(zh: "“\(school.name)”的中心校是它自己。", en: "\(school.name) is its own central school."),
          Text(zh: "不是教学点的学校，中心校请留空。", en: "Leave it blank for a school that is no teaching point."))
        continue
      }
      let circle = circle(from: school, index.schools)
      if !circle.isEmpty {
        if inKnownCircle.isDisjoint(with: circle) {
          let names = (circle + [school.id]).compactMap { index.schools[$0]?.name }.joined(separator: " → ")
          add(
            Text(zh: "中心校互相指来指去：\(names)。", en: "The central schools lead in a circle: \(names)."),
            Text(zh: "教学点填所属中心校，中心校本身留空。", en: "A teaching point names its central school, which names none.")
          )
        }
        inKnownCircle.formUnion(circle)
      }
      if central.group != school.group {
        add(
          Text(
            zh:
              "教学点“\(school.name)”与中心校“\(central.name)”不在同一集团（\(school.group ?? "无") / \(central.group ?? "无")）。",
            en: "The teaching point \(school.name) is not in the group of its central school \(central.name) "
              + "(\(school.group ?? "none") / \(central.group ?? "none"))."),
          Text(
            zh: "教学点随中心校计算，应属于同一集团。",
            en: "A teaching point counts with its central school and shares its group."))
      }
      if school.role == .core {
        add(
          Text(
            zh: "核心校“\(school.name)”不能是别校的教学点。",
            en: "The core school \(school.name) cannot be a teaching point."),
          Text(zh: "核心校的“中心校”请留空。", en: "Leave the central school of a core school blank."))
      }
    }
    return faults
  }

  /// The ids on the circle that a school lies on; empty: it lies on none.
  private static func circle(from school: School, _ schools: [String: School]) -> [String] {
    var path = [school.id]
    var seen: Set<String> = [school.id]
    var next = school.parent
    while let id = next, let school = schools[id] {
      if id == path[0] { return path }
      guard seen.insert(id).inserted else { return [] }
      path.append(id)
      next = school.parent
    }
    return []
  }
}
