public import Districts
import RuleModels
import Rules
public import Visits

/// Why an activity stands where it does, and what if not, for the terminal.
public struct VisitExplanationText {
  private let explanation: VisitExplanation
  private let names: CalendarNames

  public init(_ explanation: VisitExplanation, language: Language) {
    self.explanation = explanation
    names = CalendarNames(facts: explanation.plan.facts, language: language)
  }

  public var lines: [String] {
    let text = OtherwiseText(names: names, reason: reason)
    let (plan, byHand) = (explanation.plan, explanation.byHand)
    return present + [names.text("二、如果", "2. If ") + wish]
      + text.byHand(byHand.map { AuditDifference(plan, $0) })
      + text.planned(
        explanation.otherwise, beside: plan, wish: names.text("设想：", "the wish: ") + wish, byHand: byHand
      ) { changes(to: $0) }
  }

  /// Why an activity is not as its kind says: `（“管理跟岗”安排在星期二）`.
  private func reason(_ instance: RuleInstance) -> String {
    guard instance.rule == VisitForm.card.id, let byHand = explanation.byHand else { return "" }
    let visit = byHand.view.held.first { byHand.facts.subject(of: $0) == instance.subject }?.visit
    guard let visit else { return "" }
    let faults = VisitForm.faults(of: visit, in: byHand.facts).map { names.fault($0, visit.kind) }
    if faults.isEmpty { return "" }
    return names.text("（", " (") + faults.joined(separator: names.text("；", "; ")) + names.text("）", ")")
  }

  private var present: [String] {
    guard let visit = explanation.wish.visit else {
      let own = explanation.plan.plan.visits.filter { $0.kind == explanation.wish.kind }
      return [
        names.text("一、现日历的安排", "1. In the calendar"),
        names.text(
          "  “\(explanation.wish.kind)”共\(own.count)次。", "  \(own.count) × \(explanation.wish.kind)."),
        "",
      ]
    }
    var lines = [
      names.text("一、现日历的安排", "1. In the calendar"),
      "  \(visit.id) \(names.what(visit))" + names.text("：", ": ") + names.occasion(visit)
        + names.text("（\(names.status(visit.status))）。", " (\(names.status(visit.status)))."),
    ]
    if !explanation.served.isEmpty {
      lines.append(names.text("  · 没有它，以下要求就不能满足：", "  · Without it these rules are broken:"))
      lines += explanation.served.map { "    － " + names.instance($0) }
    }
    return lines + [""]
  }

  /// `该活动改在2027年10月12日（星期二）上午，改由孝义镇中心小学承办`.
  private var wish: String {
    let wish = explanation.wish
    guard let visit = wish.visit else { return patternWish }
    if wish.effect == .never {
      return wish.maker.map {
        names.text("该活动不由\(names.teacher($0))主讲", "\(names.teacher($0)) did not make it")
      } ?? names.text("该活动不安排在此时此地", "it were not at this time and place")
    }
    var parts: [String] = []
    let day = wish.day.flatMap { $0 == visit.day && wish.half == visit.half ? nil : $0 }
    if let day {
      let half = wish.half.map { names.text("", " ") + names.half($0) } ?? ""
      parts.append(names.text("改在\(names.day(day))\(half)", "it were on \(names.day(day))\(half)"))
    }
    if let host = wish.host, host != visit.host {
      parts.append(names.text("改由\(names.school(host))承办", "it were at \(names.school(host))"))
    }
    if let maker = wish.maker {
      parts.append(names.text("改由\(names.teacher(maker))主讲", "\(names.teacher(maker)) made it"))
    }
    return names.text("该活动", "") + parts.joined(separator: names.text("，", ", "))
  }

  private var patternWish: String {
    let wish = explanation.wish
    let whom = wish.school.map { names.text("为\(names.school($0))", " for \(names.school($0))") } ?? ""
    let day = wish.day.map { names.text("在\(names.day($0))", " on \(names.day($0))") } ?? ""
    let half = wish.half.map { names.text(names.half($0), " \(names.half($0))") } ?? ""
    let host = wish.host.map { names.text("由\(names.school($0))承办", " at \(names.school($0))") } ?? ""
    let maker = wish.maker.map { names.text("由\(names.teacher($0))主讲", " by \(names.teacher($0))") } ?? ""
    let what = [wish.kind, wish.subject].compactMap { $0 }.joined(separator: "·")
    let isNever = wish.effect == .never
    return names.text(
      "\(isNever ? "不" : "")\(day)\(half)\(whom)安排“\(what)”\(host)\(maker)",
      "there were \(isNever ? "no" : "a") \(what)\(whom)\(day)\(half)\(host)\(maker)")
  }

  private func changes(to other: AuditedVisits) -> [String] {
    VisitDifference(explanation.plan, other).changes.map { item in
      switch (item.before, item.after) {
      case (let before?, let after?):
        names.text("    － 改动：", "    ~ changed: ") + names.what(after) + names.text("，由", ", from ")
          + names.occasion(before) + names.text("，改为", ", to ") + names.occasion(after)
      case (let before?, nil):
        names.text("    － 取消：", "    - dropped: ") + names.what(before) + names.text("，", ", ")
          + names.occasion(before)
      case (nil, let after?):
        names.text("    ＋ 新增：", "    + added: ") + names.what(after) + names.text("，", ", ")
          + names.occasion(after)
      case (nil, nil): ""
      }
    }
  }
}
