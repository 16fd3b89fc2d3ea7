/// Makes names of towns and villages that could stand on a map of the south-west; no two of a district are the same.
struct PlaceNames: Sendable {
  private static let first =
    "青石龙双大白黄金银云玉红清长平安高小新上下中东西南北古双三五九马牛羊鱼凤鹤松竹梅桃李杏柳枫樟桐茶花岩沙坝水月星天太永兴福和乐仁义礼文武梨荷莲苦甜凉温响雾雷观王罗杨蒋"
    .map { String($0) }
  private static let second =
    "溪桥坪山河湾岭塘坡寨洞田井坝门口堡关沟江滩潭湖泉岩石峰冲场营屯垭庙林坳街店渡洲浦源"
    .map { String($0) }

  private var used: Set<String>

  /// - Parameter used: names that are taken already.
  init(used: Set<String> = []) {
    self.used = used
  }

  /// A name of two characters, of three where those give out.
  mutating func next(_ chance: inout SplitMix64) -> String {
    for attempt in 0... {
      let middle = attempt < 12 ? "" : chance.pick(Self.second)
      let name = chance.pick(Self.first) + middle + chance.pick(Self.second)
      if used.insert(name).inserted { return name }
    }
    return ""
  }
}
