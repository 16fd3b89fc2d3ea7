import DistrictFiles
import Districts
import Reports

/// The problems of the input for programs.
enum ProblemJSON {
  static func document(_ problems: DistrictProblems) -> JSONValue {
    .pairs(["problems": .array(problems.problems.map(problem))])
  }

  static func problem(_ problem: DistrictProblem) -> JSONValue {
    .pairs([
      "severity": .string(problem.severity == .error ? "error" : "warning"),
      "file": .string(problem.place.file), "sheet": .optional(problem.place.sheet),
      "row": .optional(problem.place.row ?? problem.place.line), "column": .optional(problem.place.letters),
      "header": .optional(problem.place.header), "value": .optional(problem.value),
      "messageZh": .string(problem.message.zh), "messageEn": .string(problem.message.en),
      "adviceZh": .optional(problem.advice?.zh), "adviceEn": .optional(problem.advice?.en),
    ])
  }
}
