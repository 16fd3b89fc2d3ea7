public import Districts
import RuleModels
public import Rules

/// 轮次: how many colleagues of the same school, main subject and standing have waited longer.
public struct Turn: PostingCriterion {
  public static let card = CriterionCard(
    id: "turn", title: Text(zh: "轮次先后", en: "Turn"),
    statement: Text(
      zh: "每人次交流：同校、同主教学科、同属（或同不属）骨干与中层、当年符合条件且未在外交流、等待时间更长的同事人数。等待时间自到校或上次交流结束起算，取较晚者。",
      en:
        "Each posting: colleagues of the same school, main subject and key-staff standing who are eligible that year, not away on an earlier posting, and have waited longer; waiting runs from the later of arrival and the end of the last posting."
    ),
    unit: Text(zh: "人次", en: "colleagues passed over"))

  public init() {}

  public func write(into formulation: inout Formulation) {
    let facts = formulation.facts
    let peers = PeerGroups(of: facts)
    // For each peer group and year, the waiting months of those who count, ascending; a rank is then a binary search.
    var waiting: [Int: [[Int]]] = [:]
    let years = facts.horizon.all
    for (number, candidate) in formulation.candidates.all.enumerated() {
      let group = peers.group[candidate.teacher]
      if waiting[group] == nil {
        waiting[group] = years.map { year in
          peers.members[group]
            .filter { facts.isEligible($0, in: year) && !facts.isAwayEarlier($0, in: year) }
            .map { facts.waitingSince($0, in: year) }.sorted()
        }
      }
      let ranks = waiting[group]?[candidate.start - facts.horizon.first] ?? []
      let since = facts.waitingSince(candidate.teacher, in: candidate.start)
      formulation.charge(id, ranks.countBelow(since), column: number)
    }
  }

  public func score(_ view: PlanView, breaches: Int) -> Int {
    let facts = view.facts
    let district = facts.district
    return view.made.reduce(0) { total, stay in
      let (subject, isKey) = (facts.mainSubjects[stay.teacher], facts.isKeyStaff(stay.teacher))
      let own = facts.waitingSince(stay.teacher, in: stay.start)
      let passedOver = facts.staff[district.homes[stay.teacher]].count { colleague in
        colleague != stay.teacher && facts.mainSubjects[colleague] == subject
          && facts.isKeyStaff(colleague) == isKey
          && facts.waitingSince(colleague, in: stay.start) < own
          && !facts.isAwayEarlier(colleague, in: stay.start)
          && facts.isEligible(colleague, in: stay.start)
      }
      return total + passedOver
    }
  }
}

/// Teachers of the same school, main subject and key-staff standing.
private struct PeerGroups {
  let group: [Int]
  private(set) var members: [[Int]] = []

  private struct Key: Hashable {
    let home: Int
    let subject: String
    let keyStaff: Bool
  }

  init(of facts: PlanningCase) {
    var numbers: [Key: Int] = [:]
    var group: [Int] = []
    for (teacher, home) in facts.district.homes.enumerated() {
      let key = Key(
        home: home, subject: facts.district.teachers[teacher].mainSubject, keyStaff: facts.isKeyStaff(teacher)
      )
      let number = numbers[key] ?? members.count
      if number == members.count {
        numbers[key] = number
        members.append([])
      }
      members[number].append(teacher)
      group.append(number)
    }
    self.group = group
  }
}

extension PlanningCase {
  /// The month since which a teacher waits for a posting, as an index: the later of the arrival and the September after
  /// the last posting that ended by then. A teacher of whom neither is known has waited least.
  public func waitingSince(_ teacher: Int, in year: SchoolYear) -> Int {
    let arrival = district.teachers[teacher].since?.index
    let back = lastEnd(of: teacher, by: year)?.september.index
    guard let latest = [arrival, back].compactMap({ $0 }).max() else { return .max }
    return latest
  }
}

extension [Int] {
  /// How many elements of an ascending array lie below a value.
  fileprivate func countBelow(_ value: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
