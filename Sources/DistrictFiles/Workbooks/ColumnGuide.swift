import Districts

/// What to write into a column, for the notes and lists of a workbook to be filled in.
struct ColumnGuide: Sendable {
  /// Where the choices of a column come from.
  enum Choices: Sendable {
    case none
    case words(@Sendable (Language) -> [String])
    /// The ids in the first column of a table.
    case ids(DistrictTable)
  }

  var note: Text
  var choices = Choices.none
  /// Whether numbers stand in it.
  var isNumber = false

  init(_ zh: String, _ en: String, _ choices: Choices = .none, isNumber: Bool = false) {
    note = Text(zh: zh, en: en)
    self.choices = choices
    self.isNumber = isNumber
  }

  static func words<Value>(_ words: Words<Value>) -> Choices { .words { words.choices(in: $0) } }

  /// The guide of a column by its English name.
  static func of(_ column: String, in table: DistrictTable) -> ColumnGuide {
    guides[table]?[column] ?? ColumnGuide("", "")
  }

  private static let month = ("年月，如 2015-09 或 2015年9月。", "A month, e.g. 2015-09.")
  private static let year = ("学年用开始的年份：2027 指2027年9月至2028年8月。", "A school year by the year it starts in.")

  private static let guides: [DistrictTable: [String: ColumnGuide]] = [
    .schools: [
      "id": .init("学校的编号，不能重复；其他表用它指明学校。", "The school's id, unique; other tables refer to it."),
      "name": .init("学校全称。", "The school's name."),
      "group": .init("所属教育集团的名称；不在集团的留空。", "The name of its school group; blank: in none."),
      "role": .init(
        "每个集团恰有一所核心校，其余为成员校。", "One core school a group, all others members.", words(KnownWords.role)),
      "stage": .init("学校的学段。", "The years of schooling it offers.", words(KnownWords.stage)),
      "area": .init("学校所处区域，可留空。", "Where it lies; may be blank.", words(KnownWords.area)),
      "lat": .init("纬度，度（WGS-84），与经度一起填或都不填；用于算路程和画图。", "Degrees north, WGS-84.", isNumber: true),
      "lon": .init("经度，度（WGS-84）。", "Degrees east, WGS-84.", isNumber: true),
      "weakness": .init("薄弱程度，0（强）至10（最弱）的整数；留空为0。", "0 (strong) to 10 (weakest).", isNumber: true),
      "parent": .init("教学点填它的中心校代码；其他学校留空。", "Of a teaching point: its central school.", .ids(.schools)),
    ],
    .teachers: [
      "id": .init("教师的编号，不能重复。编号以0开头的，先把列设为文本格式。", "The teacher's id, unique."),
      "name": .init("教师姓名。", "The teacher's name."),
      "gender": .init("性别；退休年龄按性别计算。", "Needed where retirement is looked at.", words(KnownWords.gender)),
      "birth": .init("出生\(month.0)政策看年龄或退休时必填。", month.1),
      "school": .init("人事关系所在学校的代码，也可写不重名的校名。", "The school where the post is held.", .ids(.schools)),
      "subject": .init("任教学科；多科用“；”隔开，第一个为主要学科。", "One or several, the main one first."),
      "title": .init("职称，照写，如：高级、一级。", "As written."),
      "backbone": .init("骨干级别；不是骨干的留空。", "Level; blank: none.", words(KnownWords.backbone)),
      "cadre": .init("职务；普通教师留空。", "Office; blank: none.", words(KnownWords.cadre)),
      "since": .init("到现学校的\(month.0)政策看任教年限时必填。", month.1),
      "exempt": .init("不宜交流的原因；没有的留空。", "Why not to be sent; blank: no reason.", words(KnownWords.exemption)),
      "exempt_until": .init("豁免到哪个月为止（含）；留空为整个规划期。", "The last month; blank: the whole horizon."),
      "preferences": .init("志愿学校的代码，按志愿先后，用“；”隔开。", "Ids of schools, best first."),
      "willing": .init("本人是否愿意交流；没问过的留空。", "May be blank.", words(KnownWords.yesNo)),
      "applied": .init("本人是否申请。", "May be blank.", words(KnownWords.yesNo)),
      "recommended": .init("学校是否推荐。", "May be blank.", words(KnownWords.yesNo)),
      "approved": .init("是否审核通过。", "May be blank.", words(KnownWords.yesNo)),
      "stages": .init(
        "任教资格的学段，多个用“；”隔开；留空为所在学校的学段。", "Licensed stages; blank: those of the school.",
        words(KnownWords.stage)),
      "lat": .init("住址纬度，可留空（按所在学校计）。", "Of the dwelling.", isNumber: true),
      "lon": .init("住址经度，可留空。", "Of the dwelling.", isNumber: true),
      "household": .init("同一家庭的教师（如夫妻）填相同的记号；没有的留空。", "The same mark for one household."),
    ],
    .needs: [
      "school": .init("学校代码。", "The school's id.", .ids(.schools)),
      "subject": .init("学科，写法与教师表一致。", "As in the table of teachers."),
      "posts": .init("需要几名主教这一学科的教师，整数。", "Teachers needed.", isNumber: true),
      "from": .init("从哪一学年起；留空为一直。\(year.0)", year.1, isNumber: true),
      "to": .init("到哪一学年止（含）；留空为一直。", "The last school year; blank: on and on.", isNumber: true),
    ],
    .postings: [
      "teacher": .init("教师编号。", "The teacher's id.", .ids(.teachers)),
      "from": .init("交流时人事关系所在学校的代码。", "The home school then.", .ids(.schools)),
      "to": .init("交流到的学校的代码。", "The host school.", .ids(.schools)),
      "start": .init("开始学年。\(year.0)", year.1, isNumber: true),
      "years": .init("期限，几个学年，整数。", "School years.", isNumber: true),
      "kind": .init("留空时按两校的角色判断。", "Blank: told from the schools.", words(KnownWords.kind)),
      "status": .init("留空时按学年判断。", "Blank: told from the years.", words(KnownWords.status)),
      "ended-early": .init("提前结束的填最后一个月；没有的留空。", "The last month, if it ended early."),
    ],
    .pins: [
      "teacher": .init("教师编号。", "The teacher's id.", .ids(.teachers)),
      "to": .init("交流单位的代码；留空表示留在原校。", "The host school; blank: stays at home.", .ids(.schools)),
      "start": .init("开始学年；留空为任何一年。\(year.0)", year.1, isNumber: true),
      "years": .init("期限；留空为任何期限。", "School years; blank: any.", isNumber: true),
      "effect": .init("必须照此安排，还是不得如此安排。", "Must or never.", words(KnownWords.effect)),
      "reason": .init("事由，会印在说明里。", "Why; explanations print it."), "by": .init("谁决定的。", "Who decided it."),
    ],
    .travel: [
      "from": .init("起点：教师编号（住处）或学校代码。", "A teacher's or school's id."),
      "to": .init("终点：学校代码。", "A school's id.", .ids(.schools)),
      "km": .init("单程公里数；公里和分钟至少填一项。", "One way; km or minutes.", isNumber: true),
      "minutes": .init("单程分钟数。", "One way.", isNumber: true),
    ],
    .results: [
      "school": .init("学校代码。", "The school's id.", .ids(.schools)),
      "year": .init("学年。\(year.0)", year.1, isNumber: true),
      "score": .init("成绩；成绩和名次至少填一项。", "Score or rank.", isNumber: true),
      "rank": .init("名次，1为最好。", "1 is the best.", isNumber: true),
    ],
  ]
}
