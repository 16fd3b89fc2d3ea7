public import Districts
import Rules

/// One change of a district or its policy, as changes.yaml states it.
public struct Change: Hashable, Sendable {
  public var action: Action
  /// Where it stands, for problems.
  public var place: Place

  /// What is changed.
  public enum Action: Hashable, Sendable {
    /// Columns of a teacher's row.
    case teacher(String, [ChangedCell])
    /// The teacher is gone from 1 September of a school year on.
    case leaves(String, SchoolYear)
    /// A new row of teachers.csv; there from 1 September of a school year on.
    case arrives(String, SchoolYear, [ChangedCell])
    /// Columns of a school's row.
    case school(String, [ChangedCell])
    /// The school is closed from 1 September of a school year on.
    case closes(String, SchoolYear)
    /// The school becomes a part of another one: its staff, needs and records go over.
    case merges(String, into: String)
    /// A row of needs.csv, in place of those of the same school, subject and years.
    case need([ChangedCell])
    /// A new row of pins.csv.
    case pin([ChangedCell])
    /// All pins of a teacher are taken back.
    case unpin(String)
    /// A running or published posting.
    case posting(PostingChange)
    /// A line of the policy's rules.
    case rule(RuleChange)
    /// The school years that are planned.
    case horizon(Horizon)
    /// The criteria, the most important first, by id.
    case criteria([String])
  }
}

/// A column with the value that a change gives it.
public struct ChangedCell: Hashable, Sendable {
  /// The English name of the column.
  public var column: String
  /// As a cell of the table would hold it; empty: taken away.
  public var text: String
  public var place: Place
}

/// What happens to a posting that runs or is published.
public struct PostingChange: Hashable, Sendable {
  public enum Fate: Hashable, Sendable {
    /// 提前结束: the last month.
    case ends(Month)
    /// 延期: by so many school years.
    case extended(Int)
    /// 换人: somebody else takes the place.
    case replaced(by: String)
    /// 撤销.
    case withdrawn
  }

  /// Teacher id.
  public var teacher: String
  /// Tells postings of one teacher apart; nil: there is only one.
  public var start: SchoolYear?
  public var fate: Fate
}

/// What happens to a line of the policy.
public struct RuleChange: Hashable, Sendable {
  /// Id of the rule.
  public var rule: String
  /// The position in the unchanged policy's `rules`, from 0; nil: the rule stands there once, or is new.
  public var entry: Int?
  /// Whether the line is struck.
  public var isOff: Bool
  /// The line as the change writes it.
  var given: PolicyEntry
  /// Which of `scope`, `firm`, `weight`, `clause` and `loosen` the change states.
  var keys: Set<String>

  /// A line with what the change states laid over it.
  func laid(over entry: PolicyEntry) -> PolicyEntry {
    var entry = entry
    entry.values.merge(given.values) { _, new in new }
    if keys.contains("scope") { entry.scope = given.scope }
    if keys.contains("firm") { entry.firmness = given.firmness }
    if keys.contains("weight") { entry.weight = given.weight }
    if keys.contains("clause") { entry.clause = given.clause }
    if keys.contains("loosen") { entry.loosen = given.loosen }
    return entry
  }
}
