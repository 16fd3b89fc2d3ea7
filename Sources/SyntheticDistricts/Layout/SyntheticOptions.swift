public import Districts

/// What an invented district is to be like.
public struct SyntheticOptions: Hashable, Sendable {
  /// How narrow the way to a plan is.
  public enum Tightness: String, Sendable, CaseIterable {
    /// Key staff to spare, and the usual policy.
    case ordinary
    /// Hardly more eligible key staff than the policy asks for, and a policy that asks for more.
    case tight
  }

  /// Teachers in all, at least 20.
  public var size: Int
  /// The same seed, with the same other options, gives the same district on every platform.
  public var seed: UInt64
  /// School groups; nil: one for each 375 teachers.
  public var groups: Int?
  /// Member schools of a group, teaching points apart; nil: as many as the group's size bears, up to six.
  public var members: ClosedRange<Int>?
  /// The stage of all schools; nil: groups of primary schools and groups of junior schools, some with a nine-year
  /// school.
  public var stage: Stage?
  public var tightness: Tightness
  /// The school years planned; past postings and results lie in the two years before.
  public var horizon: Horizon
  /// Whether postings of the two years before the horizon are invented.
  public var pastPostings: Bool
  /// Whether pins are invented.
  public var pins: Bool
  /// The district's name; nil: invented.
  public var name: String?

  /// The name of the district of options that name none.
  public var districtName: String {
    var chance = SplitMix64(seed: seed).branch("name")
    let invented = chance.pick(["青岚县", "望溪县", "云麓县", "鹿鸣县", "澜桥县", "松陵县", "石笋县", "枫林县", "禾坪县", "白泉县"])
    return name ?? invented
  }

  public init(
    size: Int, seed: UInt64, groups: Int? = nil, members: ClosedRange<Int>? = nil, stage: Stage? = nil,
    tightness: Tightness = .ordinary, horizon: Horizon = Horizon(first: SchoolYear(2027), years: 3),
    pastPostings: Bool = true, pins: Bool = true, name: String? = nil
  ) {
    precondition(size >= 20, "a district of \(size) teachers; at least 20 are needed")
    precondition((groups ?? 1) >= 1, "a district of \(groups ?? 0) groups")
    precondition(size / (groups ?? 1) >= 20, "\(size) teachers in \(groups ?? 1) groups; a group needs 20")
    precondition((members?.lowerBound ?? 1) >= 1, "a group without a member")
    self.size = size
    self.seed = seed
    self.groups = groups
    self.members = members
    self.stage = stage
    self.tightness = tightness
    self.horizon = horizon
    self.pastPostings = pastPostings
    self.pins = pins
    self.name = name
  }
}
