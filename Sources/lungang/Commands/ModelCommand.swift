import ArgumentParser
import DistrictFiles
import Foundation
import LexicographicSolver
import LinearModels
import Postings
import Reports
import Tables

/// `lungang model`: writes the staged model, so that other solvers can be given the very same rows.
struct ModelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model", abstract: "写出数学模型（MPS）。 Writes the staged model as MPS, for other solvers.",
    discussion: """
      model.mps holds columns and rows with an empty objective, stages.json the criteria in strict order:
      name, constant, columns and their factors. Each is minimised in turn and then kept.
      """,
    shouldDisplay: false)

  @OptionGroup var source: DistrictOptions

  @Option(name: [.customShort("o"), .customLong("output")], help: "输出文件夹。 Where to write the files.")
  var folder: String

  @OptionGroup var output: OutputOptions

  func run() throws {
    try reporting(output) {
      let loaded = try source.load(output)
      let problem = Planner.stagedModel(of: PlanningCase(district: loaded.district, policy: loaded.policy))
      let stages = Self.document(problem).text
      try AtomicFile.write(
        [("model.mps", Array(problem.model.mps().utf8)), ("stages.json", Array(stages.utf8))],
        intoFolder: folder)
    }
  }

  /// The criteria by column name; a column that counts twice stands once, with the sum of its factors.
  private static func document(_ problem: LexicographicProblem) -> JSONValue {
    let names = problem.model.mpsColumnNames
    let stages = problem.stages.map { stage in
      var factors: [Int: Int] = [:]
      for (column, factor) in stage.coefficients { factors[column, default: 0] += factor }
      let counted = factors.filter { $0.value != 0 }.sorted { $0.key < $1.key }
      return JSONValue.pairs([
        "name": .string(stage.name), "constant": .integer(stage.constant),
        "columns": .array(counted.map { .string(names[$0.key]) }),
        "factors": .array(counted.map { .integer($0.value) }),
      ])
    }
    return JSONValue.pairs(["format": .string("lungang-stages/1"), "stages": .array(stages)])
  }
}
