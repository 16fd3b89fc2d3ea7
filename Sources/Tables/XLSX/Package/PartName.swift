/// Names of parts and how they refer to each other.
enum PartName {
  /// The part that holds the relationships of a part, or of the whole file for an empty name.
  static func relationships(of part: String) -> String {
    let pieces = part.split(separator: "/")
    let folder = pieces.dropLast().map { $0 + "/" }.joined()
    return folder + "_rels/" + (pieces.last ?? "") + ".rels"
  }

  /// The part that a target means, seen from a part: relative to its folder, or from the root with a leading `/`.
  static func resolve(_ target: String, from part: String) throws(WorkbookProblem) -> String {
    var pieces = target.hasPrefix("/") ? [] : Array(part.split(separator: "/").dropLast())
    for piece in target.split(separator: "/") {
      switch piece {
      case ".": continue
      case "..":
        guard !pieces.isEmpty else { throw .unsafeName(target) }
        pieces.removeLast()
      default: pieces.append(piece)
      }
    }
    return pieces.joined(separator: "/")
  }
}
