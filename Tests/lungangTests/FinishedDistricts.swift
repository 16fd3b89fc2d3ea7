import DistrictFiles
import Districts
import Foundation
import Grouping
import Reports
import Visits

@testable import lungang

/// A worked district with all that `lungang all` made of it.
struct FinishedDistrict: Sendable {
  let name: String
  let overview: DistrictOverview
  /// The files that each step wrote, by room.
  let files: [String: [String: Data]]
  /// The calendar as it was written, read again.
  let calendar: (facts: VisitCase, plan: VisitPlan)?
  /// The grouping as it was written, read again.
  let grouping: (facts: GroupingCase, plan: GroupingPlan)?

  /// All sixteen: planning them is long in a build for debugging, so it is done once for every test that looks at them.
  static let all = Task { () throws -> [FinishedDistrict] in
    try await WorkedDistricts.withFolder { folder in
      var districts: [FinishedDistrict] = []
      for name in try WorkedDistricts.names() { districts.append(try await Self(name, into: folder)) }
      return districts
    }
  }

  private init(_ name: String, into folder: URL) async throws {
    self.name = name
    let path = WorkedDistricts.plans.appending(path: name).path
    overview = await DistrictRun(path: path, name: name, output: folder.path, language: .chinese).overview()
    var folders: [String: URL] = [:]
    for step in overview.steps where step.exit == 0 {
      folders[step.room] = step.folder.map { folder.appending(path: $0) }
    }
    files = try folders.mapValues(WorkedDistricts.files)
    calendar = try folders["Visits"].map { written in
      let facts = try LoadedVisits(path, loader: Rooms.loader).facts
      return (facts, try VisitPlanFile(written.path, for: facts).plan)
    }
    grouping = try folders["Grouping"].map { written in
      let facts = try LoadedGroups(path, loader: Rooms.loader).facts
      return (facts, try GroupingPlanFile(written.path, for: facts).plan)
    }
  }
}
