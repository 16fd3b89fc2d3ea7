/// The letters by which spreadsheets name their columns.
public enum ColumnLetters {
  /// The letters of a column: 0 is `A`, 25 `Z`, 26 `AA`.
  public static func of(column: Int) -> String {
    precondition(column >= 0, "column \(column)")
    var letters = ""
    var rest = column
    repeat {
      letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
      rest = rest / 26 - 1
    } while rest >= 0
    return letters
  }

  /// The column, from 0, that letters name, in either case; nil if they name none of the 16,384 columns of a sheet.
  public static func column(of letters: some StringProtocol) -> Int? {
    guard (1...3).contains(letters.utf8.count) else { return nil }
    var number = 0
    for byte in letters.utf8 {
      switch byte {
      case 65...90: number = number * 26 + Int(byte) - 64
      case 97...122: number = number * 26 + Int(byte) - 96
      default: return nil
      }
    }
    return number <= 16_384 ? number - 1 : nil
  }
}
