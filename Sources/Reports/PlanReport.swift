public import Districts
public import Postings
import RuleModels
import Rules

/// What the workbook and the page about a plan are made from: the audited plan, and what its planning proved.
public struct PlanReport: Sendable {
  let audited: AuditedPlan
  /// nil: nobody planned it here, e.g. a plan typed by hand.
  let outcome: PlanningOutcome?
  /// Value and bound of each criterion; empty: only the audit's values are known.
  let criteria: [CriterionOutcome]
  /// The fingerprint of the input files.
  let inputSHA256: String
  let names: Names
  /// Counted once for workbook and page; nil: for the documents that need none of it.
  private var known: (counted: CountedPlan, indicators: IndicatorTable)?

  /// A plan that was only audited.
  public init(_ audited: AuditedPlan, inputSHA256: String, language: Language) {
    self.audited = audited
    outcome = nil
    criteria = []
    self.inputSHA256 = inputSHA256
    names = Names(facts: audited.facts, language: language)
    known = nil
  }

  /// A plan as the planner handed it over; nil: there is none.
  ///
  /// - Parameter counted: what other files count from it too, where it is known already.
  public init?(_ document: PlanDocument, counted: CountedPlan? = nil, language: Language) {
    guard let audited = document.result.audited else { return nil }
    self.audited = audited
    outcome = document.result.outcome
    criteria = document.result.criteria
    inputSHA256 = document.inputSHA256
    names = Names(facts: document.facts, language: language)
    known = (counted ?? CountedPlan(audited), IndicatorTable(audited, names))
  }

  /// The same with what several documents need counted once and for all.
  func counting() -> PlanReport {
    var report = self
    if known == nil { report.known = (CountedPlan(audited), IndicatorTable(audited, names)) }
    return report
  }

  var facts: PlanningCase { audited.facts }

  /// The indicators of inspections.
  var indicators: IndicatorTable { known?.indicators ?? IndicatorTable(audited, names) }

  /// What several sheets and sections count from the plan.
  var counted: CountedPlan { known?.counted ?? CountedPlan(audited) }

  /// How it ended, in a sentence.
  var outcomeSentence: String {
    guard let outcome else {
      return audited.isClean
        ? names.text("经核查，方案没有违规。", "The audit found no violation.")
        : names.text(
          "经核查，方案有违规\(audited.violations.count)项。",
          "The audit found \(audited.violations.count) violations.")
    }
    return names.outcome(outcome)
  }

  /// How many postings of how many people, by kind.
  var countSentence: String {
    let postings = audited.plan.postings
    let people = Set(postings.map(\.teacher)).count
    if postings.isEmpty { return names.text("没有安排交流。", "Nobody is sent.") }
    let kinds = PostingKind.allCases.map { kind in (kind, postings.count { names.kind(of: $0) == kind }) }
      .filter { $0.1 > 0 }.map { names.kind($0.0) + names.text("", " ") + "\($0.1)" }
      .joined(separator: names.text("、", ", "))
    return names.text(
      "安排交流\(postings.count)人次（\(people)人），其中\(kinds)。",
      "\(postings.count) postings of \(people) teachers: \(kinds).")
  }
}
