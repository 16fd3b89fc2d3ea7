public import Districts
public import LinearModels
public import Rules

extension Formulation {
  /// The number of people of a kind who go from some schools to others, as a sum of candidates.
  ///
  /// - Parameters:
  ///   - who: who is counted.
  ///   - from: numbers of home schools; nil: anywhere else than `to`.
  ///   - to: numbers of host schools; nil: anywhere else than `from`.
  ///   - counting: `starting` counts in the start year, and includes postings that are decided already and start then;
  ///     `cohort` counts those made now in the start year; `present` in every year covered, and includes earlier postings
  ///     that still run.
  ///   - year: the school year.
  ///   - length: only postings of this term.
  ///   - subject: only teachers of this main subject.
  public func count(
    _ who: Who, from: [Int]?, to: [Int]?, _ counting: Counting, in year: SchoolYear, length: Int? = nil,
    subject: String? = nil
  ) -> LinearExpression {
    var sum = LinearExpression()
    let subjectNumber = subject.map { facts.subjectNumbers[$0] ?? -1 }
    forEachCandidate(from: from, to: to, subject: subjectNumber) { number, candidate in
      let counted = counting == .present ? candidate.covers(year) : candidate.start == year
      guard counted, length == nil || candidate.years == length, facts.counts(candidate.teacher, as: who)
      else { return }
      sum.add(1, column: number)
    }
    if counting != .cohort && length == nil {
      let isCounted = { (stay: Stay) in counting == .present ? stay.covers(year) : stay.start == year }
      sum.constant += Double(decided(who, from: from, to: to, subject: subject, isCounted))
    }
    return sum
  }

  /// Calls back for every candidate between some schools.
  ///
  /// - Parameter subject: only teachers of the main subject with this number (``PlanningCase/mainSubjects``).
  func forEachCandidate(
    from: [Int]?, to: [Int]?, subject: Int? = nil, _ body: (Int, Candidate) -> Void
  ) {
    switch (from, to) {
    case (let from?, let to?):
      for home in from {
        for host in to {
          for number in candidates.between(home, host) {
            let candidate = candidates.all[Int(number)]
            if subject == nil || facts.mainSubjects[candidate.teacher] == subject {
              body(Int(number), candidate)
            }
          }
        }
      }
    case (let from?, nil):
      for home in from {
        for number in subject.map({ candidates.leaving(home, subject: $0) }) ?? candidates.leaving[home] {
          let candidate = candidates.all[Int(number)]
          if !from.contains(candidate.to) { body(Int(number), candidate) }
        }
      }
    case (nil, let to?):
      for host in to {
        for number in subject.map({ candidates.arriving(host, subject: $0) }) ?? candidates.arriving[host] {
          let candidate = candidates.all[Int(number)]
          if !to.contains(candidate.from) { body(Int(number), candidate) }
        }
      }
    case (nil, nil):
      for (number, candidate) in candidates.all.enumerated()
      where subject == nil || facts.mainSubjects[candidate.teacher] == subject { body(number, candidate) }
    }
  }

  /// How many postings that run or are decided already count.
  private func decided(
    _ who: Who, from: [Int]?, to: [Int]?, subject: String?, _ isCounted: (Stay) -> Bool
  ) -> Int {
    facts.fixedStays(from: from, to: to).count { stay in
      isCounted(stay) && facts.counts(stay.teacher, as: who)
        && (from?.contains(stay.from) ?? !(to ?? []).contains(stay.from))
        && (to?.contains(stay.to) ?? !(from ?? []).contains(stay.to))
        && (subject == nil || facts.district.teachers[stay.teacher].mainSubject == subject)
    }
  }

  /// Every term that a candidate of the case has, ascending.
  public var lengths: [Int] { candidates.lengths }
}

extension Formulation {
  /// Like ``count(_:from:to:_:in:length:subject:)``, over several years, each posting counted once.
  public func countOnce(
    _ who: Who, from: [Int]?, to: [Int]?, _ counting: Counting, in years: [SchoolYear]
  ) -> LinearExpression {
    var sum = LinearExpression()
    forEachCandidate(from: from, to: to) { number, candidate in
      let counted = years.contains { counting == .present ? candidate.covers($0) : candidate.start == $0 }
      if counted && facts.counts(candidate.teacher, as: who) { sum.add(1, column: number) }
    }
    if counting != .cohort {
      let before = decided(who, from: from, to: to, subject: nil) { stay in
        years.contains { counting == .present ? stay.covers($0) : stay.start == $0 }
      }
      sum.constant += Double(before)
    }
    return sum
  }
}
