public import ArgumentParser
import DistrictFiles
public import Districts
import Foundation
import Postings
import Reports
import Rules
import Tables

extension Language: ExpressibleByArgument {}

/// The options that every command has.
struct OutputOptions: ParsableArguments {
  @Option(name: .long, help: "语言：zh 或 en。 Language of texts.")
  var language: Language = .chinese

  @Flag(name: .long, help: "以 JSON 输出结果，供程序读取。 The result as JSON.")
  var json = false
}

/// Where the district and its policy are.
struct DistrictOptions: ParsableArguments {
  @Argument(help: "区县文件夹，或一个 XLSX 工作簿。 The district's folder or workbook.")
  var district: String

  @Option(name: .long, help: "政策文件，缺省为区县文件夹中的 policy.yaml。 The policy file.")
  var policy: String?

  /// Reads the district; warnings go to standard error.
  ///
  /// - Throws: `DistrictProblems` with everything that is wrong.
  func load(_ output: OutputOptions) throws -> LoadedDistrict {
    let loaded = try Rooms.loader.load(district, policy: policy)
    Console.complain(loaded.warnings.map { $0.described(in: output.language) })
    return loaded
  }

  /// The table that a plan stands in, which may be given by its folder.
  func place(ofPlan path: String) throws -> String {
    let place = planPath(path)
    guard place == path || FileManager.default.fileExists(atPath: place) else {
      throw DistrictProblems([
        DistrictProblem(
          .error, Place(file: path, isInText: true),
          message: Text(
            zh: "文件夹中没有 plan.csv，不是方案文件夹。", en: "The folder holds no plan.csv; it is no plan's folder."),
          advice: Text(
            zh: "请指明 lungang plan 写出的文件夹，或方案表本身。",
            en: "Name a folder that `lungang plan` wrote, or the table itself."))
      ])
    }
    return place
  }

  /// Reads a plan in the form of postings.csv.
  func plan(_ path: String, of loaded: LoadedDistrict, _ output: OutputOptions) throws -> Plan {
    let file = try PlanFile(try place(ofPlan: path), for: loaded.district)
    Console.complain(file.warnings.map { $0.described(in: output.language) })
    return Plan(postings: file.postings)
  }
}

/// A plan's folder stands for the `plan.csv` in it.
func planPath(_ path: String) -> String {
  var isFolder: ObjCBool = false
  let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
  return exists && isFolder.boolValue ? path + "/plan.csv" : path
}

/// Runs a piece of work; what is wrong with files is told whole, and the program ends with exit code 1.
func reporting<Answer>(_ output: OutputOptions, _ work: () throws -> Answer) throws -> Answer {
  do {
    return try work()
  } catch let problems as DistrictProblems {
    if output.json { Console.print(ProblemJSON.document(problems).text) }
    Console.complain(problems.problems.map { $0.described(in: output.language) })
    let count = problems.errors.count
    Console.complain([
      output.language == .chinese
        ? "共\(count)处错误，未写出任何文件。" : "\(count) error\(count == 1 ? "" : "s"); nothing was written."
    ])
    throw ExitCode.badInput
  } catch let fault as FileFault {
    Console.complain([FaultText.line(fault, language: output.language)])
    throw ExitCode.badInput
  }
}
