/// The words by which rows of a Chinese form that are no data are known.
enum RowWords {
  private static let remarks = [
    "必填", "选填", "可选", "可不填", "可空", "如", "例", "格式", "填写", "填报", "示例", "单位", "下拉", "请", "required",
    "optional", "e.g.",
  ]
  private static let notes = [
    "注", "备注", "说明", "附注", "填表", "填报", "制表", "审核", "复核", "负责人", "联系人", "联系电话", "单位盖章", "盖章",
    "经办人", "校长签字", "note", "remark",
  ]
  private static let totals = ["合计", "总计", "小计", "共计", "total"]
  private static let examples = ["示例", "样例", "例如", "例", "example"]

  /// What the first filled cell of a row says that the row is; nil: nothing of the kind.
  static func reason(_ row: SheetRow) -> TableLayout.Reason? {
    guard let first = row.cells.first(where: { !$0.isBlank }), case .text(let written) = first else {
      return nil
    }
    let text = folded(written)
    if totals.contains(where: { text == $0 || text.hasPrefix($0 + ":") }) { return .total }
    if begins(text, with: examples) { return .example }
    return begins(text, with: notes) ? .note : nil
  }

  /// Whether a cell below a column's name explains the column.
  static func isRemark(_ written: String) -> Bool {
    let text = folded(written)
    if let first = text.first, let last = text.last, "([".contains(first), ")]".contains(last) { return true }
    return remarks.contains { text.hasPrefix($0) }
  }

  /// Whether a text is one of the words, or goes on after it with a colon, a number or a bracket: 注：, 备注1, 说明（一）
  /// but not 注册 or 示例小学.
  private static func begins(_ text: String, with words: [String]) -> Bool {
    words.contains { word in
      guard text.hasPrefix(word) else { return false }
      let rest = text.dropFirst(word.count)
      guard let next = rest.first else { return true }
      // A colon may stand a little further on: 填表人：, 填报单位（盖章）：.
      return next == "(" || next.isNumber || next.isPunctuation || rest.prefix(8).contains(":")
    }
  }

  /// Small letters, half width, no spaces.
  private static func folded(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
      let isWide = (0xFF01...0xFF5E).contains(scalar.value)
      scalars.append(isWide ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
    }
    return String(scalars).lowercased()
  }

  /// Without spaces and line breaks at both ends.
  static func trimmed(_ text: String) -> String {
    let start = text.drop { $0.isWhitespace }
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }

  /// Without what stands in brackets, and without stars: `*出生年月（必填）` is `出生年月`.
  static func withoutBrackets(_ text: String) -> String {
    var depth = 0
    var kept = ""
    for character in text {
      switch character {
      case "(", "（", "[", "【": depth += 1
      case ")", "）", "]", "】": depth = max(0, depth - 1)
      case "*", "＊": continue
      default: if depth == 0 { kept.append(character) }
      }
    }
    return trimmed(kept)
  }
}
