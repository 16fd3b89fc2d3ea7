import ArgumentParser
import Districts
import Foundation
import Reports
import Testing

@testable import lungang

/// Without the rooms named, whose searches a build for debugging makes long.
private func overview(
  _ path: String, _ name: String, into output: URL? = nil, in language: Language = .chinese,
  without rooms: Set<String> = []
) async -> DistrictOverview {
  await DistrictRun(path: path, name: name, output: output?.path, language: language, skipped: rooms)
    .overview()
}

@Test("Every worked district does all that its policy asks for, without a fault and without a broken rule")
func workedDistrictsRun() async throws {
  let districts = try await FinishedDistrict.all.value
  #expect(districts.count == 16)
  for district in districts {
    let found = district.overview
    #expect(found.exit == 0, "\(district.name): \(found.problems + found.steps.flatMap(\.messages))")
    for step in found.steps {
      let written = district.files[step.room] ?? [:]
      #expect(step.rules > 0 && written.count > 1, "\(district.name) \(step.room): \(written.keys.sorted())")
      #expect(written["terminal.txt"]?.isEmpty == false)
    }
  }
}

@Test("The same district gives the same bytes again")
func workedDistrictsAgain() async throws {
  try await WorkedDistricts.withFolder { folder in
    for name in ["07-qingdao-songjiao", "09-chihuai-jiaogongti", "14-yuanzhou-jiedui"] {
      let path = WorkedDistricts.plans.appending(path: name).path
      var bytes: [[String: Data]] = []
      for run in ["first", "second"] {
        let into = folder.appending(path: run)
        _ = await overview(path, name, into: into, without: ["Visits"])
        bytes.append(try WorkedDistricts.files(below: into))
      }
      #expect(Set(bytes[0].keys) == Set(bytes[1].keys) && !bytes[0].isEmpty)
      for (file, content) in bytes[0]
      where file.hasSuffix(".csv") || file.hasSuffix(".json") || file.hasSuffix(".ics") {
        #expect(bytes[1][file] == content, "\(name) \(file)")
      }
    }
  }
}

@Test("A district that fails does not stop the others, and the worst outcome is told")
func oneBadDistrict() async throws {
  try await WorkedDistricts.withFolder { folder in
    for name in ["03-zhangcun-lianpian", "14-yuanzhou-jiedui"] {
      try FileManager.default.copyItem(
        at: WorkedDistricts.plans.appending(path: name), to: folder.appending(path: name))
    }
    let bad = folder.appending(path: "03-zhangcun-lianpian/teachers.csv")
    try Data("编号\n".utf8).write(to: bad)
    var overviews: [DistrictOverview] = []
    for name in ["03-zhangcun-lianpian", "14-yuanzhou-jiedui"] {
      overviews.append(
        await overview(folder.appending(path: name).path, name, in: .english, without: ["Visits"]))
    }
    #expect(overviews.map(\.exit) == [1, 0])
    #expect(overviews[0].name == nil && overviews[0].problems.contains { $0.contains("teachers.csv") })
    #expect(overviews[1].steps.map(\.room).contains("Postings"))
    #expect(DistrictOverview.worst(overviews.map(\.exit)) == 1)
    let text = OverviewText(overviews, rooms: Rooms.all, language: .english).lines.joined(separator: "\n")
    #expect(
      text.contains("bad input") && text.contains("2 districts, 1 done") && text.contains("teachers.csv"))
    let json = OverviewJSON.document(overviews).text
    #expect(json.contains("\"exit\": 1") && json.contains("\"room\": \"Postings\""))
  }
}

@Test("A plan that cannot exist is told with its exit code, and the next step is still done")
func noPlan() async throws {
  try await WorkedDistricts.withFolder { folder in
    let name = "14-yuanzhou-jiedui"
    try FileManager.default.copyItem(
      at: WorkedDistricts.plans.appending(path: name), to: folder.appending(path: name))
    let policy = folder.appending(path: name).appending(path: "policy.yaml")
    let text = try String(contentsOf: policy, encoding: .utf8)
    let hard = text.replacingOccurrences(
      of: "cadre-secondment, minimum: 1", with: "cadre-secondment, minimum: 90")
    #expect(hard != text)
    try Data(hard.utf8).write(to: policy)
    let found = await overview(folder.appending(path: name).path, name, without: ["Visits"])
    #expect(found.exit == 2)
    #expect(found.steps.first { $0.room == "Postings" }?.exit == 2)
  }
}

@Test("The worst of some exit codes is the one that leaves the least")
func worstExit() {
  #expect(DistrictOverview.worst([]) == 0)
  #expect(DistrictOverview.worst([0, 4, 0]) == 4)
  #expect(DistrictOverview.worst([4, 3]) == 3)
  #expect(DistrictOverview.worst([3, 2, 4]) == 2)
  #expect(DistrictOverview.worst([2, 1]) == 1)
  #expect(DistrictOverview.worst([1, 70]) == 70)
}

@Test("What the rooms write can be checked from its folder")
func writtenPlansAreRead() async throws {
  try await WorkedDistricts.withFolder { folder in
    for name in ["04-hujia-guanmo", "12-quyu-youxi", "15-huimin-xuegongti"] {
      let path = WorkedDistricts.plans.appending(path: name).path
      let found = await overview(path, name, into: folder)
      for step in found.steps {
        guard let written = step.folder.map({ folder.appending(path: $0).path }) else { continue }
        let transcript = Transcript()
        try await Console.$transcript.withValue(transcript) {
          switch step.room {
          case "Grouping": try await run(GroupsCheckCommand.parse([path, written]))
          case "Postings": try await run(CheckCommand.parse([path, written]))
          case "Visits": try await run(VisitsCheckCommand.parse([path, written]))
          default: break
          }
        }
        #expect(transcript.diagnostics.allSatisfy { !$0.hasPrefix("错误") }, "\(name) \(step.room)")
      }
    }
  }
}

/// Runs a command as the program would.
private func run(_ command: any ParsableCommand) async throws {
  var command = command
  if var command = command as? any AsyncParsableCommand { try await command.run() } else { try command.run() }
}
