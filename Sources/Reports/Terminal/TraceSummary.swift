public import LexicographicSolver

/// Where the time of a search went: the steps of a trace, added up.
public struct TraceSummary: Sendable {
  /// What the steps of one kind cost together.
  public struct Cost: Hashable, Sendable {
    /// A stage, an event or a setting.
    public var name: String
    /// How many steps there were.
    public var steps = 0
    /// Wall-clock seconds of all steps; parts that run side by side each count whole.
    public var seconds = 0.0
    public var nodes = 0
    public var iterations = 0
    /// Stages: parts in which the stage was proven. Settings: searches that brought a plan.
    public var successes = 0
    /// Settings: searches that went through all of their columns, with a best plan or with none.
    public var completions = 0
  }

  /// What one part cost.
  public struct PartCost: Hashable, Sendable {
    /// The part's number, from 0.
    public var number: Int
    /// Columns and rows before anything was fixed.
    public var columns = 0
    public var rows = 0
    public var seconds = 0.0
    /// The stage that took longest, and its seconds.
    public var slowestStage = ""
    public var slowestSeconds = 0.0
  }

  /// In the order in which they were solved.
  public private(set) var stages: [Cost] = []
  /// Relaxations, cores, and the rest of the stages' time.
  public private(set) var events: [Cost] = []
  /// The settings of the searches, the dearest first.
  public private(set) var settings: [Cost] = []
  /// All parts, the slowest first.
  public private(set) var parts: [PartCost] = []

  /// The seconds of all stages of all parts.
  public var seconds: Double { stages.reduce(0) { $0 + $1.seconds } }

  public init(_ records: [TraceRecord]) {
    var spentInSteps = 0.0
    for record in records {
      switch record.event {
      case .stage:
        let isProven = record.best != nil && record.best == record.bound
        Self.add(record, named: record.stage, isSuccess: isProven, to: &stages)
      case .relaxation, .heuristicCore, .exactCore:
        Self.add(record, named: record.event.rawValue, to: &events)
        spentInSteps += record.seconds
      case .part, .linking, .pricing:
        Self.add(record, named: record.event.rawValue, to: &events)
      }
      if record.event == .heuristicCore || record.event == .exactCore {
        let hasPlan = record.result.hasPrefix("optimal") || record.result.hasPrefix("feasible")
        let isComplete = record.result.hasPrefix("optimal") || record.result.hasPrefix("infeasible")
        Self.add(record, named: record.setting, isSuccess: hasPlan, isComplete: isComplete, to: &settings)
      }
      count(record)
    }
    let rest = max(0, seconds - spentInSteps)
    if !stages.isEmpty { events.append(Cost(name: "rest", steps: 0, seconds: rest)) }
    settings.sort { ($1.seconds, $0.name) < ($0.seconds, $1.name) }
    parts.sort { ($1.seconds, $0.number) < ($0.seconds, $1.number) }
  }

  private static func add(
    _ record: TraceRecord, named name: String, isSuccess: Bool = false, isComplete: Bool = false,
    to costs: inout [Cost]
  ) {
    let place = costs.firstIndex { $0.name == name } ?? costs.count
    if place == costs.count { costs.append(Cost(name: name)) }
    costs[place].steps += 1
    costs[place].seconds += record.seconds
    costs[place].nodes += record.nodes
    costs[place].iterations += record.iterations
    costs[place].successes += isSuccess ? 1 : 0
    costs[place].completions += isComplete ? 1 : 0
  }

  private mutating func count(_ record: TraceRecord) {
    // The records of a part stand together, so the part is nearly always the last one.
    let place = parts.lastIndex { $0.number == record.part } ?? parts.count
    if place == parts.count { parts.append(PartCost(number: record.part)) }
    parts[place].columns = max(parts[place].columns, record.columns)
    parts[place].rows = max(parts[place].rows, record.rows)
    guard record.event == .stage else { return }
    parts[place].seconds += record.seconds
    if record.seconds > parts[place].slowestSeconds {
      parts[place].slowestSeconds = record.seconds
      parts[place].slowestStage = record.stage
    }
  }

  /// The sums for programs; times in whole milliseconds.
  public var document: JSONValue {
    func list(_ costs: [Cost], success: String, completion: String? = nil) -> JSONValue {
      .array(
        costs.map { cost in
          var members = [
            JSONValue.Member("name", .string(cost.name)), .init("steps", .integer(cost.steps)),
            .init("milliseconds", .integer(Self.milliseconds(cost.seconds))),
            .init("nodes", .integer(cost.nodes)), .init("iterations", .integer(cost.iterations)),
          ]
          if !success.isEmpty { members.append(.init(success, .integer(cost.successes))) }
          if let completion { members.append(.init(completion, .integer(cost.completions))) }
          return .object(members)
        })
    }
    let parts = parts.map { part in
      JSONValue.pairs([
        "part": .integer(part.number), "columns": .integer(part.columns), "rows": .integer(part.rows),
        "milliseconds": .integer(Self.milliseconds(part.seconds)), "slowestStage": .string(part.slowestStage),
      ])
    }
    return .pairs([
      "format": .string("lungang-trace/1"), "milliseconds": .integer(Self.milliseconds(seconds)),
      "stages": list(stages, success: "proven"), "events": list(events, success: ""),
      "settings": list(settings, success: "foundPlan", completion: "completed"), "parts": .array(parts),
    ])
  }

  private static func milliseconds(_ seconds: Double) -> Int {
    Int((min(max(seconds, 0), 1e12) * 1000).rounded())
  }
}
