public import Districts
public import Rules

/// What planning starts from and changes edit: the rows of a district, a policy, and the published postings if any.
public struct PlanningBasis: Hashable, Sendable {
  public var draft: DistrictDraft
  public var policy: Policy
  /// 已公布的方案; nil: nothing is published.
  public var published: [Posting]?

  public init(draft: DistrictDraft, policy: Policy, published: [Posting]? = nil) {
    self.draft = draft
    self.policy = policy
    self.published = published
  }

  public init(_ loaded: LoadedDistrict, published: [Posting]? = nil) {
    self.init(draft: loaded.draft, policy: loaded.policy, published: published)
  }
}

/// A basis after changes, whose district is valid.
public struct ChangedBasis: Sendable {
  public let basis: PlanningBasis
  public let district: District
  /// For each line of the changed policy its position in the unchanged one; nil: it is new.
  public let entries: [Int?]
  /// Why a teacher's published postings cannot stay, where a change says so itself.
  public let reasons: [String: Text]
  /// What is odd but no error.
  public let warnings: [DistrictProblem]

  public var policy: Policy { basis.policy }
}
