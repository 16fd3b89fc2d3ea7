import Districts
import RuleModels
public import Rules

/// 主讲人路程: the way of those who make an activity from their schools to the host.
public struct MakerTravel: VisitCriterion {
  public static let card = CriterionCard(
    id: "maker-travel", title: Text(zh: "主讲人路程", en: "Travel of makers"),
    statement: Text(
      zh: "主讲人从所在学校到承办学校的单程路程合计。",
      en: "The way of each maker from the home school to the host, one way, in all."),
    unit: Text(zh: "公里", en: "km"), decimals: 1)

  public init() {}

  public func write(into formulation: inout VisitFormulation) {
    let facts = formulation.facts
    for (number, candidate) in formulation.candidates.all.enumerated() {
      let host = candidate.occasion.host
      for teacher in candidate.fixedPeople {
        formulation.charge(
          id, facts.distance(from: facts.district.homes[teacher], to: host), column: number)
      }
      for place in formulation.makersOfCandidate[number] {
        let home = facts.district.homes[formulation.makers[place].teacher]
        formulation.charge(
          id, facts.distance(from: home, to: host), column: formulation.makerStart + place)
      }
    }
  }

  public func score(_ view: VisitView, breaches: Int) -> Int {
    view.held.reduce(0) { sum, held in
      held.people.reduce(sum) {
        $0 + view.facts.distance(from: view.facts.district.homes[$1], to: held.occasion.host)
      }
    }
  }
}
