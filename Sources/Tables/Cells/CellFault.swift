/// Why a workbook's cell has no value.
public enum CellFault: Hashable, Sendable {
  /// A formula whose result was never stored: the program that wrote the workbook did not calculate.
  case formulaWithoutValue(formula: String)
  /// An error value such as `#REF!` or `#N/A`.
  case errorValue(String)
  /// A number of more than 15 digits, the last of which Excel has replaced by zeros: an identity card's number that
  /// was typed as a number.
  case digitsLost(String)
  /// Something that this reader does not understand, as written in the file.
  case unreadable(String)

  /// What stands in the cell, to show it beside a problem.
  public var shown: String {
    switch self {
    case .formulaWithoutValue(let formula): "=" + formula
    case .errorValue(let code): code
    case .digitsLost(let number): number
    case .unreadable(let text): text
    }
  }
}
