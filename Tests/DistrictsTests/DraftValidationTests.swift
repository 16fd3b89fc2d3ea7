import Districts
import Testing

@Suite struct DraftValidationTests {
  typealias Change = (inout DistrictDraft) -> Void

  /// Changes one thing and expects one line: severity, table, row and column; blank: no fault.
  private func expect(_ changes: [(String, Change)]) {
    for (expected, change) in changes {
      var draft = SoundDraft.draft
      change(&draft)
      let faults = DraftValidation.faults(of: draft, asOf: SoundDraft.first)
      // A change to the schools may trouble the other tables too: only the table that is expected is looked at.
      let table = expected.split(separator: " ").dropFirst().first
      let shown = faults.filter { table == nil || table == "\($0.table)" }.map {
        "\($0.severity) \($0.table) \($0.row.map(String.init) ?? "-") \($0.column ?? "-")"
      }
      #expect(shown == (expected.isEmpty ? [] : [expected]), "\(expected): \(faults)")
      #expect(faults.allSatisfy { !$0.message.zh.isEmpty && !$0.message.en.isEmpty })
      let hasError = faults.contains { $0.severity == .error }
      #expect(((try? District(draft, asOf: SoundDraft.first)) == nil) == hasError, "\(expected)")
    }
  }

  @Test func aSoundDraftHasNoFault() throws {
    #expect(DraftValidation.faults(of: SoundDraft.draft, asOf: SoundDraft.first) == [])
    _ = try District(SoundDraft.draft, asOf: SoundDraft.first)
  }

  @Test func judgesSchools() {
    expect([
      ("error schools 2 id", { $0.schools[2].id = "A" }),
      ("warning schools 1 name", { $0.schools[1].name = "甲校" }),
      ("error schools 3 role", { $0.schools[3].role = .member }),
      ("error schools 1 role", { $0.schools[1].role = .core }),
      ("error schools 3 group", { $0.schools[3].group = nil }),
      ("error schools 0 weakness", { $0.schools[0].weakness = 11 }),
      ("error schools 2 parent", { $0.schools[2].parent = "X" }),
      ("error schools 2 parent", { $0.schools[2].parent = "C" }),
      ("error schools 1 parent", { $0.schools[1].parent = "C" }),
      ("error schools 2 parent", { $0.schools[2].parent = "D" }),
      ("error schools 0 parent", { $0.schools[0].parent = "B" }),
      ("error schools 0 lat", { $0.schools[0].position = Position(latitude: 107, longitude: 25) }),
      ("error schools 0 lat", { $0.schools[0].position = Position(latitude: .nan, longitude: 25) }),
      ("error schools 0 lon", { $0.schools[0].position = Position(latitude: 25, longitude: -181) }),
      ("error schools - -", { $0.schools = [] }),
    ])
  }

  @Test func judgesTeachers() {
    expect([
      ("error teachers - -", { $0.teachers = [] }),
      ("error teachers 2 id", { $0.teachers[2].id = "2" }),
      (
        "warning teachers 3 name",
        { draft in
          draft.teachers.append(draft.teachers[0])
          draft.teachers[3].id = "4"
        }
      ),
      ("error teachers 2 school", { $0.teachers[2].school = "X" }),
      ("error teachers 2 subject", { $0.teachers[2].subjects = [] }),
      ("error teachers 1 preferences", { $0.teachers[1].preferences = ["X"] }),
      ("error teachers 1 preferences", { $0.teachers[1].preferences = ["B"] }),
      ("warning teachers 1 preferences", { $0.teachers[1].preferences = ["A", "A"] }),
      ("error teachers 0 birth", { $0.teachers[0].birth = SoundDraft.month(2031, 1) }),
      ("error teachers 2 birth", { $0.teachers[2].birth = SoundDraft.month(2015, 1) }),
      ("warning teachers 2 birth", { $0.teachers[2].birth = SoundDraft.month(1931, 1) }),
      ("error teachers 0 since", { $0.teachers[0].since = SoundDraft.month(1980, 1) }),
      ("warning teachers 0 since", { $0.teachers[0].since = SoundDraft.month(1990, 1) }),
      ("error teachers 0 since", { $0.teachers[0].since = SoundDraft.month(2051, 1) }),
      ("warning teachers 0 since", { $0.teachers[0].since = SoundDraft.month(2028, 1) }),
      (
        "warning teachers 2 exempt",
        { draft in
          draft.teachers[2].gender = .male
          draft.teachers[2].exemption = Exemption(reason: .pregnant)
        }
      ),
      ("error teachers 2 lon", { $0.teachers[2].position = Position(latitude: 1, longitude: 200) }),
    ])
  }

  @Test func judgesNeedsTravelAndResults() {
    expect([
      ("error needs 0 school", { $0.needs[0].school = "X" }),
      ("error needs 0 posts", { $0.needs[0].posts = -1 }),
      ("warning needs 0 subject", { $0.needs[0].subject = "语纹" }),
      (
        "error needs 0 to",
        {
          $0.needs[0] = Need(
            school: "A", subject: "语文", posts: 1, from: SchoolYear(2028), to: SchoolYear(2027))
        }
      ),
      (
        "error needs 1 subject",
        { $0.needs.append(Need(school: "A", subject: "语文", posts: 2, from: SchoolYear(2028))) }
      ),
      ("", { $0.needs.append(Need(school: "A", subject: "数学", posts: 2)) }),
      ("error travel 0 from", { $0.travel[0].from = "X" }), ("error travel 0 to", { $0.travel[0].to = "X" }),
      (
        "error travel 0 from",
        { draft in
          draft.teachers[2].id = "A"; draft.travel[0].from = "A"
        }
      ),
      ("error travel 0 km", { $0.travel[0].tenthsOfKilometre = nil }),
      ("error travel 0 minutes", { $0.travel[0].minutes = -1 }),
      ("warning travel 1 to", { $0.travel += $0.travel }),
      (
        "error travel 1 to",
        { $0.travel.append(Travel(from: "1", to: "B", tenthsOfKilometre: 11, minutes: nil)) }
      ),
      ("error results 1 year", { $0.results += $0.results }),
      ("error results 0 rank", { $0.results[0].rank = 0 }),
      ("error results 0 school", { $0.results[0].school = "X" }),
    ])
  }

  @Test func judgesRecords() {
    expect([
      ("error postings 0 teacher", { $0.records[0].posting.teacher = "9" }),
      ("error postings 0 from", { $0.records[0].posting.from = "X" }),
      ("error postings 0 to", { $0.records[0].posting.to = "A" }),
      ("error postings 0 years", { $0.records[0].posting.years = 0 }),
      ("error postings 1 from", { $0.records[1].posting.from = "C" }),
      ("", { $0.records[0].posting.from = "C" }),
      ("error postings 1 status", { $0.records[1] = SoundDraft.record("2", "B", "A", 2027, 2, .finished) }),
      ("warning postings 1 status", { $0.records[1].status = .finished }),
      ("error postings 1 status", { $0.records[1] = SoundDraft.record("2", "B", "A", 2028, 2, .running) }),
      ("", { $0.records[1] = SoundDraft.record("2", "B", "A", 2027, 2, .running) }),
      ("", { $0.records[1] = SoundDraft.record("2", "B", "A", 2025, 2, .running) }),
      ("warning postings 0 status", { $0.records[0].status = .running }),
      ("warning postings 1 status", { $0.records[1].status = .planned }),
      ("error postings 1 ended-early", { $0.records[1].endedEarly = SoundDraft.month(2030, 1) }),
      ("", { $0.records[1].endedEarly = SoundDraft.month(2027, 1) }),
      ("error postings 2 start", { $0.records.append(SoundDraft.record("2", "B", "A", 2027, 1)) }),
      ("warning postings 2 start", { $0.records.append(SoundDraft.record("1", "A", "B", 2021, 2)) }),
      ("", { $0.records.append(SoundDraft.record("2", "B", "A", 2027, 1, .withdrawn)) }),
      ("", { $0.records.append(SoundDraft.record("2", "B", "A", 2028, 1)) }),
    ])
  }

  @Test func judgesPins() {
    expect([
      ("error pins 0 teacher", { $0.pins[0].teacher = "9" }), ("error pins 0 to", { $0.pins[0].to = "X" }),
      ("error pins 0 to", { $0.pins[0].to = "A" }), ("error pins 0 years", { $0.pins[0].years = 0 }),
      ("error pins 0 start", { $0.pins[0].start = SchoolYear(2026) }),
    ])
  }

  @Test func pinsContradictOrNot() {
    func pin(_ to: String?, _ start: Int? = nil, _ years: Int? = nil, _ effect: Pin.Effect = .must) -> Pin {
      Pin(teacher: "1", to: to, start: start.map(SchoolYear.init), years: years, effect: effect)
    }
    let cases: [(Pin, Pin, DraftFault.Severity?)] = [
      (pin(nil), pin("B"), .error), (pin(nil), pin("B", 2028), .error),
      (pin(nil, 2028), pin("B", 2027, 2), .error),
      (pin(nil, 2028), pin("B", 2027, 1), nil), (pin(nil, 2028), pin("B"), nil),
      (pin("B", 2027), pin("C", 2027), .error), (pin("B", 2027, 2), pin("C", 2028), .error),
      (pin("B", 2027, 1), pin("C", 2028), nil), (pin("B"), pin("C"), nil),
      (pin("B", 2027), pin("B", 2027, 2), nil), (pin("B", 2027, 1), pin("B", 2027, 2), .error),
      (pin("B"), pin("B", nil, nil, .never), .error), (pin("B", 2027), pin("B", 2028, nil, .never), nil),
      (pin("B", 2027, 1), pin("B", 2027, nil, .never), .error),
      (pin("B", 2027), pin("B", 2027, 1, .never), nil),
      (pin(nil), pin(nil, nil, nil, .never), .error), (pin("B"), pin("B"), .warning),
      (pin("B", nil, nil, .never), pin("C", nil, nil, .never), nil),
    ]
    for (left, right, expected) in cases {
      for pins in [[left, right], [right, left]] {
        var draft = SoundDraft.draft
        draft.pins = pins
        let faults = DraftValidation.faults(of: draft, asOf: SoundDraft.first)
        #expect(faults.map(\.severity) == (expected.map { [$0] } ?? []), "\(pins)")
        #expect(faults.allSatisfy { $0.row == 1 })
      }
    }
  }

  @Test func withoutAYearNothingIsJudgedAgainstIt() {
    var draft = SoundDraft.draft
    draft.teachers[0].birth = SoundDraft.month(2031, 1)
    draft.records[1].status = .finished
    draft.pins[0].start = SchoolYear(1999)
    #expect(DraftValidation.faults(of: draft, asOf: nil) == [])
  }

  @Test func aLongCircleIsNamedOnce() {
    var draft = SoundDraft.draft
    draft.schools = (0..<50).map {
      School(id: "S\($0)", name: "校\($0)", group: "一", role: $0 == 0 ? .core : .member, stage: .primary)
    }
    for row in 1..<50 { draft.schools[row].parent = "S\(row % 49 + 1)" }
    let faults = DraftValidation.faults(of: draft, asOf: nil).filter {
      $0.column == "parent" && $0.table == .schools
    }
    #expect(faults.map(\.row) == [1])
  }
}
