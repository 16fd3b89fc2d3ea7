import Districts
import LinearModels
import RuleModels
public import Rules

/// 参加人员: who is called to an activity, what share of them must be able to come, and who may make it.
public struct Attendance: VisitRule {
  /// Which of the people called must teach what the activity is about.
  enum SubjectMatch: String, Sendable, CaseIterable { case same, any }
  /// What the share is taken of.
  enum Base: String, Sendable, CaseIterable {
    /// All who are called.
    case all
    /// Those who have no lesson, or one that can be swapped.
    case free
  }

  static let kind = Parameter<[String]>.freeWords("kind", title: Text(zh: "活动类型", en: "Kinds"))
  static let who = Parameter<Who>.choice("who", default: .all, title: Text(zh: "参加人员", en: "Who attends"))
  static let offices = Parameter<[CadreOffice]>.choices(
    "offices", default: [], title: Text(zh: "只限职务", en: "Only these offices"))
  static let from = Parameter<ActivityKind.Origin>.choice(
    "from", default: .group, title: Text(zh: "来自", en: "Coming from"))
  static let subject = Parameter<SubjectMatch>.choice(
    "subject", default: .same, title: Text(zh: "学科", en: "Subject"))
  static let share = Parameter<Fraction>.fraction(
    "share", default: Fraction(1), in: Fraction(0)...Fraction(1), title: Text(zh: "参加比例", en: "Share"))
  static let base = Parameter<Base>.choice("of", default: .all, title: Text(zh: "比例基数", en: "Share of"))
  static let maker = Parameter<Who>.choice(
    "maker", default: .all, title: Text(zh: "主讲资格", en: "Who may make it"))

  public static let card = RuleCard(
    id: "attendance", title: Text(zh: "参加人员", en: "Attendance"),
    statement: Text(
      zh: "应参加人员中到会比例不低于规定；主讲人须具备规定资格。有课而不能调课的人不能参加。",
      en:
        "At least the share of those called attends, and who makes it is qualified. Who has a lesson that cannot be swapped cannot attend."
    ),
    formula: "∀v: |present(v) ∩ called(v)| ≥ share·|called(v)|; makers(v) ⊆ maker", nature: .posting,
    parameters: [
      kind.spec, who.spec, offices.spec, from.spec, subject.spec, share.spec, base.spec, maker.spec,
    ],
    sources: [
      Citation(
        plan: "P5", clause: Text(zh: "片区全体英语教师；人人参与", en: "all English teachers of the area; everybody")),
      Citation(plan: "P3", clause: Text(zh: "能调开课的教师", en: "teachers who can swap their lessons")),
      Citation(plan: "P14", clause: Text(zh: "由骨干教师上示范课", en: "backbone teachers give the lessons")),
    ], unit: Text(zh: "人", en: "people"))

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  /// Whether the line speaks of an activity.
  func concerns(_ occasion: Occasion, in facts: VisitCase) -> Bool {
    entry[Self.kind].contains(facts.tables.kinds[occasion.kind].name)
      && entry.scope.contains(facts.district.schools[occasion.host])
  }

  /// The teachers (numbers) who are called, whether they are free or not.
  func audience(of occasion: Occasion, in facts: VisitCase) -> [Int] {
    guard concerns(occasion, in: facts) else { return [] }
    let schools = facts.schools(
      of: entry[Self.from], group: occasion.group, school: occasion.school, host: occasion.host)
    return schools.flatMap { facts.staff[$0] }.filter { teacher in
      facts.counts(teacher, as: entry[Self.who]) && holdsOffice(teacher, in: facts)
        && (entry[Self.subject] == .any
          || facts.suits(teacher, subject: occasion.subject, researchGroup: occasion.researchGroup))
    }.sorted()
  }

  private func holdsOffice(_ teacher: Int, in facts: VisitCase) -> Bool {
    let offices = entry[Self.offices]
    return offices.isEmpty || (facts.district.teachers[teacher].cadre.map(offices.contains) ?? false)
  }

  private func isQualified(_ teacher: Int, in facts: VisitCase) -> Bool {
    facts.counts(teacher, as: entry[Self.maker])
  }

  public func admits(_ candidate: VisitCandidate, in facts: VisitCase) -> Bool {
    guard concerns(candidate.occasion, in: facts) else { return true }
    guard candidate.fixedPeople.allSatisfy({ isQualified($0, in: facts) }) else { return false }
    guard entry[Self.base] == .all else { return true }
    let called = audience(of: candidate.occasion, in: facts)
    let there = Set(candidate.attendees).union(candidate.fixedPeople)
    return called.count { there.contains($0) } >= entry[Self.share].roundedUp(of: called.count)
  }

  public func admits(_ teacher: Int, at candidate: VisitCandidate, in facts: VisitCase) -> Bool {
    !concerns(candidate.occasion, in: facts) || isQualified(teacher, in: facts)
  }

  public func measure(_ view: VisitView) -> [Measurement] {
    let facts = view.facts
    return view.held.filter { concerns($0.occasion, in: facts) }.flatMap { held -> [Measurement] in
      let called = audience(of: held.occasion, in: facts)
      let base = entry[Self.base] == .all ? called : called.filter { facts.isFree($0, at: held.visit.slot) }
      let present = held.present
      let value = base.count { present.contains($0) }
      let bound = entry[Self.share].roundedUp(of: base.count)
      let subject = facts.subject(of: held.occasion)
      let unqualified = held.people.filter { !isQualified($0, in: facts) }.map { teacher in
        var own = subject
        own.teacher = facts.district.teachers[teacher].id
        return Measurement(own, value: 1, .atMost, 0, breaking: true, people: [held.visit.id])
      }
      return [
        Measurement(
          subject, value: value, .atLeast, bound, breaking: value < bound, people: [held.visit.id])
      ] + unqualified
    }
  }

  public static let examples = [
    VisitExample(
      Text(zh: "集团教师都参加", en: "All teachers of the group attend"), TinyYear(),
      parameters: ["kind": .words(["研讨"]), "who": .word("all")],
      plan: [.seminar("a", on: TinyYear.autumn[0], attendees: ["c1", "c2", "m1", "n1"])], breaches: []),
    VisitExample(
      Text(zh: "n1 有课不能调，到会不足", en: "n1 has a lesson that cannot be swapped"),
      TinyYear(busy: ["n1"]),
      parameters: ["kind": .words(["研讨"]), "who": .word("all")],
      plan: [.seminar("a", on: TinyYear.autumn[0], attendees: ["c1", "c2", "m1"])],
      breaches: ["C,研讨,2027-09-30 pm"]),
    VisitExample(
      Text(zh: "能调开课的都参加即可", en: "Those who can swap suffice"), TinyYear(busy: ["n1"]),
      parameters: ["kind": .words(["研讨"]), "of": .word("free")],
      plan: [.seminar("a", on: TinyYear.autumn[0], attendees: ["c1", "c2", "m1"])], breaches: []),
    VisitExample(
      Text(zh: "示范课由非骨干教师主讲", en: "A lesson given by somebody who is no backbone"),
      TinyYear(anyMaker: true),
      parameters: ["kind": .words(["送教"]), "share": .fraction(Fraction(0)), "maker": .word("backbone")],
      plan: [.delivery("a", to: "M", by: "c2", on: TinyYear.autumn[0], attendees: ["c1", "m1", "n1"])],
      breaches: ["M,c2,送教,2027-09-30 pm"]),
  ]
}
