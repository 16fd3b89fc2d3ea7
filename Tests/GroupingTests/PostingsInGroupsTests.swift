import DistrictFiles
import Districts
import Foundation
import GLPKSolver
import Grouping
import Postings
import Reports
import RuleModels
import Rules
import Testing

/// Groups are formed, and then teachers are posted in the groups made.
struct PostingsInGroupsTests {
  @Test func postingsArePlannedInTheGroupsMade() async throws {
    for name in ["11-xianyu-hupai", "16-linzi-jituan"] {
      try await WorkedGroups.withFolder { folder in
        let loaded = try WorkedGroups.load(name)
        let result = try await GroupingPlanner(solver: GLPKSolver()).plan(loaded.facts)
        let grouping = try #require(result.audited).plan
        let out = folder.appending(path: "groups")
        _ = try GroupingFolder(out.path, language: .chinese).write(result, of: loaded)
        // As an officer does it: a copy of the district, and in it the new schools.csv.
        let district = folder.appending(path: "district")
        try FileManager.default.copyItem(at: WorkedGroups.plans.appending(path: name), to: district)
        let schools = district.appending(path: "schools.csv")
        try FileManager.default.removeItem(at: schools)
        try FileManager.default.copyItem(at: out.appending(path: "schools.csv"), to: schools)
        let made = try Rooms.loader.load(district.path)
        for place in grouping.places {
          let number = try #require(made.district.schoolNumbers[place.school])
          #expect(made.district.schools[number].group == place.group)
          #expect(made.district.schools[number].role == place.role)
        }
        let facts = PlanningCase(district: made.district, policy: made.policy)
        let plan = try await Planner(solver: .glpk).plan(facts)
        #expect(plan.outcome == .optimal && plan.audited?.isClean == true, "\(name)")
        let group = Dictionary(uniqueKeysWithValues: grouping.places.map { ($0.school, $0.group) })
        let postings = plan.audited?.plan.postings ?? []
        #expect(!postings.isEmpty && postings.allSatisfy { group[$0.from] == group[$0.to] })
      }
    }
  }
}
