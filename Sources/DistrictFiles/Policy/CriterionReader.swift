import Districts
import Rules
import Yams

/// Reads a list of criteria, the most important first.
struct CriterionReader {
  private let criteria: [CriterionCard]
  private let ids: [String: String]

  /// - Parameter criteria: the cards of all criteria.
  init(_ criteria: [CriterionCard]) {
    self.criteria = criteria
    ids = Dictionary(
      criteria.flatMap { card in [card.id, card.title.zh].map { (CellText.folded($0), card.id) } }
    ) { first, _ in first }
  }

  /// The ids of a list; what is unknown or stands twice is noted and left out.
  func order(_ node: Node, _ fields: inout PolicyFields) -> [String] {
    let near = NearestNames(criteria.flatMap { [$0.id, $0.title.zh] })
    var order: [String] = []
    for item in fields.items("criteria", node) ?? [] {
      let written = item.scalar?.string ?? ""
      guard let id = ids[CellText.folded(written)] else {
        fields.note(
          item, Text(zh: "没有“\(written)”这个目标。", en: "There is no criterion \"\(written)\"."),
          near.advice(for: written)
            ?? Text(
              zh: "可写：\(criteria.map(\.id).joined(separator: "、"))。",
              en: "Known are: \(criteria.map(\.id).joined(separator: ", "))."))
        continue
      }
      if order.contains(id) {
        fields.note(item, Text(zh: "目标“\(written)”写了两次。", en: "The criterion \"\(written)\" stands twice."))
      } else {
        order.append(id)
      }
    }
    return order
  }
}
