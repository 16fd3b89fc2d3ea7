import Districts
public import Rules

/// 学段相符: a teacher goes only to schools of a stage that she is licensed for.
public struct StageMatch: PostingRule {
  public static let card = RuleCard(
    id: "stage-match", title: Text(zh: "学段相符", en: "Stage of the licence"),
    statement: Text(
      zh: "教师只到与其任教资格学段相符的学校交流；未填任教资格学段的，以所在学校学段为准；九年一贯制学校含小学、初中。",
      en:
        "A teacher goes only to schools of a stage of the licence; blank: the home school's; a nine-year school is primary and junior."
    ),
    formula: "x[t,d,y,n] = 0 unless stage(d) meets stages(t)", nature: .posting, parameters: [],
    sources: [
      Citation(plan: "P1", clause: Text(zh: "小学组建10个，初中组建4个", en: "alliances by stage")),
      Citation(plan: "P16", clause: Text(zh: "学段人员流通通道", en: "a channel between stages")),
    ])

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  public func admits(_ candidate: Candidate, in facts: PlanningCase) -> Bool {
    let teacher = facts.district.teachers[candidate.teacher]
    let host = facts.district.schools[candidate.to].stage
    let licensed = teacher.stages.isEmpty ? [facts.district.schools[candidate.from].stage] : teacher.stages
    return licensed.contains { $0.overlaps(host) }
  }

  public func measure(_ view: PlanView) -> [Measurement] {
    let district = view.facts.district
    return view.made.compactMap { stay in
      guard concerns(from: stay.from, start: stay.start, in: view.facts) else { return nil }
      var offered = Set(district.teachers[stay.teacher].stages.flatMap(\.offered))
      if offered.isEmpty { offered = district.schools[district.homes[stay.teacher]].stage.offered }
      let breaking = offered.isDisjoint(with: district.schools[stay.to].stage.offered)
      return Measurement(view.subject(of: stay), value: breaking ? 1 : 0, .atMost, 0, breaking: breaking)
    }
  }

  public static let examples = [
    RuleExample(
      Text(zh: "小学教师到九年一贯制学校", en: "A primary teacher at a nine-year school"),
      TinyDistrict(core: [.teacher("a")], members: ["M": [.teacher("m")]], stages: ["M": .nineYear]),
      plan: [.go("a", "C", "M", 2027, 1)], breaches: []),
    RuleExample(
      Text(zh: "小学教师到初中，不符合", en: "A primary teacher at a junior school"),
      TinyDistrict(core: [.teacher("a")], members: ["M": [.teacher("m")]], stages: ["M": .junior]),
      plan: [.go("a", "C", "M", 2027, 1)], breaches: ["a,2027"]),
  ]
}
