import Districts
import LinearModels
public import RuleModels
public import Rules

/// The model of a case in the making: it owns the columns and gives rules words for sums of activities.
///
/// Column `j` is candidate `j`; then come the people who may make each candidate, the rooms of programme items, the
/// holders of duties, counts and slacks.
public struct VisitFormulation: RuleFormulation, Sendable {
  public let facts: VisitCase
  public var rows: RuleModel
  let candidates: VisitCandidates
  /// Who are only counted.
  let alike: AlikeMakers
  /// Who may make which candidate: candidate and teacher (numbers); of those who are alike the first stands for all.
  let makers: [(candidate: Int, teacher: Int)]
  /// The column of the first of ``makers``.
  let makerStart: Int
  /// The places in ``makers`` of each candidate.
  let makersOfCandidate: [Range<Int>]
  /// Columns by item of the programme and room.
  private(set) var roomColumns: [[(room: Int, column: Int)]] = []
  /// Columns by duty and teacher.
  private(set) var holderColumns: [[(teacher: Int, column: Int)]] = []

  /// Makes the model of a case: candidates, then the rows of every rule, then the criteria.
  ///
  /// - Parameter counting: whether teachers whom nothing tells apart are only counted; the values of a column of theirs then
  ///   go up to their number.
  init(of facts: VisitCase, loosening: Loosening = .none, criteria: Bool = true, counting: Bool = false) {
    self.facts = facts
    rows = RuleModel(named: "visits", loosening: loosening)
    candidates = VisitCandidates(of: facts) { !loosening.isSoft($0.entry, type(of: $0).card.nature) }
    var makers: [(candidate: Int, teacher: Int)] = []
    var ofCandidate: [Range<Int>] = []
    let isSoft = facts.book.rules.contains { rule in
      type(of: rule).card.nature != .bound && loosening.isSoft(rule.entry, type(of: rule).card.nature)
    }
    let alike =
      counting && !isSoft ? AlikeMakers(of: candidates.all, in: facts) : AlikeMakers.none
    self.alike = alike
    for (number, candidate) in candidates.all.enumerated() {
      let start = makers.count
      makers += candidate.pool.filter { alike.size(of: $0) > 0 }.map { (number, $0) }
      ofCandidate.append(start..<makers.count)
    }
    self.makers = makers
    makersOfCandidate = ofCandidate
    makerStart = candidates.all.count
    rows.reserve(
      columns: makerStart + makers.count + 4_096, rows: makerStart + 4_096,
      terms: (makerStart + makers.count) * 8)
    for _ in candidates.all { _ = rows.binary() }
    for maker in makers {
      let size = alike.size(of: maker.teacher)
      _ = size == 1 ? rows.binary().column : rows.integer("", in: 0...size).column
    }
    addChoices()
    tieMakers()
    for rule in facts.book.rules {
      charge(rule)
      rule.write(into: &self)
    }
    guard criteria else { return }
    for criterion in VisitCatalogue.standard.criteria(of: facts.policy) { criterion.write(into: &self) }
  }

  private mutating func addChoices() {
    for item in facts.tables.programme {
      let rooms = item.room == nil ? facts.rooms(for: item) : []
      roomColumns.append(rooms.map { ($0, rows.binary("room").column) })
    }
    for duty in facts.tables.duties {
      holderColumns.append(facts.candidates(for: duty).map { ($0, rows.binary("holds").column) })
    }
    for (number, columns) in roomColumns.enumerated() where !columns.isEmpty {
      tie(LinearExpression(columns: columns.map(\.column)) == 1, named: "one room \(number)")
    }
  }

  /// As many people make a candidate as its kind says, if it is held.
  private mutating func tieMakers() {
    for (number, candidate) in candidates.all.enumerated() where !candidate.pool.isEmpty {
      let people = LinearExpression(columns: makersOfCandidate[number].map { makerStart + $0 })
      let held = LinearExpression(columns: [number])
      let (least, most) = (candidate.people.lowerBound, candidate.people.upperBound)
      if least == most {
        tie(people - least * held == 0, named: "people \(number)")
      } else {
        tie(people - least * held >= 0, named: "least people \(number)")
        tie(people - most * held <= 0, named: "most people \(number)")
        // Where all may go, fewer than half a delegation cannot stand for a whole one in a relaxation anyway.
        guard most < candidate.pool.count else { continue }
        for place in makersOfCandidate[number] {
          let size = alike.size(of: makers[place].teacher)
          tie(LinearExpression(columns: [makerStart + place]) - size * held <= 0, named: "goes \(number)")
        }
      }
    }
  }

  /// Gives every candidate and every maker that a soft filter forbids a unit of that filter.
  private mutating func charge(_ rule: any VisitRule) {
    guard isSoft(rule) else { return }
    for (number, candidate) in candidates.all.enumerated() {
      if !rule.admits(candidate, in: facts) {
        require(
          LinearExpression(columns: [number]) <= 0, by: rule, for: facts.subject(of: candidate.occasion))
      }
      for place in makersOfCandidate[number]
      where !rule.admits(makers[place].teacher, at: candidate, in: facts) {
        var subject = facts.subject(of: candidate.occasion)
        subject.teacher = facts.district.teachers[makers[place].teacher].id
        require(LinearExpression(columns: [makerStart + place]) <= 0, by: rule, for: subject)
      }
    }
  }

  // MARK: Words for sums

  /// The candidates of a kind that meet a condition, summed.
  func sum(ofKind kind: Int, where condition: (VisitCandidate) -> Bool) -> LinearExpression {
    LinearExpression(columns: candidates.ofKind[kind].filter { condition(candidates.all[$0]) })
  }

  /// The candidates of a kind for a unit in a period, summed; for a teacher, those that the teacher makes.
  func count(
    _ kind: Int, for unit: VisitUnit, in period: CalendarPeriod, where condition: (Occasion) -> Bool
  ) -> LinearExpression {
    guard let teacher = unit.teacher else {
      return sum(ofKind: kind) { candidate in
        period.contains(candidate.occasion.slot.day) && unit.concerns(candidate.occasion)
          && condition(candidate.occasion)
      }
    }
    var expression = LinearExpression()
    for number in candidates.ofKind[kind] {
      let candidate = candidates.all[number]
      guard period.contains(candidate.occasion.slot.day), condition(candidate.occasion) else { continue }
      if candidate.fixedPeople.contains(teacher) {
        expression.add(1, column: number)
      } else if let place = makersOfCandidate[number].first(where: { makers[$0].teacher == teacher }) {
        expression.add(1, column: makerStart + place)
      }
    }
    return expression
  }
}

extension VisitCase {
  /// How an activity of a calendar is named in subjects of the audit.
  public func subject(of held: VisitView.Held) -> Subject { subject(of: held.occasion) }

  /// How an activity is named in subjects of the audit.
  func subject(of occasion: Occasion) -> Subject {
    Subject(
      place: district.schools[occasion.host].id,
      otherPlace: occasion.school.flatMap { $0 == occasion.host ? nil : district.schools[$0].id },
      subject: occasion.subject, kind: tables.kinds[occasion.kind].name, period: occasion.slot.description)
  }

  /// The rooms (numbers) that an item of the programme may be given.
  func rooms(for item: ProgrammeItem) -> [Int] {
    tables.rooms.indices.filter { number in
      let room = tables.rooms[number]
      return room.school == item.school && (item.roomKind.map { $0 == room.kind } ?? true)
    }
  }

  /// The teachers (numbers) who may be given a duty that has no holder yet.
  func candidates(for duty: Duty) -> [Int] {
    guard duty.holders.isEmpty else { return [] }
    if !duty.candidates.isEmpty { return duty.candidates.compactMap { district.teacherNumbers[$0] }.sorted() }
    return duty.school.flatMap { district.schoolNumbers[$0] }.map { staff[$0] } ?? []
  }
}
