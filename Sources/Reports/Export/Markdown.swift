/// The little of Markdown that a notice needs: headings, paragraphs, bold, lists, tables, a rule, and quotes, which
/// stand at the right for signature and date.
enum Markdown {
  /// The text as HTML; HTML within it is escaped.
  static func html(_ text: String) -> HTML {
    var page: HTML = ""
    var block: [String] = []
    for line in text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false) {
      let line = String(line.drop(while: \.isWhitespace))
      let isHeading = line.hasPrefix("#")
      let changes = block.last.map { kind(of: $0) != kind(of: line) } ?? false
      if line.isEmpty || isHeading || changes {
        page += written(block)
        block = []
      }
      if isHeading { page += heading(line) } else if !line.isEmpty { block.append(line) }
    }
    return page + written(block)
  }

  private enum Kind { case paragraph, bullets, numbers, quote, table, rule }

  private static func kind(of line: String) -> Kind {
    if line.hasPrefix(">") { return .quote }
    if line.hasPrefix("|") { return .table }
    if line.count >= 3, line.allSatisfy({ $0 == "-" }) { return .rule }
    if line.hasPrefix("- ") || line.hasPrefix("* ") { return .bullets }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    return !digits.isEmpty && line.dropFirst(digits.count).hasPrefix(". ") ? .numbers : .paragraph
  }

  private static func heading(_ line: String) -> HTML {
    let level = min(3, line.prefix { $0 == "#" }.count)
    let title = inline(String(line.drop { $0 == "#" || $0 == " " }))
    return "<h\(level)>\(title)</h\(level)>\n"
  }

  private static func written(_ lines: [String]) -> HTML {
    guard let first = lines.first else { return "" }
    switch kind(of: first) {
    case .rule: return "<hr>\n"
    case .quote:
      let rows = lines.map { line -> HTML in "\(inline(String(line.drop { $0 == ">" || $0 == " " })))<br>\n" }
      return "<p class=\"signature\">\(rows)</p>\n"
    case .bullets:
      let items = lines.map { line -> HTML in "<li>\(inline(String(line.dropFirst(2))))</li>\n" }
      return "<ul>\(items)</ul>\n"
    case .numbers:
      let items = lines.map { line -> HTML in
        "<li>\(inline(String(line.drop { $0.isNumber }.dropFirst(2))))</li>\n"
      }
      // A list whose items stand apart is several lists; each goes on with the number that is written.
      let start = Int(first.prefix { $0.isNumber }) ?? 1
      let from: HTML = start == 1 ? "" : " start=\"\(start)\""
      return "<ol\(from)>\(items)</ol>\n"
    case .table: return table(lines)
    case .paragraph:
      let rows = lines.enumerated().map { number, line -> HTML in
        number == 0 ? inline(line) : "<br>\n\(inline(line))"
      }
      return "<p>\(rows)</p>\n"
    }
  }

  private static func table(_ lines: [String]) -> HTML {
    let rows = lines.filter { line in line.contains { !"|-: ".contains($0) } }
    let cells = rows.enumerated().map { number, line -> HTML in
      var parts = line.split(separator: "|", omittingEmptySubsequences: false).dropFirst()
      if parts.last?.allSatisfy(\.isWhitespace) == true { parts = parts.dropLast() }
      let tag: HTML = number == 0 && rows.count < lines.count ? "th" : "td"
      let row = parts.map { part -> HTML in "<\(tag)>\(inline(String(part)))</\(tag)>" }
      return "<tr>\(row)</tr>\n"
    }
    return "<table>\n\(cells)</table>\n"
  }

  /// `**bold**`, everything else escaped.
  private static func inline(_ text: String) -> HTML {
    let parts = text.split(separator: "**", omittingEmptySubsequences: false).map(String.init)
    guard parts.count % 2 == 1 else { return .text(text) }
    return parts.enumerated().map { number, part -> HTML in
      number % 2 == 1 ? "<strong>\(part)</strong>" : .text(part)
    }.joined()
  }
}
