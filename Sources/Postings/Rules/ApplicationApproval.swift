import Districts
public import Rules

/// 申请与审核: only who has applied, is recommended and approved is sent.
public struct ApplicationApproval: PostingRule {
  /// What is asked for.
  enum Step: String, Sendable, CaseIterable { case applied, recommended, approved }
  /// Who approves; it stands in reports.
  enum Office: String, Sendable, CaseIterable { case bureau, group, school }

  static let needs = Parameter<[Step]>.choices(
    "needs", default: Step.allCases, title: Text(zh: "必备手续", en: "Steps asked for"))
  static let by = Parameter<Office>.choice("by", default: .bureau, title: Text(zh: "审核单位", en: "Approved by"))

  public static let card = RuleCard(
    id: "application-approval", title: Text(zh: "申请与审核", en: "Application and approval"),
    statement: Text(
      zh: "交流须经本人申请、学校推荐、审核通过；空白视为未办。手续不全的仍计入符合交流条件的教师。",
      en:
        "Who is sent has applied, is recommended and approved; a blank counts as no. Teachers without them still count among the eligible."
    ),
    formula: "x[t,d,y,n] = 0 unless all of needs are yes", nature: .posting,
    parameters: [needs.spec, by.spec],
    sources: [
      Citation(plan: "P11", clause: Text(zh: "本人申请、学校推荐", en: "own application, recommended by the school")),
      Citation(plan: "P13", clause: Text(zh: "审定后执行", en: "carried out once approved")),
    ])

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  public func admits(_ candidate: Candidate, in facts: PlanningCase) -> Bool {
    let application = facts.district.teachers[candidate.teacher].application
    return entry[Self.needs].allSatisfy { step in
      switch step {
      case .applied: application.applied == true
      case .recommended: application.recommended == true
      case .approved: application.approved == true
      }
    }
  }

  public func measure(_ view: PlanView) -> [Measurement] {
    let asked = Set(entry[Self.needs])
    return view.made.compactMap { stay in
      guard concerns(from: stay.from, start: stay.start, in: view.facts) else { return nil }
      let application = view.facts.district.teachers[stay.teacher].application
      let steps: [(Step, Bool?)] = [
        (.applied, application.applied), (.recommended, application.recommended),
        (.approved, application.approved),
      ]
      let done = steps.count { asked.contains($0.0) && $0.1 ?? false }
      return Measurement(
        view.subject(of: stay), value: done, .atLeast, asked.count, breaking: done < asked.count)
    }
  }

  public static let examples = [
    RuleExample(
      Text(zh: "已申请、推荐、审核", en: "Applied, recommended, approved"),
      TinyDistrict(
        core: [
          .teacher("a", application: Application(applied: true, recommended: true, approved: true))
        ], members: ["M": [.teacher("m")]]),
      plan: [.go("a", "C", "M", 2027, 1)], breaches: []),
    RuleExample(
      Text(zh: "尚未审核", en: "Not approved yet"),
      TinyDistrict(
        core: [.teacher("a", application: Application(applied: true, recommended: true))],
        members: [
          "M": [
            .teacher("m", application: Application(applied: true, recommended: true, approved: true))
          ]
        ]),
      plan: [.go("a", "C", "M", 2027, 1)], breaches: ["a,2027"]),
    RuleExample(
      Text(zh: "只要求本人申请", en: "Only the application is asked for"),
      TinyDistrict(
        core: [.teacher("a", application: Application(applied: true))], members: ["M": [.teacher("m")]]),
      parameters: ["needs": .words(["applied"])],
      plan: [.go("a", "C", "M", 2027, 1)], breaches: []),
  ]
}
