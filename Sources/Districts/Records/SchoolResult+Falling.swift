extension SchoolResult {
  /// Whether the school did worse than a year before: by scores, or by ranks where one of the scores is missing; nil:
  /// the two rows have nothing in common to compare.
  public func isWorse(than earlier: SchoolResult) -> Bool? {
    if let now = score, let before = earlier.score { return now < before }
    if let now = rank, let before = earlier.rank { return now > before }
    return nil
  }
}

extension [SchoolResult] {
  /// How many years before a school year the results fell without a break; the rows are those of one school. A missing
  /// year ends the count.
  public func yearsFallen(before year: SchoolYear) -> Int {
    let rows = sorted { $0.year < $1.year }
    var fallen = 0
    for number in rows.indices.dropFirst().reversed() where rows[number].year < year {
      let (earlier, later) = (rows[number - 1], rows[number])
      guard later.year == year + (-1 - fallen), earlier.year == later.year + -1,
        later.isWorse(than: earlier) == true
      else { break }
      fallen += 1
    }
    return fallen
  }
}
