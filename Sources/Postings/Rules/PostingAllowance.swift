import Districts
public import Rules

/// 补助: what each posting is paid.
public struct PostingAllowance: PlanListing {
  static let yearly = Parameter<Int>.integer(
    "yearly", default: 0, in: 0...1_000_000,
    title: Text(zh: "每学年补助（元）", en: "Allowance for a year, yuan"))
  static let perKilometre = Parameter<Int>.integer(
    "per-km", default: 0, in: 0...100_000,
    title: Text(zh: "每公里每学年补助（元）", en: "Allowance for a kilometre (one way) and year, yuan"))

  public static let card = RuleCard(
    id: "posting-allowance", title: Text(zh: "交流补助", en: "Allowances"),
    statement: Text(
      zh: "按方案列出每人次的补助：每学年定额加按单程公里计的交通补助，四舍五入到元。",
      en:
        "Lists the allowance of each posting: a sum a year and one for each kilometre one way, rounded to yuan."
    ),
    formula: "yearly + ⌊per-km·km + 1/2⌋", nature: .list, parameters: [yearly.spec, perKilometre.spec],
    sources: [
      Citation(plan: "P11", clause: Text(zh: "同等的交通补贴", en: "the same travel allowance")),
      Citation(plan: "P13", clause: Text(zh: "政策性补助补贴", en: "allowances by policy")),
      Citation(plan: "P16", clause: Text(zh: "制定相应的补助政策", en: "a policy of allowances")),
    ])

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  public func list(_ view: PlanView) -> PlanList {
    let district = view.facts.district
    let rows = view.made.filter { concerns(from: $0.from, start: $0.start, in: view.facts) }.map { stay in
      let teacher = district.teachers[stay.teacher]
      let way = view.facts.distance(of: stay.teacher, to: stay.to).tenthsOfKilometre
      let travel = (entry[Self.perKilometre] * way + 5) / 10
      let year = entry[Self.yearly] + travel
      return [
        PlanList.Cell.name(teacher.id), .name(teacher.name), .name(district.schools[stay.to].name),
        .year(stay.start), .number(stay.years), .number(entry[Self.yearly]), .number(travel),
        .number(year * stay.years),
      ]
    }
    return PlanList(
      of: self,
      columns: [
        Text(zh: "教师编号", en: "Teacher id"), Text(zh: "姓名", en: "Name"), Text(zh: "交流学校", en: "Host"),
        Text(zh: "开始学年", en: "Start"), Text(zh: "期限（学年）", en: "Years"),
        Text(zh: "每学年定额（元）", en: "Sum a year, yuan"), Text(zh: "每学年交通（元）", en: "Travel a year, yuan"),
        Text(zh: "合计（元）", en: "Total, yuan"),
      ], rows: rows, totals: [7])
  }

  public static let examples: [RuleExample] = []
}
