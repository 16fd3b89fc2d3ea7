import DistrictFiles
import Foundation
import Reports
import Rules
import Testing
import Yams

@testable import lungang

/// The clauses of each plan: how many there are.
private let clauses = [9, 4, 5, 3, 3, 4, 6, 6, 9, 5, 11, 2, 18, 6, 2, 13]

/// A rule as a page names it: `rule-id` or `rule-id { parameter: value }` in the third column.
private struct Mention: Hashable {
  var id: String
  /// As written, by name.
  var parameters: [String: String]
  /// “加一条” stands before it: an officer may add the rule, the district does without.
  var isAlternative: Bool

  static func all(in page: String) throws -> [Mention] {
    let pattern = /(加一条 )?`([a-z]+(?:-[a-z]+)*)(?: (\{[^`]*\}))?`/
    return try page.split(separator: "\n").filter { $0.hasPrefix("| P") }.flatMap { line in
      let cells = line.split(separator: "|", omittingEmptySubsequences: false)
      return try cells[3].matches(of: pattern).map { match in
        let node = try match.3.flatMap { try Yams.compose(yaml: String($0)) }
        return Mention(
          id: String(match.2), parameters: values(node), isAlternative: match.1 != nil)
      }
    }
  }

  /// The scalars of a mapping as written.
  static func values(_ node: Node?) -> [String: String] {
    guard let mapping = node?.mapping else { return [:] }
    var found: [String: String] = [:]
    for (key, value) in mapping { found[key.string ?? ""] = value.scalar?.string ?? "…" }
    return found
  }
}

@Test("Every clause of the sixteen plans is answered on its page, and no page answers one that is not there")
func everyClause() throws {
  let districts = try WorkedDistricts.names()
  #expect(districts.count == clauses.count)
  for (number, district) in districts.enumerated() {
    let page = try WorkedDistricts.page(of: district)
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("| P") }
    let answered = Set(rows.map { $0.split(separator: "|")[0].trimmingCharacters(in: .whitespaces) })
    #expect(answered == Set((1...clauses[number]).map { "P\(number + 1)-\($0)" }), "\(district)")
    #expect(page.contains("Data/plans/\(district)/README.md"))
  }
}

@Test("Every rule that a page names is known, and stands in the district's policy with those parameters")
func everyRule() throws {
  let known = Set(Rooms.all.flatMap { $0.ruleCards.map(\.id) })
  let criteria = Set(Rooms.all.flatMap { $0.criteria.map(\.id) })
  let parameters = Set(Rooms.all.flatMap { $0.ruleCards.flatMap { $0.parameters.map(\.name) } })
  var served = 0
  for district in try WorkedDistricts.names() {
    let policy = try String(
      contentsOf: WorkedDistricts.plans.appending(path: "\(district)/policy.yaml"), encoding: .utf8)
    let root = try #require(try Yams.compose(yaml: policy))
    let entries = (root["rules"]?.sequence ?? []).map { Mention.values($0) }
    let goals = Set((root["criteria"]?.sequence ?? []).compactMap { $0.scalar?.string })
    for mention in try Mention.all(in: WorkedDistricts.page(of: district)) {
      // A column, a key of the policy or a parameter is no rule; every other word must be one.
      guard known.contains(mention.id) || criteria.contains(mention.id) else {
        #expect(
          ["parent", "weak-from"].contains(mention.id) || parameters.contains(mention.id),
          "\(district): \(mention.id)")
        continue
      }
      if mention.isAlternative { continue }
      if criteria.contains(mention.id), !known.contains(mention.id) {
        #expect(goals.contains(mention.id), "\(district): \(mention.id)")
        continue
      }
      let isServed = entries.contains { entry in
        entry["rule"] == mention.id && mention.parameters.allSatisfy { entry[$0.key] == $0.value }
      }
      #expect(isServed, "\(district): \(mention)")
      served += 1
    }
  }
  #expect(served > 120)
}

@Test("A district's README names the commands for which its policy has rules, and no other")
func everyCommand() throws {
  for district in try WorkedDistricts.names() {
    let folder = WorkedDistricts.plans.appending(path: district)
    let readme = try String(contentsOf: folder.appending(path: "README.md"), encoding: .utf8)
    let policy = try Rooms.loader.load(folder.path).policy
    let asked = Set(RoomStep.asked(by: policy).map(\.words))
    #expect(!asked.isEmpty, "\(district)")
    for step in RoomStep.all {
      let isNamed = readme.contains("lungang \(step.words) Data/plans/\(district)")
      #expect(isNamed == asked.contains(step.words), "\(district): \(step.words)")
    }
  }
}
