/// Text for pages: everything from the input passes through here.
enum HTMLText {
  /// Escapes what HTML would read as markup.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.append(character)
      }
    }
    return result
  }

  /// A table; numbers in the given columns are set flush right.
  static func table(_ header: [String], _ rows: [[String]], numbers: Set<Int> = []) -> String {
    let head = header.map { "<th>\(escaped($0))</th>" }.joined()
    let body = rows.map { row in
      "<tr>"
        + row.enumerated().map { column, cell in
          "<td\(numbers.contains(column) ? " class=\"n\"" : "")>\(escaped(cell))</td>"
        }.joined() + "</tr>"
    }
    return
      "<table><thead><tr>\(head)</tr></thead><tbody>\n\(body.joined(separator: "\n"))\n</tbody></table>\n"
  }
}
