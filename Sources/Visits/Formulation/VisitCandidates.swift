import Districts
import Rules

/// All activities that may be held: agreed ones with the dates they may be shifted to, then new ones of the kinds that
/// rules ask for.
struct VisitCandidates: Sendable {
  private(set) var all: [VisitCandidate] = []
  /// Their numbers by kind.
  private(set) var ofKind: [[Int]]

  /// - Parameter isFirm: whether what a rule does not admit is left out; else it gets a row.
  init(of facts: VisitCase, isFirm: (any VisitRule) -> Bool) {
    ofKind = [[Int]](repeating: [], count: facts.tables.kinds.count)
    let filters = facts.book.rules.filter(isFirm)
    for number in facts.tables.agreed.indices { addAgreed(number, facts, filters) }
    let wanted = facts.book.kinds
    for (kind, form) in facts.tables.kinds.enumerated() where wanted.contains(form.name) {
      let slots = facts.slots(of: kind)
      for series in facts.series(of: kind) {
        for host in series.hosts {
          let pool = form.people.upperBound == 0 ? [] : facts.pool(of: kind, series, host: host)
          for slot in slots {
            let occasion = Occasion(
              kind: kind, group: series.group, school: series.school, researchGroup: series.researchGroup,
              subject: series.subject, host: host, slot: slot, lessons: form.lessons)
            add(occasion, pool: pool, people: form.people, facts, filters)
          }
        }
      }
    }
  }

  private mutating func addAgreed(_ number: Int, _ facts: VisitCase, _ filters: [any VisitRule]) {
    let visit = facts.tables.agreed[number]
    guard let original = facts.occasion(of: visit) else { return }
    let form = facts.tables.kinds[original.kind]
    let people = visit.people.compactMap { facts.district.teacherNumbers[$0] }
    let series = VisitSeries(original)
    let choice = people.isEmpty ? form.people : 0...0
    let pool = choice.upperBound == 0 ? [] : facts.pool(of: original.kind, series, host: original.host)
    for slot in facts.slots(ofAgreed: number, shift: facts.shiftLimit(isFirm: filters)) {
      let occasion = Occasion(
        kind: original.kind, group: original.group, school: original.school,
        researchGroup: original.researchGroup, subject: original.subject, host: original.host, slot: slot,
        lessons: visit.lessons)
      add(occasion, agreed: number, fixed: people, pool: pool, people: choice, facts, filters)
    }
  }

  private mutating func add(
    _ occasion: Occasion, agreed: Int? = nil, fixed: [Int] = [], pool: [Int], people: ClosedRange<Int>,
    _ facts: VisitCase, _ filters: [any VisitRule]
  ) {
    let rough = VisitCandidate(
      occasion: occasion, agreed: agreed, fixedPeople: fixed, pool: [], people: people,
      attendees: facts.attendees(of: occasion, agreed: agreed))
    guard filters.allSatisfy({ $0.admits(rough, in: facts) }) else { return }
    let free = pool.filter { teacher in
      facts.isFree(teacher, at: occasion.slot)
        && filters.allSatisfy { $0.admits(teacher, at: rough, in: facts) }
    }
    guard free.count >= people.lowerBound else { return }
    let most = min(people.upperBound, free.count)
    ofKind[occasion.kind].append(all.count)
    all.append(
      VisitCandidate(
        occasion: occasion, agreed: agreed, fixedPeople: fixed, pool: most == 0 ? [] : free,
        people: people.lowerBound...most, attendees: rough.attendees))
  }
}
