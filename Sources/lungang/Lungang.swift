import ArgumentParser

/// The command-line program. Each command is a file in `Commands/`.
@main
struct Lungang: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lungang",
    abstract: "轮岗：区县教师交流轮岗方案的编制、核查与说明。 Plans teacher rotation and exchange.",
    subcommands: [RulesCommand.self])
}
