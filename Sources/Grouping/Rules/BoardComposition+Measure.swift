import Districts
public import Rules

extension BoardComposition {
  public func measure(_ view: GroupingView) -> [Measurement] {
    let facts = view.facts
    let tables = facts.tables
    let boards = Set(tables.seats.map(\.board)).filter { entry.scope.contains(group: $0) }
    return boards.sorted().flatMap { board -> [Measurement] in
      let holders = view.pairs(.seat).filter { tables.seats[$0.second].board == board }
      let roles = tables.seats.indices.filter { tables.seats[$0].board == board }
      var measurements = roles.map { seat in
        let count = holders.count { $0.second == seat }
        let places = tables.seats[seat].places
        return Measurement(
          Subject(place: board, subject: tables.seats[seat].role), value: count,
          count < places ? .atLeast : .atMost, places)
      }
      for candidate in Set(holders.map(\.first)).sorted() {
        measurements.append(
          Measurement(
            Subject(place: board, kind: tables.candidates[candidate].person),
            value: holders.count { $0.first == candidate }, .atMost, 1))
      }
      for (candidate, seat) in holders {
        measurements += judge(
          tables.candidates[candidate], tables.seats[seat], roles.firstIndex(of: seat), view)
      }
      return measurements + share(holders.map { tables.candidates[$0.first] }, of: board)
    }
  }

  private func judge(_ person: BoardCandidate, _ seat: BoardSeat, _ rank: Int?, _ view: GroupingView)
    -> [Measurement]
  {
    let district = view.facts.district
    let subject = Subject(place: seat.board, subject: seat.role, kind: person.person)
    var isFit = person.roles.contains(seat.role)
    if entry[Self.heads], let rank, rank < 2 {
      let teacher = district.teachers.first { $0.id == person.person }
      let home = teacher.flatMap { district.schoolNumbers[$0.school] }.map { district.units[$0] }
      let leads = home.map { district.schools[$0].role == .core && district.schools[$0].group == seat.board }
      isFit = isFit && teacher?.cadre == .principal && leads == (rank == 0)
    }
    var measurements = [Measurement(subject, value: isFit ? 1 : 0, .atLeast, 1)]
    // Only the board of a group is bound to the group's schools.
    let isOfGroup = view.facts.cores.contains { district.schools[$0].group == seat.board }
    if isOfGroup, let school = person.school.flatMap({ district.schoolNumbers[$0] }) {
      let isInside = view.cores(of: district.units[school]).contains {
        view.facts.groupName($0) == seat.board
      }
      measurements.append(Measurement(subject, value: isInside ? 1 : 0, .atLeast, 1))
    }
    return measurements
  }

  private func share(_ people: [BoardCandidate], of board: String) -> [Measurement] {
    let share = entry[Self.firmShare]
    guard share > Fraction(0) || entry[Self.above] else { return [] }
    let firms = people.count(where: \.isFromFirm)
    let wanted =
      entry[Self.above] ? share.roundedDown(of: people.count) + 1 : share.roundedUp(of: people.count)
    return [
      Measurement(Subject(place: board), value: firms, .atLeast, wanted)
        .taken(share, of: people.count, roundingUp: !entry[Self.above])
    ]
  }

  private static func committee(firms: Int, school: Int) -> TinyGrouping {
    TinyGrouping([.core("C")]) {
      $0.seats = [
        BoardSeat(board: "委员会", role: "主任", places: 1), BoardSeat(board: "委员会", role: "委员", places: 2),
      ]
      $0.candidates =
        (0..<firms).map {
          BoardCandidate(board: "委员会", person: "企\($0)", roles: ["主任", "委员"], isFromFirm: true)
        }
        + (0..<school).map { BoardCandidate(board: "委员会", person: "校\($0)", roles: ["主任", "委员"]) }
    }
  }

  private static let ledByHeads = TinyGrouping(
    [.core("C"), .member("M"), .member("N")],
    teachers: [
      .person("c", at: "C", cadre: .principal), .person("m", at: "M", cadre: .principal),
      .person("n", at: "N", cadre: .vice),
    ]
  ) {
    $0.seats = [
      BoardSeat(board: "GC", role: "理事长", places: 1), BoardSeat(board: "GC", role: "副理事长", places: 1),
    ]
    $0.candidates = [("c", "C"), ("m", "M"), ("n", "N")].map {
      BoardCandidate(board: "GC", person: $0.0, roles: ["理事长", "副理事长"], school: $0.1)
    }
  }

  private static func seat(_ person: String, _ board: String, _ role: String) -> GroupingPair {
    GroupingPair(.seat, person, board, role: role)
  }

  public static var examples: [GroupingExample] {
    [
      GroupingExample(
        Text(zh: "三人中两人来自企业", en: "Two of three from firms"), committee(firms: 2, school: 2),
        parameters: ["firm-share": .fraction(Fraction(1, 2)), "above": .flag(true)], groups: ["C": []],
        pairs: [seat("校0", "委员会", "主任"), seat("企0", "委员会", "委员"), seat("企1", "委员会", "委员")], breaches: []),
      GroupingExample(
        Text(zh: "企业人员只占三分之一，委员缺一人", en: "A third from firms, one member lacking"),
        committee(firms: 2, school: 2),
        parameters: ["firm-share": .fraction(Fraction(1, 2)), "above": .flag(true)], groups: ["C": []],
        pairs: [seat("校0", "委员会", "主任"), seat("校1", "委员会", "委员")], breaches: ["委员会", "委员会,委员"]),
      GroupingExample(
        Text(zh: "核心校校长任理事长，成员校校长任副理事长", en: "Heads chair"), ledByHeads, parameters: ["heads": .flag(true)],
        groups: ["C": ["M", "N"]], pairs: [seat("c", "GC", "理事长"), seat("m", "GC", "副理事长")], breaches: []),
      GroupingExample(
        Text(zh: "副校长任副理事长，又不在本集团", en: "A vice head of a school outside"), ledByHeads,
        parameters: ["heads": .flag(true)], groups: ["C": ["M"]],
        pairs: [seat("c", "GC", "理事长"), seat("n", "GC", "副理事长")],
        breaches: ["GC,副理事长,n", "GC,副理事长,n"]),
    ]
  }
}
