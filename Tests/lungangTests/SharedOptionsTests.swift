import ArgumentParser
import DistrictFiles
import Foundation
import Tables
import Testing

@testable import lungang

struct SharedOptionsTests {
  private func folder() throws -> String {
    let folder = NSTemporaryDirectory() + "lungang-\(UUID().uuidString)"
    try AtomicFile.write([("schools.csv", [])], intoFolder: folder + "/district")
    return folder
  }

  /// A workbook in the district's folder would be read as one of its tables, and the district could not be read again.
  @Test func nothingIsWrittenIntoTheDistrictsFolder() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let options = try DistrictOptions.parse([folder + "/district"])
    for own in ["/district", "/district/", "/./district", "/district/../district"] {
      let problems = #expect(throws: DistrictProblems.self) { try options.spare(folder + own) }
      #expect(problems?.errors.count == 1 && problems?.errors[0].advice != nil, "\(own)")
    }
    for other in [nil, folder + "/district/plan", folder + "/other"] { try options.spare(other) }
  }

  /// Nor into that of another district; a folder of plans may be written again.
  @Test func anotherDistrictsFolderIsSparedToo() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let options = try DistrictOptions.parse([folder + "/district"])
    for (name, isDistrict) in [
      ("policy.yaml", true), ("政策.yml", true), ("schools.csv", false), ("plan.csv", false),
    ] {
      let other = folder + "/" + name.prefix(2)
      try AtomicFile.write([(name, [])], intoFolder: other)
      let file = other + "/list.xlsx"
      guard isDistrict else {
        try options.spare(other)
        try options.spare(fileOrFolder: file)
        continue
      }
      #expect(throws: DistrictProblems.self) { try options.spare(other) }
      #expect(throws: DistrictProblems.self) { try options.spare(fileOrFolder: file) }
    }
  }

  @Test func everyCommandSparesTheDistrictsFolder() async throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let own = folder + "/district"
    func words(_ more: String...) -> [String] { [own] + more + ["-o", own] }
    let commands: [any ParsableCommand] = [
      try PlanCommand.parse(words()), try SimulateCommand.parse(words("s.yaml")),
      try DiffCommand.parse(words("a", "b")),
      try ReplanCommand.parse(words("--plan", folder + "/plan/plan.csv")),
      try VisitsPlanCommand.parse(words()), try VisitsSimulateCommand.parse(words("s.yaml")),
      try VisitsDiffCommand.parse(words("a", "b")), try GroupsPlanCommand.parse(words()),
      try GroupsSimulateCommand.parse(words("s.yaml")), try GroupsDiffCommand.parse(words("a", "b")),
      try EvaluateCommand.parse(words()), try VisitsExportCommand.parse(words("--plan", folder + "/plan")),
      // Without a folder its lists go where the calendar is.
      try VisitsExportCommand.parse([own, "--plan", own]),
      try ExportCommand.parse(words("--plan", folder + "/plan", "--kind", "school")),
      try ExportCommand.parse(words("--plan", folder + "/plan", "--kind", "all")),
    ]
    for var command in commands {
      let transcript = Transcript()
      let exit = await Console.$transcript.withValue(transcript) { () -> Int32? in
        do {
          if var command = command as? any AsyncParsableCommand {
            try await command.run()
          } else {
            try command.run()
          }
          return 0
        } catch {
          return (error as? ExitCode)?.rawValue
        }
      }
      // Nothing else is wrong yet: the folder is looked at before it is read.
      #expect(exit == 1 && transcript.diagnostics.count == 2, "\(type(of: command))")
      #expect(transcript.diagnostics.first?.contains("-o") == true, "\(type(of: command))")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: own) == ["schools.csv"])
  }

  @Test func aFolderWithoutAPlanIsNoPlan() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let options = try DistrictOptions.parse([folder + "/district"])
    let problems = #expect(throws: DistrictProblems.self) { try options.place(ofPlan: folder + "/district") }
    #expect(problems?.errors.count == 1 && problems?.errors[0].advice != nil)
    try AtomicFile.write([("plan.csv", [])], intoFolder: folder + "/plan")
    #expect(try options.place(ofPlan: folder + "/plan") == folder + "/plan/plan.csv")
    #expect(try options.place(ofPlan: folder + "/some.xlsx") == folder + "/some.xlsx")
    #expect(throws: FileFault.self) { try AtomicFile.makeFolder(folder + "/plan/plan.csv") }
    do throws(FileFault) {
      try AtomicFile.makeFolder(folder + "/plan/plan.csv/deep")
    } catch {
      #expect(error.reason == String(cString: strerror(ENOTDIR)))
    }
  }
}
