public import Districts

/// Who was sent for whom, pair by pair of schools and year by year.
public struct ReciprocalLedger: Sendable {
  /// What one school sent the other in a school year, and was sent.
  public struct Row: Hashable, Sendable {
    /// Id of the core school, or of the first of two others. Teaching points count with their central school.
    public let school: String
    /// Id of the other school.
    public let partner: String
    /// The school year in which the postings start.
    public let year: SchoolYear
    /// Postings from ``school`` to ``partner``, sorted by teacher.
    public let sent: [Posting]
    /// Postings from ``partner`` to ``school``, sorted by teacher.
    public let received: [Posting]
    /// All sent less all received of this pair, up to this year.
    public let cumulated: Int

    /// Sent less received.
    public var net: Int { sent.count - received.count }
  }

  /// By pair and year. Earlier postings that run in the horizon stand in the year in which they started.
  public let rows: [Row]

  public init(_ audited: AuditedPlan) {
    let facts = audited.facts
    let district = facts.district
    var postings = audited.plan.postings
    for stay in facts.fixedStays {
      postings.append(
        Posting(
          teacher: district.teachers[stay.teacher].id, from: district.schools[stay.from].id,
          to: district.schools[stay.to].id, start: stay.start, years: stay.years))
    }
    var byPair: [Pair: [Posting]] = [:]
    for posting in postings {
      guard let from = district.schoolNumbers[posting.from], let to = district.schoolNumbers[posting.to],
        district.units[from] != district.units[to]
      else { continue }
      byPair[Pair(district.units[from], district.units[to], in: district), default: []].append(posting)
    }
    rows = byPair.sorted { $0.key < $1.key }.flatMap { pair, postings in
      var cumulated = 0
      return Dictionary(grouping: postings, by: \.start).sorted { $0.key < $1.key }.map { year, postings in
        let sorted = postings.sorted { ($0.teacher, $0.to) < ($1.teacher, $1.to) }
        let sent = sorted.filter { district.schoolNumbers[$0.from].map { district.units[$0] } == pair.one }
        let received = sorted.filter { district.schoolNumbers[$0.to].map { district.units[$0] } == pair.one }
        cumulated += sent.count - received.count
        return Row(
          school: district.schools[pair.one].id, partner: district.schools[pair.other].id, year: year,
          sent: sent, received: received, cumulated: cumulated)
      }
    }
  }

  /// Two units, a core school first.
  private struct Pair: Hashable, Comparable {
    let one: Int
    let other: Int

    init(_ first: Int, _ second: Int, in district: District) {
      let swaps =
        district.schools[first].role == district.schools[second].role
        ? second < first : district.schools[second].role == .core
      (one, other) = swaps ? (second, first) : (first, second)
    }

    static func < (left: Pair, right: Pair) -> Bool {
      (left.one, left.other) < (right.one, right.other)
    }
  }
}
