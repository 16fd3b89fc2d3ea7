public import DistrictFiles
import Districts
public import Postings
public import RuleModels
import Rules
public import Scenarios

/// What re-planning changed, for programs.
public enum ReplanJSON {
  public static func document(
    _ report: ReplanReport, _ result: PlanningResult, objections: [Objection]
  ) -> JSONValue {
    let first = result.criteria.first { $0.name == Replanning.least }
    return .object(
      [
        .init("format", .string("lungang-replan/1")), .init("outcome", .string(result.outcome.rawValue)),
        .init("least", .integer(report.least)), .init("proven", .bool(first?.proven == true)),
        .init("direction", .string("new minus published")),
      ] + DifferenceJSON.members(report.difference) + [
        .init(
          "reasons",
          .array(
            report.entries.filter { $0.item.before != nil }.map { entry in
              .pairs(["teacher": .string(entry.item.teacher), "reason": reason(entry.reason)])
            })),
        .init(
          "objections",
          .array(
            objections.map { objection in
              .pairs([
                "by": .string(objection.by), "teacher": .string(objection.teacher),
                "ground": .string(objection.ground),
                "decision": .string(objection.isUpheld ? "upheld" : "rejected"),
                "reason": .optional(objection.reason),
              ])
            })),
      ])
  }

  private static func reason(_ reason: ReplanReport.Reason) -> JSONValue {
    switch reason {
    case .stated(let text):
      .pairs(["kind": .string("stated"), "zh": .string(text.zh), "en": .string(text.en)])
    case .teacherGone: .pairs(["kind": .string("teacher-gone")])
    case .schoolGone: .pairs(["kind": .string("school-gone")])
    case .breaks(let instance):
      .pairs([
        "kind": .string("breaks"), "rule": .string(instance.rule), "entry": .optional(instance.entry),
        "subject": .string(instance.subject.description),
      ])
    case .givesWay: .pairs(["kind": .string("gives-way")])
    case .takesPart: .pairs(["kind": .string("takes-part")])
    }
  }
}
