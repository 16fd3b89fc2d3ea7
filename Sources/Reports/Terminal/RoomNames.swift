import Districts
import Grouping
import Postings
import Rules
import Visits

/// What the reports of all rooms need to call things by, in one language.
protocol RoomNames {
  var language: Language { get }
  /// The policy's name.
  var policyName: String { get }
  func text(_ zh: String, _ en: String) -> String
  func callAsFunction(_ text: Text) -> String
  /// The title of a rule by id.
  func rule(_ id: String) -> String
  func criterion(_ id: String) -> CriterionCard?
  /// A rule instance with its clause: `成员校全覆盖〔五（四）〕：甲良镇中心校，2027学年`.
  func instance(_ instance: RuleInstance) -> String
}

extension RoomNames {
  /// The title of a criterion by id.
  func criterionTitle(_ id: String) -> String { criterion(id).map { self($0.title) } ?? id }

  /// Several names one after another.
  func list(_ items: [String]) -> String { items.joined(separator: text("、", ", ")) }
}

extension Names: RoomNames {
  var policyName: String { facts.policy.name }

  func instance(_ instance: RuleInstance) -> String {
    rule(instance.rule) + clause(instance) + text("：", ": ") + subject(instance.subject)
  }
}

extension CalendarNames: RoomNames {
  var policyName: String { facts.policy.name }

  func instance(_ instance: RuleInstance) -> String {
    rule(instance) + text("：", ": ") + subject(instance.subject)
  }
}

extension GroupingNames: RoomNames {
  var policyName: String { facts.policy.name }

  func instance(_ instance: RuleInstance) -> String {
    rule(instance.rule) + clause(instance) + text("：", ": ") + subject(instance.subject)
  }
}

/// `2`, `+2`, `−1` as reports write numbers.
enum SignedNumber {
  /// `2`, `−1`, `0`.
  static func plain(_ number: Int) -> String { number < 0 ? "−\(-number)" : "\(number)" }

  /// `+2`, `−1`, `0`.
  static func signed(_ number: Int) -> String {
    number > 0 ? "+\(number)" : number < 0 ? "−\(-number)" : "0"
  }
}
