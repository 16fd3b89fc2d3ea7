import Districts
import LinearModels
import RuleModels
public import Rules

/// 交流比例: every year at least a share of those who could go is sent.
public struct ExchangeShare: PostingRule {
  /// What the share is taken of.
  enum Base: String, Sendable, CaseIterable {
    /// Those who meet the personal conditions of the policy that year, those away included.
    case eligible
    /// All whose home school lies in the scope.
    case staff
  }

  static let minimum = Parameter<Fraction>.fraction(
    "minimum", default: Fraction(1, 10), in: Fraction(0)...Fraction(1),
    title: Text(zh: "最低比例", en: "Least share"))
  static let base = Parameter<Base>.choice(
    "of", default: .eligible, title: Text(zh: "以…为基数", en: "Share of"))
  static let per = Parameter<WardLevel>.choice(
    "per", default: .district, title: Text(zh: "按…计", en: "Counted per"))
  static let who = Parameter<Who>.choice("who", default: .all, title: Text(zh: "计入人员", en: "Who counts"))
  static let counting = Parameter<Counting>.choice(
    "counting", default: .starting, title: Text(zh: "计数方式", en: "Counting"), of: [.starting, .present])
  static let subjects = Parameter<[String]>.freeWords(
    "subjects", title: Text(zh: "限于主教学科", en: "Main subjects counted"))

  public static let card = RuleCard(
    id: "exchange-share", title: Text(zh: "交流比例", en: "Share exchanged"),
    statement: Text(
      zh: "每学年交流的教师不少于符合交流条件教师总数的规定比例；基数含在外交流的教师，结果按整数向上取。",
      en:
        "Every year at least a share of the eligible teachers is sent; those away count as eligible, and the number is rounded up."
    ),
    formula: "∀y: Σ start ≥ ⌈minimum·eligible(y)⌉", nature: .bound,
    parameters: [minimum.spec, base.spec, per.spec, who.spec, counting.spec, subjects.spec],
    sources: [
      Citation(
        plan: nil,
        clause: Text(
          zh: "2014年国家意见（大意，引用前请核对原文）：城镇学校、优质学校每学年教师交流轮岗的比例不低于符合交流条件教师总数的10%",
          en:
            "national opinion of 2014 (in substance; check the text before citing it): of town and good schools not below 10 % of those who meet the conditions"
        ))
    ])

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  public func write(into formulation: inout Formulation) {
    let facts = formulation.facts
    let chosen = Set(entry[Self.subjects])
    let subjects: [String?] = chosen.isEmpty ? [nil] : chosen.sorted()
    for ward in facts.wards(for: entry, per: entry[Self.per]) {
      let people = ward.schools.flatMap { facts.staff[$0] }.filter { teacher in
        facts.counts(teacher, as: entry[Self.who])
          && (chosen.isEmpty || chosen.contains(facts.district.teachers[teacher].mainSubject))
      }
      for year in facts.horizon.all where entry.scope.contains(year) {
        let base =
          entry[Self.base] == .staff
          ? people.count : people.count { facts.isEligible($0, in: year) }
        var sent = LinearExpression()
        for school in ward.schools {
          for subject in subjects {
            sent += formulation.count(
              entry[Self.who], from: [school], to: nil, entry[Self.counting], in: year, subject: subject)
          }
        }
        formulation.require(
          sent >= entry[Self.minimum].roundedUp(of: base), by: self,
          for: Subject(place: ward.place, year: year))
      }
    }
  }

  public func measure(_ view: PlanView) -> [Measurement] {
    let facts = view.facts
    let share = entry[Self.minimum]
    let counted = { (teacher: Int) in
      let subject = facts.district.teachers[teacher].mainSubject
      return facts.counts(teacher, as: entry[Self.who])
        && (entry[Self.subjects].isEmpty || entry[Self.subjects].contains(subject))
    }
    return facts.wards(for: entry, per: entry[Self.per]).flatMap { ward in
      facts.horizon.all.filter(entry.scope.contains).map { year in
        var base = 0
        var sent: [Stay] = []
        for school in ward.schools {
          for teacher in facts.staff[school] where counted(teacher) {
            base += entry[Self.base] == .staff || facts.isEligible(teacher, in: year) ? 1 : 0
          }
          sent += view.stays(.all, from: [school], to: nil, entry[Self.counting], in: year)
            .filter { counted($0.teacher) }
        }
        // The least whole number that is not below the share.
        let bound = (base * share.numerator + share.denominator - 1) / share.denominator
        return Measurement(
          Subject(place: ward.place, year: year), value: sent.count, .atLeast, bound,
          people: view.people(sent)
        ).taken(share, of: base, roundingUp: true)
      }
    }
  }

  private static let fourAtHome: [Teacher] = [.teacher("a"), .teacher("b"), .teacher("c"), .teacher("d")]

  public static let examples = [
    RuleExample(
      Text(zh: "五人的两成为一人，派出一人", en: "A fifth of five is one, and one is sent"),
      TinyDistrict(core: fourAtHome, members: ["M": [.teacher("m")]], horizonYears: 1),
      parameters: ["minimum": .fraction(Fraction(1, 5))],
      plan: [.go("a", "C", "M", 2027, 1)], breaches: []),
    RuleExample(
      Text(zh: "五人的百分之二十一，须派出两人", en: "21 % of five asks for two"),
      TinyDistrict(core: fourAtHome, members: ["M": [.teacher("m")]], horizonYears: 1),
      parameters: ["minimum": .fraction(Fraction(21, 100))],
      plan: [.go("a", "C", "M", 2027, 1)], breaches: ["*,2027"]),
    RuleExample(
      Text(zh: "任教未满六年的不计入基数", en: "Those who are not eligible do not count in the base"),
      TinyDistrict(
        core: [.teacher("a"), .teacher("b", since: (2024, 9)), .teacher("c", since: (2024, 9))],
        members: ["M": [.teacher("m")]], horizonYears: 1),
      parameters: ["minimum": .fraction(Fraction(1, 2))],
      alongside: [PolicyEntry(index: 1, rule: "eligibility-years")],
      plan: [.go("a", "C", "M", 2027, 1)], breaches: []),
    RuleExample(
      Text(zh: "按集团计，另一集团无人交流", en: "By group, the other group sends nobody"),
      TinyDistrict(
        core: [.teacher("a")], members: ["M": [.teacher("m")]], otherGroup: true, horizonYears: 1),
      parameters: ["per": .word("group"), "minimum": .fraction(Fraction(1, 10))],
      plan: [.go("a", "C", "M", 2027, 1)], breaches: ["H,2027"]),
  ]
}
