import Districts

/// Reading the rows of schools.csv.
enum PlaceRows {
  /// A school; nil: it has no id, and so nothing can refer to it. Its central school is still as written.
  static func school(_ reader: inout RowReader) -> School? {
    let id = reader.required("id")
    var school = School(
      id: id, name: reader.required("name"), group: reader.text("group"), role: .member, stage: .primary,
      area: reader.word("area", KnownWords.area), position: reader.position("lat", "lon"),
      weakness: reader.integer("weakness", in: 0...10) ?? 0, parent: reader.text("parent"))
    if let role = reader.word("role", KnownWords.role) {
      school.role = role
    } else if school.group != nil || school.parent != nil {
      // Outside of all groups a school has no role to give.
      reader.missing("role")
    }
    if let stage = reader.word("stage", KnownWords.stage) {
      school.stage = stage
    } else {
      reader.missing("stage")
    }
    return id.isEmpty ? nil : school
  }

  /// Central schools by id, and the group of a teaching point that gives none: that of its central school.
  static func resolve(_ schools: inout [School], _ names: SchoolNames) {
    for row in schools.indices {
      if let parent = schools[row].parent, case .school(let id) = names.meaning(of: parent) {
        schools[row].parent = id
      }
    }
    let groups = Dictionary(schools.map { ($0.id, $0.group) }) { first, _ in first }
    for row in schools.indices where schools[row].group == nil {
      if let parent = schools[row].parent, let group = groups[parent] { schools[row].group = group }
    }
  }

  static func need(_ reader: inout RowReader, _ names: SchoolNames) -> Need? {
    let need = Need(
      school: reader.requiredSchool("school", names), subject: reader.required("subject"),
      posts: reader.integer("posts", in: 0...10_000, units: ["人", "名", "位"]) ?? 0, from: reader.year("from"),
      to: reader.year("to"))
    if reader.text("posts") == nil { reader.missing("posts") }
    return need.school.isEmpty || need.subject.isEmpty ? nil : need
  }

  static func travel(_ reader: inout RowReader, _ names: SchoolNames, teachers: Set<String>) -> Travel? {
    let from = reader.required("from")
    let travel = Travel(
      from: from.isEmpty || teachers.contains(from) ? from : reader.school(from, "from", names),
      to: reader.requiredSchool("to", names),
      tenthsOfKilometre: reader.scaled(
        "km", byTenTo: 1, upTo: 10_000, units: ["公里", "千米", "km"]),
      minutes: reader.scaled("minutes", byTenTo: 0, upTo: 10_000, units: ["分钟", "分", "min"]))
    return travel.from.isEmpty || travel.to.isEmpty ? nil : travel
  }

  static func result(_ reader: inout RowReader, _ names: SchoolNames) -> SchoolResult? {
    let school = reader.requiredSchool("school", names)
    let year = reader.year("year")
    if year == nil { reader.missing("year") }
    let score = reader.scaled("score", byTenTo: 3, upTo: 1_000_000, units: ["分"])
    let rank = reader.integer("rank", in: 1...100_000, units: ["名"])
    guard let year, !school.isEmpty else { return nil }
    return SchoolResult(school: school, year: year, score: score, rank: rank)
  }
}
