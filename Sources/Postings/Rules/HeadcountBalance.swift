import Districts
import LinearModels
import RuleModels
public import Rules

/// 总量不变: every school receives as many as it sends.
public struct HeadcountBalance: PostingRule {
  static let tolerance = Parameter<Int>.integer(
    "tolerance", default: 0, in: 0...1000, title: Text(zh: "允许相差", en: "Tolerance"))
  static let who = Parameter<Who>.choice("who", default: .all, title: Text(zh: "计入人员", en: "Who counts"))
  static let counting = Parameter<Counting>.choice(
    "counting", default: .cohort, title: Text(zh: "计数方式", en: "Counting"))
  static let units = Parameter<UnitCounting>.choice(
    "units", default: .merged, title: Text(zh: "教学点计入中心校", en: "Teaching points"))

  public static let card = RuleCard(
    id: "headcount-balance", title: Text(zh: "总量不变", en: "Headcount kept"),
    statement: Text(
      zh: "每所学校接收与派出的人数相等，教师总量不变（同一开始学年、同一期限）。",
      en: "Every school receives as many as it sends (same start year, same term)."),
    formula: "∀s,y,n: |in − out| ≤ tolerance", nature: .bound,
    parameters: [tolerance.spec, who.spec, counting.spec, units.spec],
    sources: [Citation(plan: "P13", clause: Text(zh: "总量不变", en: "the total does not change"))])

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  /// The schools that are balanced: units, or each school for itself.
  private func places(in facts: PlanningCase) -> [(id: String, schools: [Int])] {
    let district = facts.district
    let heads: [Int] =
      entry[Self.units] == .separate
      ? Array(district.schools.indices) : district.schools.indices.filter { district.units[$0] == $0 }
    return heads.filter { entry.scope.contains(district.schools[$0]) }.map { head in
      let schools =
        entry[Self.units] == .separate
        ? [head] : district.schools.indices.filter { district.units[$0] == head }
      return (district.schools[head].id, schools)
    }
  }

  public func write(into formulation: inout Formulation) {
    let facts = formulation.facts
    let counting = entry[Self.counting]
    let lengths: [Int?] = counting == .cohort ? formulation.lengths : [nil]
    let tolerance = Double(entry[Self.tolerance])
    for (id, schools) in places(in: facts) {
      for year in facts.horizon.all where entry.scope.contains(year) {
        for length in lengths {
          let arriving = formulation.count(
            entry[Self.who], from: nil, to: schools, counting, in: year, length: length)
          let leaving = formulation.count(
            entry[Self.who], from: schools, to: nil, counting, in: year, length: length)
          formulation.require(
            LinearConstraint(arriving - leaving, lower: -tolerance, upper: tolerance), by: self,
            for: Subject(place: id, year: year, length: length))
        }
      }
    }
  }

  public func measure(_ view: PlanView) -> [Measurement] {
    let counting = entry[Self.counting]
    var measurements: [Measurement] = []
    for (id, schools) in places(in: view.facts) {
      for year in view.facts.horizon.all where entry.scope.contains(year) {
        let arriving = view.stays(entry[Self.who], from: nil, to: schools, counting, in: year)
        let leaving = view.stays(entry[Self.who], from: schools, to: nil, counting, in: year)
        for length in counting == .cohort ? view.lengths : [0] {
          let cohort = { (stays: [Stay]) in
            counting == .cohort ? stays.filter { $0.years == length } : stays
          }
          let difference = abs(cohort(arriving).count - cohort(leaving).count)
          measurements.append(
            .balance(
              Subject(place: id, year: year, length: counting == .cohort ? length : nil),
              difference: difference, tolerance: entry[Self.tolerance],
              people: view.people(cohort(arriving) + cohort(leaving))))
        }
      }
    }
    return measurements
  }

  public static let examples = [
    RuleExample(
      Text(zh: "一人派出，一人跟岗，两校总量不变", en: "One each way keeps both headcounts"),
      TinyDistrict(core: [.teacher("a")], members: ["M": [.teacher("m")]]),
      plan: [.go("a", "C", "M", 2027, 1), .go("m", "M", "C", 2027, 1)], breaches: []),
    RuleExample(
      Text(zh: "只派出不接收，两校总量都变", en: "One way only changes both headcounts"),
      TinyDistrict(core: [.teacher("a")], members: ["M": [.teacher("m")]]),
      plan: [.go("a", "C", "M", 2027, 1)], breaches: ["C,2027,1", "M,2027,1"]),
    RuleExample(
      Text(zh: "允许相差一人", en: "A difference of one is allowed"),
      TinyDistrict(core: [.teacher("a")], members: ["M": [.teacher("m")]]),
      parameters: ["tolerance": .integer(1)],
      plan: [.go("a", "C", "M", 2027, 1)], breaches: []),
  ]
}
