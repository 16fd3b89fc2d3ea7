import ArgumentParser

/// The exit codes of docs/data-format.md, section 4.
extension ExitCode {
  static let badInput = ExitCode(1)
  static let noPlanExists = ExitCode(2)
  static let noneFound = ExitCode(3)
  static let violations = ExitCode(4)
}
