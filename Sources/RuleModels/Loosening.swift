public import Rules

/// Which rules get slack: those that should hold always do; while a conflict or a relaxation is searched, others too.
public struct Loosening: Sendable {
  /// How much can be given up.
  private enum Depth: Int, Sendable {
    case none, allowed, bounds, all
  }

  private let depth: Depth

  /// Only `should` rules have slack.
  public static let none = Loosening(depth: .none)
  /// Every rule that may be loosened has slack.
  public static let elastic = Loosening(depth: .allowed)
  /// Pins and all bounds have slack too, those that are never loosened included, so that a conflict can name them.
  public static let diagnosis = Loosening(depth: .bounds)
  /// Everything has slack but the facts of the model, so that a conflict can name what judges one person, too.
  public static let everything = Loosening(depth: .all)

  /// Whether pins have slack.
  public var loosensPins: Bool { depth == .bounds || depth == .all }

  /// Whether the rows of a line get slack.
  public func isSoft(_ entry: PolicyEntry, _ nature: RuleNature) -> Bool {
    if entry.firmness == .should { return true }
    switch depth {
    case .none: return false
    case .allowed: return Self.mayLoosen(entry, nature)
    case .bounds: return nature == .bound || Self.mayLoosen(entry, nature)
    case .all: return nature == .bound || nature == .personal || nature == .posting
    }
  }

  /// Bounds over several people may be loosened; what judges one person or posting only where the policy says so.
  public static func mayLoosen(_ entry: PolicyEntry, _ nature: RuleNature) -> Bool {
    guard entry.firmness != .fact, nature != .fact, nature != .list, nature != .definition
    else { return false }
    return entry.loosen ?? (nature == .bound)
  }
}
