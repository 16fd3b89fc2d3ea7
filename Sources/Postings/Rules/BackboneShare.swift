import Districts
import LinearModels
import RuleModels
public import Rules

/// 骨干占比: of those sent every year, at least a share are backbone teachers.
public struct BackboneShare: PostingRule {
  static let minimum = Parameter<Fraction>.fraction(
    "minimum", default: Fraction(1, 5), in: Fraction(0)...Fraction(1),
    title: Text(zh: "最低比例", en: "Least share"))
  static let per = Parameter<WardLevel>.choice(
    "per", default: .district, title: Text(zh: "按…计", en: "Counted per"))
  static let who = Parameter<Who>.choice(
    "who", default: .backbone, title: Text(zh: "计入人员", en: "Who counts"),
    of: [.backbone, .keyStaff, .cadre])
  static let counting = Parameter<Counting>.choice(
    "counting", default: .starting, title: Text(zh: "计数方式", en: "Counting"), of: [.starting, .present])

  public static let card = RuleCard(
    id: "backbone-share", title: Text(zh: "骨干占比", en: "Share of backbone teachers"),
    statement: Text(
      zh: "每学年交流的教师中，骨干教师不少于规定比例，结果按整数向上取；当年无人交流的不要求。",
      en:
        "Of the teachers sent every year at least a share are backbone teachers, rounded up; nothing is asked where nobody is sent."
    ),
    formula: "∀y: Σ start of who ≥ minimum · Σ start", nature: .bound,
    parameters: [minimum.spec, per.spec, who.spec, counting.spec],
    sources: [
      Citation(
        plan: nil,
        clause: Text(
          zh: "2014年国家意见（大意，引用前请核对原文）：骨干教师交流轮岗应不低于交流总数的20%",
          en:
            "national opinion of 2014 (in substance; check the text before citing it): backbone teachers not below 20 % of those exchanged"
        ))
    ])

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  public func write(into formulation: inout Formulation) {
    let facts = formulation.facts
    let share = entry[Self.minimum]
    for ward in facts.wards(for: entry, per: entry[Self.per]) {
      for year in facts.horizon.all where entry.scope.contains(year) {
        // Multiplied by the denominator, so that every factor is whole: den·backbone − num·all ≥ 0.
        var margin = LinearExpression()
        for school in ward.schools {
          margin +=
            share.denominator
            * formulation.count(entry[Self.who], from: [school], to: nil, entry[Self.counting], in: year)
          margin -=
            share.numerator
            * formulation.count(.all, from: [school], to: nil, entry[Self.counting], in: year)
        }
        formulation.require(
          margin >= 0, by: self, for: Subject(place: ward.place, year: year), unit: share.denominator)
      }
    }
  }

  public func measure(_ view: PlanView) -> [Measurement] {
    let share = entry[Self.minimum]
    return view.facts.wards(for: entry, per: entry[Self.per]).flatMap { ward in
      view.facts.horizon.all.filter(entry.scope.contains).map { year in
        let sent = ward.schools.flatMap { school in
          view.stays(.all, from: [school], to: nil, entry[Self.counting], in: year)
        }
        let counted = sent.filter { view.facts.counts($0.teacher, as: entry[Self.who]) }
        return Measurement(
          Subject(place: ward.place, year: year), value: counted.count, .atLeast,
          share.roundedUp(of: sent.count), people: view.people(counted)
        ).taken(share, of: sent.count, roundingUp: true)
      }
    }
  }

  public static let examples = [
    RuleExample(
      Text(zh: "派出两人，其中骨干一人，占一半", en: "One of two is a backbone teacher"),
      TinyDistrict(
        core: [.backbone("a"), .teacher("b")], members: ["M": [.teacher("m")]], horizonYears: 1),
      parameters: ["minimum": .fraction(Fraction(1, 2))],
      plan: [.go("a", "C", "M", 2027, 1), .go("b", "C", "M", 2027, 1)], breaches: []),
    RuleExample(
      Text(zh: "三人中骨干一人，不足四成", en: "One of three where four tenths are asked for"),
      TinyDistrict(
        core: [.backbone("a"), .teacher("b")], members: ["M": [.teacher("m")]], horizonYears: 1),
      parameters: ["minimum": .fraction(Fraction(2, 5))],
      plan: [
        .go("a", "C", "M", 2027, 1), .go("b", "C", "M", 2027, 1), .go("m", "M", "C", 2027, 1),
      ], breaches: ["*,2027"]),
  ]
}
