/// How a sheet is printed: A4, all columns on the width of a page.
public struct PageSetup: Hashable, Sendable {
  /// A piece of a line above or below the page.
  public enum Piece: Hashable, Sendable {
    case text(String)
    /// The number of the page.
    case page
    /// How many pages there are.
    case pages
  }

  public var isLandscape = true
  /// Rows that are printed on every page.
  public var repeatedRows: ClosedRange<Int>?
  /// The line above each page, at the right.
  public var header: [Piece] = []
  /// The line below each page, in the middle.
  public var footer: [Piece] = [.page, .text(" / "), .pages]

  public init() {}
}

extension [PageSetup.Piece] {
  /// The line in Excel's own notation, within its 255 characters.
  func notation(at place: String) -> String {
    let pieces = map { piece in
      switch piece {
      // A single & would begin a code.
      case .text(let text): text.replacing("&", with: "&&")
      case .page: "&P"
      case .pages: "&N"
      }
    }
    var line = place
    for piece in pieces where line.count + piece.count <= 250 { line += piece }
    return line == place ? "" : line
  }
}
