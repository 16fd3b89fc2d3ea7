import Districts
import LinearModels
import RuleModels
public import Rules

/// 理事会: every role is held, a share comes from firms, heads hold the highest roles.
public struct BoardComposition: PairRule {
  public static let pairKind = PairKind.seat

  static let firmShare = Parameter<Fraction>.fraction(
    "firm-share", default: Fraction(0), in: Fraction(0)...Fraction(1),
    title: Text(zh: "企业人员占比", en: "share from firms"))
  static let above = Parameter<Bool>.flag(
    "above", default: false, title: Text(zh: "须高于占比", en: "more than the share"))
  static let heads = Parameter<Bool>.flag(
    "heads", default: false, title: Text(zh: "由校长任正副职", en: "held by heads"))

  public static let card = RuleCard(
    id: "board-composition", title: Text(zh: "理事会组成", en: "Composition of boards"),
    statement: Text(
      zh:
        "席位表上每个理事会的每个职务恰有规定的人数，人选须在人选名单上，一人在一个理事会只任一职；集团的理事会，代表学校的人选须来自本集团；来自企业的人员不少于（above：高于）firm-share；heads：第一个职务由核心校校长担任，第二个职务由成员校校长担任。",
      en:
        "Each role of each board in seats.csv has its number of holders from candidates.csv, one role a person; those who stand for a school sit on its own group's board; at least (above: more than) `firm-share` come from firms; heads: the head of the core holds the first role, heads of members the second."
    ),
    formula: "∀b,r: Σ_k b[k,r] = places(r); Σ_firm b ≥ share·Σ b", nature: .bound,
    parameters: [firmShare.spec, above.spec, heads.spec],
    sources: [
      Citation(plan: "P2", clause: Text(zh: "来自企业的人员应有较大部分", en: "most of them from firms")),
      Citation(plan: "P10", clause: Text(zh: "片区负责人与骨干园长", en: "leaders of areas and heads")),
      Citation(plan: "P13", clause: Text(zh: "核心校校长任理事长，中心校校长任副理事长", en: "heads chair")),
    ])

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  /// The boards that the line speaks of: those of the groups named, or all.
  private func concerns(_ board: String) -> Bool { entry.scope.contains(group: board) }

  public func concerns(_ candidate: Int, _ seat: Int, in facts: GroupingCase) -> Bool {
    concerns(facts.tables.seats[seat].board)
  }

  public func choices(in facts: GroupingCase) -> [Choice] {
    facts.tables.seats.indices.filter { concerns(facts.tables.seats[$0].board) }.flatMap { seat in
      facts.tables.candidates.indices.filter {
        facts.tables.candidates[$0].board == facts.tables.seats[seat].board
      }.map { .pair(.seat, $0, seat) }
    }
  }

  public func admits(_ choice: Choice, in facts: GroupingCase) -> Bool {
    guard case .pair(.seat, let number, let seat) = choice, concerns(number, seat, in: facts) else {
      return true
    }
    let (candidate, row) = (facts.tables.candidates[number], facts.tables.seats[seat])
    guard candidate.roles.contains(row.role) else { return false }
    let order = facts.tables.seats.filter { $0.board == row.board }.map(\.role)
    guard entry[Self.heads], let rank = order.firstIndex(of: row.role), rank < 2 else { return true }
    guard let teacher = facts.district.teacherNumbers[candidate.person],
      facts.district.teachers[teacher].cadre == .principal
    else { return false }
    let isCore =
      facts.groupName(facts.unit(of: teacher)) == row.board && facts.cores.contains(facts.unit(of: teacher))
    return isCore == (rank == 0)
  }

  public func write(into formulation: inout GroupingFormulation) {
    let facts = formulation.facts
    let tables = facts.tables
    let coreOfName = Dictionary(facts.cores.map { (facts.groupName($0), $0) }) { first, _ in first }
    let pairs = formulation.pairs(.seat)
    for board in Set(tables.seats.map(\.board)).filter(concerns).sorted() {
      let own = pairs.filter { tables.seats[$0.second].board == board }
      for seat in tables.seats.indices where tables.seats[seat].board == board {
        let sum = LinearExpression(columns: own.filter { $0.second == seat }.map(\.column))
        formulation.require(
          sum == tables.seats[seat].places, by: self,
          for: Subject(place: board, subject: tables.seats[seat].role))
      }
      for (candidate, seats) in Dictionary(grouping: own, by: \.first).sorted(by: { $0.key < $1.key }) {
        let sum = LinearExpression(columns: seats.map(\.column))
        let person = tables.candidates[candidate]
        formulation.require(sum <= 1, by: self, for: Subject(place: board, kind: person.person))
        guard let core = coreOfName[board],
          let school = person.school.flatMap({ facts.district.schoolNumbers[$0] })
        else { continue }
        let unit = facts.district.units[school]
        for seat in seats {
          formulation.require(
            LinearExpression(columns: [seat.column]) - formulation.place(unit, core) <= 0, by: self,
            for: Subject(place: board, subject: tables.seats[seat.second].role, kind: person.person))
        }
      }
      writeShare(own, board, into: &formulation)
    }
  }

  private func writeShare(
    _ pairs: [(first: Int, second: Int, column: Int)], _ board: String,
    into formulation: inout GroupingFormulation
  ) {
    let share = entry[Self.firmShare]
    guard share > Fraction(0) || entry[Self.above] else { return }
    let candidates = formulation.facts.tables.candidates
    let firms = LinearExpression(columns: pairs.filter { candidates[$0.first].isFromFirm }.map(\.column))
    let all = LinearExpression(columns: pairs.map(\.column))
    formulation.require(
      share.denominator * firms - share.numerator * all >= (entry[Self.above] ? 1 : 0), by: self,
      for: Subject(place: board), unit: share.denominator)
  }
}
