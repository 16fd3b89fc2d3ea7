import ArgumentParser
import DistrictFiles
import Districts
import GLPKSolver
import Reports
import Visits

/// `lungang visits explain`: why an activity stands where it does, and what if not.
struct VisitsExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "说明活动为什么这样安排、为什么不那样安排。 Says why an activity is where it is, and why not elsewhere.",
    discussion: """
      lungang visits explain 区县 --plan 日历 --visit V003                    如果不这样安排
      lungang visits explain 区县 --plan 日历 --visit V003 --date 2027-10-12  如果改在这一天
      lungang visits explain 区县 --plan 日历 --visit V003 --host S04         如果改由此校承办
      lungang visits explain 区县 --plan 日历 --visit V003 --maker T031       如果改由此人主讲
      lungang visits explain 区县 --plan 日历 --kind 送教 --school S03 --date 2027-10-12  为什么这天没有
      先看只改这一处会违反什么，再重新编排：做得到的说明代价（设想减现日历），做不到的说明与哪些要求冲突。
      退出码：0 已说明；1 数据、政策或日历有误；64 用法有误。
      """)

  @OptionGroup var source: DistrictOptions
  @OptionGroup var search: SearchOptions
  @OptionGroup var output: OutputOptions

  @Option(name: .long, help: "活动日历：visits.csv、工作簿或 visits plan 的输出文件夹。 The calendar.")
  var plan: String

  @Option(name: .long, help: "活动编号。 The id of an activity of the calendar.")
  var visit: String?

  @Option(name: .long, help: "活动类型：问日历中没有的活动。 A kind of activity that the calendar lacks.")
  var kind: String?

  @Option(name: .long, help: "与 --kind 合用：对象学校（代码或名称）。 With --kind: for which school.")
  var school: String?

  @Option(name: .long, help: "与 --kind 合用：学科。 With --kind: in which subject.")
  var subject: String?

  @Option(name: .long, help: "如果在这一天。 What if on this day?")
  var date: String?

  @Option(name: .long, help: "如果在上午（am）、下午（pm）、全天（day）。 What if in this part of the day?")
  var half: String?

  @Option(name: .long, help: "如果由此校承办（代码或名称）。 What if at this school?")
  var host: String?

  @Option(name: .long, help: "如果由此人主讲（编号或姓名）。 What if made by this teacher?")
  var maker: String?

  func validate() throws {
    if (visit == nil) == (kind == nil) {
      throw ValidationError("请用 --visit 或 --kind 说明问哪项活动（选一个）。 Name one of --visit and --kind.")
    }
    if school != nil || subject != nil, kind == nil {
      throw ValidationError("--school 与 --subject 须和 --kind 一起使用。 Only with --kind.")
    }
  }

  func run() async throws {
    let audited = try reporting(output) {
      try source.auditVisits(plan, of: source.loadVisits(output).facts, output)
    }
    let wish = try wish(in: audited)
    let explainer = VisitExplainer(solver: GLPKSolver(), options: search.options(trace: nil))
    let explanation = try await Interrupt.cancelling { try await explainer.explain(wish, in: audited) }
    if output.json {
      Console.print(VisitExplanationJSON.document(explanation).text)
    } else {
      Console.print(VisitExplanationText(explanation, language: output.language).lines)
    }
  }

  private func wish(in audited: AuditedVisits) throws -> VisitWish {
    let facts = audited.facts
    let day = try date.map { text in
      guard let day = WrittenDay.day(text) else {
        throw ValidationError("“\(text)”不是日期，请写成 2027-10-12。 Not a day.")
      }
      guard facts.calendar.first <= day, day <= facts.calendar.last else {
        throw ValidationError(
          "\(day) 不在 \(facts.calendar.first) 至 \(facts.calendar.last) 之内。 Not within the calendar.")
      }
      return day
    }
    let half = try half.map { text in
      guard let half = VisitWords.half.value(of: text) else {
        throw ValidationError("--half 应是 am、pm 或 day。 One of am, pm, day.")
      }
      return half
    }
    let host = try host.map { try facts.district.schoolNamed($0) }
    let maker = try maker.map { try facts.district.teacherNamed($0) }
    if let id = visit {
      guard let visit = audited.plan.visits.first(where: { $0.id == id }) else {
        throw ValidationError("日历中没有编号为 \(id) 的活动。 No such activity in the calendar.")
      }
      return VisitWish(visit, day: day, half: half, host: host, maker: maker)
    }
    let kind = kind ?? ""
    guard facts.kindNumbers[kind] != nil else {
      throw ValidationError("“活动类型”表中没有“\(kind)”。 No such kind of activity.")
    }
    return VisitWish(
      kind: kind, school: try school.map { try facts.district.schoolNamed($0) }, subject: subject, day: day,
      half: half, host: host, maker: maker, in: audited.plan)
  }
}
