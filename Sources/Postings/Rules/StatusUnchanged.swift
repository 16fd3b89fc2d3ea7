import Districts
public import Rules

/// 编制不变: home school, post and pay stay as they are; a list to sign.
public struct StatusUnchanged: PlanListing {
  public static let card = RuleCard(
    id: "status-unchanged", title: Text(zh: "编制关系不变", en: "Status kept"),
    statement: Text(
      zh: "交流期间人事编制、工资关系保留在原学校；按方案列出名单。",
      en: "During a posting the post and the pay stay with the home school; listed for each posting."),
    formula: "h(t) unchanged", nature: .list, parameters: [],
    sources: [
      Citation(
        plan: "P11", clause: Text(zh: "教师编制等不随交流轮岗改变", en: "the post does not change with the exchange")),
      Citation(plan: "P13", clause: Text(zh: "编制与待遇不变（大意）", en: "status and pay unchanged")),
    ])

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  public func list(_ view: PlanView) -> PlanList {
    let district = view.facts.district
    let rows = view.made.filter { concerns(from: $0.from, start: $0.start, in: view.facts) }.map { stay in
      let teacher = district.teachers[stay.teacher]
      return [
        PlanList.Cell.name(teacher.id), .name(teacher.name),
        .name(district.schools[district.homes[stay.teacher]].name), .name(district.schools[stay.to].name),
        .year(stay.start), .number(stay.years),
      ]
    }
    return PlanList(
      of: self,
      columns: [
        Text(zh: "教师编号", en: "Teacher id"), Text(zh: "姓名", en: "Name"),
        Text(zh: "编制与工资关系所在校", en: "Post and pay at"), Text(zh: "交流学校", en: "Host"),
        Text(zh: "开始学年", en: "Start"), Text(zh: "期限（学年）", en: "Years"),
      ], rows: rows)
  }

  public static let examples: [RuleExample] = []
}
