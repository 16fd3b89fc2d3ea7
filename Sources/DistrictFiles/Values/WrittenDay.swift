public import Districts

/// A day as somebody writes it on the command line, in the ways that tables may write it too.
public enum WrittenDay {
  /// Reads `2027-10-12`, `2027/10/12`, `2027年10月12日`; nil: it is no day.
  public static func day(_ text: String) -> Day? {
    try? DayText.day(CellText.numeric(CellText.normalised(text)))
  }
}
