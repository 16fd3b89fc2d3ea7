public import DistrictFiles
import Districts
public import Rules

/// The words of the tables about activities.
public enum VisitWords {
  public static let half = Words<Half>([
    (.morning, ["am", "上午", "早上", "morning"]), (.afternoon, ["pm", "下午", "afternoon"]),
    (.wholeDay, ["day", "全天", "一天", "整天"]),
  ])
  public static let weekday = Words<Int>([
    (1, ["Mon", "周一", "星期一", "一", "1", "Monday"]), (2, ["Tue", "周二", "星期二", "二", "2", "Tuesday"]),
    (3, ["Wed", "周三", "星期三", "三", "3", "Wednesday"]), (4, ["Thu", "周四", "星期四", "四", "4", "Thursday"]),
    (5, ["Fri", "周五", "星期五", "五", "5", "Friday"]), (6, ["Sat", "周六", "星期六", "六", "6", "Saturday"]),
    (7, ["Sun", "周日", "星期日", "日", "星期天", "周天", "7", "Sunday"]),
  ])
  public static let status = Words<VisitStatus>([
    (.planned, ["planned", "拟定", "计划"]), (.agreed, ["agreed", "已约定", "约定"]),
    (.done, ["done", "已完成", "完成", "已举办"]),
  ])
  public static let dayKind = Words<Bool>([
    (false, ["off", "放假", "休息", "假"]), (true, ["work", "上班", "补班", "上课", "补课"]),
  ])
  public static let beneficiary = Words<ActivityKind.Beneficiary>([
    (.group, ["group", "集团", "片区"]), (.member, ["member", "成员校", "受援校", "成员园"]),
    (.core, ["core", "核心校"]), (.school, ["school", "每所学校", "学校"]),
    (.researchGroup, ["subject-group", "教研组"]),
  ])
  public static let host = Words<ActivityKind.Host>([
    (.own, ["own", "对象学校", "本校"]), (.core, ["core", "核心校"]), (.members, ["members", "成员校"]),
    (.group, ["group", "集团各校", "集团", "各校"]),
  ])
  public static let origin = Words<ActivityKind.Origin>([
    (.core, ["core", "核心校"]), (.host, ["host", "承办学校", "承办"]), (.own, ["own", "对象学校", "本校"]),
    (.members, ["members", "成员校"]), (.group, ["group", "集团各校", "集团", "各校"]),
  ])
  public static let who = Words<Who>([
    (.all, ["all", "全体教师", "全部", "教师"]), (.backbone, ["backbone", "骨干教师", "骨干"]),
    (.keyStaff, ["key-staff", "骨干与中层"]), (.cadre, ["cadre", "中层以上", "校干", "干部"]),
  ])
}
