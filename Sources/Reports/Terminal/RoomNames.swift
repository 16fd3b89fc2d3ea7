import Districts
import Grouping
import Postings
import Rules
import Tables
import Visits

/// What the reports of all rooms need to call things by, in one language.
protocol RoomNames: Wording {
  /// The title of a rule by id.
  func rule(_ id: String) -> String
  func criterion(_ id: String) -> CriterionCard?
  /// A rule instance with its clause: `成员校全覆盖〔五（四）〕：甲良镇中心校，2027学年`.
  func instance(_ instance: RuleInstance) -> String
}

extension RoomNames {
  /// The policy's name.
  var policyName: String { policy.name }

  /// The title of a criterion by id.
  func criterionTitle(_ id: String) -> String { criterion(id).map { self($0.title) } ?? id }

  /// The title of a criterion, with its unit where it is told in decimals: `路程（公里·学年）`.
  func criterionHeading(_ id: String) -> String {
    guard let card = criterion(id), card.decimals > 0 else { return criterionTitle(id) }
    return self(card.title) + text("（", " (") + self(card.unit) + text("）", ")")
  }

  /// A value of a criterion as people read it: distances in km with one decimal, not in whole tenths.
  func value(_ number: Int, of criterion: String) -> String {
    SignedNumber.plain(number, decimals: self.criterion(criterion)?.decimals ?? 0)
  }

  /// A difference of two values of a criterion: `+0.5`, `−1`, `0`.
  func difference(_ number: Int, of criterion: String) -> String {
    SignedNumber.signed(number, decimals: self.criterion(criterion)?.decimals ?? 0)
  }

  /// A value of a criterion as a cell.
  func cell(_ number: Int, of criterion: String, _ style: CellStyle = .number) -> WrittenCell {
    let decimals = self.criterion(criterion)?.decimals ?? 0
    guard decimals > 0 else { return .integer(number, style) }
    let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
    return WrittenCell(.decimal(Double(number) / scale, places: decimals), style)
  }

  /// Several names one after another.
  func list(_ items: [String]) -> String { items.joined(separator: text("、", ", ")) }
}

extension Names: RoomNames {
  func instance(_ instance: RuleInstance) -> String {
    rule(instance.rule) + clause(instance) + text("：", ": ") + subject(instance.subject)
  }
}

extension CalendarNames: RoomNames {
  func instance(_ instance: RuleInstance) -> String {
    rule(instance) + text("：", ": ") + subject(instance.subject)
  }
}

extension GroupingNames: RoomNames {
  func instance(_ instance: RuleInstance) -> String {
    rule(instance.rule) + clause(instance) + text("：", ": ") + subject(instance.subject)
  }
}

/// `2`, `+2`, `−1` as reports write numbers.
enum SignedNumber {
  /// `2`, `−1`, `0`; with decimals a whole number of the last one: `1234` of one decimal is `123.4`.
  static func plain(_ number: Int, decimals: Int = 0) -> String {
    (number < 0 ? "−" : "") + decimal(abs(number), decimals)
  }

  /// `+2`, `−1`, `0`.
  static func signed(_ number: Int, decimals: Int = 0) -> String {
    number == 0 ? "0" : (number > 0 ? "+" : "") + plain(number, decimals: decimals)
  }

  private static func decimal(_ number: Int, _ decimals: Int) -> String {
    guard decimals > 0 else { return "\(number)" }
    let digits = String(number)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }
}
