import Rules

/// Which rules get slack: those that should hold always do; while a conflict or a relaxation is searched, others too.
public struct Loosening: Sendable {
  /// Whether the rules that must hold are loosened where the policy and their nature allow it.
  public var conflictSearch: Bool

  /// Only `should` rules have slack.
  public static let none = Loosening(conflictSearch: false)
  /// Every rule that may be loosened has slack.
  public static let elastic = Loosening(conflictSearch: true)

  func isSoft(_ entry: PolicyEntry, _ nature: RuleNature) -> Bool {
    switch entry.firmness {
    case .should: true
    case .fact: false
    case .must: conflictSearch && Self.mayLoosen(entry, nature)
    }
  }

  /// Bounds over several people may be loosened; what judges one person or posting only where the policy says so.
  static func mayLoosen(_ entry: PolicyEntry, _ nature: RuleNature) -> Bool {
    guard entry.firmness != .fact, nature != .fact, nature != .list, nature != .definition
    else { return false }
    return entry.loosen ?? (nature == .bound)
  }
}
