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
  /// Whether a sheet that is a little too long for one page is made small enough for it.
  public var avoidsShortLastPage = false
  /// Rows that are printed on every page.
  public var repeatedRows: ClosedRange<Int>?
  /// The line above each page, at the right.
  public var header: [Piece] = []
  /// The line below each page, in the middle.
  public var footer: [Piece] = [.page, .text(" / "), .pages]

  public init() {}

  /// How much longer than a page a sheet may be to be made small enough: beyond that it could not be read well.
  private static let most = 1.35

  /// Whether a sheet is printed on one page.
  ///
  /// - Parameters:
  ///   - widths: of all columns, in digits of the usual font.
  ///   - height: of all rows together, in points.
  func isOnePage(widths: [Double], height: Double) -> Bool {
    guard avoidsShortLastPage else { return false }
    // A4 in inches less the margins; a digit is 7 pixels of 1/96 inch wide, and a column has 5 more.
    let (long, short) = (11.69, 8.27)
    let room = (
      width: ((isLandscape ? long : short) - Self.sides) * 72,
      height: ((isLandscape ? short : long) - Self.ends) * 72
    )
    let width = widths.reduce(0) { $0 + (7 * $1 + 5) * 0.75 }
    let scale = min(1, room.width / max(width, 1))
    return height * scale <= room.height * Self.most
  }

  /// The margins in inches, at one side or end.
  static let (side, end) = (0.5, 0.7)
  private static let (sides, ends) = (2 * side, 2 * end)
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
