public import Districts

/// A parameter's value as a policy gives it.
public enum ParameterValue: Hashable, Sendable {
  case integer(Int)
  case fraction(Fraction)
  case word(String)
  case flag(Bool)
  case words([String])
  /// Whole numbers by key, e.g. retirement ages by gender.
  case integers([String: Int])
}

/// What a parameter may be: this is all that a reader of policies needs to know of a rule.
public struct ParameterSpec: Hashable, Sendable {
  public enum Form: Hashable, Sendable {
    case integer(ClosedRange<Int>)
    /// A decimal or a percentage.
    case fraction(ClosedRange<Fraction>)
    case word([String])
    case flag
    case words([String])
    case integers(keys: [String], ClosedRange<Int>)
    /// A whole number or one of the words.
    case integerOrWord(ClosedRange<Int>, [String])
    /// Words of the user's own, e.g. subjects.
    case freeWords
  }

  /// The name in policy.yaml.
  public let name: String
  public let form: Form
  /// The value where the policy gives none; nil: not limited.
  public let defaultValue: ParameterValue?
  public let title: Text

  public init(name: String, form: Form, defaultValue: ParameterValue?, title: Text) {
    self.name = name
    self.form = form
    self.defaultValue = defaultValue
    self.title = title
  }
}

/// A parameter of a rule with its Swift type. A rule declares its parameters once, lists their ``spec``s on its card and
/// reads them from a ``PolicyEntry``: `entry[Self.minimum]`.
public struct Parameter<Value: Sendable>: Sendable {
  public let spec: ParameterSpec
  /// Reads the policy's value or the default; the policy's reader has checked it against the spec.
  let read: @Sendable (ParameterValue?) -> Value

  init(spec: ParameterSpec, read: @escaping @Sendable (ParameterValue?) -> Value) {
    self.spec = spec
    self.read = read
  }
}

extension Parameter where Value == Int {
  /// A whole number.
  public static func integer(
    _ name: String, default standard: Int, in range: ClosedRange<Int>, title: Text
  ) -> Parameter {
    Parameter(
      spec: ParameterSpec(
        name: name, form: .integer(range), defaultValue: .integer(standard), title: title)
    ) { value in
      if case .integer(let number) = value { number } else { standard }
    }
  }
}

extension Parameter where Value == Int? {
  /// A whole number that may be left out.
  public static func optionalInteger(
    _ name: String, in range: ClosedRange<Int>, title: Text
  ) -> Parameter {
    Parameter(spec: ParameterSpec(name: name, form: .integer(range), defaultValue: nil, title: title)) {
      value in
      if case .integer(let number) = value { number } else { nil }
    }
  }

  /// A whole number or the one given word, which reads as nil.
  public static func integer(
    _ name: String, orWord word: String, default standard: Int?, in range: ClosedRange<Int>, title: Text
  ) -> Parameter {
    let value = standard.map(ParameterValue.integer) ?? .word(word)
    return Parameter(
      spec: ParameterSpec(
        name: name, form: .integerOrWord(range, [word]), defaultValue: value, title: title)
    ) { given in
      switch given ?? value {
      case .integer(let number): number
      default: nil
      }
    }
  }
}

extension Parameter where Value == Fraction {
  /// An exact share.
  public static func fraction(
    _ name: String, default standard: Fraction, in range: ClosedRange<Fraction>, title: Text
  ) -> Parameter {
    Parameter(
      spec: ParameterSpec(
        name: name, form: .fraction(range), defaultValue: .fraction(standard), title: title)
    ) { value in
      switch value {
      case .fraction(let share): share
      case .integer(let number): Fraction(number)
      default: standard
      }
    }
  }
}

extension Parameter where Value == Fraction? {
  /// An exact share or decimal that has no default: what is not given is not guessed.
  public static func optionalFraction(
    _ name: String, in range: ClosedRange<Fraction>, title: Text
  ) -> Parameter {
    Parameter(spec: ParameterSpec(name: name, form: .fraction(range), defaultValue: nil, title: title)) {
      value in
      switch value {
      case .fraction(let share): share
      case .integer(let number): Fraction(number)
      default: nil
      }
    }
  }
}

extension Parameter where Value == Bool {
  /// Yes or no.
  public static func flag(_ name: String, default standard: Bool, title: Text) -> Parameter {
    Parameter(
      spec: ParameterSpec(name: name, form: .flag, defaultValue: .flag(standard), title: title)
    ) { value in
      if case .flag(let flag) = value { flag } else { standard }
    }
  }
}

extension Parameter where Value: CaseIterable & RawRepresentable, Value.RawValue == String {
  /// One of the cases of an enumeration, by raw value.
  public static func choice(
    _ name: String, default standard: Value, title: Text, of cases: [Value] = Array(Value.allCases)
  ) -> Parameter {
    Parameter(
      spec: ParameterSpec(
        name: name, form: .word(cases.map(\.rawValue)), defaultValue: .word(standard.rawValue), title: title)
    ) { value in
      if case .word(let word) = value { Value(rawValue: word) ?? standard } else { standard }
    }
  }
}

extension Parameter {
  /// Several cases of an enumeration, by raw value.
  public static func choices<Choice>(
    _ name: String, default standard: [Choice], title: Text
  ) -> Parameter
  where Value == [Choice], Choice: CaseIterable & RawRepresentable & Sendable, Choice.RawValue == String {
    Parameter(
      spec: ParameterSpec(
        name: name, form: .words(Choice.allCases.map(\.rawValue)),
        defaultValue: .words(standard.map(\.rawValue)), title: title)
    ) { value in
      if case .words(let words) = value { words.compactMap(Choice.init(rawValue:)) } else { standard }
    }
  }
}

extension Parameter where Value == [String: Int] {
  /// Whole numbers by key; keys that the policy leaves out keep their default.
  public static func integers(
    _ name: String, default standard: [String: Int], in range: ClosedRange<Int>, title: Text
  ) -> Parameter {
    Parameter(
      spec: ParameterSpec(
        name: name, form: .integers(keys: standard.keys.sorted(), range),
        defaultValue: .integers(standard), title: title)
    ) { value in
      guard case .integers(let given) = value else { return standard }
      return standard.merging(given) { _, given in given }
    }
  }
}

extension Parameter where Value == [String] {
  /// Words of the user's own; empty where the policy gives none.
  public static func freeWords(_ name: String, title: Text) -> Parameter {
    Parameter(spec: ParameterSpec(name: name, form: .freeWords, defaultValue: nil, title: title)) { value in
      if case .words(let words) = value { words } else { [] }
    }
  }
}
