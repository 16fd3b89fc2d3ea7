/// Which way a posting goes.
public enum PostingKind: String, Sendable, CaseIterable {
  /// 派出: from a core school to a member.
  case dispatch
  /// 跟岗: from a member to a core school.
  case attachment
  /// 校际: any other, above all between members.
  case lateral
}

/// How far a posting has come.
public enum PostingStatus: String, Sendable, CaseIterable { case finished, running, planned, withdrawn }

/// A stay at another school for whole school years.
public struct Posting: Hashable, Sendable {
  /// Teacher id.
  public var teacher: String
  /// Id of the home school at the time.
  public var from: String
  /// Id of the host school.
  public var to: String
  public var start: SchoolYear
  /// School years, at least 1.
  public var years: Int
  /// nil: derived from the schools.
  public var kind: PostingKind?

  public init(
    teacher: String, from: String, to: String, start: SchoolYear, years: Int, kind: PostingKind? = nil
  ) {
    self.teacher = teacher
    self.from = from
    self.to = to
    self.start = start
    self.years = years
    self.kind = kind
  }

  /// The first school year after the posting.
  public var end: SchoolYear { start + years }

  /// Whether the teacher is away in a school year.
  public func covers(_ year: SchoolYear) -> Bool { start <= year && year < end }
}

/// A posting of postings.csv 交流记录 with its standing.
public struct PostingRecord: Hashable, Sendable {
  public var posting: Posting
  /// nil: derived from the years.
  public var status: PostingStatus?
  /// 提前结束: the last month, if the posting ended or ends before its term.
  public var endedEarly: Month?

  public init(posting: Posting, status: PostingStatus? = nil, endedEarly: Month? = nil) {
    self.posting = posting
    self.status = status
    self.endedEarly = endedEarly
  }
}
