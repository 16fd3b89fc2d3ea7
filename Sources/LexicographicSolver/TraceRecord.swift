/// One step of a staged solve, for finding out where the time went.
public struct TraceRecord: Codable, Hashable, Sendable {
  /// What kind of step a record tells of.
  public enum Event: String, Codable, Hashable, Sendable {
    /// A part begins: its columns and rows after reduction.
    case part
    /// The relaxation of a stage.
    case relaxation
    /// A search in some of the columns that can find plans but prove nothing.
    case heuristicCore
    /// A search in all columns that a better plan can use.
    case exactCore
    /// A stage ends.
    case stage
    /// Parts that rows link are brought together.
    case linking
    /// Pieces are solved under prices on the rows that link them, or what is left between them is searched.
    case pricing
  }

  /// What kind of step this was.
  public var event: Event
  /// The part's number, from 0.
  public var part: Int
  /// The stage's name; empty where no stage is meant.
  public var stage: String
  /// The relaxation's value in this part, without constants.
  public var relaxation: Double?
  /// The proven bound in this part.
  public var bound: Int?
  /// The best value in this part.
  public var best: Int?
  /// Columns of the model that was solved, counts left out.
  public var columns: Int
  /// Rows of the model that was solved.
  public var rows: Int
  /// The setting of the search; empty for a relaxation.
  public var setting: String
  /// How the step ended.
  public var result: String
  /// Branch-and-bound nodes.
  public var nodes: Int
  /// Simplex iterations.
  public var iterations: Int
  /// Wall-clock seconds.
  public var seconds: Double

  public init(
    event: Event, part: Int, stage: String = "", relaxation: Double? = nil, bound: Int? = nil,
    best: Int? = nil, columns: Int = 0, rows: Int = 0, setting: String = "", result: String = "",
    nodes: Int = 0, iterations: Int = 0, seconds: Double = 0
  ) {
    self.event = event
    self.part = part
    self.stage = stage
    self.relaxation = relaxation
    self.bound = bound
    self.best = best
    self.columns = columns
    self.rows = rows
    self.setting = setting
    self.result = result
    self.nodes = nodes
    self.iterations = iterations
    self.seconds = seconds
  }
}
