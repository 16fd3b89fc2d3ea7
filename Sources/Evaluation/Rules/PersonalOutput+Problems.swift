public import DistrictFiles
import Districts
import Rules

extension PersonalOutput {
  public func problems(in facts: EvaluationCase) -> [DistrictProblem] {
    var problems: [DistrictProblem] = []
    if entry[Self.items].isEmpty { problems.append(facts.missing(Self.items.spec, of: self)) }
    if entry[Self.age] != nil {
      for parameter in [Self.younger, Self.older] where entry[parameter] == nil {
        problems.append(facts.missing(parameter.spec, of: self))
      }
      problems += people(facts).filter { $0.birth == nil }.map { teacher in
        DistrictProblem(
          .error, facts.place(ofTeacher: teacher.id, column: "birth"),
          message: Text(
            zh: "\(teacher.name)没有出生年月，不能判断年龄档。",
            en: "\(teacher.name) has no birth, so the age class is unknown."))
      }
    }
    let concerned = Set(people(facts).map(\.id))
    let items = Set(entry[Self.items])
    for row in facts.records.handIns
    where row.count > 0 && concerned.contains(row.teacher) && items.contains(row.item) {
      let who = facts.name(ofTeacher: row.teacher)
      func note(_ column: String, _ zh: String, _ en: String) {
        problems.append(
          DistrictProblem(
            .error, row.place[column],
            message: Text(zh: "\(who)的“\(row.item)”\(zh)", en: "\"\(row.item)\" of \(who) \(en)")))
      }
      if entry[Self.characters] > 0, row.characters == nil {
        note("characters", "没有填字数。", "has no number of characters.")
      }
      if entry[Self.pages] > Fraction(0), row.tenthsOfPage == nil {
        note("pages", "没有填页数。", "has no number of pages.")
      }
      if entry[Self.per] == .term, row.term.half == nil { note("term", "没有填学期。", "has no term.") }
    }
    return problems
  }
}
