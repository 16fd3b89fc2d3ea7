import Districts

extension SyntheticExample {
  /// Plan 13: 荔波县's two primary groups, with every posting rule that the plan states.
  public static var libo: SyntheticExample {
    SyntheticExample(
      name: "13-libo-jituan",
      title: Text(zh: "荔波县小学教育集团", en: "Primary school groups of Libo county"),
      language: .chinese, draft: SyntheticDistrict.libo(), policy: liboPolicy, readme: liboReadme)
  }

  private static let liboPolicy = """
    # 荔波县小学教育集团教师交流政策
    # clause 一栏照录实施方案的原话，印在每条结论旁边；注明“县定”的，方案里没有，由县里另行规定。

    name: 荔波县小学教育集团教师交流方案
    source: 荔波县小学教育集团化办学实施方案
    district: 荔波县
    horizon: { first: 2027, years: 3 }                   # 2027年9月至2030年8月
    key-staff: { backbone: county, cadre: middle }       # “中层教干或骨干教师”：县级以上骨干，中层以上职务
    weak-from: 5                                         # “薄弱分校”：薄弱程度5以上

    rules:
      # “周期1-2年”
      - rule: term-length
        minimum: 1
        maximum: 2
        clause: 周期1-2年
      # “原则上只在集团内部”
      - rule: in-group
        outside: 0
        clause: 原则上只在集团内部
      # 核心校派出，分校到核心校跟岗：“分期分批到城镇学校交流学习”
      - rule: direction
        allow: [dispatch, attachment]
        clause: 分期分批到城镇学校交流学习
      - rule: stage-match
        clause: 县定：学段相符

      # 每所分校每学年至少有一名核心校派来的骨干教师
      - rule: member-coverage
        minimum: 1
        who: backbone
        from: core
        within: year
        counting: present
        clause: 县定：成员校全覆盖
      # 每集团每学年向“薄弱分校”派出“至少3名以上中层教干或骨干教师”
      - rule: backbone-quota
        minimum: 3
        who: key-staff
        to: weak
        per: group
        counting: starting
        clause: 至少3名以上中层教干或骨干教师
      # “对应的分校等额输出”：同一学年开始、同一期限，核心校与每所分校相等
      - rule: reciprocal-flow
        mode: equal
        who: key-staff
        level: pair
        counting: cohort
        tolerance: 0
        clause: 对应的分校等额输出
      # “总量不变”
      - rule: headcount-balance
        tolerance: 0
        counting: cohort
        clause: 总量不变
      # “结合学科需要”
      - rule: subject-cover
        keep: need
        clause: 结合学科需要

      # 以下县定
      - rule: eligibility-years
        years: 6
        clause: 县定：在本校任教满六年
      - rule: retirement-margin
        years: 5
        retirement: { F: 55, M: 60 }
        clause: 县定：距退休五年以上
      - rule: exemption
        reasons: [pregnant, nursing, illness]
        clause: 县定：孕期、哺乳期、患病的暂不交流
      - rule: cool-down
        years: 3
        clause: 县定：两次交流间隔三年
      - rule: max-away
        share: 0.1
        at-least: 1
        clause: 县定：同时在外不超过一成

    # 先尽量满足规则，再补学科缺口，再照顾志愿，再少走路，再让等得久的先去
    criteria: [breaches, needs, wishes, travel, turn]

    """

  private static let liboReadme = """
    # 荔波县小学教育集团（方案13）

    两个小学教育集团，核心校荔波一小、荔波二小，各带四个乡镇（街道）中心校，中心校各带一至三所村小或教学点，共约六百名教师，规划2027—2029三个学年。

    **人员、数字、坐标全部虚构**，村小和教学点也是虚设，与真实学校、真实教师无关；只有核心校和乡镇（街道）名称是真的。

    `policy.yaml` 用到方案的这些条款：

    | 规则 | 方案原话 |
    |---|---|
    | 交流期限 | 周期1-2年 |
    | 集团内交流 | 原则上只在集团内部 |
    | 骨干派出名额 | 至少3名以上中层教干或骨干教师 |
    | 等额互派 | 对应的分校等额输出 |
    | 总量不变 | 总量不变 |
    | 学科保障 | 结合学科需要 |
    | 交流方向 | 分期分批到城镇学校交流学习 |

    成员校全覆盖、任教满六年、距退休五年、豁免、间隔三年、外派不超过一成、学段相符，方案里没有，算作县定。

    可以留意的地方：瑶山中心校没有骨干教师，黎明关中心校只有一名；音乐、美术、体育、英语各乡都缺；每个集团有两组两年期的交流仍在进行，2028年8月才结束；六条锁定、十条实测路程；有的教师没有填到校年月或出生年月；有同名同姓的，也有夫妻都是教师的（家庭一栏）。

    ```
    lungang plan Data/plans/13-libo-jituan
    ```

    本目录由程序从固定的种子生成：`lungang init --example 13-libo-jituan 目录`。

    """
}
