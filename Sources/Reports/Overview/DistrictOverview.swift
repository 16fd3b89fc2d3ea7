/// What came of the work on one district: a line of the overview over several.
public struct DistrictOverview: Sendable {
  /// One room's work.
  public struct Step: Sendable {
    /// The room's name in `Sources`.
    public let room: String
    /// How many rules of the room the policy has.
    public let rules: Int
    /// The exit code that the room's command gave.
    public let exit: Int32
    /// Folder with the files, within the folder of all; nil: none were asked for.
    public let folder: String?
    /// What the command complained of, line by line.
    public let messages: [String]

    public init(room: String, rules: Int, exit: Int32, folder: String?, messages: [String]) {
      self.room = room
      self.rules = rules
      self.exit = exit
      self.folder = folder
      self.messages = messages
    }
  }

  /// The district's folder.
  public let folder: String
  /// The policy's name; nil: the district could not be read.
  public let name: String?
  /// In the order in which they were done; of a room without a rule there is none.
  public let steps: [Step]
  /// What is wrong with the files, line by line, where the district could not be read.
  public let problems: [String]

  public init(folder: String, name: String?, steps: [Step], problems: [String] = []) {
    self.folder = folder
    self.name = name
    self.steps = steps
    self.problems = problems
  }

  /// The worst exit code of the steps; 1 where the district could not be read.
  public var exit: Int32 { name == nil ? 1 : Self.worst(steps.map(\.exit)) }

  /// The worst of some exit codes: the one that leaves the least. A fault of the program before bad input (1), then no
  /// plan (2), none found (3), a broken rule (4), all well (0).
  public static func worst(_ codes: [Int32]) -> Int32 {
    func gravity(_ code: Int32) -> Int32 { code == 0 ? 0 : (1...4).contains(code) ? 5 - code : 5 }
    return codes.max { gravity($0) < gravity($1) } ?? 0
  }
}
