import Districts
import Rules

@testable import Grouping

/// Small invented districts of three cores and three members, and every grouping of one.
enum EveryGrouping {
  /// Numbers that look like chance and come again.
  struct Chance {
    var state: UInt64
    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
  }

  static let criteria = [
    "breaches", "pairs-apart", "unpaired", "mutual-choice", "group-changes", "group-distance",
    "pair-distance", "strength-balance",
  ]

  static func district(_ chance: inout Chance) -> TinyGrouping {
    let cores = ["A", "B", "C"]
    let members = ["K", "L", "M"]
    let travel = members.flatMap { member in
      (cores + members).filter { $0 != member }.map {
        Travel(from: member, to: $0, tenthsOfKilometre: 10 + chance.next(200), minutes: nil)
      }
    }
    let wishes = (members + cores).flatMap { from -> [SchoolWish] in
      let others = cores.contains(from) ? members : cores
      return others.filter { _ in chance.next(2) == 0 }.map { SchoolWish(from: from, to: $0) }
    }
    let requests = members.filter { _ in chance.next(3) > 0 }
    return TinyGrouping(
      cores.map { .core($0, weakness: chance.next(3)) }
        + members.map { .member($0, weakness: 5 + chance.next(4)) },
      teachers: [
        .person("a", at: "A"), .person("b", at: "B"), .person("k", at: "K"), .person("l", at: "L"),
      ], travel: travel
    ) {
      $0.wishes = wishes
      $0.requests = requests
      $0.mentors =
        ["a", "b"].map { MentorListing(teacher: $0, side: .mentor) }
        + ["k", "l"].map { MentorListing(teacher: $0, side: .apprentice) }
    }
  }

  /// The rules under which ``all(_:groups:)`` leaves nothing out that keeps them.
  static func rules(groups: Int) -> [PolicyEntry] {
    [
      PolicyEntry(index: 0, rule: "group-count", values: ["count": .integer(groups)]),
      PolicyEntry(index: 1, rule: "one-group-each"),
      PolicyEntry(index: 2, rule: "group-size", values: ["maximum": .integer(3)]),
      PolicyEntry(index: 3, rule: "two-way-choice", firmness: .should, weight: 2),
      PolicyEntry(index: 4, rule: "assistance-pair"),
      PolicyEntry(index: 5, rule: "mentor-pairs"),
    ]
  }

  /// Every grouping of so many groups in which everyone has a place: which cores lead, where everyone else goes, who
  /// helps, who guides. Others break group-count or one-group-each.
  static func all(_ facts: GroupingCase, groups: Int) -> [GroupingPlan] {
    let ids = facts.district.schools.map(\.id)
    var placings: [[GroupPlace]] = []
    for led in 1..<8 {
      let cores = facts.cores.enumerated().filter { led >> $0.offset & 1 == 1 }.map(\.element)
      guard cores.count == groups else { continue }
      var partial: [[GroupPlace]] = [
        cores.map { GroupPlace(school: ids[$0], group: facts.groupName($0), role: .core) }
      ]
      for unit in facts.units where !cores.contains(unit) {
        partial = partial.flatMap { places in
          cores.map {
            places + [GroupPlace(school: ids[unit], group: facts.groupName($0), role: .member)]
          }
        }
      }
      placings += partial
    }
    func choices(_ kind: PairKind, _ seconds: [String], _ firsts: [String]) -> [[GroupingPair]] {
      seconds.reduce([[]]) { lists, second in
        lists.flatMap { list in [list] + firsts.map { list + [GroupingPair(kind, $0, second)] } }
      }
    }
    let helping = choices(.assistance, facts.tables.requests, ids.filter { "ABC".contains($0) })
      .filter { $0.count == facts.tables.requests.count && Set($0.map(\.first)).count == $0.count }
    let guiding = choices(.mentoring, ["k", "l"], ["a", "b"]).filter {
      Set($0.map(\.first)).count == $0.count
    }
    return placings.flatMap { places in
      helping.flatMap { help in guiding.map { GroupingPlan(places: places, pairs: help + $0) } }
    }
  }
}
