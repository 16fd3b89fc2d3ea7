import DistrictFiles
import Districts

/// Reads the tables about groups of a district's folder or workbook.
struct GroupingReading {
  private(set) var tables = GroupingTables()
  init(_ further: inout FurtherTables) {
    for form in GroupingForms.all where further.has(form) { tables.present.insert(form.id) }
    tables.profiles = further.rows(GroupingForms.profiles) { reader in
      let row = SchoolProfile(
        school: reader.school("school") ?? "", category: reader.text("category"),
        isPrivate: reader.word("nature", GroupingWords.isPrivate), town: reader.text("town"))
      if row.school.isEmpty { reader.missing("school") }
      return row.school.isEmpty ? nil : row
    }
    tables.wishes = further.rows(GroupingForms.wishes) { reader -> [SchoolWish]? in
      guard let school = reader.school("school") else {
        reader.missing("school")
        return nil
      }
      return reader.schools("wishes").map { SchoolWish(from: school, to: $0) }
    }.flatMap { $0 }
    tables.requests = further.rows(GroupingForms.requests) { reader in
      let school = reader.school("school")
      if school == nil { reader.missing("school") }
      return school
    }
    tables.mentors = further.rows(GroupingForms.mentors) { reader in
      let teacher = reader.teacher("teacher")
      let side = reader.word("side", GroupingWords.side)
      if teacher == nil { reader.missing("teacher") }
      if side == nil { reader.missing("side") }
      guard let teacher, let side else { return nil }
      return MentorListing(teacher: teacher, side: side, subject: reader.text("subject"))
    }
    readPeople(&further)
    readPlacements(&further)
    readBoards(&further)
    unique(GroupingForms.subjectGroups, "id", tables.subjectGroups.map(\.id), &further)
    unique(GroupingForms.studios, "studio", tables.studios.map(\.name), &further)
    unique(GroupingForms.classes, "class", tables.classes.map(\.name), &further)
    unique(GroupingForms.partners, "partner", tables.partners.map(\.name), &further)
    unique(GroupingForms.requests, "school", tables.requests, &further)
  }

  private mutating func readPeople(_ further: inout FurtherTables) {
    tables.subjectGroups = further.rows(GroupingForms.subjectGroups) { reader in
      let (id, school) = (reader.required("id"), reader.school("school"))
      if school == nil { reader.missing("school") }
      let subjects = reader.list("subjects")
      if subjects.isEmpty { reader.missing("subjects") }
      guard !id.isEmpty, let school else { return nil }
      return SubjectGroup(id: id, name: reader.text("name") ?? id, school: school, subjects: subjects)
    }
    tables.studios = further.rows(GroupingForms.studios) { reader in
      let (name, lead) = (reader.required("studio"), reader.teacher("lead"))
      if lead == nil { reader.missing("lead") }
      guard !name.isEmpty, let lead else { return nil }
      return Studio(name: name, lead: lead)
    }
  }

  private mutating func readPlacements(_ further: inout FurtherTables) {
    tables.classes = further.rows(GroupingForms.classes) { reader in
      let (name, major) = (reader.required("class"), reader.required("major"))
      let semester = reader.integer("semester", in: 1...12)
      let students = reader.integer("students", in: 0...1_000, units: ["人"])
      if semester == nil { reader.missing("semester") }
      if students == nil { reader.missing("students") }
      guard !name.isEmpty, let semester, let students else { return nil }
      return StudentClass(name: name, major: major, semester: semester, students: students)
    }
    tables.partners = further.rows(GroupingForms.partners) { reader in
      let (name, majors) = (reader.required("partner"), reader.list("majors"))
      let places = reader.integer("places", in: 0...10_000, units: ["人"])
      if majors.isEmpty { reader.missing("majors") }
      if places == nil { reader.missing("places") }
      guard !name.isEmpty, let places else { return nil }
      return Partner(name: name, majors: majors, places: places)
    }
  }

  private mutating func readBoards(_ further: inout FurtherTables) {
    tables.seats = further.rows(GroupingForms.seats) { reader in
      let (board, role) = (reader.required("board"), reader.required("role"))
      let places = reader.integer("places", in: 0...1_000, units: ["人"])
      if places == nil { reader.missing("places") }
      guard !board.isEmpty, !role.isEmpty, let places else { return nil }
      return BoardSeat(board: board, role: role, places: places)
    }
    let boards = Set(tables.seats.map(\.board))
    let roles = Set(tables.seats.map { [$0.board, $0.role] })
    tables.candidates = further.rows(GroupingForms.candidates) { reader in
      let (board, known) = (reader.required("board"), reader.list("roles"))
      let isFromFirm = reader.word("source", GroupingWords.source) == .firm
      let school = reader.school("school")
      // Who stands for a school is one of its teachers; others are known by name only.
      let person = school == nil ? reader.required("person") : reader.teacher("person") ?? ""
      if known.isEmpty { reader.missing("roles") }
      if person.isEmpty { reader.missing("person") }
      if !board.isEmpty, !boards.contains(board) {
        reader.note(
          "board", value: board,
          Text(zh: "理事会席位表中没有“\(board)”。", en: "The table of seats holds no board \"\(board)\"."))
      } else {
        for role in known where !roles.contains([board, role]) {
          reader.note(
            "roles", value: role,
            Text(zh: "“\(board)”没有“\(role)”这个职务。", en: "\(board) has no role \"\(role)\"."))
        }
      }
      guard !board.isEmpty, !person.isEmpty else { return nil }
      return BoardCandidate(
        board: board, person: person, roles: known, isFromFirm: isFromFirm, school: school)
    }
  }

  private func unique(
    _ form: TableForm, _ column: String, _ names: [String], _ further: inout FurtherTables
  ) {
    var seen: Set<String> = []
    for (row, name) in names.enumerated() where !seen.insert(name).inserted {
      further.note(
        .error, form, row: row, column: column, value: name,
        Text(zh: "“\(name)”出现了不止一次。", en: "\"\(name)\" stands more than once."))
    }
  }
}
