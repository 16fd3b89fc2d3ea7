import Districts
import LinearModels
import RuleModels
public import Rules

/// 校长轮岗: where a school's results fell two years running, its head is sent elsewhere.
public struct HeadRotation: PostingRule {
  public static let years = Parameter<Int>.integer(
    "years", default: 2, in: 1...10, title: Text(zh: "连续下滑学年数", en: "Years of falling results"))

  public static let card = RuleCard(
    id: "head-rotation", title: Text(zh: "校长轮岗", en: "Rotation of heads"),
    statement: Text(
      zh: "学校质量成绩连续下滑满规定学年的，次学年校长在外交流；已免职的（教师表中无校长）不要求。成绩缺一年的不判断；无成绩时按名次。",
      en:
        "Where a school's results fell in each of the years before, its head is away the next year; nothing is asked where no principal is listed (removed). A missing year is not judged; ranks count where there are no scores."
    ),
    formula: "quality fell in y−1 and y ⇒ head away in y+1", nature: .bound, parameters: [years.spec],
    sources: [
      Citation(
        plan: "P13",
        clause: Text(zh: "连续两年下滑；轮岗交流或免职", en: "falling two years running; rotated or removed"))
    ])

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  private func heads(of school: Int, in facts: PlanningCase) -> [Int] {
    facts.staff[school].filter { facts.district.teachers[$0].cadre == .principal }
  }

  public func write(into formulation: inout Formulation) {
    let facts = formulation.facts
    let results = Dictionary(grouping: facts.district.results, by: \.school)
    for (school, place) in facts.district.schools.enumerated() where entry.scope.contains(place) {
      let heads = Set(heads(of: school, in: facts))
      guard !heads.isEmpty, let rows = results[place.id] else { continue }
      let byYear = Dictionary(rows.map { ($0.year, $0) }, uniquingKeysWith: { first, _ in first })
      for year in facts.horizon.all where entry.scope.contains(year) {
        let falling = (1...entry[Self.years]).allSatisfy { back in
          guard let later = byYear[year + -back], let earlier = byYear[year + (-back - 1)] else {
            return false
          }
          if let now = later.score, let before = earlier.score { return now < before }
          if let now = later.rank, let before = earlier.rank { return now > before }
          return false
        }
        guard falling else { continue }
        var away = LinearExpression()
        formulation.forEachCandidate(from: [school], to: nil) { number, candidate in
          if candidate.covers(year) && heads.contains(candidate.teacher) { away.add(1, column: number) }
        }
        away.constant += Double(heads.count { facts.isAwayEarlier($0, in: year) })
        formulation.require(away >= 1, by: self, for: Subject(place: place.id, year: year))
      }
    }
  }

  public func measure(_ view: PlanView) -> [Measurement] {
    let facts = view.facts
    let results = Dictionary(grouping: facts.district.results, by: \.school)
    var measurements: [Measurement] = []
    for (school, place) in facts.district.schools.enumerated() where entry.scope.contains(place) {
      let heads = heads(of: school, in: facts)
      let rows = results[place.id] ?? []
      if heads.isEmpty || rows.isEmpty { continue }
      for year in facts.horizon.all where entry.scope.contains(year) {
        let fallen = rows.yearsFallen(before: year)
        guard fallen >= entry[Self.years] else { continue }
        let away = heads.flatMap { head in view.staysOfTeacher[head].filter { $0.covers(year) } }
        measurements.append(
          Measurement(
            Subject(place: place.id, year: year), value: away.count, .atLeast, 1,
            people: view.people(away)))
      }
    }
    return measurements
  }

  private static func falling(_ scores: [Int]) -> [SchoolResult] {
    scores.enumerated().map { offset, score in
      SchoolResult(school: "M", year: SchoolYear(2024 + offset), score: score, rank: nil)
    }
  }

  public static let examples = [
    RuleExample(
      Text(zh: "连续两年下滑，校长次年到核心校跟岗", en: "Results fell twice and the head is attached to the core"),
      TinyDistrict(
        core: [.teacher("a")], members: ["M": [.teacher("m", cadre: .principal)]],
        results: falling([90_000, 88_000, 85_000]), horizonYears: 2),
      plan: [.go("m", "M", "C", 2027, 1)], breaches: []),
    RuleExample(
      Text(zh: "连续两年下滑，校长没有轮岗", en: "Results fell twice and the head stays"),
      TinyDistrict(
        core: [.teacher("a")], members: ["M": [.teacher("m", cadre: .principal), .teacher("k")]],
        results: falling([90_000, 88_000, 85_000]), horizonYears: 2),
      plan: [.go("k", "M", "C", 2027, 1)], breaches: ["M,2027"]),
    RuleExample(
      Text(zh: "去年回升，不要求", en: "Results rose last year: nothing is asked"),
      TinyDistrict(
        core: [.teacher("a")], members: ["M": [.teacher("m", cadre: .principal)]],
        results: falling([90_000, 85_000, 88_000]), horizonYears: 2),
      plan: [], breaches: []),
  ]
}
