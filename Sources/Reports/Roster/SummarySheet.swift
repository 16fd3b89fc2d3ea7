import Districts
import Postings
import Rules
import Tables

/// 汇总: how it ended, the criteria, and the indicators of each school year.
struct SummarySheet {
  private let document: PlanDocument
  private let audited: AuditedPlan
  private let names: Names

  init(_ document: PlanDocument, _ audited: AuditedPlan, _ names: Names) {
    self.document = document
    self.audited = audited
    self.names = names
  }

  var content: WorksheetContent {
    let years = document.facts.horizon.all
    var body = years.map(indicators)
    body.append(contentsOf: [
      [], header(["目标（按先后）", "数值", "下界", "是否证明", "单位"], ["Criterion", "value", "bound", "proven", "unit"]),
    ])
    for stage in document.result.criteria {
      let card = names.criterion(stage.name)
      body.append([
        .text(card.map { names($0.title) } ?? stage.name), number(stage.value), number(stage.bound),
        .text(stage.proven ? names.text("是", "yes") : names.text("否", "no"), .centred),
        .text(card.map { names($0.unit) } ?? ""),
      ])
    }
    let outcome =
      document.result.outcome == .optimal
      ? names.text(
        "已得出最优方案，各项目标均经证明，复核无违规。", "Optimal: every criterion is proven, the audit found no violation.")
      : names.text("已得出可行方案，复核无违规，时限内未能证明最优。", "Feasible: a limit struck before the proof.")
    var sheet = WorksheetContent(
      name: names.text("汇总", "Summary"), title: names.sheetTitle(names.text("汇总", "Summary")),
      subtitle: outcome,
      headers: [
        names.text("学年", "Year"), names.text("符合条件人数", "Eligible"), names.text("新派交流人数", "Starting"),
        names.text("占符合条件比例", "Share of eligible"), names.text("其中骨干与中层", "Key staff among them"),
        names.text("占新派比例", "Share of starting"), names.text("在外交流人数", "Away"),
      ],
      body: body,
      remarks: [
        names.text("数据指纹（SHA-256）：", "Fingerprint of the input (SHA-256): ") + document.inputSHA256
      ])
    sheet.filtered = nil
    return sheet
  }

  private func header(_ zh: [String], _ en: [String]) -> [WrittenCell] {
    (names.language == .chinese ? zh : en).map { .text($0, .header) }
  }

  private func number(_ value: Int?) -> WrittenCell { value.map { .integer($0) } ?? .text("—", .centred) }

  private func indicators(_ year: SchoolYear) -> [WrittenCell] {
    let facts = document.facts
    let eligible = facts.district.teachers.indices.count { facts.isEligible($0, in: year) }
    let starting = audited.plan.postings.filter { $0.start == year }
    let key = starting.count { posting in
      facts.district.teacherNumbers[posting.teacher].map(facts.isKeyStaff) ?? false
    }
    let away = PlanView(audited.plan, of: facts).present(in: year, from: nil, to: nil).count
    return [
      .text(names.year(year)), .integer(eligible), .integer(starting.count),
      .text(Self.percentage(starting.count, of: eligible), .number), .integer(key),
      .text(Self.percentage(key, of: starting.count), .number), .integer(away),
    ]
  }

  /// A share in per cent with one decimal, rounded half up in whole numbers; `—` of nothing.
  static func percentage(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "—" }
    let tenths = (part * 2_000 + whole) / (2 * whole)
    return "\(tenths / 10).\(tenths % 10)%"
  }
}
