/// A cell to be written: what it holds and how it looks.
public struct WrittenCell: Hashable, Sendable {
  /// What a cell holds.
  public enum Content: Hashable, Sendable {
    /// Nothing, but the style is kept.
    case blank
    /// Text, as text: `=1+1` stays these four characters. Beyond 32,767 characters it is cut.
    case text(String)
    /// A whole number; beyond 15 digits it is written as text, for Excel would lose the last ones.
    case integer(Int)
    /// A number shown with so many digits after the point.
    case decimal(Double, places: Int)
    /// A share, shown as a percentage with so many digits after the point: 0.125 is `12.5%`.
    case share(Double, places: Int)
    /// A number as read, in plain decimal notation; zeros at its front are kept by its format.
    case number(String)
    /// A day, shown as `2027-09-01`.
    case date(year: Int, month: Int, day: Int)
    /// A month, stored as its first day and shown as `2027-09`.
    case month(year: Int, month: Int)
    /// A truth value, shown as TRUE or FALSE: for copies of what was read. Write words for people.
    case flag(Bool)
  }

  public var content: Content
  public var style: CellStyle

  public init(_ content: Content, _ style: CellStyle = .body) {
    self.content = content
    self.style = style
  }

  /// A text.
  public static func text(_ text: String, _ style: CellStyle = .body) -> WrittenCell {
    WrittenCell(.text(text), style)
  }

  /// A whole number.
  public static func integer(_ number: Int, _ style: CellStyle = .number) -> WrittenCell {
    WrittenCell(.integer(number), style)
  }

  /// Nothing, in the body's style.
  public static let blank = WrittenCell(.blank)
}
