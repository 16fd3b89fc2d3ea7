public import Districts

/// Invented districts: real in their proportions and their gaps, with no real person in them.
public enum SyntheticDistrict {
  /// A district of exactly the asked size. The same options give the same district on every platform.
  ///
  /// Under ``policy(_:)`` of the same options a plan exists.
  public static func invent(_ options: SyntheticOptions) -> DistrictDraft {
    var maker = BlueprintMaker(options)
    return DistrictMaker(blueprint: maker.blueprint()).draft()
  }

  /// The text of a `policy.yaml` for the district of the same options, with a Chinese comment beside every line that an
  /// officer may change.
  public static func policy(_ options: SyntheticOptions) -> String {
    let quota = BlueprintMaker(options).measures.map(\.quota).min() ?? 1
    return PolicyTemplates.standard(
      district: options.districtName, horizon: options.horizon, quota: quota, tightness: options.tightness)
  }
}
