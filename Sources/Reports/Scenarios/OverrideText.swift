public import Districts
import Postings
import RuleModels
import Rules
public import Scenarios

/// What was decided by hand and what it costs, for the terminal. Prices are always "with minus without".
public struct OverrideText {
  private let prices: OverridePrices
  private let names: Names

  public init(_ prices: OverridePrices, language: Language) {
    self.prices = prices
    names = Names(facts: prices.facts, language: language)
  }

  /// All lines: the counts, the price of all, the price of the plan at hand, the price of each pin.
  public var lines: [String] {
    let sections = [all, atHand, single].filter { !$0.isEmpty }
    return counts
      + sections.enumerated().flatMap { number, section in
        let numeral = names.text("\(names.numeral(number + 1))、", "\(number + 1). ")
        return ["", numeral + section[0]] + section.dropFirst()
      }
  }

  private var counts: [String] {
    let pins = prices.facts.district.pins
    let forbidding = pins.count { ($0.to == nil) == ($0.effect == .must) }
    var lines = [
      names.text(
        "锁定\(pins.count)条，涉及\(Set(pins.map(\.teacher)).count)人：要求交流\(pins.count - forbidding)条，不得交流（留在本校或不得到某校）\(forbidding)条。",
        "\(pins.count) pins of \(Set(pins.map(\.teacher)).count) people: \(pins.count - forbidding) ask for a posting, \(forbidding) forbid one."
      )
    ]
    if let trace = prices.trace {
      lines.append(
        names.text(
          "方案\(trace.total)人次，其中由人工决定\(trace.postings.count)人次（锁定\(trace.pinned.count)，手工加入或改动\(trace.typed.count)）；手工撤下\(trace.struck.count)人次。",
          "Of \(trace.total) postings \(trace.postings.count) are decided by hand (\(trace.pinned.count) pinned, \(trace.typed.count) typed in or altered); \(trace.struck.count) were struck."
        ))
    }
    for cap in prices.caps {
      let (value, bound) = (cap.measurement.value, cap.measurement.bound)
      let verdict =
        cap.measurement.holds ? names.text("未超过", "within the limit") : names.text("超过", "above the limit")
      lines.append(
        names.rule(cap.instance.rule) + names.clause(cap.instance)
          + names.text(
            "：\(names.subject(cap.instance.subject))，不超过\(bound)，实际\(value)，\(verdict)。",
            ": \(names.subject(cap.instance.subject)), at most \(bound), there are \(value): \(verdict)."))
    }
    if prices.caps.isEmpty, prices.facts.policy.rules.allSatisfy({ $0.rule != "override-share" }) {
      lines.append(
        names.text(
          "政策没有限制人工决定的比例（规则 override-share）。",
          "The policy does not limit what is decided by hand (rule override-share)."))
    }
    return lines
  }

  private var all: [String] {
    guard !prices.facts.district.pins.isEmpty else { return [] }
    let titles = (names.text("无锁定", "without pins"), names.text("有锁定", "with pins"))
    var lines =
      [names.text("全部锁定的代价（有锁定 减 无锁定）", "The price of all pins (with pins minus without)")]
      + table(prices.prices, titles).lines
    if prices.with.audited == nil {
      lines.append(
        prices.without.audited == nil
          ? names.text("有没有锁定都没有方案。", "There is no plan with the pins, nor without them.")
          : names.text("因为这些锁定，没有方案；去掉锁定就有。", "The pins leave no plan; without them there is one."))
    }
    return lines
  }

  private var atHand: [String] {
    guard let own = prices.pricesAtHand else { return [] }
    let titles = (names.text("无锁定最优", "best without"), names.text("现有方案", "plan at hand"))
    return [
      names.text(
        "锁定与手工改动合计的代价（现有方案 减 无锁定的最优方案）",
        "The price of pins and edits together (the plan at hand minus the best without pins)")
    ] + table(own, titles).lines
  }

  private func table(_ rows: [OverridePrices.Price], _ titles: (String, String)) -> TextTable {
    var table = TextTable(
      [
        names.text("目标（越小越好）", "criterion (lower is better)"), titles.0, titles.1,
        names.text("差", "difference"),
      ], rightAligned: [1, 2, 3])
    for row in rows {
      table.add([
        title(row.criterion), row.without.map { names.value($0, of: row.criterion) } ?? "—",
        row.with.map { names.value($0, of: row.criterion) } ?? "—",
        row.difference.map { names.difference($0, of: row.criterion) } ?? "—",
      ])
    }
    return table
  }

  private var single: [String] {
    guard !prices.single.isEmpty else { return [] }
    let criteria = prices.facts.criteria
    var table = TextTable(
      [names.text("锁定", "pin"), names.text("决定人", "decided by")] + criteria.map(title),
      rightAligned: Set(2..<(criteria.count + 2)))
    for single in prices.single {
      let own = prices.prices(of: single)
      table.add(
        [pin(single.pin), single.pin.decidedBy ?? "—"]
          + own.map { row in
            if let difference = row.difference { return names.difference(difference, of: row.criterion) }
            return row.with == nil && row.without != nil ? names.text("去掉才有方案", "no plan with it") : "—"
          })
    }
    return [
      names.text(
        "逐条：这一条的代价（全部锁定 减 去掉这一条）", "Each pin alone (with all pins minus without this one)")
    ] + table.lines
  }

  private func title(_ id: String) -> String { names.criterionHeading(id) }

  /// `胡秀燕（T001）必须到永岭镇中心小学，2027学年`.
  func pin(_ pin: Pin) -> String {
    let who = "\(names.teacher(pin.teacher))（\(pin.teacher)）"
    let what =
      switch (pin.effect, pin.to) {
      case (.must, let to?): names.text("必须到", " must go to ") + names.school(to)
      case (.never, let to?): names.text("不得到", " must not go to ") + names.school(to)
      case (.must, nil): names.text("留在本校", " stays at home")
      case (.never, nil): names.text("必须交流", " must go")
      }
    let when = pin.start.map { names.text("，", ", ") + names.year($0, years: pin.years ?? 1) } ?? ""
    return who + what + when
  }
}
