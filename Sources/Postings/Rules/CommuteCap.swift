import Districts
public import Rules

/// 通勤上限: nobody is sent further than so many minutes or kilometres.
public struct CommuteCap: PostingRule {
  static let minutes = Parameter<Int?>.integer(
    "minutes", orWord: "none", default: 60, in: 0...1440,
    title: Text(zh: "单程最多分钟（none：不限）", en: "Most minutes one way (none: no limit)"))
  static let kilometres = Parameter<Int?>.optionalInteger(
    "km", in: 0...1000, title: Text(zh: "单程最多公里", en: "Most kilometres one way"))

  public static let card = RuleCard(
    id: "commute-cap", title: Text(zh: "通勤上限", en: "Longest way to the host"),
    statement: Text(
      zh: "交流学校的单程路程不超过规定分钟、公里；分钟只按路程表所列，公里无表可查时按直线距离的1.3倍计。",
      en:
        "The way to the host is no longer than the minutes and kilometres given; minutes only where travel.csv has them, kilometres otherwise by 1.3 × the great circle."
    ),
    formula: "x[t,d,y,n] = 0 beyond minutes or km", nature: .posting,
    parameters: [minutes.spec, kilometres.spec],
    sources: [Citation(plan: nil, clause: Text(zh: "政策：就近交流，保障往返", en: "policy: within reach"))])

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  public func admits(_ candidate: Candidate, in facts: PlanningCase) -> Bool {
    let way = facts.distance(of: candidate.teacher, to: candidate.to)
    if let limit = entry[Self.kilometres], way.tenthsOfKilometre > 10 * limit { return false }
    if let limit = entry[Self.minutes], let minutes = way.minutes, minutes > limit { return false }
    return true
  }

  public func measure(_ view: PlanView) -> [Measurement] {
    view.made.compactMap { stay in
      guard concerns(from: stay.from, start: stay.start, in: view.facts) else { return nil }
      let way = view.facts.distance(of: stay.teacher, to: stay.to)
      let tooLong = (way.minutes ?? 0) > entry[Self.minutes] ?? .max
      let tooFar = entry[Self.kilometres].map { way.tenthsOfKilometre > $0 * 10 } ?? false
      // Reported in minutes where they decide, else in kilometres, rounded up.
      let subject = view.subject(of: stay)
      if let limit = entry[Self.kilometres], tooFar || entry[Self.minutes] == nil || way.minutes == nil {
        return Measurement(
          subject, value: (way.tenthsOfKilometre + 9) / 10, .atMost, limit, breaking: tooFar || tooLong)
      }
      return Measurement(
        subject, value: way.minutes ?? 0, .atMost, entry[Self.minutes] ?? .max, breaking: tooLong)
    }
  }

  private static let way = [
    Travel(from: "C", to: "M", tenthsOfKilometre: 305, minutes: 55),
    Travel(from: "C", to: "N", tenthsOfKilometre: 300, minutes: 75),
  ]

  public static let examples = [
    RuleExample(
      Text(zh: "单程55分钟", en: "55 minutes one way"),
      TinyDistrict(core: [.teacher("a")], members: ["M": [.teacher("m")]], travel: way.dropLast()),
      plan: [.go("a", "C", "M", 2027, 1)], breaches: []),
    RuleExample(
      Text(zh: "单程75分钟，超过60分钟", en: "75 minutes one way are too long"),
      TinyDistrict(core: [.teacher("a")], members: ["N": [.teacher("n")]], travel: way.suffix(1)),
      plan: [.go("a", "C", "N", 2027, 1)], breaches: ["a,2027"]),
    RuleExample(
      Text(zh: "30.5公里，超过30公里", en: "30.5 km are further than 30"),
      TinyDistrict(core: [.teacher("a")], members: ["M": [.teacher("m")]], travel: way.dropLast()),
      parameters: ["km": .integer(30), "minutes": .word("none")],
      plan: [.go("a", "C", "M", 2027, 1)], breaches: ["a,2027"]),
  ]
}
