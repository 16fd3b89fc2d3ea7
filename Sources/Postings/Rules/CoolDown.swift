import Districts
import LinearModels
import RuleModels
public import Rules

/// 间隔: between the end of a posting and the start of the next lie so many school years.
public struct CoolDown: PostingRule {
  static let years = Parameter<Int>.integer(
    "years", default: 3, in: 0...20, title: Text(zh: "间隔学年数", en: "School years between"))

  public static let card = RuleCard(
    id: "cool-down", title: Text(zh: "再次交流间隔", en: "Time between postings"),
    statement: Text(
      zh: "一次交流结束后，间隔满规定学年方可再次交流；以往的交流也计算在内。",
      en:
        "After a posting has ended, so many school years pass before the next starts; earlier postings count too."
    ),
    formula: "start(next) − end(last) ≥ years", nature: .posting, parameters: [years.spec],
    sources: [Citation(plan: nil, clause: Text(zh: "政策：避免同一教师连续交流", en: "policy"))],
    unit: Text(zh: "学年", en: " school years"))

  public let entry: PolicyEntry
  let gap: Int

  public init(_ entry: PolicyEntry) {
    self.entry = entry
    gap = entry[Self.years]
  }

  public func admits(_ candidate: Candidate, in facts: PlanningCase) -> Bool {
    let afterEarlier = facts.endsOfTeacher[candidate.teacher].allSatisfy { end in
      // An earlier posting that is decided for later is kept apart from the other side, below.
      end > candidate.start || candidate.start - end >= gap
    }
    let beforeDecided = facts.fixedStaysOfTeacher[candidate.teacher].allSatisfy { number in
      let stay = facts.fixedStays[number]
      return stay.end <= candidate.start || stay.start - candidate.end >= gap
    }
    return afterEarlier && beforeDecided
  }

  public func write(into formulation: inout Formulation) {
    let facts = formulation.facts
    let all = formulation.candidates.all
    guard gap > 0 else { return }
    for (teacher, numbers) in formulation.candidates.ofTeacher.enumerated() where numbers.count > 1 {
      // A posting that starts in a year and those that have not ended long enough by then exclude each other.
      for year in facts.horizon.all
      where concerns(from: facts.district.homes[teacher], start: year, in: facts) {
        // What an earlier posting forbids has its own unit already, where the rule is not firm.
        let later = numbers.filter { all[$0].start == year && admits(all[$0], in: facts) }
        let earlier = numbers.filter { all[$0].start < year && year < all[$0].end + gap }
        guard !later.isEmpty, !earlier.isEmpty else { continue }
        formulation.exclude(
          LinearExpression(columns: later), after: LinearExpression(columns: earlier),
          // Where every year is judged, no two of the earlier ones stand together either.
          earlierExclude: entry.scope.years == nil, by: self,
          for: Subject(teacher: facts.district.teachers[teacher].id, year: year))
      }
    }
  }

  public func measure(_ view: PlanView) -> [Measurement] {
    var measurements: [Measurement] = []
    let made = Set(view.made)
    for (teacher, stays) in view.staysOfTeacher.enumerated() {
      let finished = view.facts.endsOfTeacher[teacher]
      for (position, stay) in stays.enumerated() {
        guard concerns(from: stay.from, start: stay.start, in: view.facts) else { continue }
        var ends = stays[..<position].map(\.end)
        if made.contains(stay) {
          ends += finished.filter { $0 <= stay.start }
        } else {
          // An earlier posting is judged only against the postings made before it.
          ends = stays[..<position].filter(made.contains).map(\.end)
        }
        guard let last = ends.max() else { continue }
        let subject = Subject(teacher: view.facts.district.teachers[teacher].id, year: stay.start)
        measurements.append(
          Measurement(
            subject, value: stay.start - last, .atLeast, gap,
            breaking: stay.start - last < gap))
      }
    }
    return measurements
  }

  public static let examples = [
    RuleExample(
      Text(zh: "2024年结束，2027年再派出，间隔三年", en: "Back in 2024, sent again in 2027"),
      TinyDistrict(
        core: [.teacher("a")], members: ["M": [.teacher("m")]], records: [.go("a", "C", "M", 2023, 1)]),
      plan: [.go("a", "C", "M", 2027, 1)], breaches: []),
    RuleExample(
      Text(zh: "2025年结束，2027年再派出，间隔不足", en: "Back in 2025, sent again in 2027: too soon"),
      TinyDistrict(
        core: [.teacher("a")], members: ["M": [.teacher("m")]], records: [.go("a", "C", "M", 2024, 1)]),
      plan: [.go("a", "C", "M", 2027, 1)], breaches: ["a,2027"]),
    RuleExample(
      Text(zh: "方案内两次派出间隔不足", en: "Two postings of the plan too close"),
      TinyDistrict(core: [.teacher("a")], members: ["M": [.teacher("m")], "N": [.teacher("n")]]),
      parameters: ["years": .integer(1)],
      plan: [.go("a", "C", "M", 2027, 1), .go("a", "C", "N", 2028, 1)], breaches: ["a,2028"]),
    RuleExample(
      Text(zh: "两学年的派出过早开始，只计一次", en: "A posting of two years that starts too soon is one breach"),
      TinyDistrict(
        core: [.teacher("a"), .teacher("b")], members: ["M": [.teacher("m")], "N": [.teacher("n")]]),
      parameters: ["years": .integer(2)],
      plan: [.go("a", "C", "M", 2027, 1), .go("a", "C", "N", 2028, 2)], breaches: ["a,2028"]),
  ]
}
