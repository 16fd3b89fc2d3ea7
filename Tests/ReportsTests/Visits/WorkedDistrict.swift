import DistrictFiles
import Districts
import Foundation
import GLPKSolver
import RuleModels
import Rules
import Testing
import Visits

@testable import Reports

/// The worked districts of `Data/plans`, planned.
struct WorkedDistrict {
  let facts: VisitCase
  let audited: AuditedVisits

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Data/plans").path

  /// Reads and plans a district; the plan must be proven.
  init(_ name: String) async throws {
    let loaded = try LoadedVisits("\(Self.folder)/\(name)", loader: Rooms.loader)
    let result = try await VisitPlanner(solver: GLPKSolver()).plan(loaded.facts)
    #expect(result.outcome == .optimal, "\(name)")
    facts = loaded.facts
    audited = try #require(result.audited)
  }

  /// The rules that a plan breaks.
  func broken(_ visits: [Visit]) -> Set<String> {
    let plan = VisitPlan(visits: visits, programme: audited.plan.programme, duties: audited.plan.duties)
    return Set(VisitAudit.audit(plan, of: facts).violations.map(\.instance.rule))
  }
}
