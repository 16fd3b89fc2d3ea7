/// How a written cell looks.
public struct CellStyle: Hashable, Sendable {
  /// What the cell is for; it settles font, fill and border.
  public enum Role: Hashable, Sendable, CaseIterable {
    /// The title of a sheet.
    case title
    /// A line under the title.
    case subtitle
    /// The header of a table.
    case header
    /// A cell of a table.
    case body
    /// A cell of a table that matters less.
    case muted
    /// A sum or a heading within a table.
    case strong
    /// A cell of a table where all is well.
    case good
    /// A cell of a table that wants a look.
    case warning
    /// A cell of a table that is wrong.
    case bad
    /// Text outside of a table.
    case remark
    /// No font, fill or border of its own.
    case plain
  }

  /// Where the content stands in the cell.
  public enum Alignment: Hashable, Sendable { case leading, centre, trailing }

  public var role: Role
  public var alignment: Alignment
  /// Whether long text goes on in further lines of the cell.
  public var wraps: Bool
  /// Whether the content stands at the top of a high cell, not in the middle.
  public var isAtTop = false

  public init(_ role: Role, _ alignment: Alignment = .leading, wraps: Bool = false) {
    self.role = role
    self.alignment = alignment
    self.wraps = wraps
  }

  public static let title = CellStyle(.title, .centre, wraps: true)
  public static let subtitle = CellStyle(.subtitle, .centre, wraps: true)
  public static let header = CellStyle(.header, .centre, wraps: true)
  public static let body = CellStyle(.body)
  /// A body cell whose long text goes on in further lines.
  public static let wrapped = CellStyle(.body, wraps: true)
  public static let centred = CellStyle(.body, .centre)
  public static let number = CellStyle(.body, .trailing)
  public static let muted = CellStyle(.muted)
  public static let strong = CellStyle(.strong)
  public static let good = CellStyle(.good)
  public static let warning = CellStyle(.warning)
  public static let bad = CellStyle(.bad)
  public static let remark = CellStyle(.remark, wraps: true)
  public static let plain = CellStyle(.plain)
}
