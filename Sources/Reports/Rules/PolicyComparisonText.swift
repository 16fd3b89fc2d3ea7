public import Districts
public import Rules

/// What differs between two policies, for the terminal and for programs.
public struct PolicyComparisonText {
  private let language: Language

  public init(language: Language) {
    self.language = language
  }

  private func text(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }

  /// A heading that names both policies, then a line a difference.
  public func lines(_ comparison: PolicyComparison, from first: Policy, to second: Policy) -> [String] {
    let heading = text("从“\(first.name)”到“\(second.name)”", "From \(first.name) to \(second.name)")
    if comparison.differences.isEmpty {
      return [heading, text("规则与目标相同。", "The rules and criteria are the same.")]
    }
    return [heading, ""] + comparison.differences.map(line)
  }

  private func line(_ difference: PolicyComparison.Difference) -> String {
    let title = difference.title.in(language)
    let (before, after) = (difference.before?.in(language) ?? "—", difference.after?.in(language) ?? "—")
    switch difference.change {
    case .added: return "+ \(title)  \(after)"
    case .removed: return "- \(title)  \(before)"
    case .changed:
      let part = difference.part?.in(language) ?? ""
      return "~ \(title)  \(part): \(before) → \(after)"
    }
  }

  /// The same for programs.
  public static func json(_ comparison: PolicyComparison) -> JSONValue {
    .pairs([
      "differences": .array(
        comparison.differences.map { difference in
          .pairs([
            "change": .string(difference.change.rawValue), "rule": .optional(difference.rule),
            "titleZh": .string(difference.title.zh), "titleEn": .string(difference.title.en),
            "partZh": .optional(difference.part?.zh), "partEn": .optional(difference.part?.en),
            "beforeZh": .optional(difference.before?.zh), "beforeEn": .optional(difference.before?.en),
            "afterZh": .optional(difference.after?.zh), "afterEn": .optional(difference.after?.en),
          ])
        })
    ])
  }
}
