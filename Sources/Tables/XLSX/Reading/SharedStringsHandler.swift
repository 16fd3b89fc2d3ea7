/// Reads the texts that cells share. Runs of different fonts are joined, readings of characters (`<rPh>`) dropped.
final class SharedStringsHandler: XMLHandler {
  private(set) var texts: [String] = []
  private let limit: Int
  private var isInPhonetic = false
  private var isInItem = false
  private var isAfresh = true

  init(limit: Int) { self.limit = limit }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookProblem) {
    if name == "t" {
      if isInItem, !isInPhonetic {
        startCapture(afresh: isAfresh)
        isAfresh = false
      }
    } else if name == "si" {
      guard texts.count < limit else { throw WorkbookProblem(.tooManyCells(limit: limit)) }
      isInItem = true
      isAfresh = true
    } else if name == "rPh" {
      isInPhonetic = true
    }
  }

  override func end(_ name: XMLName) throws(WorkbookProblem) {
    if name == "t" {
      stopCapture()
    } else if name == "si" {
      texts.append(isAfresh ? "" : EscapedText.decode(captured))
      isInItem = false
    } else if name == "rPh" {
      isInPhonetic = false
    }
  }
}
