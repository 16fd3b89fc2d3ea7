public import Districts

/// A worked example: a folder of `Data/plans/` that `lungang init --example NAME` writes, too.
public struct SyntheticExample: Sendable {
  /// The folder's name.
  public let name: String
  public let title: Text
  /// The language of the headers of its tables.
  public let language: Language
  /// Schools, teachers and records, invented from a fixed seed.
  public let draft: DistrictDraft

  /// What the folder holds beside the tables of the draft, by name: policy.yaml, README.md and further tables. The folder
  /// is their source; the program carries it.
  public var files: [(name: String, text: String)] {
    CarriedFile.all.filter { $0.example == name }.map { ($0.name, $0.text) }
  }

  /// The text of policy.yaml.
  public var policy: String { files.first { $0.name == "policy.yaml" }?.text ?? "" }

  /// All examples, by name.
  public static var all: [SyntheticExample] {
    [
      zhangdian, xiaoqi, zhangcun, hujia, yingyu, xiaoben, qingdao, linwei, chihuai, pianqu, huipai, youxi,
      libo,
      yuanzhou, huimin, linzi,
    ]
  }

  /// The example of a name; nil: there is none.
  public static func named(_ name: String) -> SyntheticExample? { all.first { $0.name == name } }
}
