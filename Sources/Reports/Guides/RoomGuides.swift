public import DistrictFiles
import Districts
import Grouping

/// How the tables of the rooms beside postings are filled in.
public enum RoomGuides {
  static let school = Text(zh: "学校代码，或不重名的校名。", en: "A school's id, or a name that no other has.")
  static let teacher = Text(zh: "教师编号，或不重名的姓名。", en: "A teacher's id, or a name that nobody else has.")
  static let year = Text(
    zh: "学年用开始的年份：2027 指2027年9月至2028年8月。", en: "A school year by the year it starts in.")
  static let day = Text(zh: "日期，如 2027-09-01 或 2027年9月1日。", en: "A day, e.g. 2027-09-01.")
  static let time = Text(zh: "时刻，如 8:10。", en: "A time, e.g. 8:10.")
  static let subject = Text(zh: "学科，写法与教师表一致。", en: "A subject as in the table of teachers.")
  static let people = Text(zh: "教师编号，多人用“；”隔开。", en: "Teachers' ids, separated by semicolons.")

  /// `lungang groups`.
  public static let groups = RoomGuide(
    Text(zh: "集团组建、结对（lungang groups）", en: "Forming groups and pairs (lungang groups)"),
    [
      TableGuide(
        GroupingForms.profiles,
        Text(zh: "政策按类别、办学性质或乡镇组建时填。", en: "Where the policy goes by category, nature or town."),
        notes: [
          "school": school,
          "category": Text(zh: "本地的类别，照写，如：局属园、示范校。", en: "A category of the bureau's own, as written."),
          "nature": Text(zh: "公办或民办；留空为没有说明。", en: "Public or private; may be blank."),
          "town": Text(zh: "所在乡镇、街道，照写。", en: "The town, as written."),
        ], choices: choices("nature")),
      TableGuide(
        GroupingForms.wishes, Text(zh: "双向选择时填；没有一行的学校视为都愿意。", en: "Where schools choose each other."),
        notes: [
          "school": school,
          "wishes": Text(
            zh: "愿意结合的学校代码，多所用“；”隔开：成员校填核心校，核心校填成员校。",
            en: "Ids of schools: cores for a member, members for a core."),
        ]),
      TableGuide(
        GroupingForms.requests, Text(zh: "有帮扶申请时填。", en: "Where schools ask for help."),
        notes: ["school": Text(zh: "申请帮扶的学校代码。", en: "The school that asks for help.")]),
      TableGuide(
        GroupingForms.mentors, Text(zh: "师徒结对时填。", en: "Where mentors and apprentices are paired."),
        notes: [
          "teacher": teacher, "side": Text(zh: "师傅还是徒弟。", en: "Mentor or apprentice."),
          "subject": Text(zh: "按哪一学科结对；留空为主要任教学科。", en: "Blank: the main subject."),
        ], choices: choices("side")),
      researchGroups(
        GroupingForms.subjectGroups, Text(zh: "学科组对口时填。", en: "Where subject groups are linked.")),
      TableGuide(
        GroupingForms.studios, Text(zh: "名师工作室结对时填。", en: "Where studios take schools on."),
        notes: [
          "studio": Text(zh: "工作室名称，不能重复。", en: "The studio's name, unique."),
          "lead": Text(zh: "主持人的教师编号。", en: "The teacher who leads it."),
        ]),
      TableGuide(
        GroupingForms.classes, Text(zh: "安排顶岗实习时填。", en: "Where classes are placed with firms."),
        notes: [
          "class": Text(zh: "班级名称，不能重复。", en: "The class, unique."),
          "major": Text(zh: "专业名称。", en: "Its major."),
          "semester": Text(zh: "第几学期，整数。", en: "Its semester, a whole number."),
          "students": Text(zh: "学生人数，整数。", en: "Its students."),
        ]),
      TableGuide(
        GroupingForms.partners, Text(zh: "安排顶岗实习时填。", en: "Where classes are placed with firms."),
        notes: [
          "partner": Text(zh: "企业名称，不能重复。", en: "The firm, unique."),
          "majors": Text(zh: "接收的专业，多个用“；”隔开。", en: "The majors that it takes."),
          "places": Text(zh: "各专业合计的名额，整数。", en: "Places over all majors."),
        ]),
      TableGuide(
        GroupingForms.seats, Text(zh: "组建理事会时填。", en: "Where boards are formed."),
        notes: [
          "board": Text(zh: "理事会名称；领导一个集团的填集团名称。", en: "The board; that of a group bears the group's name."),
          "role": Text(zh: "职务，由高到低逐行填写。", en: "The role; the highest first."),
          "places": Text(zh: "这一职务的人数，整数。", en: "How many."),
        ]),
      TableGuide(
        GroupingForms.candidates, Text(zh: "组建理事会时填。", en: "Where boards are formed."),
        notes: [
          "board": Text(zh: "理事会名称，与理事会席位表一致。", en: "The board, as in the table of seats."),
          "person": Text(zh: "代表学校的填教师编号，其他填姓名。", en: "A teacher where a school is given, else a name."),
          "roles": Text(zh: "可任的职务，多个用“；”隔开。", en: "Roles that the person may take."),
          "source": Text(zh: "来自哪里，可留空。", en: "Where the person comes from."),
          "school": Text(zh: "代表的学校代码；不代表学校的留空。", en: "The school represented; may be blank."),
        ], choices: choices("source")),
    ])

  private static func choices(_ column: String) -> [String: @Sendable (Language) -> [String]] {
    [column: { GroupingWords.choices(column, in: $0) }]
  }

  /// 教研组, which two rooms read.
  static func researchGroups(_ form: TableForm, _ purpose: Text) -> TableGuide {
    TableGuide(
      form, purpose,
      notes: [
        "id": Text(zh: "教研组的代码，不能重复。", en: "The group's id, unique."),
        "name": Text(zh: "教研组的名称，可留空。", en: "Its name; may be blank."), "school": school,
        "subjects": Text(zh: "学科，多个用“；”隔开。", en: "Its subjects, separated by semicolons."),
        "members": Text(
          zh: "成员的教师编号，用“；”隔开；留空为本校主教这些学科的教师。",
          en: "Teachers' ids; blank: all of the school with such a main subject."),
        "leader": Text(zh: "组长的教师编号，可留空。", en: "The leader's id; may be blank."),
      ])
  }
}
