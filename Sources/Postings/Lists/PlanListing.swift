public import Districts
public import Rules

/// A rule that forbids nothing and lists what follows from a plan: allowances, served terms, the status kept.
public protocol PlanListing: PostingRule {
  /// Lists what follows from a plan.
  func list(_ view: PlanView) -> PlanList
}

extension PlanListing {
  public func measure(_ view: PlanView) -> [Measurement] { [] }
}

/// A computed list with a heading, for reports.
public struct PlanList: Hashable, Sendable {
  /// A cell: words, or a whole number that may be added up.
  public enum Cell: Hashable, Sendable {
    case text(Text)
    case number(Int)

    /// Words that are the same in both languages, such as a name.
    public static func name(_ name: String) -> Cell { .text(Text(zh: name, en: name)) }

    /// A school year, which nobody adds up.
    static func year(_ year: SchoolYear) -> Cell {
      .text(Text(zh: "\(year.first)学年", en: "\(year.first)"))
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
  /// As many cells a row as columns.
  public let rows: [[Cell]]
  /// The columns whose numbers make sense to add up over all rows.
  public let totals: [Int]

  init(of rule: some PlanListing, columns: [Text], rows: [[Cell]], totals: [Int] = []) {
    self.rule = rule.id
    entry = rule.entry.index
    title = type(of: rule).card.title
    clause = rule.entry.clause
    self.columns = columns
    self.rows = rows
    self.totals = totals
  }
}

extension AuditedPlan {
  /// The lists that the policy asks for, in its order.
  public var lists: [PlanList] {
    let view = PlanView(plan, of: facts)
    return facts.book.rules.compactMap { ($0 as? any PlanListing)?.list(view) }
  }
}
