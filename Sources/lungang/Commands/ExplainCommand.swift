import ArgumentParser
import DistrictFiles
import Districts
import GLPKSolver
import LexicographicSolver
import Postings
import Reports
import RuleModels
import Scenarios

/// `lungang explain`: why, and why not.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "说明缘由：为什么、为什么不。 Says why, and why not.",
    discussion: """
      没有方案时：
        lungang explain 我的区县 --conflict            哪些要求不能同时满足
        lungang explain 我的区县 --relax 3             最少放宽哪些规则（三种办法及相应方案）
      已有方案时：
        lungang explain 我的区县 --plan 方案 --teacher T031             为什么派（不派）
        lungang explain 我的区县 --plan 方案 --teacher T031 --to S04    如果派往某校
        lungang explain 我的区县 --plan 方案 --school S04               某校的派出与接收
        lungang explain 我的区县 --plan 方案 --ledger                   台账、余量、来年可用骨干
        lungang explain 我的区县 --overrides [--each-pin] [--plan 手改.csv]   锁定与手工改动各占多少，代价几何
      资格：
        lungang explain 我的区县 --eligible [--teacher T031 | --school S04]
      退出码：0 已说明；1 数据、政策或方案有误；2 经证明不存在可行方案；64 用法有误。
      """)

  @OptionGroup var source: DistrictOptions
  @OptionGroup var search: SearchOptions
  @OptionGroup var output: OutputOptions

  @Flag(name: .long, help: "哪些要求不能同时满足。 What cannot hold together.")
  var conflict = false

  @Option(name: .long, help: "最多列出几种放宽办法（1 至 20），附相应方案。 How many ways to loosen the rules.")
  var relax: Int?

  @Option(name: .long, help: "方案：plan.csv、工作簿或方案文件夹。 The plan.")
  var plan: String?

  @Option(name: .long, help: "教师编号。 A teacher's id.")
  var teacher: String?

  @Option(name: .long, help: "如果派往此校（学校代码）。 What if sent to this school?")
  var to: String?

  @Option(name: .long, help: "如果从此学年起（写开始的年份）。 What if from this school year?")
  var start: Int?

  @Option(name: .long, help: "学校代码。 A school's id.")
  var school: String?

  @Flag(name: .long, help: "谁可以交流，谁不可以，依据是什么。 Who may go, and on what ground not.")
  var eligible = false

  @Flag(name: .long, help: "互派台账、比例、余量、来年可用骨干。 Ledgers and margins of the plan.")
  var ledger = false

  @Flag(name: .long, help: "锁定与手工改动占多少、代价几何。 What is decided by hand, and its price.")
  var overrides = false

  @Flag(name: .long, help: "与 --overrides 合用：逐条锁定的代价。 With --overrides: the price of each pin.")
  var eachPin = false

  func validate() throws {
    if eachPin && !overrides {
      throw ValidationError("--each-pin 须和 --overrides 一起使用。 Only with --overrides.")
    }
    if let relax, !(1...20).contains(relax) {
      throw ValidationError("--relax 应在 1 与 20 之间。 Between 1 and 20.")
    }
    if to != nil || start != nil, teacher == nil || eligible {
      throw ValidationError("--to 与 --start 须和 --teacher、--plan 一起使用。 Only with --teacher and --plan.")
    }
    if teacher != nil && school != nil {
      throw ValidationError("--teacher 与 --school 只能选一个。 Only one of them.")
    }
    let needsPlan = ledger || (!eligible && (teacher != nil || school != nil))
    if needsPlan, plan == nil { throw ValidationError("请用 --plan 指明方案。 Name the plan with --plan.") }
    if !conflict && relax == nil && !eligible && !needsPlan && !overrides {
      throw ValidationError(
        "请说明要问什么：--conflict、--relax、--teacher、--school、--ledger、--overrides 或 --eligible。 Say what to explain."
      )
    }
  }

  func run() async throws {
    let loaded = try reporting(output) { try source.load(output) }
    let facts = PlanningCase(district: loaded.district, policy: loaded.policy)
    try check(facts)
    if conflict || relax != nil { return try await explainInfeasibility(facts) }
    let places = CellPlaces(loaded, language: output.language)
    if eligible { return traceEligibility(facts, places) }
    let known = try reporting(output) { try plan.map { try source.plan($0, of: loaded, output) } }
    if overrides { return try await priceOverrides(loaded, known) }
    guard let known else { return }
    let audited = Audit.audit(known, of: facts)
    if let teacher {
      try await explain(teacher, in: audited, places)
    } else if let school {
      let explainer = PostingExplainer(solver: GLPKSolver())
      let explanation = explainer.explain(school: school, in: audited)
      show(
        SchoolText(explanation, of: facts, language: output.language).lines,
        ExplanationJSON.school(explanation))
    } else {
      show(LedgerText(audited, language: output.language).lines, ExplanationJSON.ledgers(audited))
    }
  }

  /// Unknown ids are wrong usage.
  private func check(_ facts: PlanningCase) throws {
    let district = facts.district
    if let teacher, district.teacherNumbers[teacher] == nil {
      throw ValidationError("没有编号为 \(teacher) 的教师。 No such teacher.")
    }
    for id in [school, to].compactMap({ $0 }) where district.schoolNumbers[id] == nil {
      throw ValidationError("没有代码为 \(id) 的学校。 No such school.")
    }
    if let start, !facts.horizon.contains(SchoolYear(start)) {
      throw ValidationError("\(start) 学年不在规划期内。 Not a school year of the horizon.")
    }
  }

  private func show(_ lines: [String], _ json: JSONValue) {
    if output.json { Console.print(json.text) } else { Console.print(lines) }
  }

  private func explainInfeasibility(_ facts: PlanningCase) async throws {
    var plans: [RelaxedPlan] = []
    let report: InfeasibilityReport
    if let relax {
      (report, plans) = try await loosened(facts, ways: relax)
    } else {
      report = try await search.explain(facts)
    }
    let text = InfeasibilityText(report, of: facts, language: output.language, plans: plans)
    let isPossible = report.conflicts.isEmpty && report.isComplete
    let lines =
      isPossible || relax == nil
      ? text.conflictLines : conflict ? text.lines : text.relaxationLines
    show(lines, InfeasibilityJSON.document(report, plans: plans))
    if !report.conflicts.isEmpty { throw ExitCode.noPlanExists }
    if !report.isComplete { throw ExitCode.noneFound }
  }

  /// Ways to loosen the rules, each with its best plan. The time limit holds for each single proof.
  private func loosened(
    _ facts: PlanningCase, ways: Int
  ) async throws -> (InfeasibilityReport, [RelaxedPlan]) {
    var options = search.options(trace: nil)
    options.timeLimit = options.timeLimit ?? .seconds(60)
    let finder = InfeasibilityFinder(solver: GLPKSolver(), options: options, relaxations: ways)
    let planner = Planner(solver: GLPKSolver(), options: options)
    return try await Interrupt.cancelling {
      let report = try await finder.explain(facts)
      var plans: [RelaxedPlan] = []
      for relaxation in report.relaxations {
        plans.append(try await planner.plan(facts, under: relaxation))
      }
      return (report, plans)
    }
  }

  private func priceOverrides(_ loaded: LoadedDistrict, _ plan: Plan?) async throws {
    let pricing = OverridePricing(solver: GLPKSolver(), options: search.options(trace: nil))
    let isEach = eachPin
    let prices = try await Interrupt.cancelling {
      try await pricing.prices(of: PlanningBasis(loaded), plan: plan, each: isEach)
    }
    show(OverrideText(prices, language: output.language).lines, OverrideJSON.document(prices))
  }

  private func traceEligibility(_ facts: PlanningCase, _ places: CellPlaces) {
    let district = facts.district
    let teachers: [Int]? =
      teacher.flatMap { district.teacherNumbers[$0] }.map { [$0] }
      ?? school.flatMap { district.schoolNumbers[$0] }.map { facts.staff[$0] }
    let rows = EligibilityTrace(of: facts, teachers: teachers).rows
    show(
      EligibilityText(rows, of: facts, language: output.language, place: places.describe).lines,
      ExplanationJSON.eligibility(rows, place: places.describe))
  }

  private func explain(_ teacher: String, in audited: AuditedPlan, _ places: CellPlaces) async throws {
    let explainer = PostingExplainer(solver: GLPKSolver(), options: search.options(trace: nil))
    let (to, start) = (to, start.map { SchoolYear($0) })
    let explanation = try await Interrupt.cancelling {
      try await explainer.explain(teacher: teacher, to: to, start: start, in: audited)
    }
    show(
      TeacherText(explanation, of: audited.facts, language: output.language, place: places.describe).lines,
      ExplanationJSON.teacher(explanation))
  }
}

/// Says where a value stands in the district's files.
struct CellPlaces {
  private let loaded: LoadedDistrict
  private let language: Language

  init(_ loaded: LoadedDistrict, language: Language) {
    self.loaded = loaded
    self.language = language
  }

  /// `teachers.csv 第 7 行 K 列（豁免原因）：疾病`; nil where the file has no such row.
  func describe(_ cell: DistrictCell) -> String? {
    let value =
      cell.teacher.map { loaded.places.value(cell.table, id: $0, column: cell.column) }
      ?? cell.row.map { loaded.places.value(cell.table, row: $0, column: cell.column) } ?? nil
    guard let value else { return nil }
    let place = value.place.described(in: language)
    if cell.column == nil { return place }
    let blank = language == .chinese ? "未填" : "blank"
    return place + (language == .chinese ? "：" : ": ") + (value.text.isEmpty ? blank : value.text)
  }
}
