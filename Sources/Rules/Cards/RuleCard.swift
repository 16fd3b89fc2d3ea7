public import Districts

/// Where a rule comes from.
public struct Citation: Hashable, Sendable {
  /// The plan of the seed, e.g. `P13`, or nil for a policy or a fact of the model.
  public let plan: String?
  /// The clause or the words.
  public let clause: Text

  public init(plan: String?, clause: Text) {
    self.plan = plan
    self.clause = clause
  }
}

/// What a rule is about; it decides whether the conflict finder loosens it by default.
public enum RuleNature: String, Sendable {
  /// Judges one teacher on 1 September of a start year, and so says who is eligible.
  case personal
  /// Judges one posting.
  case posting
  /// Sets a bound over several people; loosened by default when no plan exists.
  case bound
  /// A fact of the model, never loosened.
  case fact
  /// Lists what follows from a plan; writes no row.
  case list
  /// Says how other rules count; writes no row of its own.
  case definition
  /// Judges what was done, scored or handed in; no part of planning.
  case check
}

/// All that is said of a rule apart from its mathematics: id, titles, parameters, source.
public struct RuleCard: Hashable, Sendable {
  /// The name in policy.yaml.
  public let id: String
  public let title: Text
  /// One sentence that says what must hold.
  public let statement: Text
  /// The statement in the notation of docs/model.md.
  public let formula: String
  public let nature: RuleNature
  public let parameters: [ParameterSpec]
  public let sources: [Citation]
  /// How firmly a line of the policy stands that does not say so.
  public let defaultFirmness: Firmness
  /// What values and bounds are counted in, for sentences; people unless the rule says otherwise.
  public let unit: Text

  public init(
    id: String, title: Text, statement: Text, formula: String, nature: RuleNature,
    parameters: [ParameterSpec], sources: [Citation], defaultFirmness: Firmness = .must,
    unit: Text = Text(zh: "人", en: "")
  ) {
    self.unit = unit
    self.defaultFirmness = defaultFirmness
    self.id = id
    self.title = title
    self.statement = statement
    self.formula = formula
    self.nature = nature
    self.parameters = parameters
    self.sources = sources
  }
}

/// All that is said of a criterion apart from its mathematics. Every criterion is a whole number, lower is better.
public struct CriterionCard: Hashable, Sendable {
  /// The name in policy.yaml.
  public let id: String
  public let title: Text
  public let statement: Text
  /// What values are told in, e.g. km·year.
  public let unit: Text
  /// How many decimals of ``unit`` the whole numbers of a plan hold: 1 where they count tenths.
  public let decimals: Int

  public init(id: String, title: Text, statement: Text, unit: Text, decimals: Int = 0) {
    self.decimals = decimals
    self.id = id
    self.title = title
    self.statement = statement
    self.unit = unit
  }
}
