public import Districts
public import Postings
import Rules

/// Margins with the people behind them, shares, the reciprocal ledger and the outlook, for the terminal.
public struct LedgerText {
  private let audited: AuditedPlan
  private let names: Names

  public init(_ audited: AuditedPlan, language: Language) {
    self.audited = audited
    names = Names(facts: audited.facts, language: language)
  }

  public var lines: [String] { ledger + [""] + shares + [""] + margins + [""] + balance + [""] + outlook }

  private func people(_ ids: [String]) -> String {
    ids.map { "\(names.teacher($0))（\($0)）" }.joined(separator: names.text("、", ", "))
  }

  /// 互派台账: who for whom.
  private var ledger: [String] {
    var table = TextTable(
      [
        names.text("学校", "school"), names.text("对方", "partner"), names.text("开始学年", "start"),
        names.text("派出", "sent"), names.text("接收", "received"), names.text("差额", "net"),
        names.text("累计", "cumulated"), names.text("派出人员", "who went"), names.text("接收人员", "who came"),
      ], rightAligned: [3, 4, 5, 6])
    for row in ReciprocalLedger(audited).rows {
      table.add([
        names.school(row.school), names.school(row.partner), names.year(row.year), "\(row.sent.count)",
        "\(row.received.count)", "\(row.net)", "\(row.cumulated)", people(row.sent.map(\.teacher)),
        people(row.received.map(\.teacher)),
      ])
    }
    return [names.text("一、互派台账", "1. Reciprocal ledger")] + table.lines
  }

  /// 比例要求: numerator, denominator, rounding.
  private var shares: [String] {
    var lines = [names.text("二、比例要求", "2. Shares")]
    for finding in audited.findings {
      guard let ratio = finding.measurement.ratio else { continue }
      let measurement = finding.measurement
      let rounding = ratio.roundsUp ? names.text("向上取整", "rounded up") : names.text("向下取整", "rounded down")
      let relation =
        measurement.relation == .atLeast ? names.text("不少于", "at least ") : names.text("不超过", "at most ")
      let isFloor = !ratio.roundsUp && ratio.share.roundedDown(of: ratio.base) < measurement.bound
      let floor =
        isFloor ? names.text("（但至少可派\(measurement.bound)人）", " (but \(measurement.bound) in any case)") : ""
      lines.append(
        "  " + names.rule(finding.instance.rule) + names.clause(finding.instance) + names.text("：", ": ")
          + names.subject(finding.instance.subject)
          + names.text(
            "，基数\(ratio.base)人×\(ratio.share)，\(rounding)，\(relation)\(measurement.bound)人\(floor)，实际\(measurement.value)人",
            ", \(ratio.base) × \(ratio.share), \(rounding): \(relation)\(measurement.bound)\(floor), there are \(measurement.value)"
          ))
    }
    if lines.count == 1 { lines.append(names.text("  政策没有比例要求。", "  The policy asks for none.")) }
    return lines
  }

  private var margins: [String] {
    var lines = [names.text("三、各项要求的余量与人员", "3. Margins and the people behind them")]
    for finding in audited.bounds {
      let measurement = finding.measurement
      if measurement.isBalance && measurement.people.isEmpty { continue }
      let unit = Catalogue.standard.rule(finding.instance.rule).map { names($0.card.unit) } ?? ""
      lines.append(
        "  " + names.rule(finding.instance.rule) + names.clause(finding.instance) + names.text("：", ": ")
          + names.subject(finding.instance.subject)
          + names.text(
            "，\(measurement.isBalance ? "双方相差" : "实际")\(measurement.value)\(unit)，\(measurement.relation == .atLeast ? "要求不少于" : "要求不超过")\(measurement.bound)\(unit)，余量\(measurement.margin)",
            ", \(measurement.isBalance ? "difference" : "value") \(measurement.value)\(unit), \(measurement.relation == .atLeast ? "at least" : "at most") \(measurement.bound)\(unit), margin \(measurement.margin)"
          )
          + (measurement.people.isEmpty ? "" : names.text("：", ": ") + people(measurement.people)))
    }
    return lines
  }

  private var balance: [String] {
    var table = TextTable(
      [
        names.text("学校", "school"), names.text("学科", "subject"), names.text("学年", "year"),
        names.text("需求", "needed"), names.text("交流前", "before"), names.text("交流后", "after"),
        names.text("缺", "short"),
      ], rightAligned: [3, 4, 5, 6])
    for row in SubjectBalance(audited).rows where row.before != row.there || row.shortage > 0 {
      table.add([
        names.school(row.school), row.subject, names.year(row.year), "\(row.posts)", "\(row.before)",
        "\(row.there)", "\(row.shortage)",
      ])
    }
    return [names.text("四、学科余缺（有变动或有缺口的）", "4. Subjects changed or short")] + table.lines
  }

  /// 下一轮可用骨干.
  private var outlook: [String] {
    let outlook = Outlook(audited)
    var table = TextTable(
      [
        names.text("学校", "school"), names.text("学科", "subject"), names.text("骨干与中层", "key staff"),
        names.text("届时可交流", "free then"), names.text("人员", "who"),
      ], rightAligned: [2, 3])
    for row in outlook.rows {
      table.add([
        names.school(row.school), row.subject, "\(row.keyStaff)", "\(row.available.count)",
        people(row.available),
      ])
    }
    return [
      names.text("五、\(names.year(outlook.year))可用的骨干与中层", "5. Key staff free in \(outlook.year)")
    ] + table.lines
  }
}
