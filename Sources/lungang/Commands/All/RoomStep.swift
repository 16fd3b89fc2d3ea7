import ArgumentParser
import Districts

/// What is done for a district that has rules of a room: the room's own command, as an officer would call it.
struct RoomStep: Sendable {
  /// The room's name in `Sources`.
  let room: String
  /// The folder of its files within the district's.
  let folder: String
  /// Whether the command takes the plan that was made of the postings just before.
  var readsPlan = false
  /// Makes the command of its arguments.
  let command: @Sendable ([String]) throws -> any ParsableCommand

  /// In the order in which they are done: who belongs together, who goes where, what happens in the year, what is checked.
  static let all: [RoomStep] = [
    RoomStep(room: "Grouping", folder: "groups") { try GroupsPlanCommand.parse($0) },
    RoomStep(room: "Postings", folder: "postings") { try PlanCommand.parse($0) },
    RoomStep(room: "Evaluation", folder: "evaluation", readsPlan: true) { try EvaluateCommand.parse($0) },
  ]
}
