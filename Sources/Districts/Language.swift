/// A language that Lungang speaks to its users.
public enum Language: String, Sendable, CaseIterable {
  /// Simplified Chinese, the default.
  case chinese = "zh"
  case english = "en"
}

/// A text in both languages.
public struct Text: Hashable, Sendable {
  public let zh: String
  public let en: String

  public init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// The text in one language.
  public func `in`(_ language: Language) -> String {
    switch language {
    case .chinese: zh
    case .english: en
    }
  }
}
