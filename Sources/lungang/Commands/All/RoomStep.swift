import ArgumentParser
import Reports
import Rules

/// What is done for a district that has rules of a room: the room's own command, as an officer would call it.
struct RoomStep: Sendable {
  /// The room's name in `Sources`.
  let room: String
  /// How an officer calls the command.
  let words: String
  /// The folder of its files within the district's.
  let folder: String
  /// What the folder is called where officers name it.
  let chineseFolder: String
  /// Whether the command takes the plan that was made of the postings just before.
  var readsPlan = false
  /// Makes the command of its arguments.
  let command: @Sendable ([String]) throws -> any ParsableCommand

  /// In the order in which they are done: who belongs together, who goes where, what happens in the year, what is checked.
  static let all: [RoomStep] = [
    RoomStep(room: "Grouping", words: "groups plan", folder: "groups", chineseFolder: "组建") {
      try GroupsPlanCommand.parse($0)
    },
    RoomStep(room: "Postings", words: "plan", folder: "postings", chineseFolder: "方案") {
      try PlanCommand.parse($0)
    },
    RoomStep(room: "Visits", words: "visits plan", folder: "visits", chineseFolder: "活动日历") {
      try VisitsPlanCommand.parse($0)
    },
    RoomStep(
      room: "Evaluation", words: "evaluate", folder: "evaluation", chineseFolder: "核查", readsPlan: true
    ) { try EvaluateCommand.parse($0) },
  ]

  /// How many rules of its room a policy has.
  func rules(of policy: Policy) -> Int {
    Rooms.all.first { $0.room == room }?.entries(of: policy).count ?? 0
  }

  /// The steps for which a policy has rules.
  static func asked(by policy: Policy) -> [RoomStep] { all.filter { $0.rules(of: policy) > 0 } }
}
