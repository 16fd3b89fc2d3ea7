public import DistrictFiles

/// All that is judged beside the district itself: the rows of the tables of data-format.md, section 7, in the order of
/// the files.
public struct EvaluationRecords: Hashable, Sendable {
  public var scores: [SchoolScore] = []
  public var duties: [Duty] = []
  public var handIns: [HandIn] = []
  public var entries: [ContestEntry] = []
  public var rubric: [RubricPart] = []
  public var marks: [Mark] = []
  public var evidence: [Evidence] = []
  public var reviews: [PartnerReview] = []
  public var funds: [FundItem] = []
  /// Of these tables there is neither a file nor a sheet.
  public var absent: [TableForm] = []

  public init() {}
}
