public import Districts
public import Rules

/// A rule over postings. Everything about it stands in one file of `Rules/`.
///
/// It says twice what it demands: as filters and rows over candidates, and as an independent count over a plan. The two
/// writings share no code but the facts of the case, so that one checks the other.
public protocol PostingRule: Rule {
  /// A keeping and a breaking plan of a tiny district, at least one of each.
  static var examples: [RuleExample] { get }

  /// Whether a posting between two schools (numbers) is allowed at all. Asked once for each pair of schools.
  func admits(from: Int, to: Int, in facts: PlanningCase) -> Bool
  /// Whether a single candidate is allowed.
  func admits(_ candidate: Candidate, in facts: PlanningCase) -> Bool
  /// Writes the rows that several candidates have in common.
  func write(into formulation: inout Formulation)

  /// Counts the rule over a plan, instance by instance, without the model.
  func measure(_ view: PlanView) -> [Measurement]
}

extension PostingRule {
  public static var exampleTexts: [ExampleText] {
    examples.map { example in
      ExampleText(
        title: example.title, parameters: example.parameters,
        given: example.plan.map { "\($0.teacher) \($0.from)→\($0.to) \($0.start)+\($0.years)" },
        breaches: example.breaches)
    }
  }

  public func admits(from: Int, to: Int, in facts: PlanningCase) -> Bool { true }
  public func admits(_ candidate: Candidate, in facts: PlanningCase) -> Bool { true }
  public func write(into formulation: inout Formulation) {}

  /// Whether the line's scope holds a posting: its home school and its start year.
  func concerns(from home: Int, start: SchoolYear, in facts: PlanningCase) -> Bool {
    entry.scope.contains(start) && entry.scope.contains(facts.district.schools[home])
  }
}

/// A rule that judges one teacher on 1 September of a school year.
public protocol PersonalRule: PostingRule {
  /// Whether the teacher (number) meets the condition in that year, for the choice of candidates.
  func allows(_ teacher: Int, in year: SchoolYear, of facts: PlanningCase) -> Bool
}

extension PersonalRule {
  public func admits(_ candidate: Candidate, in facts: PlanningCase) -> Bool {
    allows(candidate.teacher, in: candidate.start, of: facts)
  }
}

extension PlanningCase {
  /// Whether a teacher meets the personal conditions of the policy (firm or not) on 1 September of a year.
  public func isEligible(_ teacher: Int, in year: SchoolYear) -> Bool {
    let home = district.homes[teacher]
    return book.personal.allSatisfy { rule in
      !rule.concerns(from: home, start: year, in: self) || rule.allows(teacher, in: year, of: self)
    }
  }

  /// How many teachers of a school meet the personal conditions of the policy on 1 September of a year.
  public func eligibleCount(of school: Int, in year: SchoolYear) -> Int {
    let rules = book.personal.filter { $0.concerns(from: school, start: year, in: self) }
    return staff[school].count { teacher in
      rules.allSatisfy { $0.allows(teacher, in: year, of: self) }
    }
  }
}
