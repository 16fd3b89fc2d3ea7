import DistrictFiles
import Foundation
import GLPKSolver
import Grouping
import Reports
import RuleModels
import Rules
import Testing

/// The worked districts of the repository that form groups or pairs.
enum WorkedGroups {
  static let plans = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Data/plans")

  static let names = [
    "01-zhangdian-lianmeng", "02-xiaoqi-dinggang", "07-qingdao-songjiao", "08-linwei-gongtongti",
    "09-chihuai-jiaogongti", "10-xueqian-pianqu", "11-xianyu-hupai", "13-libo-jituan", "14-yuanzhou-jiedui",
    "16-linzi-jituan",
  ]

  static func load(_ name: String) throws -> LoadedGroups {
    try LoadedGroups(plans.appending(path: name).path, loader: Rooms.loader)
  }

  static func plan(_ facts: GroupingCase) async throws -> AuditedGrouping {
    let result = try await GroupingPlanner(solver: GLPKSolver()).plan(facts)
    #expect(result.outcome == .optimal)
    #expect(result.criteria.filter { !$0.proven }.isEmpty)
    return try #require(result.audited)
  }

  /// A folder of its own for a piece of work, removed afterwards.
  static func withFolder<Answer>(_ work: (URL) async throws -> Answer) async throws -> Answer {
    let folder = FileManager.default.temporaryDirectory.appending(path: "lungang-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try await work(folder)
  }
}
