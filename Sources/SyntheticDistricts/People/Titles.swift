import Districts

/// 职称 by years served and merit.
enum Titles {
  static func title(served: Int, backbone: BackboneLevel?, _ chance: inout SplitMix64) -> String? {
    let isBackbone = backbone.map { $0 >= .county } ?? false
    switch served {
    case ..<2: return chance.percent(40) ? nil : "三级教师"
    case ..<6: return chance.pick([("二级教师", 85), ("三级教师", 15)])
    case ..<14: return isBackbone ? "一级教师" : chance.pick([("二级教师", 62), ("一级教师", 38)])
    case ..<22:
      return isBackbone
        ? chance.pick([("一级教师", 55), ("高级教师", 45)])
        : chance.pick([("二级教师", 14), ("一级教师", 72), ("高级教师", 14)])
    default:
      if (backbone ?? .school) >= .city { return chance.pick([("高级教师", 88), ("正高级教师", 12)]) }
      return chance.pick([("二级教师", 5), ("一级教师", 57), ("高级教师", 38)])
    }
  }
}
