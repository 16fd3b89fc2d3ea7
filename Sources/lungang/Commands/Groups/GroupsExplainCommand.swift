import ArgumentParser
import DistrictFiles
import Districts
import GLPKSolver
import Grouping
import Reports

/// `lungang groups explain`: why a school is in its group, and what if not.
struct GroupsExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "说明学校为什么编在这个集团、为什么不编在那个集团。 Says why a school is in its group and not in another.",
    discussion: """
      lungang groups explain 区县 --plan 组建 --school S12               如果不编在现在的集团
      lungang groups explain 区县 --plan 组建 --school S12 --core S01    如果编在此核心校的集团
      lungang groups explain 区县 --plan 组建 --school S12 --helper S05  如果由此校结对帮扶
      lungang groups explain 区县 --plan 组建 --teacher T07 --mentor T02 如果由此人当师傅
      先看只改这一处会违反什么，再重新编排：做得到的说明代价（设想减现方案），做不到的说明与哪些要求冲突。
      退出码：0 已说明；1 数据、政策或分组有误；64 用法有误。
      """)

  @OptionGroup var source: DistrictOptions
  @OptionGroup var search: SearchOptions
  @OptionGroup var output: OutputOptions

  @Option(name: .long, help: "分组：groups.csv、工作簿或 groups plan 的输出文件夹。 The grouping.")
  var plan: String

  @Option(name: .long, help: "学校（代码或名称）。 A school.")
  var school: String?

  @Option(name: .long, help: "如果编入此核心校牵头的集团（代码或名称）。 What if in the group of this core?")
  var core: String?

  @Option(name: .long, help: "如果由此校结对帮扶（代码或名称）。 What if helped by this school?")
  var helper: String?

  @Option(name: .long, help: "徒弟（编号或姓名）。 An apprentice.")
  var teacher: String?

  @Option(name: .long, help: "如果由此人当师傅（编号或姓名）。 What if guided by this mentor?")
  var mentor: String?

  func validate() throws {
    if (school == nil) == (teacher == nil) {
      throw ValidationError("请用 --school 或 --teacher 说明问谁（选一个）。 Name one of --school and --teacher.")
    }
    if core != nil || helper != nil, school == nil {
      throw ValidationError("--core 与 --helper 须和 --school 一起使用。 Only with --school.")
    }
    if core != nil && helper != nil {
      throw ValidationError("--core 与 --helper 只能选一个。 Only one of them.")
    }
    if mentor != nil && teacher == nil {
      throw ValidationError("--mentor 须和 --teacher 一起使用。 Only with --teacher.")
    }
  }

  func run() async throws {
    let audited = try reporting(output) {
      try source.auditGroups(plan, of: source.loadGroups(output).facts, output)
    }
    let wish = try wish(in: audited)
    let explainer = GroupingExplainer(solver: GLPKSolver(), options: search.options(trace: nil))
    let explanation = try await Interrupt.cancelling { try await explainer.explain(wish, in: audited) }
    if output.json {
      Console.print(GroupingExplanationJSON.document(explanation).text)
    } else {
      Console.print(GroupingExplanationText(explanation, language: output.language).lines)
    }
  }

  private func wish(in audited: AuditedGrouping) throws -> GroupingWish {
    let district = audited.facts.district
    if let teacher {
      return GroupingWish(
        .mentoring, of: try district.teacherNamed(teacher),
        with: try mentor.map { try district.teacherNamed($0) }, in: audited)
    }
    let school = try district.schoolNamed(school ?? "")
    if let helper {
      return GroupingWish(.assistance, of: school, with: try district.schoolNamed(helper), in: audited)
    }
    let core = try core.map { try district.schoolNamed($0) }
    if let core, !audited.facts.cores.contains(where: { district.schools[$0].id == core }) {
      throw ValidationError("\(core) 不是核心校，不能牵头。 Not a school that may lead a group.")
    }
    return GroupingWish(school: school, core: core, in: audited)
  }
}
