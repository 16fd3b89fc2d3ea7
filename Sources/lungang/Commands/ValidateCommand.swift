import ArgumentParser
import DistrictFiles
import Districts
import Postings
import Reports
import Rules

/// `lungang validate`: reads a district and says all that is wrong or odd.
struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate", abstract: "检查数据与政策。 Checks a district's files and policy.")

  @OptionGroup var source: DistrictOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let loaded = try reporting(output) {
      try Rooms.loader.load(source.district, policy: source.policy, reading: Rooms.readAll).district
    }
    Console.complain(loaded.warnings.map { $0.described(in: output.language) })
    let facts = PlanningCase(district: loaded.district, policy: loaded.policy)
    let district = loaded.district
    if output.json {
      Console.print(
        JSONValue.pairs([
          "district": .string(district.name), "schools": .integer(district.schools.count),
          "groups": .integer(district.groups.count), "teachers": .integer(district.teachers.count),
          "policy": .string(loaded.policy.name), "inputSHA256": .string(loaded.inputSHA256),
          "problems": .array(loaded.warnings.map(ProblemJSON.problem)),
        ]).text)
      return
    }
    Console.print(DistrictText(facts, language: output.language).lines)
  }
}
