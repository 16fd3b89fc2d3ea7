import Districts
import Evaluation
import Rules

/// `evaluate --json` (docs/data-format.md, section 7).
public enum EvaluationJSON {
  public static func document(_ report: EvaluationReport) -> JSONValue {
    let facts = report.facts
    return .pairs([
      "format": .string("lungang-evaluation/1"),
      "district": .pairs([
        "name": .string(facts.district.name), "schools": .integer(facts.district.schools.count),
        "teachers": .integer(facts.district.teachers.count), "inputSHA256": .string(report.inputSHA256),
      ]),
      "policy": .pairs([
        "name": .string(facts.policy.name), "rules": .array(facts.rules.map { .string($0.id) }),
      ]),
      "asOf": .optional(facts.asOf?.description),
      "violations": .integer(report.evaluated.violations.count),
      "breaches": .integer(report.evaluated.breaches.count),
      "open": .integer(report.evaluated.open.count),
      "findings": .array(report.evaluated.findings.map { finding($0, report.names) }),
      "tables": .array(report.evaluated.tables.map { table($0, report.names) }),
    ])
  }

  private static func finding(_ finding: EvaluationFinding, _ names: EvaluationNames) -> JSONValue {
    let judgement = finding.judgement
    let measurement = judgement.measurement
    return .pairs([
      "rule": .string(finding.instance.rule), "entry": .optional(finding.instance.entry),
      "subject": .string(measurement.subject.description), "verdict": .string(judgement.verdict.rawValue),
      "firm": .string(finding.firmness.rawValue), "value": .integer(measurement.value),
      "bound": .integer(measurement.bound), "relation": .string(measurement.relation.rawValue),
      "sentence": .string(names(judgement.sentence)), "clause": .optional(finding.clause),
      "schools": .array(judgement.schools.map { .string($0) }),
      "people": .array(measurement.people.map { .string($0) }),
      "due": .optional(judgement.due?.description),
    ])
  }

  private static func table(_ table: EvaluationTable, _ names: EvaluationNames) -> JSONValue {
    .pairs([
      "rule": .string(table.rule), "entry": .integer(table.entry),
      "columns": .array(table.columns.map { .string(names($0)) }),
      "rows": .array(table.rows.map { .array($0.cells.map { value($0, names) }) }),
    ])
  }

  /// Numbers as they are printed, so that no reader rounds them; ids for schools and teachers.
  private static func value(_ cell: EvaluationTable.Cell, _ names: EvaluationNames) -> JSONValue {
    switch cell {
    case .number(let number): .integer(number)
    case .school(let id), .teacher(let id): .string(id)
    case .text, .decimal: .string(names.cell(cell))
    case .blank: .null
    }
  }
}
