/// Reads the number format of each cell style.
final class StylesHandler: XMLHandler {
  private var codes: [Int: String] = [:]
  private var ids: [Int] = []
  private var isInFormats = false
  private var isInStyles = false

  /// The formats by the number of the style (`s` of a cell).
  var formats: [NumberFormat] {
    var known: [Int: NumberFormat] = [:]
    return ids.map { id in
      if let format = known[id] { return format }
      let format = codes[id].map(NumberFormat.init(code:)) ?? NumberFormat(builtIn: id)
      known[id] = format
      return format
    }
  }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookProblem) {
    if name == "numFmts" {
      isInFormats = true
    } else if name == "cellXfs" {
      isInStyles = true
    } else if isInFormats, name == "numFmt" {
      if let id = attributes.count("numFmtId"), let code = attributes["formatCode"] { codes[id] = code }
    } else if isInStyles, name == "xf" {
      ids.append(attributes.count("numFmtId") ?? 0)
    }
  }

  override func end(_ name: XMLName) throws(WorkbookProblem) {
    if name == "numFmts" { isInFormats = false } else if name == "cellXfs" { isInStyles = false }
  }
}
