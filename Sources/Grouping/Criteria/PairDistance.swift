import Districts
import RuleModels
public import Rules

/// 结对路程: how far those who are paired lie apart.
public struct PairDistance: GroupingCriterion {
  public static let card = CriterionCard(
    id: "pair-distance", title: Text(zh: "结对双方的路程", en: "Distance of pairs"),
    statement: Text(
      zh: "结对帮扶、师徒结对和名师工作室，双方学校之间的单程路程之和。",
      en: "The way between the two schools of helping pairs, mentors and apprentices, and studios, added up."),
    unit: Text(zh: "公里", en: "km"), decimals: 1)

  public init() {}

  public func write(into formulation: inout GroupingFormulation) {
    let facts = formulation.facts
    for (column, choice) in formulation.choices.enumerated() {
      guard case .pair(let kind, let first, let second) = choice,
        let ends = facts.ends(kind, first, second)
      else { continue }
      formulation.charge(id, facts.distance(ends.0, ends.1), column: column)
    }
  }

  public func score(_ view: GroupingView, breaches: Int) -> Int {
    let facts = view.facts
    let schools = facts.district.schools
    let home = { (teacher: Int) in facts.district.units[facts.district.homes[teacher]] }
    let helping = view.pairs(.assistance).map { facts.distance($0.second, $0.first) }
    let mentoring = view.pairs(.mentoring).map { facts.distance(home($0.second), home($0.first)) }
    let studios = view.pairs(.studio).map { studio, host -> Int in
      let lead = facts.district.teachers.first { $0.id == facts.tables.studios[studio].lead }
      let start = lead.flatMap { lead in schools.firstIndex { $0.id == lead.school } }
      return start.map { facts.distance(facts.district.units[$0], host) } ?? 0
    }
    return (helping + mentoring + studios).reduce(0, +)
  }
}

extension GroupingCase {
  /// The two schools that a pair joins; nil for kinds that join none.
  func ends(_ kind: PairKind, _ first: Int, _ second: Int) -> (Int, Int)? {
    switch kind {
    case .assistance: (first, second)
    case .mentoring: (unit(of: first), unit(of: second))
    case .studio: district.teacherNumbers[tables.studios[first].lead].map { (unit(of: $0), second) }
    case .subjectLink, .placement, .seat: nil
    }
  }
}
