import Districts
import LinearModels
import RuleModels
public import Rules

/// 满年限交流: who has been at one school for so many years is sent within the horizon.
public struct MandatoryRotation: PostingRule {
  static let years = Parameter<Int>.integer(
    "years", default: 9, in: 1...50, title: Text(zh: "同校任教年限", en: "Years at one school"))
  static let who = Parameter<Who>.choice("who", default: .all, title: Text(zh: "计入人员", en: "Who counts"))

  public static let card = RuleCard(
    id: "mandatory-rotation", title: Text(zh: "满年限交流", en: "Sent after so many years"),
    statement: Text(
      zh: "在同一学校连续任教（自到校或上次交流结束起）满规定年限、符合交流条件的教师，自满年限的学年起在规划期内安排交流；不作说明时为原则性要求。",
      en:
        "An eligible teacher who has been at one school for the years given, counted from arrival or the end of the last posting, is sent within the horizon from that year on; a goal unless the policy says must."
    ),
    formula: "∀t due in y: Σ_{y'≥y} start[t,y'] ≥ 1", nature: .bound, parameters: [years.spec, who.spec],
    sources: [
      Citation(
        plan: nil,
        clause: Text(
          zh: "2014年国家意见（大意，引用前请核对原文）：在同一所学校连续任教达到规定年限的专任教师均应交流轮岗",
          en:
            "national opinion of 2014 (in substance; check the text before citing it): whoever has reached the years is exchanged"
        ))
    ], defaultFirmness: .should)

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  /// The first year of the horizon in which a teacher is due: served long enough, eligible, not away; nil: never.
  private func due(_ teacher: Int, in facts: PlanningCase) -> SchoolYear? {
    facts.horizon.all.first { year in
      let since = facts.waitingSince(teacher, in: year)
      guard entry.scope.contains(year), since != .max else { return false }
      return year.september.index - since >= 12 * entry[Self.years]
        && !facts.isAwayEarlier(teacher, in: year) && facts.isEligible(teacher, in: year)
    }
  }

  public func write(into formulation: inout Formulation) {
    let facts = formulation.facts
    for (teacher, home) in facts.district.homes.enumerated()
    where entry.scope.contains(facts.district.schools[home]) && facts.counts(teacher, as: entry[Self.who]) {
      guard let year = due(teacher, in: facts) else { continue }
      let candidates = formulation.candidates
      var sent = LinearExpression(
        columns: candidates.ofTeacher[teacher].filter { candidates.all[$0].start >= year })
      // A posting that is already decided for a later year counts.
      sent.constant = Double(
        facts.fixedStaysOfTeacher[teacher].count { facts.fixedStays[$0].start >= year })
      formulation.require(
        sent >= 1, by: self,
        for: Subject(teacher: facts.district.teachers[teacher].id, year: year))
    }
  }

  public func measure(_ view: PlanView) -> [Measurement] {
    let facts = view.facts
    return facts.district.teachers.indices.compactMap { teacher in
      let person = facts.district.teachers[teacher]
      guard entry.scope.contains(facts.district.schools[facts.district.homes[teacher]]),
        facts.counts(teacher, as: entry[Self.who]),
        let since = person.since ?? earliestEnd(teacher, in: facts)
      else { return nil }
      let earlier = facts.fixedStaysOfTeacher[teacher].map { facts.fixedStays[$0] }
      for year in facts.horizon.all where entry.scope.contains(year) {
        let back = facts.endsOfTeacher[teacher].filter { $0 <= year }.map(\.september).max() ?? since
        let months = year.september.index - max(since, back).index
        if months < entry[Self.years] * 12 || earlier.contains(where: { $0.covers(year) })
          || !facts.isEligible(teacher, in: year)
        {
          continue
        }
        let sent = view.staysOfTeacher[teacher].count { $0.start >= year }
        return Measurement(
          Subject(teacher: person.id, year: year), value: sent, .atLeast, 1,
          people: sent > 0 ? [person.id] : [])
      }
      return nil
    }
  }

  /// Where the arrival is unknown, service counts from the end of the first known posting.
  private func earliestEnd(_ teacher: Int, in facts: PlanningCase) -> Month? {
    facts.endsOfTeacher[teacher].first?.september
  }

  public static let examples = [
    RuleExample(
      Text(zh: "满九年的教师在规划期内交流", en: "Nine years at the school, sent within the horizon"),
      TinyDistrict(
        core: [.teacher("a", since: (2019, 9))], members: ["M": [.teacher("m", since: (2025, 9))]],
        horizonYears: 2),
      plan: [.go("a", "C", "M", 2028, 1)], breaches: []),
    RuleExample(
      Text(zh: "满九年的教师没有安排", en: "Nine years at the school and not sent"),
      TinyDistrict(
        core: [.teacher("a", since: (2015, 9))], members: ["M": [.teacher("m", since: (2025, 9))]],
        horizonYears: 2),
      plan: [], breaches: ["a,2027"]),
    RuleExample(
      Text(zh: "2024年交流回校，年限重新计算", en: "Back from a posting in 2024: the years begin anew"),
      TinyDistrict(
        core: [.teacher("a", since: (2010, 9))], members: ["M": [.teacher("m", since: (2025, 9))]],
        records: [.go("a", "C", "M", 2023, 1)], horizonYears: 2),
      plan: [], breaches: []),
  ]
}
