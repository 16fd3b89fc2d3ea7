import ArgumentParser
import DistrictFiles
import Districts
import Grouping
import Reports

/// `lungang groups`: forming groups, pairs and boards.
struct GroupsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "groups", abstract: "组建集团、联盟、片区，结对、师徒、理事会。 Forms groups, pairs and boards.",
    subcommands: [
      GroupsPlanCommand.self, GroupsCheckCommand.self, GroupsExplainCommand.self, GroupsDiffCommand.self,
      GroupsSimulateCommand.self,
    ])
}

extension DistrictOptions {
  /// Reads the district with its tables about groups; warnings go to standard error.
  func loadGroups(_ output: OutputOptions) throws -> LoadedGroups {
    let loaded = try LoadedGroups(district, policy: policy, loader: Rooms.loader)
    Console.complain(loaded.district.warnings.map { $0.described(in: output.language) })
    return loaded
  }

  /// Reads a grouping and audits it.
  func auditGroups(_ path: String, of facts: GroupingCase, _ output: OutputOptions) throws -> AuditedGrouping
  {
    let file = try GroupingPlanFile(path, for: facts)
    Console.complain(file.warnings.map { $0.described(in: output.language) })
    return GroupingAudit.audit(file.plan, of: facts)
  }
}
