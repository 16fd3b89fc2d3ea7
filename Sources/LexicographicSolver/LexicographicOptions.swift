/// How a staged problem is solved. No option changes the values of a proven plan.
public struct LexicographicOptions: Sendable {
  /// How many parts are solved side by side; at least 1.
  public var jobs: Int
  /// When to stop and hand over the best plan; nil: only with a proof. A time limit is the only thing that makes
  /// the answer depend on the machine.
  public var timeLimit: Duration?
  /// A stage counts as done when (value − bound) / |value| is no larger. 0: with a proof.
  public var relativeGap: Double
  /// The steps that are taken; each may be left out, for measuring what it brings.
  public var steps: LexicographicSteps
  /// How many columns the cores have that are searched before the exact one, growing.
  public var coreSizes: [Int]
  /// From how many columns on a part that a few rows link is settled by prices; smaller ones are climbed whole, which
  /// leaves no gap.
  public var pricesFrom: Int
  /// After how many rounds of the hand an exact core that still holds a better plan, or may, is cut and narrowed.
  public var cutsFrom: Int
  /// Knows parts that were solved before; nil: every part is solved.
  public var memory: PartMemory?
  /// Hears what was done, record by record, possibly from several threads at once.
  public var trace: (@Sendable (TraceRecord) -> Void)?

  /// Makes options; the defaults solve to proven optimality with all steps, one part at a time.
  public init(
    jobs: Int = 1, timeLimit: Duration? = nil, relativeGap: Double = 0, steps: LexicographicSteps = .all,
    coreSizes: [Int] = [300, 600, 1200, 2400], pricesFrom: Int = 4_000, cutsFrom: Int = 1,
    memory: PartMemory? = nil,
    trace: (@Sendable (TraceRecord) -> Void)? = nil
  ) {
    self.jobs = jobs
    self.timeLimit = timeLimit
    self.relativeGap = relativeGap
    self.steps = steps
    self.coreSizes = coreSizes
    self.pricesFrom = pricesFrom
    self.cutsFrom = cutsFrom
    self.memory = memory
    self.trace = trace
  }
}

/// The steps of the method that can be left out without changing any proven value.
public struct LexicographicSteps: OptionSet, Hashable, Sendable {
  public let rawValue: Int
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// Solve parts that no row links apart from each other.
  public static let split = LexicographicSteps(rawValue: 1 << 0)
  /// Drop rows and columns that cannot matter before solving.
  public static let reduce = LexicographicSteps(rawValue: 1 << 1)
  /// Branch on counts before single columns.
  public static let counts = LexicographicSteps(rawValue: 1 << 2)
  /// Search small models of promising columns before the whole.
  public static let cores = LexicographicSteps(rawValue: 1 << 3)
  /// Fix columns for all later stages once a stage is proven.
  public static let fixing = LexicographicSteps(rawValue: 1 << 4)
  /// Try several settings of the search in growing slices instead of one to the end.
  public static let hand = LexicographicSteps(rawValue: 1 << 5)
  /// Solve parts that only a few rows link without these rows first.
  public static let links = LexicographicSteps(rawValue: 1 << 6)
  /// Start each relaxation from the basis of the stage before.
  public static let warmBases = LexicographicSteps(rawValue: 1 << 7)

  /// Settle stages that rows between pieces make dearer by prices on these rows.
  public static let prices = LexicographicSteps(rawValue: 1 << 8)

  /// Solve blocks of columns that nothing tells apart as one block that counts for all of them. Not among ``all``:
  /// criteria of real policies tell nearly everybody apart.
  public static let merging = LexicographicSteps(rawValue: 1 << 9)
  /// Cut and narrow an exact core that proved hard before it is searched further.
  public static let cuts = LexicographicSteps(rawValue: 1 << 10)

  /// All steps that pay where nothing is known of a problem.
  public static let all: LexicographicSteps = [
    .split, .reduce, .counts, .cores, .fixing, .hand, .links, .warmBases, .prices, .cuts,
  ]
}
