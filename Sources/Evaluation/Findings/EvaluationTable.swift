public import Districts
import Rules

/// A computed table with a heading, for reports: scores, ranks, selections, sums.
public struct EvaluationTable: Hashable, Sendable {
  public enum Cell: Hashable, Sendable {
    case text(Text)
    case number(Int)
    /// A decimal as a whole number of its last place.
    case decimal(Int, places: Int)
    case blank

    /// Words that are the same in both languages, such as a name.
    public static func name(_ name: String) -> Cell { .text(Text(zh: name, en: name)) }
    /// A school by id; reports print its name.
    case school(String)
    /// A teacher by id; reports print the name.
    case teacher(String)
  }

  public struct Row: Hashable, Sendable {
    /// As many as the table has columns.
    public var cells: [Cell]
    /// Ids of the schools on whose sheets the row stands, too.
    public var schools: [String]

    public init(_ cells: [Cell], schools: [String] = []) {
      self.cells = cells
      self.schools = schools
    }
  }

  /// Id of the rule.
  public let rule: String
  /// Position of the line in the policy's rules.
  public let entry: Int
  public let title: Text
  /// The clause of the bureau's document.
  public let clause: String?
  public let columns: [Text]
  public let rows: [Row]
  /// What must be known to read it, e.g. how it was rounded.
  public let remarks: [Text]

  init(of rule: some EvaluationRule, columns: [Text], rows: [Row], remarks: [Text] = []) {
    self.rule = rule.id
    entry = rule.entry.index
    title = type(of: rule).card.title
    clause = rule.entry.clause
    self.columns = columns
    self.rows = rows
    self.remarks = remarks
  }
}
