/// A policy of `Data/policies`, carried in the program so that `lungang init --policy NAME` needs no file beside it.
public struct ReadyPolicy: Hashable, Sendable {
  /// The file's name without `.yaml`.
  public let name: String
  /// The whole file, comments included.
  public let text: String

  private init(_ name: String, _ bytes: [UInt8]) {
    self.name = name
    text = String(decoding: bytes, as: UTF8.self)
  }

  /// All ready policies, by name.
  public static let all: [ReadyPolicy] = [
    ReadyPolicy("chihuai", PackageResources.chihuai_yaml),
    ReadyPolicy("county-huipai", PackageResources.county_huipai_yaml),
    ReadyPolicy("libo", PackageResources.libo_yaml),
    ReadyPolicy("linwei", PackageResources.linwei_yaml),
    ReadyPolicy("linzi", PackageResources.linzi_yaml),
    ReadyPolicy("national-2014", PackageResources.national_2014_yaml),
    ReadyPolicy("zhangdian", PackageResources.zhangdian_yaml),
  ]

  /// The policy of a name; nil: there is none.
  public static func named(_ name: String) -> ReadyPolicy? { all.first { $0.name == name } }
}
