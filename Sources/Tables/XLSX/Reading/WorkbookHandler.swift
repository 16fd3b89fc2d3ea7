/// Reads the list of sheets.
final class WorkbookHandler: XMLHandler {
  struct Tab {
    let name: String
    let relationship: String
    let isHidden: Bool
  }

  private(set) var tabs: [Tab] = []
  private(set) var startsIn1904 = false
  /// Whether the part is a workbook at all, and not a text document.
  private(set) var isWorkbook = false
  private var isInSheets = false

  override func start(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookProblem) {
    if name == "workbook" {
      isWorkbook = true
    } else if name == "workbookPr" {
      startsIn1904 = attributes.flag("date1904")
    } else if name == "sheets" {
      isInSheets = true
    } else if isInSheets, name == "sheet", let title = attributes["name"], let id = attributes["id"] {
      let state = attributes["state"]
      tabs.append(
        Tab(name: title, relationship: id, isHidden: state == "hidden" || state == "veryHidden"))
    }
  }

  override func end(_ name: XMLName) throws(WorkbookProblem) {
    if name == "sheets" { isInSheets = false }
  }
}
