public import DistrictFiles
public import Districts
import Postings
import Rules

/// 结转: the district of next year, in which what was published runs, people are a year older and the horizon moves.
public struct NextYear: Sendable {
  /// The rows of next year.
  public let draft: DistrictDraft
  public let horizon: Horizon
  /// What was done, in the order of the tables.
  public let notes: [Note]

  /// One thing that the roll-over did.
  public struct Note: Hashable, Sendable {
    public enum Kind: String, Sendable, CaseIterable {
      /// The teacher reaches the age of retirement by the new first year.
      case retired
      /// The exemption has ended.
      case exemptionEnded = "exemption-ended"
      /// The posting is over.
      case finished
      /// The posting runs on.
      case running
      /// The posting is decided and begins later.
      case planned
      /// The pin is past or fulfilled.
      case pinDropped = "pin-dropped"
      /// The need has ended.
      case needDropped = "need-dropped"
    }
    public let kind: Kind
    /// A teacher's id; for needs the school's.
    public let id: String
    /// The posting, where the note is of one.
    public let posting: Posting?
  }

  /// Rolls a basis over: its horizon moves on by a year, its published postings become records.
  public init(after basis: PlanningBasis) {
    let first = basis.policy.horizon.first + 1
    horizon = Horizon(first: first, years: basis.policy.horizon.years)
    var draft = basis.draft
    var notes: [Note] = []
    let ages = Self.ages(basis.policy)
    let retired = Set(draft.teachers.filter { Self.isRetired($0, ages, by: first) }.map(\.id))
    notes += retired.sorted().map { Note(kind: .retired, id: $0, posting: nil) }
    draft.teachers.removeAll { retired.contains($0.id) }
    draft.travel.removeAll { retired.contains($0.from) }
    for row in draft.teachers.indices {
      guard let exemption = draft.teachers[row].exemption, !exemption.holds(in: first.september) else {
        continue
      }
      draft.teachers[row].exemption = nil
      notes.append(Note(kind: .exemptionEnded, id: draft.teachers[row].id, posting: nil))
    }
    let published = basis.published ?? []
    draft.records = Self.records(basis.draft.records, published, first, retired, &notes)
    draft.pins = draft.pins.filter { pin in
      let isPast = pin.start.map { $0 < first } ?? false
      let isFulfilled =
        pin.effect == .must && pin.to != nil
        && published.contains { $0.teacher == pin.teacher && $0.to == pin.to }
      if retired.contains(pin.teacher) { return false }
      guard isPast || isFulfilled else { return true }
      notes.append(Note(kind: .pinDropped, id: pin.teacher, posting: nil))
      return false
    }
    draft.needs = draft.needs.filter { need in
      guard let to = need.to, to < first else { return true }
      notes.append(Note(kind: .needDropped, id: need.school, posting: nil))
      return false
    }
    self.draft = draft
    self.notes = notes
  }

  private static func records(
    _ old: [PostingRecord], _ published: [Posting], _ first: SchoolYear, _ retired: Set<String>,
    _ notes: inout [Note]
  ) -> [PostingRecord] {
    let all = old + published.map { PostingRecord(posting: $0) }
    return all.compactMap { record in
      var record = record
      guard !retired.contains(record.posting.teacher) else { return nil }
      if record.status == .withdrawn { return record }
      let before = record.status
      // Where a posting stands follows from its years alone, seen from the new first year.
      record.status = nil
      let now = record.status(asOf: first)
      record.status = now
      if now != before {
        let kind: Note.Kind =
          switch now {
          case .running: .running
          case .planned: .planned
          default: .finished
          }
        notes.append(Note(kind: kind, id: record.posting.teacher, posting: record.posting))
      }
      return record
    }
  }

  /// The ages of retirement: those of the policy, or the usual ones.
  private static func ages(_ policy: Policy) -> [String: Int] {
    for entry in policy.rules {
      if case .integers(let ages) = entry.values["retirement"] { return usualAges.merging(ages) { $1 } }
    }
    return usualAges
  }

  private static let usualAges = ["F": 55, "M": 60]

  /// Whether somebody has reached the age by 1 September of a year; without a gender the later age counts, so that nobody
  /// is struck by mistake.
  private static func isRetired(_ teacher: Teacher, _ ages: [String: Int], by year: SchoolYear) -> Bool {
    guard let birth = teacher.birth else { return false }
    let age = teacher.gender.flatMap { ages[$0.rawValue] } ?? ages.values.max() ?? 60
    return birth.advanced(byMonths: 12 * age) <= year.september
  }
}
