import ArgumentParser

@main
struct Lungang: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "lungang")
}
