public import Districts

/// A row of partner-reviews.csv 合作单位考评: a review of a partner, or the day it was released.
public struct PartnerReview: Hashable, Sendable {
  /// 结果.
  public enum Outcome: String, Sendable, CaseIterable {
    /// 合格.
    case passed
    /// 不合格.
    case failed
    /// 解除: the cooperation has ended.
    case released
  }

  /// 合作单位.
  public var partner: String
  /// 考评日期.
  public var day: Day
  public var outcome: Outcome
  /// 整改期限: by when what failed is to be put right; nil: none was set.
  public var fixBy: Day?
  /// Id of the school; nil: not given.
  public var school: String?
  /// Where the row stands.
  public var place: RecordPlace

  public init(
    _ partner: String, _ day: Day, _ outcome: Outcome, fixBy: Day? = nil, school: String? = nil,
    place: RecordPlace = RecordPlace(file: "partner-reviews.csv")
  ) {
    self.partner = partner
    self.day = day
    self.outcome = outcome
    self.fixBy = fixBy
    self.school = school
    self.place = place
  }
}
