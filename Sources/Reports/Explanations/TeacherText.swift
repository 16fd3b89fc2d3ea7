public import Districts
public import Postings
import RuleModels
import Rules

/// Why a teacher is sent or not, and what if not, for the terminal.
public struct TeacherText {
  private let explanation: TeacherExplanation
  private let eligibility: EligibilityText
  private let names: Names
  private let postings: PostingFactsText

  /// - Parameters:
  ///   - facts: the whole case.
  ///   - place: where a value stands in the files.
  public init(
    _ explanation: TeacherExplanation, of facts: PlanningCase, language: Language,
    place: @escaping (DistrictCell) -> String? = { _ in nil }
  ) {
    self.explanation = explanation
    names = Names(facts: facts, language: language)
    postings = PostingFactsText(names: names)
    eligibility = EligibilityText(explanation.eligibility, of: facts, language: language, place: place)
  }

  public var lines: [String] {
    [names.person(explanation.teacher), ""] + plan + [""] + alternative + [""]
      + [names.text("三、各学年能否交流", "3. May the teacher go?")] + eligibility.lines
  }

  private var plan: [String] {
    var lines = [names.text("一、现方案的安排", "1. In the plan")]
    if explanation.postings.isEmpty { lines.append(names.text("  未安排交流。", "  Not sent.")) }
    for facts in explanation.postings { lines += postings.lines(facts) }
    return lines
  }

  private var alternative: [String] {
    let alternative = explanation.alternative
    var lines = [names.text("二、如果", "2. If ") + wish(alternative.pin)]
    switch alternative.outcome {
    case .unknown: lines.append(names.text("  时限内未得出结论。", "  Not known within the limits."))
    case .impossible(let conflicts):
      lines.append(
        names.text("  做不到，已经证明。原因是以下各项不能同时满足：", "  Impossible; proven. These cannot hold together:"))
      let facts = explanation.plan.facts.withPin(alternative.pin)
      let instances = InstanceText(Names(facts: facts, language: names.language), asked: alternative.pin)
      for (number, conflict) in conflicts.enumerated() {
        if number > 0 { lines.append(names.text("  而且：", "  Besides:")) }
        lines += instances.demands(conflict.members).map { "  · " + $0 }
      }
    case .possible(let plan): lines += compared(plan)
    }
    if !explanation.around.links.isEmpty {
      let rules = explanation.around.links.map { names.rule($0.rule) }.joined(
        separator: names.text("、", ", "))
      lines.append(
        names.text(
          "  （\(rules)按全区县计算，因此对全区县重新编制。）",
          "  (\(rules) counts the whole district, so all of it was planned again.)"))
    } else if !explanation.around.isWhole, case .possible = alternative.outcome {
      lines.append(
        names.text(
          "  （只涉及本集团：数值按本集团计，其他集团的安排不变。）",
          "  (Only the groups concerned: values are theirs, all others keep their plan.)"))
    }
    return lines
  }

  /// `该教师留在本校`.
  private func wish(_ pin: Pin) -> String {
    let when =
      pin.start.map { names.text("（", " (") + names.year($0, years: pin.years ?? 1) + names.text("）", ")") }
      ?? ""
    let host = pin.to.map(names.school)
    let words: String
    switch (host, pin.effect) {
    case (nil, .must): words = names.text("留在本校", "the teacher stayed at home")
    case (nil, .never): words = names.text("安排其交流", "the teacher were sent")
    case (let host?, .must): words = names.text("派往\(host)", "the teacher went to \(host)")
    case (let host?, .never): words = names.text("不派往\(host)", "the teacher did not go to \(host)")
    }
    return words + when
  }

  private func compared(_ plan: AlternativePlan) -> [String] {
    var lines = ComparedText(names: names).lines(
      plan.comparisons.map {
        CriterionDifference(id: $0.criterion, before: $0.inHand, after: $0.otherwise)
      }, isProven: plan.isProven)
    let replacements = plan.added.filter { other in
      explanation.postings.contains { facts in
        facts.posting.to == other.to && facts.posting.from == other.from
          && facts.posting.start < other.end && other.start < facts.posting.end
      }
    }.filter { $0.teacher != explanation.teacher }
    if !replacements.isEmpty {
      let people = replacements.map { "\(names.teacher($0.teacher))（\($0.teacher)）" }
      lines.append(
        names.text("  接替人选：", "  In the teacher's place: ") + people.joined(separator: names.text("、", ", "))
          + names.text("。", "."))
    }
    lines.append(names.text("  人员变动：", "  All changes:"))
    lines += plan.dropped.map { names.text("  － 取消：", "  - dropped: ") + names.posting($0) }
    lines += plan.added.map { names.text("  ＋ 新增：", "  + added: ") + names.posting($0) }
    return lines
  }
}

/// The facts of a posting in lines.
struct PostingFactsText {
  let names: Names

  func lines(_ facts: PostingFacts) -> [String] {
    var lines = ["  " + names.posting(facts.posting) + names.text("。", ".")]
    func add(_ zh: String, _ en: String) { lines.append("  · " + names.text(zh, en)) }
    if !facts.served.isEmpty { add("如不派，以下要求就不能满足：", "Without it these rules are broken:") }
    for finding in facts.served {
      lines.append(
        "    － " + names.rule(finding.instance.rule) + names.clause(finding.instance) + names.text("：", ": ")
          + names.subject(finding.instance.subject))
    }
    for need in facts.needs {
      add(
        "补缺：\(names.year(need.row.year))需\(need.row.subject)教师\(need.row.posts)人，派去后\(need.row.there)人，不派只有\(need.without)人",
        "Need: \(need.row.posts) teachers of \(need.row.subject) in \(need.row.year.first); \(need.row.there) with, \(need.without) without the posting"
      )
    }
    switch (facts.wish, facts.willing) {
    case (let rank?, _): add("志愿：第\(names.numeral(rank + 1))志愿", "Wish: number \(rank + 1)")
    case (nil, false?): add("志愿：未列此校，本人表示不愿意", "Wish: not listed, and not willing")
    case (nil, _): add("志愿：未列此校", "Wish: not listed")
    }
    let tenths = facts.distance.tenthsOfKilometre
    let kilometres = "\(tenths / 10).\(tenths % 10)"
    switch facts.distance.source {
    case .table: add("路程：单程\(kilometres)公里", "Travel: \(kilometres) km one way")
    case .positions:
      add("路程：单程约\(kilometres)公里（按位置折算）", "Travel: about \(kilometres) km one way, by position")
    case .unknown: add("路程：位置不详", "Travel: position unknown")
    }
    if facts.passedOver.isEmpty {
      add("轮次：同校同学科同类人员中等待最久", "Turn: nobody of the same school, subject and standing has waited longer")
    } else {
      let people = facts.passedOver.prefix(3).map { "\(names.teacher($0))（\($0)）" }
        .joined(separator: names.text("、", ", "))
      let more = facts.passedOver.count > 3 ? names.text("等", " …") : ""
      add(
        "轮次：另有\(facts.passedOver.count)人等待更久：\(people)\(more)",
        "Turn: \(facts.passedOver.count) have waited longer: \(people)\(more)")
    }
    return lines
  }
}

extension PlanningCase {
  /// The case with a pin that is only asked about.
  fileprivate func withPin(_ pin: Pin) -> PlanningCase {
    PlanningCase(district: district.adding(pins: [pin]), policy: policy, baseline: baseline)
  }
}
