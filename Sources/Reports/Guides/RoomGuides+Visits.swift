public import DistrictFiles
import Districts
import Visits

extension RoomGuides {
  /// `lungang visits`.
  public static let visits = RoomGuide(
    Text(zh: "学年内的活动日历（lungang visits）", en: "Activities within a year (lungang visits)"),
    [
      TableGuide(
        VisitForms.terms, Text(zh: "必填：活动排在学期之内。", en: "Needed: activities lie within terms."),
        notes: [
          "term": Text(zh: "学期名称，如：2027年秋季学期。", en: "The term's name."), "first": day,
          "last": Text(zh: "最后一天（含），如 2028-01-15。", en: "The last day, e.g. 2028-01-15."),
        ]),
      TableGuide(
        VisitForms.holidays, Text(zh: "填法定节假日和补班；没有可以空着。", en: "Days off and make-up days."),
        notes: [
          "first": day, "last": Text(zh: "最后一天；只有一天的留空。", en: "Blank: the same day."),
          "kind": Text(zh: "放假还是补班。", en: "Off or work."),
          "follows": Text(zh: "补班那天上星期几的课；放假的留空。", en: "Whose timetable a make-up day follows."),
          "name": Text(zh: "说明，如：国庆节。", en: "What it is."),
        ],
        choices: [
          "kind": { VisitWords.dayKind.choices(in: $0) }, "follows": { VisitWords.weekday.choices(in: $0) },
        ]),
      TableGuide(
        VisitForms.kinds,
        Text(zh: "必填：每种活动一行，政策中写它的次数。", en: "Needed: a row for each kind that the policy names."),
        notes: [
          "kind": Text(zh: "活动类型的名称，与政策一致，如：送教。", en: "The kind's name, as in the policy."),
          "for": Text(zh: "为谁举办：给其中每一个各办一系列；留空为集团。", en: "For whom; blank: the group."),
          "host": Text(zh: "在哪里举办；留空为对象学校。", en: "Where; blank: the school it is for."),
          "weekdays": Text(zh: "可在星期几，多个用“；”隔开；留空为周一至周五。", en: "Blank: Monday to Friday."),
          "half": Text(zh: "上午、下午或全天；留空为上午或下午。", en: "Blank: a morning or an afternoon."),
          "people": Text(zh: "几名主讲，如 2 或 1-3；留空为不指定人。", en: "Makers, e.g. 2 or 1-3; blank: nobody is named."),
          "from": Text(zh: "主讲来自哪里；留空为核心校。", en: "Where makers come from; blank: the core."),
          "who": Text(zh: "哪些教师可以主讲；留空为全体教师。", en: "Who may make it; blank: all."),
          "room": Text(zh: "需要的场地类型，与场地表一致；不需要的留空。", en: "A kind of room; may be blank."),
          "lessons": Text(zh: "节数，整数；可留空。", en: "Lessons; may be blank."),
          "subjects": Text(
            zh: "各学科各办一系列的填学科，用“；”隔开；填“薄弱学科”为薄弱学科表中的。", en: "A series for each subject; may be blank."),
          "first": Text(zh: "最早哪天，可留空。", en: "Not before; may be blank."),
          "last": Text(zh: "最晚哪天，可留空。", en: "Not after; may be blank."),
        ],
        choices: [
          "for": { VisitWords.beneficiary.choices(in: $0) }, "host": { VisitWords.host.choices(in: $0) },
          "weekdays": { VisitWords.weekday.choices(in: $0) }, "half": { VisitWords.half.choices(in: $0) },
          "from": { VisitWords.origin.choices(in: $0) }, "who": { VisitWords.who.choices(in: $0) },
        ]),
      TableGuide(
        VisitForms.rooms, Text(zh: "活动需要场地时填。", en: "Where activities need rooms."),
        notes: [
          "room": Text(zh: "场地名称，不能重复。", en: "The room, unique."), "school": school,
          "kind": Text(zh: "场地类型，如：报告厅、录播教室。", en: "What kind of room it is."),
        ]),
      researchGroups(
        VisitForms.researchGroups,
        Text(zh: "活动以教研组为对象时填。", en: "Where activities are held for research groups.")),
      TableGuide(
        VisitForms.timetable, Text(zh: "要避开主讲人上课的半天时填。", en: "Where makers' own lessons are in the way."),
        notes: [
          "teacher": teacher,
          "weekday": Text(zh: "每周的星期几；某几天的改填日期。", en: "Every week; or give days."),
          "first": Text(zh: "只在某几天的填第一天。", en: "The first of single days."),
          "last": Text(zh: "最后一天；只有一天的留空。", en: "Blank: the same day."),
          "half": Text(zh: "上午、下午或全天。", en: "Morning, afternoon or all day."),
          "lesson": Text(zh: "上什么课，可留空。", en: "What is taught; may be blank."),
          "swappable": Text(zh: "能不能调课；能调的算有空。", en: "Whether it may be swapped."),
        ],
        choices: [
          "weekday": { VisitWords.weekday.choices(in: $0) }, "half": { VisitWords.half.choices(in: $0) },
          "swappable": { Words.yesNo.choices(in: $0) },
        ]),
      TableGuide(
        VisitForms.weakSubjects, Text(zh: "有活动只为薄弱学科举办时填。", en: "Where activities are for weak subjects."),
        notes: ["school": school, "subject": subject]),
      TableGuide(
        VisitForms.visits, Text(zh: "已经约定或办过的活动，一行一次；没有可以空着。", en: "Activities agreed or held already."),
        notes: [
          "id": Text(zh: "活动编号，不能重复。", en: "Its id, unique."),
          "kind": Text(zh: "活动类型，与活动类型表一致。", en: "A kind of the table of kinds."), "date": day,
          "half": Text(zh: "上午、下午或全天。", en: "Morning, afternoon or all day."),
          "group": Text(zh: "集团名称；留空为承办学校的集团。", en: "Blank: the host's group."),
          "school": Text(zh: "为哪所学校举办；留空为集团。", en: "The school it is for; may be blank."),
          "subject-group": Text(zh: "为哪个教研组举办，填代码；可留空。", en: "A research group's id; may be blank."),
          "subject": subject, "host": Text(zh: "在哪所学校举办。", en: "The school where it is held."),
          "people": people, "attendees": people,
          "room": Text(zh: "场地名称，可留空。", en: "The room; may be blank."),
          "lessons": Text(zh: "节数，整数；可留空。", en: "Lessons; may be blank."),
          "agreed": Text(zh: "改过期的填原定日期。", en: "The day first agreed, if it was moved."),
          "status": Text(zh: "留空为已约定。", en: "Blank: agreed."), "note": Text(zh: "备注。", en: "A remark."),
        ],
        choices: [
          "half": { VisitWords.half.choices(in: $0) }, "status": { VisitWords.status.choices(in: $0) },
        ]),
      TableGuide(
        VisitForms.programme, Text(zh: "一天内有议程的活动填；没有可以空着。", en: "The programme of a day."),
        notes: [
          "item": Text(zh: "序号，不能重复。", en: "Its number, unique."), "date": day, "start": time, "end": time,
          "strand": Text(zh: "分会场；留空为全体。", en: "Blank: for all."),
          "title": Text(zh: "内容。", en: "What happens."),
          "school": school, "room": Text(zh: "场地；留空为待定，由程序安排。", en: "Blank: to be chosen."),
          "room-kind": Text(zh: "场地待定时的类型。", en: "The kind of room to choose."), "people": people,
          "visitors": Text(zh: "外请人员的姓名，用“；”隔开。", en: "Names of visitors."),
        ]),
      TableGuide(
        VisitForms.duties, Text(zh: "活动有分工时填；没有可以空着。", en: "Duties of a day."),
        notes: [
          "duty": Text(zh: "任务，如：签到、摄影。", en: "The duty."), "date": day, "start": time, "end": time,
          "school": school, "people-needed": Text(zh: "需要几人，整数。", en: "How many."),
          "holders": Text(zh: "负责人的教师编号，用“；”隔开；留空为待定。", en: "Blank: to be chosen."),
          "candidates": Text(zh: "可选人员的教师编号；留空为本校教师。", en: "Blank: those of the school."),
        ]),
    ])
}
