import ArgumentParser
import Foundation
import Testing

@testable import lungang

/// Runs `lungang evaluate` as an officer would; gives the exit code and what was printed.
private func evaluate(_ arguments: [String]) throws -> (exit: Int32, text: String) {
  let transcript = Transcript()
  let exit: Int32 = try Console.$transcript.withValue(transcript) {
    let command = try EvaluateCommand.parse(arguments)
    do {
      try command.run()
      return 0
    } catch let code as ExitCode {
      return code.rawValue
    }
  }
  return (exit, transcript.results + transcript.diagnostics.joined(separator: "\n"))
}

@Test("evaluate ends with 0, 4 or 1, and writes nothing where something is missing")
func evaluateExitCodes() async throws {
  try await WorkedDistricts.withFolder { folder in
    let district = folder.appending(path: "district")
    try FileManager.default.copyItem(
      at: WorkedDistricts.plans.appending(path: "11-xianyu-hupai"), to: district)
    let out = folder.appending(path: "out").path
    let kept = try evaluate([district.path, "-o", out])
    #expect(kept.exit == 0 && kept.text.contains("没有违规"))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: out).sorted() == [
        "evaluation.html", "evaluation.json", "evaluation.xlsx",
      ])
    let late = try evaluate([district.path, "--as-of", "2027-09-15", "--language", "en"])
    #expect(late.exit == 4 && late.text.contains("15 days late"))

    let scores = district.appending(path: "scores.csv")
    let text = try String(contentsOf: scores, encoding: .utf8)
    let cut = text.replacingOccurrences(of: "70.15", with: "")
    #expect(cut != text)
    try Data(cut.utf8).write(to: scores)
    let nothing = folder.appending(path: "nothing").path
    let missing = try evaluate([district.path, "-o", nothing])
    #expect(missing.exit == 1 && missing.text.contains("scores.csv 第 15 行 F 列"))
    #expect(!FileManager.default.fileExists(atPath: nothing))
  }
}

@Test("What the policy does not say, a table that is not there and faults of rows are told at once")
func evaluateTellsAllAtOnce() async throws {
  try await WorkedDistricts.withFolder { folder in
    let district = folder.appending(path: "district")
    try FileManager.default.copyItem(
      at: WorkedDistricts.plans.appending(path: "11-xianyu-hupai"), to: district)
    try FileManager.default.removeItem(at: district.appending(path: "duties-calendar.csv"))
    let changes = [
      ("policy.yaml", "members: 0.2, ", ""), ("scores.csv", "S01,2025,,,,88.2,3,", "S01,2025,,,,很好,3,"),
    ]
    for (name, old, new) in changes {
      let file = district.appending(path: name)
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(text.contains(old), "\(name)")
      try Data(text.replacingOccurrences(of: old, with: new).utf8).write(to: file)
    }
    let found = try evaluate([district.path])
    #expect(found.exit == 1)
    for part in [
      "policy.yaml 第 27 行，值“members”", "scores.csv 第 2 行 F 列（得分），值“很好”", "duties-calendar.csv：没有找到",
    ] {
      #expect(found.text.contains(part), "\(found.text)")
    }
    #expect(found.text.contains("共3处错误"))
    // Without the row's fault the rest is told just the same, and a table with its header alone is there.
    let scores = district.appending(path: "scores.csv")
    let text = try String(contentsOf: scores, encoding: .utf8)
    try Data(text.replacingOccurrences(of: "很好", with: "88.2").utf8).write(to: scores)
    #expect(try evaluate([district.path]).text.contains("共2处错误"))
    try Data("事项,阶段,截止日期,完成日期\n".utf8).write(to: district.appending(path: "duties-calendar.csv"))
    #expect(try evaluate([district.path]).text.contains("共1处错误"))
  }
}

@Test("A day that is none is wrong usage")
func evaluateDays() {
  for text in ["2027-13-01", "2027-02-29", "27-1-1", "today", ""] {
    #expect(throws: (any Error).self) { try EvaluateCommand.parse(["district", "--as-of", text]) }
  }
}
