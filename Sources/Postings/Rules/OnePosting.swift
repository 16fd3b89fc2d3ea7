import Districts
import LinearModels
import RuleModels
public import Rules

/// 不重复派出: a teacher is away at one school at a time.
public struct OnePosting: PostingRule {
  public static let card = RuleCard(
    id: "one-posting-at-a-time", title: Text(zh: "不重复派出", en: "One posting at a time"),
    statement: Text(
      zh: "同一教师同一学年只在一所学校交流；尚未结束的交流也计算在内。",
      en: "A teacher is away at one school at a time; postings that still run count too."),
    formula: "Σ_d here[t,d,y] ≤ 1, d ≠ h(t)", nature: .fact, parameters: [],
    sources: [Citation(plan: nil, clause: Text(zh: "模型事实", en: "fact of the model"))],
    unit: Text(zh: "所学校", en: " schools"))

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  public func admits(_ candidate: Candidate, in facts: PlanningCase) -> Bool {
    facts.fixedStaysOfTeacher[candidate.teacher].allSatisfy { number in
      let stay = facts.fixedStays[number]
      return candidate.end <= stay.start || stay.end <= candidate.start
    }
  }

  public func write(into formulation: inout Formulation) {
    let facts = formulation.facts
    let all = formulation.candidates.all
    for (teacher, numbers) in formulation.candidates.ofTeacher.enumerated() where numbers.count > 1 {
      for year in facts.horizon.all {
        let away = numbers.filter { all[$0].covers(year) }
        guard away.count > 1 else { continue }
        let subject = Subject(teacher: facts.district.teachers[teacher].id, year: year)
        formulation.require(LinearExpression(columns: away) <= 1, by: self, for: subject)
      }
    }
  }

  public func measure(_ view: PlanView) -> [Measurement] {
    var measurements: [Measurement] = []
    for (teacher, stays) in view.staysOfTeacher.enumerated() where stays.count > 1 {
      let covered = stays.flatMap { stay in (0..<stay.years).map { stay.start + $0 } }
      for year in Set(covered).sorted() {
        let away = covered.count { $0 == year }
        guard away > 1 else { continue }
        let id = view.facts.district.teachers[teacher].id
        measurements.append(
          Measurement(Subject(teacher: id, year: year), value: away, .atMost, 1, people: [id]))
      }
    }
    return measurements
  }

  public static let examples = [
    RuleExample(
      Text(zh: "前一次交流结束后再派出", en: "Sent again after the first posting has ended"),
      TinyDistrict(core: [.teacher("a")], members: ["M": [.teacher("m")], "N": [.teacher("n")]]),
      plan: [.go("a", "C", "M", 2027, 1), .go("a", "C", "N", 2028, 1)], breaches: []),
    RuleExample(
      Text(zh: "两次交流期限重叠", en: "Two postings overlap"),
      TinyDistrict(core: [.teacher("a")], members: ["M": [.teacher("m")], "N": [.teacher("n")]]),
      plan: [.go("a", "C", "M", 2027, 2), .go("a", "C", "N", 2028, 1)], breaches: ["a,2028"]),
    RuleExample(
      Text(zh: "上一轮交流尚未结束", en: "An earlier posting still runs"),
      TinyDistrict(
        core: [.teacher("a")], members: ["M": [.teacher("m")]],
        records: [.go("a", "C", "M", 2026, 2)]),
      plan: [.go("a", "C", "M", 2027, 1)], breaches: ["a,2027"]),
  ]
}
