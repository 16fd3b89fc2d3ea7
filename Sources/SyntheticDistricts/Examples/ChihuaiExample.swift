import Districts

extension SyntheticExample {
  /// Plan 9: the four schools of 池淮镇; every member hosts a backbone teacher of the core.
  public static var chihuai: SyntheticExample {
    SyntheticExample(
      name: "09-chihuai-jiaogongti",
      title: Text(zh: "池淮镇教共体", en: "School community of Chihuai town"),
      language: .english, draft: SyntheticDistrict.chihuai(), policy: chihuaiPolicy, readme: chihuaiReadme)
  }

  private static let chihuaiPolicy = """
    # 池淮镇教共体教师交流政策
    # clause 一栏照录方案的原话；注明“镇定”的，方案里没有。

    name: 池淮镇教共体教师交流方案
    source: 池淮镇教共体建设方案
    district: 池淮镇教共体
    horizon: { first: 2027, years: 3 }                   # 2027年9月至2030年8月
    key-staff: { backbone: county, cadre: middle }       # 骨干教师：县级以上

    rules:
      # “选派骨干教师”，“覆盖到每一所成员校”；教学点自己就是成员校
      - rule: member-coverage
        minimum: 1
        who: backbone
        from: core
        within: year
        counting: present
        clause: 选派骨干教师，覆盖到每一所成员校
      # 方案没有规定期限
      - rule: term-length
        minimum: 1
        maximum: 2
        clause: 镇定：一至二学年
      # “优先考虑教共体内流动”
      - rule: in-group
        outside: 0
        clause: 优先考虑教共体内流动
      - rule: direction
        allow: [dispatch, attachment]
        clause: 镇定：核心校派出、成员校跟岗
      - rule: stage-match
        clause: 镇定：学段相符
      - rule: subject-cover
        keep: need
        clause: 镇定：学科保障
      - rule: eligibility-years
        years: 6
        clause: 镇定：在本校任教满六年
      - rule: retirement-margin
        years: 5
        retirement: { F: 55, M: 60 }
        clause: 镇定：距退休五年以上
      - rule: exemption
        reasons: [pregnant, nursing, illness]
        clause: 镇定：孕期、哺乳期、患病的暂不交流
      - rule: cool-down
        years: 3
        clause: 镇定：两次交流间隔三年
      - rule: max-away
        share: 0.1
        at-least: 1
        clause: 镇定：同时在外不超过一成

    # 先尽量满足规则，再补学科缺口，再照顾志愿，再少走路，再让等得久的先去
    criteria: [breaches, needs, wishes, travel, turn]

    """

  private static let chihuaiReadme = """
    # 池淮镇教共体（方案9）

    核心校明德小学，成员校中心小学、张湾小学、油溪口教学点。教学点只有三名教师，没有骨干，自己就是成员校（`parent` 一栏空着）。规划2027—2029三个学年。表头用英文，与方案13的中文表头互为对照。

    **人员、数字、坐标全部虚构**，只有学校名称出自方案。

    `policy.yaml` 用到方案的这些条款：

    | 规则 | 方案原话 |
    |---|---|
    | 成员校全覆盖 | 选派骨干教师；覆盖到每一所成员校 |
    | 集团内交流 | 优先考虑教共体内流动 |

    其余（期限、方向、学段、学科保障、任教年限、距退休、豁免、间隔、外派上限）方案里没有，算作镇定。

    ```
    lungang plan Data/plans/09-chihuai-jiaogongti
    ```

    本目录由程序从固定的种子生成：`lungang init --example 09-chihuai-jiaogongti 目录`。

    """
}
