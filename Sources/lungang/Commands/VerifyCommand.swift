import ArgumentParser
import DistrictFiles
import Districts
import GLPKSolver
import Postings
import Reports
import RuleModels
import Rules
import Scenarios

/// `lungang verify`: whether inputs, plan and audit still belong together.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "核对方案与其来源。 Whether inputs, plan and audit still belong together.",
    discussion: """
      lungang verify 方案                                       方案文件有没有被改动
      lungang verify 方案 --district 我的区县                    数据、政策是否如旧，方案是否合规
      lungang verify 方案 --district 我的区县 --again            重新编制，逐字节对照
      lungang verify 调整后 --district 我的区县 --plan 方案 --changes 变更.yaml [--objections 异议.csv]
      lungang verify 试算/2 --district 我的区县 --scenarios 情景.yaml
      退出码：0 相符；1 有不符或文件缺失；4 方案有违规。
      """)

  @Argument(help: "方案文件夹。 The plan's folder.")
  var folder: String

  @Option(name: .long, help: "区县文件夹或工作簿；不填则只核对方案文件本身。 The district it was made from.")
  var district: String?

  @Option(name: .long, help: "政策文件。 The policy file.")
  var policy: String?

  @Option(name: .long, help: "调整时所依据的已公布方案。 The published plan that was re-planned.")
  var plan: String?

  @Option(name: .long, help: "变更文件。 The changes.")
  var changes: String?

  @Option(name: .long, help: "异议表。 The objections.")
  var objections: String?

  @Option(name: .long, help: "情景文件。 The scenarios.")
  var scenarios: String?

  @Option(name: .long, help: "编制时的基准方案。 The baseline of the plan.")
  var baseline: String?

  @Flag(name: .long, help: "重新编制，逐字节对照（须有 --district）。 Makes the plan again and compares the bytes.")
  var again = false

  @OptionGroup var search: SearchOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if again && district == nil {
      throw ValidationError("--again 须和 --district 一起使用。 Only with --district.")
    }
  }

  func run() async throws {
    var (verification, loaded, origin) = try reporting(output) { try verify() }
    if again, let loaded, let origin {
      guard !verification.isCut else {
        throw ValidationError(
          "这份方案编制时设有时限或差距，不能保证重现。 The plan was made within a limit; it cannot be made again for certain.")
      }
      let (facts, result) = try await plan(origin)
      verification.compare(PlanDocument(facts: facts, result: result, inputSHA256: loaded.inputSHA256))
    }
    let checks = verification.checks
    if output.json {
      Console.print(
        JSONValue.object(checks.map { JSONValue.Member($0.name, .bool($0.holds)) }).text)
    } else {
      Console.print(checks.map { check in (check.holds ? "✓ " : "✗ ") + check.words.in(output.language) })
    }
    guard checks.allSatisfy(\.holds) else {
      throw verification.violations ?? 0 > 0 ? ExitCode.violations : ExitCode.badInput
    }
  }

  private func verify() throws -> (PlanVerification, LoadedDistrict?, PlanVerification.Origin?) {
    var verification = try PlanVerification(
      folder: folder, version: Lungang.configuration.version, rules: Rooms.all.ruleCards)
    guard let district else { return (verification, nil, nil) }
    let loaded = try Rooms.loader.load(district, policy: policy)
    let origin = try verification.verify(
      loaded,
      PlanVerification.Sources(
        published: plan, changes: changes, objections: objections, scenarios: scenarios, baseline: baseline))
    return (verification, loaded, origin)
  }

  /// Plans anew what the folder's plan was made for.
  private func plan(_ origin: PlanVerification.Origin) async throws -> (PlanningCase, PlanningResult) {
    switch origin {
    case .plan(let facts):
      return (facts, try await search.plan(facts, language: output.language).result)
    case .replan(let replanning):
      return (
        replanning.facts, try await search.plan(replanning.facts, language: output.language).result
      )
    case .scenario(let basis, let scenario):
      let simulation = Simulation(
        solver: GLPKSolver(), options: search.options(trace: nil), rules: Rooms.all.ruleCards)
      let prepared = try simulation.prepare(scenario.map { [$0] } ?? [], of: basis)
      let facts = PlanningCase(
        district: try District(basis.draft, asOf: basis.policy.horizon.first), policy: basis.policy)
      let outcomes = try await simulation.run(facts, prepared, explains: false)
      guard let last = outcomes.last else { throw ExitCode.noneFound }
      return (last.facts, last.result)
    }
  }
}
