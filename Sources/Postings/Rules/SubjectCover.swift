import Districts
import LinearModels
import RuleModels
public import Rules

/// 学科保障: no school is left with too few teachers of a subject.
public struct SubjectCover: PostingRule {
  static let keep = Parameter<Int?>.integer(
    "keep", orWord: "need", default: nil, in: 0...1000,
    title: Text(zh: "保留人数（need：按学科需求）", en: "Teachers kept (need: as needs.csv says)"))

  public static let card = RuleCard(
    id: "subject-cover", title: Text(zh: "学科保障", en: "Subjects covered"),
    statement: Text(
      zh: "每所学校每一主教学科每学年在岗教师不少于需求人数；学校原有教师不足的，不少于原有人数。学科需求未列的按一人计。",
      en:
        "Each year every school keeps the needed number of teachers of each main subject, or as many as it has if fewer; a subject without a need counts as one."
    ),
    formula: "∀s,j,y: home − away + guests ≥ min(keep, home)", nature: .bound, parameters: [keep.spec],
    sources: [Citation(plan: "P13", clause: Text(zh: "结合学科需要", en: "as the subjects need"))])

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  public func write(into formulation: inout Formulation) {
    let facts = formulation.facts
    let needs = NeedTable(facts.district.needs)
    let loads = TeachingLoads(of: facts)
    for (school, place) in facts.district.schools.enumerated() where entry.scope.contains(place) {
      let home = Dictionary(grouping: facts.staff[school]) { facts.district.teachers[$0].mainSubject }
      for (subject, teachers) in home.sorted(by: { $0.key < $1.key }) {
        for year in facts.horizon.all where entry.scope.contains(year) {
          let wanted = entry[Self.keep] ?? needs.posts(of: subject, at: place.id, in: year) ?? 1
          let away = formulation.load(loads, from: [school], to: nil, in: year, subject: subject)
          let guests = formulation.load(loads, from: nil, to: [school], in: year, subject: subject)
          let there = teachers.reduce(0) { $0 + loads.parts[$1] }
          formulation.require(
            there - away + guests >= min(wanted * loads.whole, there), by: self,
            for: Subject(place: place.id, subject: subject, year: year), unit: loads.whole)
        }
      }
    }
  }

  public func measure(_ view: PlanView) -> [Measurement] {
    let district = view.facts.district
    let loads = TeachingLoads(of: view.facts)
    let load = { (teachers: [Int]) in teachers.reduce(0) { $0 + loads.parts[$1] } }
    var measurements: [Measurement] = []
    let needsOf = Dictionary(grouping: district.needs, by: \.school)
    let years = view.facts.horizon.all.filter { entry.scope.contains($0) }
    // In the order of the subjects: schools by id, then main subjects, then years.
    for (school, place) in district.schools.enumerated() where entry.scope.contains(place) {
      let needs = needsOf[place.id] ?? []
      let away = years.map { view.present(in: $0, from: [school], to: nil).map(\.teacher) }
      let guests = years.map { view.present(in: $0, from: nil, to: [school]).map(\.teacher) }
      let staff = Dictionary(grouping: view.facts.staff[school]) { district.teachers[$0].mainSubject }
      for (subject, home) in staff.sorted(by: { $0.key < $1.key }) {
        let teaches = { (teacher: Int) in district.teachers[teacher].mainSubject == subject }
        let own = load(home)
        // Most subjects of most years lose and gain nobody. Teachers are numbered by id.
        let settled = home.sorted().map { district.teachers[$0].id }
        for (number, year) in years.enumerated() {
          let (gone, come) = (away[number].filter(teaches), guests[number].filter(teaches))
          var wanted = 1
          for need in needs where need.subject == subject && need.holds(in: year) { wanted = need.posts }
          if let keep = entry[Self.keep] { wanted = keep }
          let there = own - load(gone) + load(come)
          // Reported in whole teachers: the bound rounded up, and by how many whole teachers it is missed or passed.
          let asked = min(wanted * loads.whole, own)
          let bound = (asked + loads.whole - 1) / loads.whole
          let beyond = Fraction(there - asked, loads.whole).roundedDown(of: 1)
          let people =
            gone.isEmpty && come.isEmpty
            ? settled
            : (home.filter { !gone.contains($0) } + come).sorted().map { district.teachers[$0].id }
          measurements.append(
            Measurement(
              Subject(place: place.id, subject: subject, year: year), value: bound + beyond, .atLeast,
              bound, people: people))
        }
      }
    }
    return measurements
  }

  public static let examples = [
    RuleExample(
      Text(zh: "两名英语教师，派出一名，仍有一名", en: "One of two English teachers leaves, one stays"),
      TinyDistrict(
        core: [.teacher("a", subject: "英语"), .teacher("b", subject: "英语")],
        members: ["M": [.teacher("m")]]),
      plan: [.go("a", "C", "M", 2027, 1)], breaches: []),
    RuleExample(
      Text(zh: "唯一的英语教师派出，无人接替", en: "The only English teacher leaves and nobody comes"),
      TinyDistrict(core: [.teacher("a", subject: "英语"), .teacher("b")], members: ["M": [.teacher("m")]]),
      plan: [.go("a", "C", "M", 2027, 2)], breaches: ["C,英语,2027", "C,英语,2028"]),
    RuleExample(
      Text(zh: "唯一的英语教师派出，另一名英语教师跟岗接替", en: "Another English teacher comes in return"),
      TinyDistrict(
        core: [.teacher("a", subject: "英语")],
        members: ["M": [.teacher("m", subject: "英语"), .teacher("k")]]),
      parameters: ["keep": .integer(1)],
      plan: [.go("a", "C", "M", 2027, 1), .go("m", "M", "C", 2027, 1)], breaches: []),
  ]
}
