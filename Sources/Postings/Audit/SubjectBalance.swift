public import Districts

/// Needs and teachers by school, subject and year, before and after the plan.
public struct SubjectBalance: Sendable {
  /// One need in one school year.
  public struct Row: Hashable, Sendable {
    /// School id.
    public let school: String
    public let subject: String
    public let year: SchoolYear
    /// Teachers needed.
    public let posts: Int
    /// Teachers of the subject whose home the school is, less those away and with the guests of earlier postings.
    public let before: Int
    /// The same with the plan.
    public let there: Int

    public var shortage: Int { max(0, posts - there) }
    public var shortageBefore: Int { max(0, posts - before) }
  }

  /// Sorted by school, subject and year.
  public let rows: [Row]

  public init(_ audited: AuditedPlan) {
    let facts = audited.facts
    let district = facts.district
    let with = PlanView(audited.plan, of: facts)
    let without = PlanView(Plan(postings: []), of: facts)
    let subjects = SubjectRanks(district)
    var homes: [[Int]] = facts.staff.map { _ in [] }
    for (school, staff) in facts.staff.enumerated() {
      homes[school] = [Int](repeating: 0, count: subjects.count)
      for teacher in staff { homes[school][subjects.ofTeacher[teacher]] += 1 }
    }
    let years = facts.horizon.all
    let before = years.map { Self.there(in: $0, without, homes, subjects) }
    let after = years.map { Self.there(in: $0, with, homes, subjects) }
    var rows: [(school: Int, subject: Int, row: Row)] = []
    for need in district.needs {
      guard let school = district.schoolNumbers[need.school], let subject = subjects[need.subject] else {
        continue
      }
      for (number, year) in years.enumerated() where need.holds(in: year) {
        let row = Row(
          school: need.school, subject: need.subject, year: year, posts: need.posts,
          before: before[number][school][subject], there: after[number][school][subject])
        rows.append((school, subject, row))
      }
    }
    // Schools are numbered by their ids, subjects by their names: numbers sort faster than Chinese words.
    self.rows = rows.sorted {
      ($0.school, $0.subject, $0.row.year.first) < ($1.school, $1.subject, $1.row.year.first)
    }.map(\.row)
  }

  /// Who is there in a year, by school and subject.
  private static func there(
    in year: SchoolYear, _ view: PlanView, _ homes: [[Int]], _ subjects: SubjectRanks
  ) -> [[Int]] {
    var there = homes
    for stay in view.present(in: year, from: nil, to: nil) {
      there[stay.from][subjects.ofTeacher[stay.teacher]] -= 1
      there[stay.to][subjects.ofTeacher[stay.teacher]] += 1
    }
    return there
  }

  /// The subjects that are taught or needed, numbered in the order of their names.
  private struct SubjectRanks {
    let count: Int
    /// The main subject of each teacher.
    let ofTeacher: [Int]
    private let ranks: [String: Int]

    init(_ district: District) {
      let mains = district.teachers.map(\.mainSubject)
      let names = Set(mains).union(district.needs.map(\.subject)).sorted()
      ranks = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
      count = names.count
      ofTeacher = mains.map { [ranks] in ranks[$0] ?? 0 }
    }

    subscript(name: String) -> Int? { ranks[name] }
  }
}
