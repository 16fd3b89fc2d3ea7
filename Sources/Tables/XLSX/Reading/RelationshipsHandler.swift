/// Reads which parts a part refers to.
final class RelationshipsHandler: XMLHandler {
  struct Relationship {
    let id: String
    /// The last word of the type, e.g. `worksheet`.
    let type: String
    let target: String
    /// Whether the target lies outside of the file.
    let isExternal: Bool
  }

  private(set) var relationships: [Relationship] = []

  override func start(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookProblem) {
    guard name == "Relationship", let id = attributes["Id"], let target = attributes["Target"] else { return }
    let type = attributes["Type"]?.split(separator: "/").last.map(String.init) ?? ""
    relationships.append(
      Relationship(id: id, type: type, target: target, isExternal: attributes["TargetMode"] == "External"))
  }
}
