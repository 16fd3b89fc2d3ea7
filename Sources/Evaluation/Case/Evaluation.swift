public import DistrictFiles
import Districts
import Rules

/// Judges the records of a district by the rules of its policy.
public enum Evaluation {
  /// What the policy does not say, and the tables that are not there: what is missing whatever is wrong with single rows.
  public static func lacking(_ loaded: LoadedDistrict, _ records: EvaluationRecords) -> [DistrictProblem] {
    let facts = EvaluationCase(loaded, records: records, asOf: nil)
    return problems(in: facts).filter { problem in
      problem.place.file == loaded.policyFile
        || problem.place.row == nil && !loaded.files.contains(problem.place.file)
    }
  }

  private static func problems(in facts: EvaluationCase) -> [DistrictProblem] {
    (facts.absentTables + facts.rules.flatMap { $0.problems(in: facts) }).distinct
  }

  /// Evaluates a district.
  ///
  /// - Throws: everything that the rules need and do not find, each with its place; nothing is judged then.
  public static func evaluate(_ facts: EvaluationCase) throws(DistrictProblems) -> EvaluatedDistrict {
    let problems = problems(in: facts)
    guard problems.isEmpty else { throw DistrictProblems(problems) }
    let findings = facts.rules.flatMap { rule in
      rule.measure(facts).map { EvaluationFinding($0, of: rule) }
    }
    return EvaluatedDistrict(
      facts: facts, findings: findings, tables: facts.rules.flatMap { $0.tables(facts) })
  }
}

extension [DistrictProblem] {
  /// Two rules that need the same score say so once.
  fileprivate var distinct: [DistrictProblem] {
    var seen: Set<DistrictProblem> = []
    return filter { seen.insert($0).inserted }
  }
}

/// What was found in a district's records. It has no public initialiser: a report of what nobody judged cannot be written.
public struct EvaluatedDistrict: Sendable {
  public let facts: EvaluationCase
  /// Every rule instance judged, in the policy's order.
  public let findings: [EvaluationFinding]
  /// What the rules computed, in the policy's order.
  public let tables: [EvaluationTable]

  init(facts: EvaluationCase, findings: [EvaluationFinding], tables: [EvaluationTable]) {
    self.facts = facts
    self.findings = findings
    self.tables = tables
  }

  /// The instances of rules that must hold and do not.
  public var violations: [EvaluationFinding] { findings.filter(\.isViolation) }

  /// The instances of rules that should hold and do not.
  public var breaches: [EvaluationFinding] {
    findings.filter { $0.judgement.verdict == .broken && $0.firmness == .should }
  }

  /// What is left to be done or decided.
  public var open: [EvaluationFinding] { findings.filter { $0.judgement.verdict == .open } }

  /// What was not done by its day, the longest ago first.
  public var late: [EvaluationFinding] {
    findings.filter(\.isLate).enumerated().sorted { left, right in
      let (one, other) = (left.element.judgement.due, right.element.judgement.due)
      guard let one, let other, one != other else { return left.offset < right.offset }
      return one < other
    }.map(\.element)
  }

  /// What people have not handed in.
  public var gaps: [EvaluationFinding] {
    findings.filter {
      $0.judgement.verdict == .broken && $0.judgement.measurement.subject.teacher != nil
    }
  }

  /// Whether every rule that must hold holds.
  public var isClean: Bool { violations.isEmpty }
}
