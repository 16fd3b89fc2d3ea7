/// What an audit hands over, whatever the room: every rule instance measured, and the criteria counted.
///
/// The types that conform have no public initialiser: a report of unchecked work cannot be written.
public protocol AuditedResult: Sendable {
  /// The rules and criteria of the room that audits.
  static var cards: RoomCards { get }
  /// Every rule instance measured, in the policy's order.
  var findings: [Finding] { get }
  /// The criteria in the policy's order.
  var scores: [CriterionScore] { get }
}

extension AuditedResult {
  /// The instances of rules that must hold and do not.
  public var violations: [Finding] {
    findings.filter { !$0.measurement.holds && $0.firmness != .should }
  }

  /// The instances of rules that should hold and do not.
  public var breaches: [Finding] {
    findings.filter { !$0.measurement.holds && $0.firmness == .should }
  }

  /// Whether every rule that must hold holds.
  public var isClean: Bool { violations.isEmpty }

  /// The findings of rules that set a bound over several people, activities or schools.
  public var bounds: [Finding] {
    let rules = Set(Self.cards.ruleCards.filter { $0.nature == .bound }.map(\.id))
    return findings.filter { rules.contains($0.instance.rule) }
  }

  /// The least margin over all instances of each rule that sets a bound.
  public var leastMargins: [String: Int] {
    Dictionary(marginsInOrder.map { ($0.rule, $0.least) }) { first, _ in first }
  }

  /// The same, each rule where the policy has it first.
  var marginsInOrder: [(rule: String, least: Int)] {
    let rules = Set(Self.cards.ruleCards.filter { $0.nature == .bound }.map(\.id))
    var margins: [(rule: String, least: Int)] = []
    var places: [String: Int] = [:]
    let findings = findings
    var (last, place) = ("", Int?.none)
    // Findings are many and heavy to copy; those of a rule stand together.
    for number in findings.indices {
      if findings[number].instance.rule != last {
        last = findings[number].instance.rule
        if rules.contains(last), places[last] == nil {
          places[last] = margins.count
          margins.append((last, .max))
        }
        place = places[last]
      }
      guard let place else { continue }
      margins[place].least = min(margins[place].least, findings[number].measurement.margin)
    }
    return margins
  }
}

extension Sequence where Element == Finding {
  /// The weighted units by which rules that should hold are missed: what the criterion `breaches` counts.
  public var brokenUnits: Int {
    reduce(0) { $0 + ($1.firmness == .should ? $1.measurement.missing * $1.weight : 0) }
  }
}
