public import DistrictFiles
import Districts
import Evaluation

extension RoomGuides {
  /// `lungang evaluate`.
  public static let checks = RoomGuide(
    Text(zh: "考核与核查（lungang evaluate）", en: "Checks (lungang evaluate)"),
    EvaluationTables.all.compactMap { form in
      known[form.id].map { TableGuide(form, $0.purpose, notes: $0.notes, choices: choices(form)) }
    })

  /// The columns with words to choose from.
  private static func choices(_ form: TableForm) -> [String: @Sendable (Language) -> [String]] {
    let columns = form.columns.map(\.id).filter {
      !EvaluationTables.choices($0, of: form, in: .chinese).isEmpty
    }
    return Dictionary(
      uniqueKeysWithValues: columns.map { column in
        (column, { @Sendable in EvaluationTables.choices(column, of: form, in: $0) })
      })
  }

  private typealias Known = (purpose: Text, notes: [String: Text])

  private static let count = Text(zh: "份数，整数；留空为1。", en: "A whole number; blank: 1.")
  private static let each = Text(zh: "每份的数目，整数；可留空。", en: "Of each; may be blank.")
  private static let entry = Text(zh: "参评编号，与评选表一致。", en: "The entry's id.")
  private static let unit = Text(zh: "集团或学校；留空为教育局。", en: "A group or school; blank: the bureau.")

  private static let known: [String: Known] = [
    "scores": (
      Text(zh: "考核得分、捆绑考核时填。", en: "Where scores are judged or bundled."),
      [
        "school": school, "year": year,
        "item": Text(zh: "考核项目的名称；只有一项的留空。", en: "The item; blank: the only one."),
        "judge": Text(zh: "评价的学校代码；留空为教育局。", en: "A school; blank: the bureau."), "date": day,
        "score": Text(zh: "得分，至多三位小数。", en: "To thousandths."),
        "rank": Text(zh: "名次，1为最好。", en: "1 is the best."),
        "final": Text(zh: "别处已算出的最终得分，用来核对；可留空。", en: "As somebody declared it; may be blank."),
      ]
    ),
    "duties-calendar": (
      Text(zh: "核查工作是否按时完成时填，一行一件事。", en: "Where duties have their days."),
      [
        "duty": Text(zh: "事项。", en: "What is to be done."),
        "phase": Text(zh: "工作阶段，可留空。", en: "The phase; may be blank."),
        "unit": unit, "start": day, "due": Text(zh: "最迟哪天完成。", en: "To be done by."),
        "weekday": Text(zh: "文件写明的第一天是星期几，用来核对；可留空。", en: "Of the first day, to be checked."),
        "days": Text(zh: "文件写明的天数，用来核对；可留空。", en: "As the document says, to be checked."),
        "done": Text(zh: "实际哪天完成；没有完成的留空。", en: "When it was done; blank: not yet."),
      ]
    ),
    "handins": (
      Text(zh: "核查教师上交的材料时填。", en: "Where teachers hand things in."),
      [
        "teacher": teacher, "item": Text(zh: "项目，与政策一致，如：论文。", en: "The item, as in the policy."),
        "year": year,
        "term": Text(zh: "上学期或下学期；全年的留空。", en: "1 or 2; blank: the whole year."), "count": count,
        "characters": each, "pages": each,
      ]
    ),
    "selection": (
      Text(zh: "评选活动填，一行一个参评项目或人。", en: "Where something or somebody is chosen."),
      [
        "entry": Text(zh: "参评编号，不能重复。", en: "The entry's id, unique."),
        "unit": Text(zh: "在哪个范围内评选，如：小学组。", en: "Within what it is chosen."), "school": school,
        "teacher": teacher,
        "title": Text(zh: "参评项目的名称。", en: "The entry's title."),
        "score": Text(zh: "得分，可留空。", en: "May be blank."),
        "chosen": Text(zh: "是否入选；还没有评的都留空。", en: "Blank in a whole unit: nothing is chosen yet."),
      ]
    ),
    "rubric": (
      Text(zh: "按评分标准打分时填。", en: "Where marks follow a rubric."),
      [
        "part": Text(zh: "评分项目，不能重复。", en: "The part, unique."), "full": Text(zh: "满分。", en: "Full marks."),
        "weight": Text(zh: "权重；要么都填，要么都不填。", en: "For all parts or none."),
      ]
    ),
    "marks": (
      Text(zh: "按评分标准打分时填，一行一分。", en: "Where marks follow a rubric."),
      [
        "entry": entry, "part": Text(zh: "评分项目，与评分标准表一致。", en: "A part of the rubric."),
        "judge": Text(zh: "评委，可留空。", en: "May be blank."), "mark": Text(zh: "评分。", en: "The mark."),
      ]
    ),
    "evidence": (
      Text(zh: "核查佐证材料时填。", en: "Where evidence is counted."),
      [
        "school": school, "file": Text(zh: "档案的名称，可留空。", en: "The file; may be blank."),
        "item": Text(zh: "材料，与政策一致，如：照片。", en: "The item, as in the policy."), "count": count, "pages": each,
      ]
    ),
    "partner-reviews": (
      Text(zh: "有合作单位考评时填。", en: "Where partners are reviewed."),
      [
        "partner": Text(zh: "合作单位的名称。", en: "The partner."), "date": day,
        "outcome": Text(zh: "考评结果。", en: "The outcome."),
        "fix-by": Text(zh: "不合格的整改期限。", en: "By when a failure is to be mended."),
        "school": Text(zh: "合作的学校代码，可留空。", en: "The school; may be blank."),
      ]
    ),
    "fund-items": (
      Text(zh: "核查经费时填，一行一笔。", en: "Where funds are checked."),
      [
        "unit": unit, "year": year, "kind": Text(zh: "预算还是支出。", en: "Budget or spent."),
        "item": Text(zh: "用途，可留空。", en: "What for; may be blank."),
        "amount": Text(zh: "金额，元，至多两位小数。", en: "Yuan, to cents."),
      ]
    ),
  ]
}
