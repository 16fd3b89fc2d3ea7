public import DistrictFiles
public import Districts
public import Rules

/// 合作单位考评: who fails puts it right; who fails again is released.
public struct PartnerReviews: EvaluationRule {
  static let fixes = Parameter<Int>.integer(
    "fixes", default: 1, in: 0...10, title: Text(zh: "整改次数", en: "How often it may be put right"))
  static let days = Parameter<Int?>.optionalInteger(
    "days", in: 1...1_000, title: Text(zh: "整改天数", en: "Days to put it right where no day is set"))

  public static let card = RuleCard(
    id: "partner-review", title: Text(zh: "合作单位考评", en: "Reviews of partners"),
    statement: Text(
      zh: "考评不合格的先整改，在期限内复查；整改后仍不合格的，协商后解除合作。没有给过整改机会的不得解除；解除后不再考评。",
      en:
        "A partner that fails puts it right and is reviewed again in time; one that fails again is released. None is released without the chance to put it right, and none is reviewed after its release."
    ),
    formula: "failures running ≤ fixes, or released; review(i+1) ≤ fix-by(i)", nature: .check,
    parameters: [fixes.spec, days.spec],
    sources: [
      Citation(
        plan: "P2",
        clause: Text(zh: "不定期地对校企合作企业；协商后予以解除", en: "partners are reviewed at times; released after talks"))
    ], unit: Text(zh: "次", en: ""))

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  public static var counted: [TableForm] { [EvaluationTables.reviews] }

  public func measure(_ facts: EvaluationCase) -> [Judgement] {
    let concerned = facts.records.reviews.filter {
      facts.isConcerned($0.school.map { .school($0) } ?? .district, by: entry.scope)
    }.filter { row in facts.asOf.map { row.day <= $0 } ?? true }
    let partners = Dictionary(grouping: concerned, by: \.partner)
    return partners.keys.sorted().flatMap { partner in
      judge(partner, (partners[partner] ?? []).sorted { $0.day < $1.day }, facts)
    }
  }

  private func judge(_ partner: String, _ rows: [PartnerReview], _ facts: EvaluationCase) -> [Judgement] {
    let schools = rows.compactMap(\.school)
    let allowed = entry[Self.fixes]
    var judgements: [Judgement] = []
    var failures = 0
    var released: Day?
    func subject(_ period: String) -> Subject { Subject(kind: partner, period: period) }
    for (number, row) in rows.enumerated() {
      let next = number + 1 < rows.count ? rows[number + 1] : nil
      if let released {
        judgements.append(
          Judgement(
            Measurement(subject("after \(released)"), value: 1, .atMost, 0),
            Text(
              zh: "\(partner)\(released)已解除，\(row.day)又有考评。",
              en: "\(partner) was released on \(released) and is reviewed again on \(row.day)."),
            schools: schools))
      }
      switch row.outcome {
      case .passed: failures = 0
      case .released:
        let isEarly = failures > 0 && failures <= allowed
        judgements.append(
          Judgement(
            Measurement(
              subject("release \(row.day)"), value: failures, .atLeast, isEarly ? allowed + 1 : 0),
            isEarly
              ? Text(
                zh: "\(partner)\(row.day)解除，但不合格只有\(failures)次，应先整改\(allowed)次。",
                en:
                  "\(partner) was released on \(row.day) after \(failures) failure; it may put it right \(allowed) times first."
              )
              : Text(zh: "\(partner)\(row.day)解除合作。", en: "\(partner) was released on \(row.day)."),
            schools: schools))
        released = row.day
      case .failed:
        failures += 1
        if failures > allowed {
          let isReleased = rows[(number + 1)...].contains { $0.outcome == .released }
          judgements.append(
            Judgement(
              Measurement(
                subject("failed \(row.day)"), value: failures, .atMost, allowed, breaking: !isReleased),
              Text(
                zh: isReleased
                  ? "\(partner)整改后仍不合格，已解除。" : "\(partner)\(row.day)整改后仍不合格（连续\(failures)次），应协商解除。",
                en: isReleased
                  ? "\(partner) failed again and was released."
                  : "\(partner) failed again on \(row.day) (\(failures) times running) and is to be released."
              ),
              schools: schools))
        } else {
          judgements.append(fix(row, next, partner, schools, facts))
        }
      }
    }
    if judgements.isEmpty {
      judgements.append(
        Judgement(
          Measurement(subject("reviews"), value: failures, .atMost, allowed),
          Text(zh: "\(partner)考评合格\(rows.count)次。", en: "\(partner) passed \(rows.count) reviews."),
          schools: schools))
    }
    return judgements
  }

  /// Whether what failed was reviewed again in time.
  private func fix(
    _ row: PartnerReview, _ next: PartnerReview?, _ partner: String, _ schools: [String],
    _ facts: EvaluationCase
  ) -> Judgement {
    let due = row.fixBy ?? entry[Self.days].map { row.day.advanced(byDays: $0) }
    let seen = next?.day ?? facts.asOf
    let late = due.flatMap { due in seen.map { max(0, $0 - due) } } ?? 0
    let limit = due.map { Text(zh: "，期限\($0)", en: ", by \($0)") } ?? Text(zh: "，未定期限", en: ", no day is set")
    let sentence =
      if let next {
        Text(
          zh: "\(partner)\(row.day)不合格，\(next.day)复查\(late > 0 ? "，迟\(late)天" : "")。",
          en:
            "\(partner) failed on \(row.day) and was reviewed on \(next.day)\(late > 0 ? ", \(late) days late" : "")."
        )
      } else {
        Text(
          zh: "\(partner)\(row.day)不合格，尚未复查\(limit.zh)\(late > 0 ? "，逾期\(late)天" : "")。",
          en:
            "\(partner) failed on \(row.day) and was not reviewed yet\(limit.en)\(late > 0 ? ", \(late) days late" : "")."
        )
      }
    return Judgement(
      Measurement(
        Subject(kind: partner, period: "fix \(row.day)"), value: late, .atMost, 0, breaking: late > 0),
      sentence, schools: schools, due: due, isOpen: next == nil)
  }

  public func blanks(_ facts: EvaluationCase, in language: Language) -> [BlankTable] {
    [BlankTable(EvaluationTables.reviews)]
  }

  private static func review(
    _ day: Int, _ outcome: PartnerReview.Outcome, fixBy: Int? = nil
  ) -> PartnerReview {
    PartnerReview("宏达汽修", .of(day), outcome, fixBy: fixBy.map { .of($0) })
  }

  public static let examples = [
    EvaluationExample(
      Text(zh: "不合格，整改后合格", en: "Failed, put right, passed"),
      records: {
        $0.reviews = [review(2027_1010, .failed, fixBy: 2027_1110), review(2027_1105, .passed)]
      }),
    EvaluationExample(
      Text(zh: "整改后仍不合格，没有解除", en: "Failed again and not released"), breaches: ["宏达汽修,failed 2027-11-05"],
      records: { $0.reviews = [review(2027_1010, .failed), review(2027_1105, .failed)] }),
    EvaluationExample(
      Text(zh: "整改后仍不合格，协商解除", en: "Failed again and released"),
      records: {
        $0.reviews = [
          review(2027_1010, .failed), review(2027_1105, .failed), review(2027_1201, .released),
        ]
      }),
    EvaluationExample(
      Text(zh: "没有给整改机会就解除", en: "Released without the chance to put it right"),
      breaches: ["宏达汽修,release 2027-10-20"],
      records: { $0.reviews = [review(2027_1010, .failed), review(2027_1020, .released)] }),
    EvaluationExample(
      Text(zh: "期限未到，复查还没有做", en: "The day has not come and the review is still to be done"),
      asOf: .of(2027_1101),
      records: {
        $0.reviews = [review(2027_1010, .failed, fixBy: 2027_1110), review(2027_1105, .failed)]
      }),
    EvaluationExample(
      Text(zh: "逾期没有复查", en: "Not reviewed again in time"), asOf: .of(2027_1120),
      breaches: ["宏达汽修,fix 2027-10-10"],
      records: { $0.reviews = [review(2027_1010, .failed, fixBy: 2027_1110)] }),
  ]
}
