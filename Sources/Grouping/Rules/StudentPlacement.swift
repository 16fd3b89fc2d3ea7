import Districts
import LinearModels
import RuleModels
public import Rules

/// 顶岗实习: classes of a semester are placed with partner firms.
public struct StudentPlacement: PairRule {
  public static let pairKind = PairKind.placement

  static let semester = Parameter<Int>.integer(
    "semester", default: 5, in: 1...12, title: Text(zh: "学期", en: "semester"))
  static let share = Parameter<Fraction>.fraction(
    "share", default: Fraction(1), in: Fraction(0)...Fraction(1), title: Text(zh: "安排比例", en: "share"))

  public static let card = RuleCard(
    id: "student-placement", title: Text(zh: "学生顶岗实习", en: "Placement of classes"),
    statement: Text(
      zh: "第 semester 学期的每个班（或不少于 share 的班）恰安排到一家接收本专业的合作企业，一家企业接收的学生不超过名额；其他学期的班不安排。没有教师交流。",
      en:
        "Each class of the semester (or the share of them) is placed once with a partner that takes its major, within the partner's places; other classes are not. No teacher moves."
    ),
    formula: "∀k: Σ_f x[k,f] = 1; ∀f: Σ_k students(k)·x[k,f] ≤ places(f)", nature: .bound,
    parameters: [semester.spec, share.spec],
    sources: [Citation(plan: "P2", clause: Text(zh: "第5学期各专业一律进行顶岗实习", en: "all majors in semester 5"))],
    unit: Text(zh: "个", en: ""))

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  public func concerns(_ number: Int, _ partner: Int, in facts: GroupingCase) -> Bool {
    facts.tables.classes[number].semester == entry[Self.semester]
  }

  private func classes(in facts: GroupingCase) -> [Int] {
    facts.tables.classes.indices.filter { facts.tables.classes[$0].semester == entry[Self.semester] }
  }

  public func choices(in facts: GroupingCase) -> [Choice] {
    classes(in: facts).flatMap { number in
      facts.tables.partners.indices.map { .pair(.placement, number, $0) }
    }
  }

  public func admits(_ choice: Choice, in facts: GroupingCase) -> Bool {
    guard case .pair(.placement, let number, let partner) = choice, concerns(number, partner, in: facts)
    else { return true }
    return facts.tables.partners[partner].majors.contains(facts.tables.classes[number].major)
  }

  public func write(into formulation: inout GroupingFormulation) {
    let tables = formulation.facts.tables
    let classes = classes(in: formulation.facts)
    let pairs = formulation.pairs(.placement).filter { classes.contains($0.first) }
    for number in classes {
      let sum = LinearExpression(columns: pairs.filter { $0.first == number }.map(\.column))
      let subject = Subject(place: tables.classes[number].name)
      if entry[Self.share] == Fraction(1) {
        formulation.require(sum == 1, by: self, for: subject)
      } else {
        formulation.require(sum <= 1, by: self, for: subject)
      }
    }
    if entry[Self.share] != Fraction(1) {
      formulation.require(
        LinearExpression(columns: pairs.map(\.column)) >= entry[Self.share].roundedUp(of: classes.count),
        by: self, for: Subject(place: "*"))
    }
    for (partner, firm) in tables.partners.enumerated() {
      let students = pairs.filter { $0.second == partner }.sum {
        tables.classes[$0.first].students * LinearExpression(columns: [$0.column])
      }
      formulation.require(students <= firm.places, by: self, for: Subject(place: firm.name, kind: "places"))
    }
  }

  public func measure(_ view: GroupingView) -> [Measurement] {
    let tables = view.facts.tables
    let asked = tables.classes.indices.filter { tables.classes[$0].semester == entry[Self.semester] }
    let pairs = view.pairs(.placement).filter { asked.contains($0.first) }
    let isWhole = entry[Self.share] == Fraction(1)
    var measurements = asked.map { number in
      let count = pairs.count { $0.first == number }
      return Measurement(
        Subject(place: tables.classes[number].name), value: count, isWhole && count < 1 ? .atLeast : .atMost,
        1)
    }
    if !isWhole {
      measurements.append(
        Measurement(
          Subject(place: "*"), value: pairs.count, .atLeast, entry[Self.share].roundedUp(of: asked.count)))
    }
    for (partner, firm) in tables.partners.enumerated() {
      let students = pairs.filter { $0.second == partner }.reduce(0) {
        $0 + tables.classes[$1.first].students
      }
      measurements.append(
        Measurement(Subject(place: firm.name, kind: "places"), value: students, .atMost, firm.places))
    }
    for (number, partner) in pairs {
      let isTaken = tables.partners[partner].majors.contains { $0 == tables.classes[number].major }
      measurements.append(
        Measurement(
          Subject(place: tables.classes[number].name, otherPlace: tables.partners[partner].name),
          value: isTaken ? 1 : 0, .atLeast, 1))
    }
    return measurements
  }

  private static let school = TinyGrouping([.core("C", stage: .senior)]) {
    $0.classes = [
      StudentClass(name: "护理1班", major: "护理", semester: 5, students: 40),
      StudentClass(name: "数控1班", major: "数控", semester: 5, students: 30),
      StudentClass(name: "数控2班", major: "数控", semester: 3, students: 30),
    ]
    $0.partners = [
      Partner(name: "医院", majors: ["护理"], places: 45),
      Partner(name: "机床厂", majors: ["数控", "护理"], places: 60),
    ]
  }

  public static let examples = [
    GroupingExample(
      Text(zh: "两个班各有去处", en: "Both classes are placed"), school, groups: ["C": []],
      pairs: [GroupingPair(.placement, "护理1班", "医院"), GroupingPair(.placement, "数控1班", "机床厂")],
      breaches: []),
    GroupingExample(
      Text(zh: "专业不符，另一个班没有去处", en: "The wrong major, and a class without a place"), school,
      groups: ["C": []], pairs: [GroupingPair(.placement, "数控1班", "医院")], breaches: ["护理1班", "数控1班,医院"]),
    GroupingExample(
      Text(zh: "超过企业名额", en: "More students than places"), school,
      parameters: ["share": .fraction(Fraction(1, 2))], groups: ["C": []],
      pairs: [GroupingPair(.placement, "护理1班", "机床厂"), GroupingPair(.placement, "数控1班", "机床厂")],
      breaches: ["机床厂,places"]),
  ]
}
