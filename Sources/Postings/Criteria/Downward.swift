import Districts
import RuleModels
public import Rules

/// 下沉交流: postings from a higher tier of schools to a lower one; the more the better.
public struct Downward: PostingCriterion {
  public static let card = CriterionCard(
    id: "downward", title: Text(zh: "下沉交流", en: "Downward postings"),
    statement: Text(
      zh: "由核心校到中心校及其他成员校、由中心校到教学点的交流人次，以负数计（多者为优）；为“流向”规则的鼓励目标。",
      en:
        "Postings from the core to central schools and other members, or from those to teaching points, counted below zero (more are better); the goal that flow-direction encourages."
    ),
    unit: Text(zh: "人次（负数）", en: "postings, below zero"))

  public init() {}

  public func write(into formulation: inout Formulation) {
    let facts = formulation.facts
    for (number, candidate) in formulation.candidates.all.enumerated()
    where facts.tier(of: candidate.to) < facts.tier(of: candidate.from) {
      formulation.charge(id, -1, column: number)
    }
  }

  public func score(_ view: PlanView, breaches: Int) -> Int {
    let schools = view.facts.district.schools
    return -view.made.count { stay in
      let (home, host) = (schools[stay.from], schools[stay.to])
      if host.parent != nil { return home.parent == nil }
      return home.role == .core && home.parent == nil && host.role == .member
    }
  }
}
