import ArgumentParser
import DistrictFiles
import Districts
import Reports
import Visits

/// `lungang visits`: activities within a school year on a calendar.
struct VisitsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "visits", abstract: "活动日历的编排、核查、说明、对比、试算与导出。 Plans activities within a school year.",
    subcommands: [
      VisitsPlanCommand.self, VisitsCheckCommand.self, VisitsExplainCommand.self, VisitsDiffCommand.self,
      VisitsSimulateCommand.self, VisitsExportCommand.self,
    ])
}

extension DistrictOptions {
  /// Reads the district with its tables about activities; warnings go to standard error.
  func loadVisits(_ output: OutputOptions) throws -> LoadedVisits {
    let loaded = try LoadedVisits(district, policy: policy, loader: Rooms.loader)
    Console.complain(loaded.district.warnings.map { $0.described(in: output.language) })
    return loaded
  }

  /// Reads a calendar of activities and audits it.
  func auditVisits(_ path: String, of facts: VisitCase, _ output: OutputOptions) throws -> AuditedVisits {
    let file = try VisitPlanFile(path, for: facts)
    Console.complain(file.warnings.map { $0.described(in: output.language) })
    return VisitAudit.audit(file.plan, of: facts)
  }
}
