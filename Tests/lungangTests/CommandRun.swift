import ArgumentParser

@testable import lungang

/// Runs a command as an officer would; gives the exit code and all that was printed, results first.
func runCommand(_ arguments: [String]) async -> (exit: Int32, text: String) {
  let transcript = Transcript()
  let exit: Int32 = await Console.$transcript.withValue(transcript) {
    do {
      var command = try Lungang.parseAsRoot(arguments)
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      return 0
    } catch let code as ExitCode {
      return code.rawValue
    } catch let problem as ValidationError {
      transcript.add(problem.message, isResult: false)
      return 64
    } catch {
      transcript.add("\(error)", isResult: false)
      return Lungang.exitCode(for: error).rawValue
    }
  }
  return (exit, transcript.results + transcript.diagnostics.joined(separator: "\n"))
}
