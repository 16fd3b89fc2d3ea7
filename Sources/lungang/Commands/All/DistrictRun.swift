import ArgumentParser
import DistrictFiles
import Districts
import Foundation
import Reports
import Rules
import Tables

/// Runs all that the policy of one district asks for, and goes on where a step fails.
struct DistrictRun {
  /// The district's folder, and its name among the others.
  let path: String
  let name: String
  /// Folder of the files of all districts; nil: nothing is written.
  let output: String?
  let language: Language
  /// Rooms that are left out.
  var skipped: Set<String> = []

  func overview() async -> DistrictOverview {
    let policy: Policy
    do {
      policy = try Rooms.loader.load(path).policy
    } catch {
      return DistrictOverview(folder: name, name: nil, steps: [], problems: described(error))
    }
    var steps: [DistrictOverview.Step] = []
    for step in RoomStep.asked(by: policy) where !skipped.contains(step.room) {
      steps.append(await result(of: step, rules: step.rules(of: policy), after: steps))
    }
    return DistrictOverview(folder: name, name: policy.name, steps: steps)
  }

  private func result(
    of step: RoomStep, rules: Int, after earlier: [DistrictOverview.Step]
  ) async -> DistrictOverview.Step {
    let transcript = Transcript()
    let folder = "\(name)/\(step.folder)"
    var messages: [String] = []
    let written = output.map { $0 + "/" + folder }
    var arguments = [path, "--language", language.rawValue] + (written.map { ["-o", $0] } ?? [])
    if step.readsPlan, let plan = planFolder(earlier) { arguments += ["--plan", plan] }
    let exit = await Console.$transcript.withValue(transcript) {
      do {
        var command = try step.command(arguments)
        if var command = command as? any AsyncParsableCommand {
          try await command.run()
        } else {
          try command.run()
        }
        return Int32(0)
      } catch let code as ExitCode {
        return code.rawValue
      } catch {
        messages += described(error)
        return DistrictRun.code(of: error)
      }
    }
    do {
      if let written {
        let text = Array(transcript.results.utf8)
        try AtomicFile.write([("terminal.txt", text)], intoFolder: written)
      }
    } catch {
      messages += described(error)
    }
    return DistrictOverview.Step(
      room: step.room, rules: rules, exit: exit, folder: output == nil ? nil : folder,
      messages: transcript.diagnostics + messages)
  }

  /// The folder of the plan of postings that has just been made and written.
  private func planFolder(_ earlier: [DistrictOverview.Step]) -> String? {
    guard let output, let made = earlier.first(where: { $0.room == "Postings" }), made.exit == 0 else {
      return nil
    }
    return made.folder.map { output + "/" + $0 }
  }

  /// An error in words, a line each.
  private func described(_ error: any Error) -> [String] {
    switch error {
    case let problems as DistrictProblems: problems.problems.map { $0.described(in: language) }
    case let fault as FileFault: [FaultText.line(fault, language: language)]
    default: [String(describing: error)]
    }
  }

  /// Wrong files are the officer's to mend; anything else is a fault of the program.
  private static func code(of error: any Error) -> Int32 {
    error is DistrictProblems || error is FileFault ? 1 : 70
  }
}
