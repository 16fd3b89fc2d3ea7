import Districts
public import Rules

extension MentorPairs {
  public func measure(_ view: GroupingView) -> [Measurement] {
    let facts = view.facts
    let people = facts.district.teachers
    let home = { (teacher: Int) in facts.district.units[facts.district.homes[teacher]] }
    let isInScope = { (teacher: Int) in entry.scope.contains(facts.district.schools[home(teacher)]) }
    let pairs = view.pairs(.mentoring).filter { isInScope($0.second) }
    let listing = facts.tables.mentors
    let apprentices = Set(listing.filter { $0.side == .apprentice }.map(\.teacher)).sorted()
      .compactMap { facts.district.teacherNumbers[$0] }.filter(isInScope)
    var measurements: [Measurement] = []
    for apprentice in apprentices {
      let subject = Subject(teacher: people[apprentice].id)
      let count = pairs.count { $0.second == apprentice }
      measurements.append(Measurement(subject, value: count, .atMost, 1))
      if entry[Self.cover] == .all { measurements.append(Measurement(subject, value: count, .atLeast, 1)) }
    }
    let most = entry[Self.mode] == .oneToOne ? 1 : entry[Self.apprentices]
    for mentor in Set(pairs.map(\.first)).sorted() {
      measurements.append(
        Measurement(
          Subject(teacher: people[mentor].id), value: pairs.count { $0.first == mentor }, .atMost, most))
    }
    for (mentor, apprentice) in pairs {
      let subject = Subject(teacher: people[mentor].id, otherTeacher: people[apprentice].id)
      let isFit = isFit(people[mentor], people[apprentice], listing)
      measurements.append(Measurement(subject, value: isFit ? 1 : 0, .atLeast, 1))
      let isNear =
        entry[Self.from] == .core
        ? home(mentor) != home(apprentice) && view.cores(of: home(apprentice)).contains(home(mentor))
        : view.areTogether(home(mentor), home(apprentice))
      measurements.append(Measurement(subject, value: isNear ? 1 : 0, .atLeast, 1))
    }
    return measurements + minimum(view, pairs.map { (home($0.first), home($0.second)) })
  }

  /// Whether both are listed, each on its side, and of one subject where that is asked.
  private func isFit(_ mentor: Teacher, _ apprentice: Teacher, _ listing: [MentorListing]) -> Bool {
    func subjects(_ teacher: Teacher, _ side: MentorListing.Side) -> Set<String> {
      Set(
        listing.filter { $0.teacher == teacher.id && $0.side == side }.map {
          $0.subject ?? teacher.mainSubject
        })
    }
    let (taught, learnt) = (subjects(mentor, .mentor), subjects(apprentice, .apprentice))
    guard mentor.id != apprentice.id, !taught.isEmpty, !learnt.isEmpty else { return false }
    return !entry[Self.sameSubject] || !taught.isDisjoint(with: learnt)
  }

  /// - Parameter pairs: the units of mentor and apprentice.
  private func minimum(_ view: GroupingView, _ pairs: [(mentor: Int, apprentice: Int)]) -> [Measurement] {
    let minimum = entry[Self.minimum]
    let facts = view.facts
    guard minimum > 0 else { return [] }
    switch entry[Self.per] {
    case .district: return [Measurement(Subject(place: "*"), value: pairs.count, .atLeast, minimum)]
    case .group:
      return view.groups(for: self).map { group, core in
        Measurement(
          Subject(place: facts.groupName(core)), value: pairs.count { group.units.contains($0.apprentice) },
          .atLeast, minimum)
      }
    case .pair:
      return view.groups(for: self).flatMap { group, core in
        group.members.map { unit in
          Measurement(
            Subject(place: facts.groupName(core), otherPlace: facts.district.schools[unit].id),
            value: pairs.count { $0.mentor == core && $0.apprentice == unit }, .atLeast, minimum)
        }
      }
    }
  }

  private static let school = TinyGrouping(
    [.core("C"), .core("X"), .member("M"), .member("N")],
    teachers: [
      .person("a", at: "C"), .person("b", at: "C", subject: "数学"), .person("m", at: "M"),
      .person("n", at: "N", subject: "数学"), .person("o", at: "N"),
    ]
  ) {
    $0.mentors =
      ["a", "b"].map { MentorListing(teacher: $0, side: .mentor) }
      + ["m", "n", "o"].map { MentorListing(teacher: $0, side: .apprentice) }
  }

  public static var examples: [GroupingExample] {
    [
      GroupingExample(
        Text(zh: "核心校与每所成员校各一对", en: "One pair of the core with each member"), school,
        parameters: ["minimum": .integer(1), "per": .word("pair"), "from": .word("core")],
        groups: ["C": ["M", "N"]],
        pairs: [GroupingPair(.mentoring, "a", "m"), GroupingPair(.mentoring, "b", "n")], breaches: []),
      GroupingExample(
        Text(zh: "一师二徒，应为一对一；有一位徒弟没有师傅", en: "Two apprentices of one mentor, and one has none"), school,
        parameters: ["cover": .word("all")], groups: ["C": ["M", "N"]],
        pairs: [GroupingPair(.mentoring, "a", "m"), GroupingPair(.mentoring, "a", "o")],
        breaches: ["a", "n"]),
      GroupingExample(
        Text(zh: "不同学科，又不在一个集团", en: "Of two subjects and two groups"), school,
        parameters: ["minimum": .integer(1)], groups: ["C": ["M"], "X": ["N"]],
        pairs: [GroupingPair(.mentoring, "a", "n")], breaches: ["GC", "a,n", "a,n"]),
    ]
  }
}
