import ArgumentParser
import DistrictFiles
import Districts
import GLPKSolver
import Grouping
import Postings
import Reports
import RuleModels
import Rules
import Scenarios
import Visits

/// `lungang verify`: whether inputs, plan and audit still belong together.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "核对方案与其来源。 Whether inputs, plan and audit still belong together.",
    discussion: """
      lungang verify 方案                                       方案文件有没有被改动
      lungang verify 方案 --district 我的区县                    数据、政策是否如旧，方案是否合规
      lungang verify 方案 --district 我的区县 --again            重新编制，逐字节对照
      lungang verify 调整后 --district 我的区县 --plan 方案 --changes 变更.yaml [--objections 异议.csv]
      lungang verify 活动日历 --district 我的区县                visits plan、groups plan 写出的文件夹也一样
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
    let verification = try await verification()
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

  /// Looks at the folder, and at all that it was made from where the district is named.
  private func verification() async throws -> PlanVerification {
    let verification = try reporting(output) {
      try PlanVerification(
        folder: folder, version: Lungang.configuration.version, rules: Rooms.all.ruleCards)
    }
    guard let district else { return verification }
    guard !again || !verification.isCut else {
      throw ValidationError(
        "这份方案编制时设有时限或差距，不能保证重现。 The plan was made within a limit; it cannot be made again for certain.")
    }
    switch verification.room {
    case .postings: return try await postings(verification, district)
    case .visits:
      return try await verify(VisitRoom.self, verification) {
        let loaded = try LoadedVisits(district, policy: policy, loader: Rooms.loader)
        return (loaded.district, loaded.facts)
      }
    case .groups:
      return try await verify(GroupingRoom.self, verification) {
        let loaded = try LoadedGroups(district, policy: policy, loader: Rooms.loader)
        return (loaded.district, loaded.facts)
      }
    }
  }

  private var sources: PlanVerification.Sources {
    PlanVerification.Sources(
      published: plan, changes: changes, objections: objections, scenarios: scenarios, baseline: baseline)
  }

  private func verify<Room: VerifiedRoom>(
    _ room: Room.Type, _ known: PlanVerification, load: () throws -> (LoadedDistrict, Room.Facts)
  ) async throws -> PlanVerification {
    var verification = known
    let (loaded, base, scenario) = try reporting(output) {
      let (loaded, base) = try load()
      return (loaded, base, try verification.verify(room, loaded, base, sources))
    }
    guard again else { return verification }
    let result = try await made(room, loaded, base, scenario)
    verification.compare(room, result.audited)
    return verification
  }

  private func postings(_ known: PlanVerification, _ district: String) async throws -> PlanVerification {
    var verification = known
    let (loaded, origin) = try reporting(output) {
      let loaded = try Rooms.loader.load(district, policy: policy)
      return (loaded, try verification.verify(loaded, sources))
    }
    guard again else { return verification }
    switch origin {
    case .plan(let facts):
      verification.compare(try await search.plan(facts, language: output.language).result)
    case .replan(let replanning):
      verification.compare(try await search.plan(replanning.facts, language: output.language).result)
    case .scenario(_, let scenario):
      let base = PlanningCase(district: loaded.district, policy: loaded.policy)
      verification.compare(try await made(PostingRoom.self, loaded, base, scenario))
    }
    return verification
  }

  /// Plans a base anew, or a scenario beside it, as `simulate` does.
  private func made<Room: ScenarioRoom>(
    _ room: Room.Type, _ loaded: LoadedDistrict, _ base: Room.Facts, _ scenario: Scenario?
  ) async throws -> PlannerAnswer<Room.Audited> {
    let simulation = RoomSimulation<Room>(
      solver: GLPKSolver(), options: search.options(trace: nil), rules: Rooms.all.ruleCards)
    let prepared = try simulation.prepare(
      scenario.map { [$0] } ?? [], of: PlanningBasis(loaded), like: base)
    let outcomes = try await Interrupt.cancelling {
      try await simulation.run(base, prepared, explains: false)
    }
    guard let last = outcomes.last else { throw ExitCode.noneFound }
    return last.result
  }
}
