import Districts
import LinearModels
import RuleModels
public import Rules

/// 集团内交流: postings stay within the group, but for so many.
public struct InGroup: PostingRule {
  static let outside = Parameter<Int>.integer(
    "outside", default: 0, in: 0...1_000_000,
    title: Text(zh: "集团外交流的最多人次", en: "Most postings outside the group"))
  static let crossStage = Parameter<Bool>.flag(
    "cross-stage", default: false, title: Text(zh: "允许跨学段", en: "Other stages allowed"))

  public static let card = RuleCard(
    id: "in-group", title: Text(zh: "集团内交流", en: "Within the group"),
    statement: Text(
      zh: "交流在本集团内进行，集团外不超过规定人次；除非允许跨学段，只到学段相同的学校；跨学段须有相应任教资格。",
      en:
        "Postings stay within the group, but for the number allowed; to schools of the same stage unless other stages are allowed, which need a licence."
    ),
    formula: "Σ x with g(d) ≠ g(h) ≤ outside; x = 0 for other stages", nature: .posting,
    parameters: [outside.spec, crossStage.spec],
    sources: [
      Citation(plan: "P13", clause: Text(zh: "原则上只在集团内部", en: "in principle only within the group")),
      Citation(plan: "P16", clause: Text(zh: "校际与学段人员流通通道", en: "a channel between schools and stages")),
    ])

  public let entry: PolicyEntry
  let outsideLimit: Int
  let crossesStages: Bool

  public init(_ entry: PolicyEntry) {
    self.entry = entry
    outsideLimit = entry[Self.outside]
    crossesStages = entry[Self.crossStage]
  }

  public func admits(from: Int, to: Int, in facts: PlanningCase) -> Bool {
    let schools = facts.district.schools
    let sameGroup =
      facts.district.groupNumbers[from] != nil
      && facts.district.groupNumbers[from] == facts.district.groupNumbers[to]
    if !sameGroup && outsideLimit == 0 { return false }
    return crossesStages || schools[from].stage.overlaps(schools[to].stage)
  }

  public func admits(_ candidate: Candidate, in facts: PlanningCase) -> Bool {
    guard crossesStages else { return true }
    let host = facts.district.schools[candidate.to].stage
    let home = facts.district.schools[candidate.from].stage
    return home.overlaps(host)
      || facts.district.teachers[candidate.teacher].stages.contains { $0.overlaps(host) }
  }

  public func write(into formulation: inout Formulation) {
    let outside = outsideLimit
    guard outside > 0 else { return }
    let facts = formulation.facts
    var sum = LinearExpression()
    formulation.forEachCandidate(from: nil, to: nil) { number, candidate in
      let groups = facts.district.groupNumbers
      if groups[candidate.from] != groups[candidate.to] || groups[candidate.from] == nil,
        concerns(from: candidate.from, start: candidate.start, in: facts)
      {
        sum.add(1, column: number)
      }
    }
    formulation.require(sum <= outside, by: self, for: Subject(place: "*"))
  }

  public func measure(_ view: PlanView) -> [Measurement] {
    let facts = view.facts
    var measurements: [Measurement] = []
    var leaving: [Stay] = []
    for stay in view.made where concerns(from: stay.from, start: stay.start, in: facts) {
      let (home, host) = (facts.district.schools[stay.from], facts.district.schools[stay.to])
      let isOutside = home.group == nil || home.group != host.group
      if isOutside { leaving.append(stay) }
      let sameStage = home.stage.overlaps(host.stage)
      let licensed = facts.district.teachers[stay.teacher].stages.contains { $0.overlaps(host.stage) }
      let wrongStage = crossesStages ? !(sameStage || licensed) : !sameStage
      let wrongGroup = isOutside && outsideLimit == 0
      measurements.append(
        Measurement(
          view.subject(of: stay), value: wrongGroup || wrongStage ? 1 : 0, .atMost, 0,
          breaking: wrongGroup || wrongStage))
    }
    if outsideLimit > 0 {
      measurements.append(
        Measurement(
          Subject(place: "*"), value: leaving.count, .atMost, outsideLimit,
          people: view.people(leaving)))
    }
    return measurements
  }

  public static let examples = [
    RuleExample(
      Text(zh: "派到本集团成员校", en: "A dispatch to a member of the own group"),
      TinyDistrict(core: [.teacher("a")], members: ["M": [.teacher("m")]], otherGroup: true),
      plan: [.go("a", "C", "M", 2027, 1)], breaches: []),
    RuleExample(
      Text(zh: "派到另一集团的成员校，不符合", en: "A dispatch to a member of another group"),
      TinyDistrict(core: [.teacher("a")], members: ["M": [.teacher("m")]], otherGroup: true),
      plan: [.go("a", "C", "Y", 2027, 1)], breaches: ["a,2027"]),
    RuleExample(
      Text(zh: "集团外限一人次时，两人次不符合", en: "Two postings outside where one is allowed"),
      TinyDistrict(core: [.teacher("a"), .teacher("b")], members: ["M": [.teacher("m")]], otherGroup: true),
      parameters: ["outside": .integer(1)],
      plan: [.go("a", "C", "Y", 2027, 1), .go("b", "C", "Y", 2028, 1)], breaches: ["*"]),
  ]
}
