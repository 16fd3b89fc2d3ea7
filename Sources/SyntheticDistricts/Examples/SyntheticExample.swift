public import Districts

/// A worked example: a folder of `Data/plans/` that `lungang init --example NAME` writes, too.
public struct SyntheticExample: Sendable {
  /// The folder's name.
  public let name: String
  public let title: Text
  /// The language of the headers of its tables.
  public let language: Language
  public let draft: DistrictDraft
  /// The text of policy.yaml.
  public let policy: String
  /// The text of README.md, in Chinese.
  public let readme: String

  /// All examples, by name.
  public static var all: [SyntheticExample] {
    [zhangdian, linwei, chihuai, huipai, libo, linzi]
  }

  /// The example of a name; nil: there is none.
  public static func named(_ name: String) -> SyntheticExample? { all.first { $0.name == name } }
}
