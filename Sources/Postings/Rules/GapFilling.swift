import Districts
import LinearModels
import RuleModels
public import Rules

/// 结构补缺: guests fill the subjects that a school lacks.
public struct GapFilling: PostingRule {
  public static let card = RuleCard(
    id: "gap-filling", title: Text(zh: "结构补缺", en: "Gaps filled"),
    statement: Text(
      zh: "学校某学科教师少于需求人数的，由交流到校的该学科教师补足；不作说明时为原则性要求，未补足的人数计入目标。",
      en:
        "Where a school has fewer teachers of a subject than it needs, guests of the subject make up for them; a goal unless the policy says must: those still missing count."
    ),
    formula: "∀s,j,y: arrivals ≥ posts − home; should: max Σ min(shortage, arrivals)", nature: .bound,
    parameters: [],
    sources: [Citation(plan: "P13", clause: Text(zh: "结构补缺", en: "fill the gaps in the structure"))],
    defaultFirmness: .should)

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  public func write(into formulation: inout Formulation) {
    let facts = formulation.facts
    let needs = NeedTable(facts.district.needs)
    let keys = Set(facts.district.needs.map { [$0.school, $0.subject] })
    for key in keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      guard let school = facts.district.schoolNumbers[key[0]],
        entry.scope.contains(facts.district.schools[school])
      else { continue }
      let home = facts.staff[school].count { facts.district.teachers[$0].mainSubject == key[1] }
      for year in facts.horizon.all where entry.scope.contains(year) {
        let shortage = (needs.posts(of: key[1], at: key[0], in: year) ?? 0) - home
        guard shortage > 0 else { continue }
        let guests = formulation.count(.all, from: nil, to: [school], .present, in: year, subject: key[1])
        formulation.require(
          guests >= shortage, by: self, for: Subject(place: key[0], subject: key[1], year: year))
      }
    }
  }

  public func measure(_ view: PlanView) -> [Measurement] {
    let district = view.facts.district
    let needs = Dictionary(grouping: district.needs, by: \.school)
    var measurements: [Measurement] = []
    for (school, place) in district.schools.enumerated() where entry.scope.contains(place) {
      guard let rows = needs[place.id] else { continue }
      let home = Dictionary(grouping: view.facts.staff[school]) { district.teachers[$0].mainSubject }
      for year in view.facts.horizon.all where entry.scope.contains(year) {
        let guests = Dictionary(grouping: view.present(in: year, from: nil, to: [school])) {
          district.teachers[$0.teacher].mainSubject
        }
        for subject in Set(rows.map(\.subject)).sorted() {
          guard let need = rows.first(where: { $0.subject == subject && $0.holds(in: year) }),
            need.posts > home[subject]?.count ?? 0
          else { continue }
          let arrived = guests[subject] ?? []
          measurements.append(
            Measurement(
              Subject(place: place.id, subject: subject, year: year), value: arrived.count, .atLeast,
              need.posts - (home[subject]?.count ?? 0), people: view.people(arrived)))
        }
      }
    }
    return measurements.sorted { $0.subject < $1.subject }
  }

  public static let examples = [
    RuleExample(
      Text(zh: "成员校缺一名英语教师，由核心校补足", en: "The core makes up for the English teacher lacking"),
      TinyDistrict(
        core: [.teacher("a", subject: "英语")], members: ["M": [.teacher("m")]],
        needs: [Need(school: "M", subject: "英语", posts: 1)], horizonYears: 1),
      plan: [.go("a", "C", "M", 2027, 1)], breaches: []),
    RuleExample(
      Text(zh: "缺两名，只补一名", en: "Two lack and one comes"),
      TinyDistrict(
        core: [.teacher("a", subject: "英语")], members: ["M": [.teacher("m", subject: "英语")]],
        needs: [Need(school: "M", subject: "英语", posts: 3)], horizonYears: 1),
      plan: [.go("a", "C", "M", 2027, 1)], breaches: ["M,英语,2027"]),
  ]
}
