import Districts
import LinearModels
public import Rules

/// 满工作量: what part of a teacher each person counts as in subject-cover.
public struct FullLoad: PostingRule {
  static let teacher = Parameter<Fraction>.fraction(
    "teacher", default: Fraction(1), in: Fraction(0)...Fraction(1),
    title: Text(zh: "教师折合", en: "A teacher counts as"))
  static let cadre = Parameter<Fraction>.fraction(
    "cadre", default: Fraction(1, 2), in: Fraction(0)...Fraction(1),
    title: Text(zh: "校干折合", en: "A cadre counts as"))

  public static let card = RuleCard(
    id: "full-load", title: Text(zh: "满工作量", en: "Full load"),
    statement: Text(
      zh: "学科保障按工作量折合：交流教师承担满工作量，校干按规定折合；未列此条时每人计一名教师。",
      en:
        "subject-cover counts by load: a teacher carries a full load, a cadre the part given; without this line everybody counts as one."
    ),
    formula: "load(t) = cadre or teacher, read by subject-cover", nature: .definition,
    parameters: [teacher.spec, cadre.spec],
    sources: [
      Citation(plan: "P11", clause: Text(zh: "教师工作量完成教学任务", en: "teach the workload of a teacher"))
    ])

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  public func measure(_ view: PlanView) -> [Measurement] { [] }

  public static let examples = [
    RuleExample(
      Text(zh: "校干折合半名：一名教师派出，留下两名校干，学科仍有一名", en: "Two cadres who stay make up one teacher"),
      TinyDistrict(
        core: [.teacher("a"), .teacher("b", cadre: .vice), .teacher("c", cadre: .middle)],
        members: ["M": [.teacher("m")]], horizonYears: 1),
      alongside: [PolicyEntry(index: 1, rule: "subject-cover")],
      plan: [.go("a", "C", "M", 2027, 1)], breaches: [])
  ]
}

/// What part of a teacher each person counts as, in whole parts of a common denominator.
struct TeachingLoads {
  /// The parts that make up one teacher.
  let whole: Int
  /// The parts of each teacher, by number.
  let parts: [Int]

  init(of facts: PlanningCase) {
    let lines = facts.book.rules.compactMap { $0 as? FullLoad }
    guard !lines.isEmpty else {
      (whole, parts) = (1, [Int](repeating: 1, count: facts.district.teachers.count))
      return
    }
    var loads = [Fraction](repeating: Fraction(1), count: facts.district.teachers.count)
    for line in lines {
      for (teacher, home) in facts.district.homes.enumerated()
      where line.entry.scope.contains(facts.district.schools[home]) {
        loads[teacher] = facts.isCadre(teacher) ? line.entry[FullLoad.cadre] : line.entry[FullLoad.teacher]
      }
    }
    let whole = Set(loads.map(\.denominator)).reduce(1) { $0 / Self.divisor($0, $1) * $1 }
    self.whole = whole
    parts = loads.map { $0.numerator * (whole / $0.denominator) }
  }

  private static func divisor(_ a: Int, _ b: Int) -> Int { b == 0 ? a : divisor(b, a % b) }
}

extension Formulation {
  /// The load of the teachers of a main subject who are away from or at some schools in a year, in parts of a teacher.
  func load(
    _ loads: TeachingLoads, from: [Int]?, to: [Int]?, in year: SchoolYear, subject: String
  ) -> LinearExpression {
    var sum = LinearExpression()
    let wanted = facts.subjectNumbers[subject] ?? -1
    let teaches = { (teacher: Int) in facts.mainSubjects[teacher] == wanted }
    forEachCandidate(from: from, to: to, subject: wanted) { number, candidate in
      if candidate.covers(year) {
        sum.add(Double(loads.parts[candidate.teacher]), column: number)
      }
    }
    for stay in facts.fixedStays(from: from, to: to)
    where stay.covers(year) && stay.from != stay.to && teaches(stay.teacher) {
      sum.constant += Double(loads.parts[stay.teacher])
    }
    return sum
  }
}
