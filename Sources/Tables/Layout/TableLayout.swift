/// Where in a sheet its table stands: what ``HeaderFinder`` finds.
public struct TableLayout: Hashable, Sendable {
  /// A column with a header.
  public struct Header: Hashable, Sendable {
    /// The column, from 0.
    public var column: Int
    /// The row in which the name stands, as Excel shows it.
    public var row: Int
    /// The name without spaces and line breaks at its ends; without a remark in brackets (`姓名（必填）`) if only
    /// then it is known.
    public var name: String
    /// Whether the caller knows the name.
    public var isKnown: Bool
  }

  /// Why a row below the header is no row of the table.
  public enum Reason: Hashable, Sendable {
    /// The second line of a header, with units or remarks.
    case header
    /// An example of how to fill in the table.
    case example
    /// The header again, as it stands on every printed page.
    case repeatedHeader
    /// A heading over a group of rows.
    case heading
    /// A sum.
    case total
    /// A remark, or who filled in the table; also all that stands below.
    case note
  }

  /// A row below the header's first line that does not belong to the table.
  public struct Skipped: Hashable, Sendable {
    public var row: SheetRow
    public var reason: Reason
  }

  /// The rows of the header, as Excel shows them; more than one where names stand in two lines.
  public var headerRows: ClosedRange<Int>
  /// The columns that have a header, from left to right.
  public var headers: [Header]
  /// The rows of the table.
  public var body: [SheetRow]
  /// The other rows below the header's first line, from top to bottom. What stands above the header is a title and is
  /// not listed.
  public var skipped: [Skipped]
}
