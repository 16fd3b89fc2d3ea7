/// What a cell of a table holds, as its file says it; nothing is interpreted yet.
public enum Cell: Hashable, Sendable {
  /// Nothing, or an empty text.
  case blank
  /// As written, spaces and full-width characters included. All cells of a CSV file that are not blank are texts.
  case text(String)
  /// A number of a workbook in plain decimal notation without exponent, e.g. `-12.5`, rounded to the 15 significant
  /// digits that Excel shows.
  case number(String)
  /// A day of a workbook: a number whose format shows a date.
  case date(year: Int, month: Int, day: Int)
  /// A truth value of a workbook.
  case flag(Bool)
  /// A cell of a workbook whose value cannot be known.
  case fault(CellFault)

  /// Whether there is nothing in it.
  public var isBlank: Bool {
    switch self {
    case .blank: true
    case .text(let text): text.isEmpty
    default: false
    }
  }

  /// The cell as a text file would hold it; a date is `YYYY-MM-DD`, a flag `TRUE` or `FALSE`.
  public var plainText: String {
    switch self {
    case .blank: ""
    case .text(let text), .number(let text): text
    case .date(let year, let month, let day): "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    case .flag(let flag): flag ? "TRUE" : "FALSE"
    case .fault(let fault): fault.shown
    }
  }

  private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
