import Districts
import ReadyPolicies

extension SyntheticExample {
  /// Plan 11: a county's lead schools, each with one, two or three rural schools; teachers apply for a year's exchange.
  public static var huipai: SyntheticExample {
    SyntheticExample(
      name: "11-xianyu-hupai", title: Text(zh: "城乡学校互派", en: "Town and country schools exchange teachers"),
      language: .chinese, draft: DistrictMaker(blueprint: huipaiBlueprint).draft(),
      policy: ReadyPolicy.named("county-huipai")?.text ?? "", readme: huipaiReadme)
  }

  private static var huipaiBlueprint: DistrictBlueprint {
    let towns = [["清溪乡小学"], ["白石乡小学", "高岭乡小学"], ["双河乡小学", "龙泉乡小学", "枫树乡小学"]]
    let cores = ["城关第一小学", "城关第二小学", "城关特色小学"]
    let groups = zip(cores, towns).map { core, towns in
      GroupSketch(
        name: "\(core)共同体", core: core, staff: 52, key: (14, 9),
        members: towns.enumerated().map { number, town in
          GroupSketch.Member(name: town, weakness: 4 + 2 * number, staff: 26 - 2 * number, key: (6, 2))
        })
    }
    return GroupSketch.district(
      "清河县", seed: 11, map: LocalMap(latitude: 2_815_300, longitude: 10_284_100, metresPerDegreeEast: 98_039),
      wishesPercent: 72, groups)
  }

  private static let huipaiReadme = """
    # 城乡学校互派（方案11）

    方案没有写明县名，这里叫作清河县。主体学校三所，分别带一所、两所、三所乡村学校。规划2027—2029三个学年，每次交流一学年，须本人申请、学校推荐、教育局审核。

    **县名、学校、人员、数字、坐标全部虚构。**

    `policy.yaml` 就是现成政策 `county-huipai`。方案的各条款如何处理，见 [docs/plans/11-huipai.md](../../../docs/plans/11-huipai.md)。

    ```
    lungang plan Data/plans/11-xianyu-hupai
    ```

    本目录由程序从固定的种子生成：`lungang init --example 11-xianyu-hupai 目录`。

    """
}
