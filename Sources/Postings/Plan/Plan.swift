public import Districts

/// A plan: the postings that are made, sorted by start year, home school, host school and teacher. Plain values; no
/// variable, no floating point.
public struct Plan: Hashable, Sendable {
  public let postings: [Posting]

  public init(postings: [Posting]) {
    self.postings = postings.sorted {
      ($0.start.first, $0.from, $0.to, $0.teacher, $0.years)
        < ($1.start.first, $1.from, $1.to, $1.teacher, $1.years)
    }
  }
}
