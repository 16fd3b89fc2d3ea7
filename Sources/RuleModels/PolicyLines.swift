public import Rules

/// The lines of a policy as a conflict or a relaxation looks at them: how firmly each instance stands.
public struct PolicyLines: Sendable {
  private let entries: [PolicyEntry]
  private let natures: [String: RuleNature]
  private let pins: Set<String>

  /// - Parameters:
  ///   - entries: the policy's rules, by position.
  ///   - cards: the cards of all rules that the entries may name.
  ///   - pins: ids of what no line states but a bureau may give up, such as pins.
  public init(_ entries: [PolicyEntry], cards: [RuleCard], pins: Set<String> = []) {
    self.entries = entries
    natures = Dictionary(cards.map { ($0.id, $0.nature) }) { first, _ in first }
    self.pins = pins
  }

  /// The line that an instance belongs to; nil for pins and facts.
  public func entry(of instance: RuleInstance) -> PolicyEntry? {
    guard let index = instance.entry, entries.indices.contains(index) else { return nil }
    return entries[index]
  }

  /// Whether an instance belongs to a rule that should hold only.
  public func isShould(_ instance: RuleInstance) -> Bool { entry(of: instance)?.firmness == .should }

  /// Whether a relaxation may loosen an instance.
  public func mayLoosen(_ instance: RuleInstance) -> Bool {
    guard let entry = entry(of: instance), let nature = natures[instance.rule] else { return false }
    return entry.firmness == .must && Loosening.mayLoosen(entry, nature)
  }

  /// Whether an instance is none of the policy but may be given up.
  func isPin(_ instance: RuleInstance) -> Bool { pins.contains(instance.rule) }
}
