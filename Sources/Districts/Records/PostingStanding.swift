extension PostingRecord {
  /// The standing of a posting as seen from the first school year planned: the given one, or by its years.
  public func status(asOf first: SchoolYear) -> PostingStatus {
    if let status { return status }
    if end <= first { return .finished }
    return posting.start < first ? .running : .planned
  }

  /// The first school year in which the teacher is back: the term's end, or the September after an early end.
  public var end: SchoolYear {
    guard let endedEarly else { return posting.end }
    // A posting that ends between September and August ends within the school year that began before.
    let lastYear = SchoolYear((endedEarly.index - 8) / 12)
    return min(posting.end, max(posting.start, lastYear + 1))
  }
}
