public import Districts

/// What a rule instance is about. Its parts are printed joined by commas, those that do not apply left out.
public struct Subject: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// School id or group name; `*` for the whole district; nil where a rule is about a person only.
  public var place: String?
  /// A second school, where a rule is about a pair.
  public var otherPlace: String?
  /// 学科.
  public var subject: String?
  /// Teacher id.
  public var teacher: String?
  /// A second teacher id, where a rule is about a pair.
  public var otherTeacher: String?
  /// The kind of an activity or the name of an item, where a rule is about one of several.
  public var kind: String?
  public var year: SchoolYear?
  /// A month, a day or a term within the year, as reports print it.
  public var period: String?
  /// Term in school years, for cohorts.
  public var length: Int?

  public init(
    place: String? = nil, otherPlace: String? = nil, subject: String? = nil, teacher: String? = nil,
    otherTeacher: String? = nil, kind: String? = nil, year: SchoolYear? = nil, period: String? = nil,
    length: Int? = nil
  ) {
    self.place = place
    self.otherPlace = otherPlace
    self.subject = subject
    self.teacher = teacher
    self.otherTeacher = otherTeacher
    self.kind = kind
    self.year = year
    self.period = period
    self.length = length
  }

  public var description: String {
    // Reports print thousands of them.
    var text = ""
    var isFirst = true
    func add(_ part: String?) {
      guard let part else { return }
      if !isFirst { text += "," }
      text += part
      isFirst = false
    }
    add(place)
    add(otherPlace)
    add(subject)
    add(teacher)
    add(otherTeacher)
    add(kind)
    add(year?.description)
    add(period)
    add(length.map(String.init))
    return text
  }

  public static func < (left: Subject, right: Subject) -> Bool {
    // One part after the other: findings are sorted by the hundred thousand, and arrays of words would cost more.
    func differ(_ part: (Subject) -> String?) -> Bool? {
      let (one, other) = (part(left), part(right))
      if one == other { return nil }
      let (word, otherWord) = (one ?? "", other ?? "")
      return word == otherWord ? nil : word < otherWord
    }
    if let before = differ(\.place) ?? differ(\.otherPlace) ?? differ(\.subject) ?? differ(\.teacher)
      ?? differ(\.otherTeacher) ?? differ(\.kind)
    {
      return before
    }
    let (year, otherYear) = (left.year?.first ?? 0, right.year?.first ?? 0)
    return (year, left.period ?? "", left.length ?? 0) < (otherYear, right.period ?? "", right.length ?? 0)
  }
}

/// One instance of a rule: `rule[subject]`, of a given line of the policy.
public struct RuleInstance: Hashable, Comparable, Sendable, CustomStringConvertible {
  public var rule: String
  /// Position in the policy's rules; nil for facts and pins, which no line states.
  public var entry: Int?
  public var subject: Subject

  public init(rule: String, entry: Int?, subject: Subject) {
    self.rule = rule
    self.entry = entry
    self.subject = subject
  }

  public var description: String { "\(rule)[\(subject)]" }

  public static func < (left: RuleInstance, right: RuleInstance) -> Bool {
    (left.entry ?? -1, left.rule, left.subject) < (right.entry ?? -1, right.rule, right.subject)
  }
}

/// What the audit counted for one instance of a rule.
public struct Measurement: Hashable, Sendable {
  /// Which side of the bound is allowed.
  public enum Relation: String, Sendable { case atLeast, atMost }

  public var subject: Subject
  public var value: Int
  public var bound: Int
  public var relation: Relation
  /// By how many units the instance misses its bound; 0: it holds.
  public var missing: Int
  /// Ids of the teachers who make up the value, sorted.
  public var people: [String]
  /// Whether the value is the difference of two sides, so that one person fewer on one side changes it too.
  public var isBalance = false
  /// What the bound is a share of; nil: the bound is no share.
  public var ratio: Ratio?

  /// A share of a number of people, rounded to whole people.
  public struct Ratio: Hashable, Sendable {
    public let share: Fraction
    /// The people that the share is taken of.
    public let base: Int
    public let roundsUp: Bool
  }

  /// The same, saying that the bound is a share of so many people.
  public func taken(_ share: Fraction, of base: Int, roundingUp roundsUp: Bool) -> Measurement {
    var copy = self
    copy.ratio = Ratio(share: share, base: base, roundsUp: roundsUp)
    return copy
  }

  /// A count against its bound; the missing units are the distance to it.
  public init(
    _ subject: Subject, value: Int, _ relation: Relation, _ bound: Int, people: [String] = []
  ) {
    self.subject = subject
    self.value = value
    self.bound = bound
    self.relation = relation
    self.people = people
    missing = relation == .atLeast ? max(0, bound - value) : max(0, value - bound)
  }

  /// The difference of two sides against what it may be; `people` are those of both sides.
  public static func balance(
    _ subject: Subject, difference: Int, tolerance: Int, people: [String]
  ) -> Measurement {
    var measurement = Measurement(subject, value: difference, .atMost, tolerance, people: people)
    measurement.isBalance = true
    return measurement
  }

  /// One posting or person judged: it misses its bound by one unit, however far the value lies off.
  public init(
    _ subject: Subject, value: Int, _ relation: Relation, _ bound: Int, breaking: Bool, people: [String] = []
  ) {
    self.init(subject, value: value, relation, bound, people: people)
    missing = breaking ? 1 : 0
  }

  /// How far the value lies inside its bound; negative: outside.
  public var margin: Int { relation == .atLeast ? value - bound : bound - value }
  public var holds: Bool { missing == 0 }
}

/// A measurement together with the rule that asked for it.
public struct Finding: Hashable, Sendable {
  /// Findings are filtered, grouped and sorted by the ten thousand, and each holds two dozen words: one reference is
  /// copied instead.
  private final class Held: Sendable {
    let instance: RuleInstance
    let measurement: Measurement
    let firmness: Firmness
    let weight: Int

    init(_ instance: RuleInstance, _ measurement: Measurement, _ firmness: Firmness, _ weight: Int) {
      self.instance = instance
      self.measurement = measurement
      self.firmness = firmness
      self.weight = weight
    }
  }

  private let held: Held

  public init(instance: RuleInstance, measurement: Measurement, firmness: Firmness, weight: Int) {
    held = Held(instance, measurement, firmness, weight)
  }

  // Lent, not handed over: who looks at one number does not copy the words.
  public var instance: RuleInstance { _read { yield held.instance } }
  public var measurement: Measurement { _read { yield held.measurement } }
  public var firmness: Firmness { held.firmness }
  /// Weight of one unit.
  public var weight: Int { held.weight }

  public static func == (left: Finding, right: Finding) -> Bool {
    left.held === right.held
      || left.instance == right.instance && left.measurement == right.measurement
        && left.firmness == right.firmness && left.weight == right.weight
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(instance)
    hasher.combine(measurement)
  }
}
