public import DistrictFiles
import Districts
public import Grouping
import RuleModels
import Rules
public import Scenarios
public import Visits

/// A room whose plans can be read back from a folder and made again: calendars and groups. Postings have more that a plan
/// may rest on and are verified by ``PlanVerification/verify(_:_:)``.
public protocol VerifiedRoom: ScenarioRoom {
  /// All tables that a plan may consist of.
  static var tables: [String] { get }
  /// Reads the plan in a folder and audits it.
  static func audited(inFolder path: String, of facts: Facts) throws -> Audited
  /// The tables of a plan.
  static func files(of audited: Audited) -> [(name: String, bytes: [UInt8])]
}

extension VisitRoom: VerifiedRoom {
  public static var tables: [String] { ["visits.csv", "programme.csv", "duties.csv"] }

  public static func audited(inFolder path: String, of facts: VisitCase) throws -> AuditedVisits {
    VisitAudit.audit(try VisitPlanFile(path, for: facts).plan, of: facts)
  }

  public static func files(of audited: AuditedVisits) -> [(name: String, bytes: [UInt8])] {
    VisitCSV.files(audited.plan)
  }
}

extension GroupingRoom: VerifiedRoom {
  public static var tables: [String] { ["groups.csv", "pairs.csv"] }

  public static func audited(inFolder path: String, of facts: GroupingCase) throws -> AuditedGrouping {
    GroupingAudit.audit(try GroupingPlanFile(path, for: facts).plan, of: facts)
  }

  public static func files(of audited: AuditedGrouping) -> [(name: String, bytes: [UInt8])] {
    GroupingCSV.files(audited)
  }
}

extension PlanVerification {
  /// Compares the district and the scenarios with those that a plan was made from, and audits the plan.
  ///
  /// - Parameter base: the case of the district as it is.
  /// - Returns: the scenario that the plan is of; nil: it is of the district as it is.
  /// - Throws: every problem of the files, and the files that are needed and not named.
  public mutating func verify<Room: VerifiedRoom>(
    _ room: Room.Type, _ loaded: LoadedDistrict, _ base: Room.Facts, _ sources: Sources
  ) throws -> Scenario? {
    try compare(loaded, sources)
    let scenario = try sources.scenarios.flatMap { try self.scenario($0, of: loaded) }
    guard Room.tables.contains(where: { record.written[$0] != nil }) else { return scenario }
    var facts = base
    if let scenario {
      let changed = try ChangeApplication.apply(scenario.changes, to: PlanningBasis(loaded), rules: rules)
      facts = Room.facts(changed.district, changed.policy, like: base)
    }
    add(violations: try Room.audited(inFolder: folder, of: facts).violations.count)
    return scenario
  }

  /// Compares a plan that was made again with the one in the folder, byte for byte.
  ///
  /// - Parameter again: nil: there is none.
  public mutating func compare<Room: VerifiedRoom>(_ room: Room.Type, _ again: Room.Audited?) {
    compare(again.map { Room.files(of: $0) } ?? [], of: Room.tables)
  }
}
