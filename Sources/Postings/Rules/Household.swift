import Districts
import LinearModels
import RuleModels
public import Rules

/// 夫妻同向: two of one household are not sent in opposite directions.
public struct Household: PostingRule {
  /// What two of one household must not be.
  enum Mode: String, Sendable, CaseIterable {
    /// One on a dispatch while the other is on an attachment.
    case opposite
    /// Both away, at different schools.
    case apart
  }

  static let mode = Parameter<Mode>.choice("mode", default: .opposite, title: Text(zh: "不得", en: "Not"))

  public static let card = RuleCard(
    id: "household", title: Text(zh: "夫妻同向", en: "Households not pulled apart"),
    statement: Text(
      zh: "同一家庭的两名教师同一学年不反向交流（opposite：一人派出、一人跟岗；apart：两人在外而学校不同）。",
      en:
        "Two teachers of one household are not sent in opposite directions in the same year (opposite: one dispatched, the other attached; apart: both away at different schools)."
    ),
    formula: "∀t,u of a household, y: here[t→,y] + here[u←,y] ≤ 1", nature: .bound, parameters: [mode.spec],
    sources: [Citation(plan: nil, clause: Text(zh: "政策：照顾教师家庭", en: "policy: care for families"))])

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  /// The pairs of teachers who live together, both of schools in the scope, in the order of their ids.
  private func pairs(in facts: PlanningCase) -> [(Int, Int)] {
    var homes: [String: [Int]] = [:]
    for (number, teacher) in facts.district.teachers.enumerated() {
      guard let mark = teacher.household,
        entry.scope.contains(facts.district.schools[facts.district.homes[number]])
      else { continue }
      homes[mark, default: []].append(number)
    }
    return homes.values.flatMap { people in
      people.indices.flatMap { one in people[(one + 1)...].map { (people[one], $0) } }
    }.sorted { $0 < $1 }
  }

  public func write(into formulation: inout Formulation) {
    let facts = formulation.facts
    let years = facts.horizon.all.filter(entry.scope.contains)
    for (one, other) in pairs(in: facts) {
      let people = [facts.district.teachers[one].id, facts.district.teachers[other].id]
      for year in years {
        let subject = Subject(teacher: people[0], otherTeacher: people[1], year: year)
        switch entry[Self.mode] {
        case .opposite:
          for (down, up) in [(one, other), (other, one)] {
            let sent = away(down, in: year, formulation) { _, _, kind in kind == .dispatch }
            let back = away(up, in: year, formulation) { _, _, kind in kind == .attachment }
            if facts.canBeBoth(sent, back) { formulation.require(sent + back <= 1, by: self, for: subject) }
          }
        case .apart:
          // Exactly one of these rows is broken where the two are at different schools.
          for host in hosts(of: one, in: year, formulation) {
            let here = away(one, in: year, formulation) { _, to, _ in to == host }
            let elsewhere = away(other, in: year, formulation) { _, to, _ in to != host }
            if facts.canBeBoth(here, elsewhere) {
              formulation.require(here + elsewhere <= 1, by: self, for: subject)
            }
          }
        }
      }
    }
  }

  /// Whether a teacher is away in a year on a posting of a certain kind, as a sum.
  private func away(
    _ teacher: Int, in year: SchoolYear, _ formulation: Formulation,
    where matches: (_ from: Int, _ to: Int, _ kind: PostingKind) -> Bool
  ) -> LinearExpression {
    let facts = formulation.facts
    let all = formulation.candidates.all
    var sum = LinearExpression(
      columns: formulation.candidates.ofTeacher[teacher].filter {
        all[$0].covers(year) && matches(all[$0].from, all[$0].to, all[$0].kind)
      })
    sum.constant = Double(
      facts.fixedStaysOfTeacher[teacher].map { facts.fixedStays[$0] }.count {
        $0.covers(year) && matches($0.from, $0.to, facts.kind(from: $0.from, to: $0.to))
      })
    return sum
  }

  private func hosts(of teacher: Int, in year: SchoolYear, _ formulation: Formulation) -> [Int] {
    let facts = formulation.facts
    let chosen = formulation.candidates.ofTeacher[teacher].map { formulation.candidates.all[$0] }
      .filter { $0.covers(year) }.map(\.to)
    let fixed = facts.fixedStaysOfTeacher[teacher].map { facts.fixedStays[$0] }
      .filter { $0.covers(year) }.map(\.to)
    return Set(chosen + fixed).sorted()
  }

  public func measure(_ view: PlanView) -> [Measurement] {
    let facts = view.facts
    var measurements: [Measurement] = []
    for (one, other) in pairs(in: facts) {
      let people = [one, other].map { facts.district.teachers[$0].id }
      for year in facts.horizon.all where entry.scope.contains(year) {
        let first = view.staysOfTeacher[one].filter { $0.covers(year) }
        let second = view.staysOfTeacher[other].filter { $0.covers(year) }
        guard !first.isEmpty, !second.isEmpty else { continue }
        let apart = first.contains { stay in
          second.contains { mate in
            switch entry[Self.mode] {
            case .opposite:
              Set([facts.kind(from: stay.from, to: stay.to), facts.kind(from: mate.from, to: mate.to)])
                == [.dispatch, .attachment]
            case .apart: stay.to != mate.to
            }
          }
        }
        measurements.append(
          Measurement(
            Subject(teacher: people[0], otherTeacher: people[1], year: year), value: apart ? 2 : 1, .atMost,
            1,
            people: people))
      }
    }
    return measurements
  }

  public static let examples = [
    RuleExample(
      Text(zh: "夫妻二人一人派出，一人留校", en: "One is sent, the other stays"),
      TinyDistrict(
        core: [.teacher("a", household: "h")], members: ["M": [.teacher("m", household: "h")]],
        horizonYears: 1),
      plan: [.go("a", "C", "M", 2027, 1)], breaches: []),
    RuleExample(
      Text(zh: "夫妻二人反向交流", en: "The two are sent in opposite directions"),
      TinyDistrict(
        core: [.teacher("a", household: "h")], members: ["M": [.teacher("m", household: "h")]],
        horizonYears: 1),
      plan: [.go("a", "C", "M", 2027, 1), .go("m", "M", "C", 2027, 1)], breaches: ["a,m,2027"]),
    RuleExample(
      Text(zh: "夫妻二人派往不同学校", en: "The two are sent to different schools"),
      TinyDistrict(
        core: [.teacher("a", household: "h"), .teacher("b", household: "h")],
        members: ["M": [.teacher("m")], "N": [.teacher("n")]], horizonYears: 1),
      parameters: ["mode": .word("apart")],
      plan: [.go("a", "C", "M", 2027, 1), .go("b", "C", "N", 2027, 1)], breaches: ["a,b,2027"]),
  ]
}

extension PlanningCase {
  /// Whether two sums of postings can both be above 0.
  fileprivate func canBeBoth(_ one: LinearExpression, _ other: LinearExpression) -> Bool {
    (!one.terms.isEmpty || one.constant > 0) && (!other.terms.isEmpty || other.constant > 0)
  }
}
