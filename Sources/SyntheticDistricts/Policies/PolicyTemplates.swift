public import Districts

/// Policies to begin with, as text: comments matter as much as values.
public enum PolicyTemplates {
  /// The usual policy of an exchange within groups.
  ///
  /// - Parameters:
  ///   - district: the district's name.
  ///   - horizon: the school years planned.
  ///   - quota: key staff that every group sends to its weak schools each year.
  ///   - tightness: tight: the quota holds for attachments of all staff, too.
  public static func standard(
    district: String, horizon: Horizon, quota: Int, tightness: SyntheticOptions.Tightness = .ordinary
  ) -> String {
    let each = """
        - rule: backbone-quota     # 而且每所薄弱校每学年都有新派来的骨干与中层
          minimum: \(max(1, quota / 2))
          who: key-staff
          per: weak-member
          counting: starting
        - rule: reciprocal-flow    # 全体教师也等额互派
          who: all
          level: pair
          counting: cohort

      """
    let narrow = tightness == .tight ? each : ""
    return """
      # \(district)教师交流政策。“#”之后是说明，可以随意增删；需要修改的只是冒号后面的值。
      # 全部规则及其参数：lungang rules；某一条的详细说明与例子：lungang rules member-coverage

      name: \(district)义务教育学校教师交流轮岗方案   # 方案名称，印在各类报表上
      source: 本县实施方案                      # 所依据的文件名称或文号
      district: \(district)                     # 区县名称，印在方案与各种表上
      horizon:
        first: \(horizon.first)   # 第一个学年，写开始的年份：\(horizon.first) 即 \(horizon.first)年9月至\(horizon.first + 1)年8月
        years: \(horizon.years)      # 一次规划几个学年
      key-staff:
        backbone: county   # 骨干教师从哪一级算起：school 校级、county 县级、city 市级、province 省级
        cadre: middle      # 中层从哪一级职务算起：middle 中层、vice 副校长、principal 校长
      weak-from: 5         # 薄弱程度（0—10）达到几算薄弱学校

      # 每条规则都可以加：
      #   scope: { groups: […], schools: […], stages: […], areas: […], years: […] }   只对这些集团、学校、学段、区域、学年有效
      #   firm: should     不是必须，只是尽量做到；再加 weight: 5 表示每缺一个单位的分量
      #   clause: 第五条   所依据的条款，印在每条结论旁边
      rules:
        # —— 怎样派 ——
        - rule: term-length        # 交流期限
          minimum: 1               # 最短几学年
          maximum: 2               # 最长几学年
        - rule: in-group           # 只在本集团内交流
          outside: 0               # 允许到集团外的人次
        - rule: direction          # 交流方向
          allow: [dispatch, attachment]   # dispatch 核心校派出、attachment 成员校跟岗、lateral 成员校之间
        - rule: stage-match        # 只到任教资格相符的学段
        # —— 派谁 ——
        - rule: eligibility-years  # 在本校任教满几年才交流
          years: 6
        - rule: retirement-margin  # 距退休超过几年才交流
          years: 5
          retirement: { F: 55, M: 60 }    # 女、男教师退休年龄，按当地执行的写
        - rule: exemption          # 暂不交流的情形：孕期、哺乳期、疾病
          reasons: [pregnant, nursing, illness]   # 还可以写 disability 残疾、other 其他
        - rule: cool-down          # 一次交流结束后，隔几学年才能再派
          years: 3
        # —— 派多少 ——
        - rule: member-coverage    # 成员校全覆盖：每所成员校每学年都有核心校派来的骨干教师
          minimum: 1               # 至少几人
          who: backbone            # backbone 骨干、key-staff 骨干与中层、cadre 校干、all 全体
        - rule: backbone-quota     # 骨干派出名额：每个集团每学年新派往薄弱校的骨干与中层
          minimum: \(quota)               # 至少几人
          who: key-staff
          to: weak                 # weak 薄弱校、members 所有成员校
          per: group               # group 每个集团、weak-member 每所薄弱校
          counting: starting       # starting 当年新派、present 当年在岗
        - rule: reciprocal-flow    # 等额互派：核心校派几人，成员校就派几人回来
          who: key-staff
          level: pair              # pair 两校之间相等、group 集团内相等
          counting: cohort         # cohort 同年开始、同样期限的相等
          tolerance: 0             # 允许相差几人
        - rule: headcount-balance  # 总量不变：每所学校进出人数相等
          tolerance: 0
      \(narrow)  # —— 不能影响教学 ——
        - rule: subject-cover      # 每所学校每个学科留下的教师
          keep: need               # need 按学科需求表；也可写人数，如 1
        - rule: max-away           # 每所学校同时在外的教师
          share: 0.1               # 不超过教师总数的一成
          at-least: 1              # 小学校至少可以派几人
        # —— 需要时去掉行首的“# ”。加得越多，越可能排不出方案；排不出时会指出是哪几条互相冲突 ——
        # - rule: exchange-share       # 每年交流人数不少于符合条件教师的一成
        #   minimum: 0.1
        # - rule: backbone-share       # 其中骨干不少于两成
        #   minimum: 0.2
        # - rule: commute-cap          # 单程不超过几分钟
        #   minutes: 60
        # - rule: household            # 夫妻双方不往相反方向派
        # - rule: application-approval # 本人申请、学校推荐、审核通过的才派
        # - rule: override-share       # 由锁定（pins.csv）或手工改动决定的人次，不超过全部人次的一成半
        #   share: 0.15

      publicity:           # 公示名单上印的
        objection-days: 5          # 公示几个工作日
        office: \(district)教育局人事股    # 受理单位
        # contact: 电话号码         # 联系电话或地址，去掉行首的“# ”后填写

      # 目标：严格按先后次序，前一项证明已经最好，才考虑后一项。
      # breaches 尽量做到的规则缺几个单位、needs 学科缺口、wishes 志愿、travel 路程、turn 谁等得最久、disruption 与原方案的差别
      criteria: [breaches, needs, wishes, travel, turn]

      """
  }
}
