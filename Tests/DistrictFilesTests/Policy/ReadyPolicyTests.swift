import DistrictFiles
import Districts
import Foundation
import Postings
import ReadyPolicies
import Rules
import Testing

/// The policies of `Data/policies`.
struct ReadyPolicyTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Data/policies")
  static let names = [
    "chihuai", "county-huipai", "libo", "linwei", "linzi", "national-2014", "zhangdian",
  ]
  static let catalogue = Catalogue.standard

  private func policy(_ name: String) throws -> Policy {
    try PolicyLoader(rules: Self.catalogue.ruleCards, criteria: Self.catalogue.criterionCards)
      .load(Self.folder.appendingPathComponent("\(name).yaml").path)
  }

  @Test func theFolderHoldsThesePolicies() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(files.sorted() == Self.names.map { "\($0).yaml" })
    // What the program carries is what stands in the folder.
    #expect(ReadyPolicy.all.map(\.name) == Self.names)
    for ready in ReadyPolicy.all {
      let path = Self.folder.appendingPathComponent("\(ready.name).yaml")
      #expect(try String(contentsOf: path, encoding: .utf8) == ready.text)
    }
  }

  @Test(arguments: names) func policyIsReadAndCited(_ name: String) throws {
    let policy = try policy(name)
    #expect(policy.source != nil)
    #expect(policy.rules.count >= 10)
    #expect(!policy.criteria.isEmpty)
    for entry in policy.rules { #expect(entry.clause != nil, "\(entry.rule) cites nothing") }
  }

  @Test func everyRuleIsUsedByAPolicy() throws {
    let used = try Set(Self.names.flatMap { try policy($0).rules.map(\.rule) })
    for card in Self.catalogue.ruleCards where card.nature != .fact {
      #expect(used.contains(card.id), "\(card.id) is in no policy")
    }
  }

  @Test func aPolicyDiffersFromItselfInNothing() throws {
    for name in Self.names {
      let policy = try policy(name)
      let comparison = PolicyComparison(policy, policy, cards: Self.catalogue.ruleCards)
      #expect(comparison.differences.isEmpty, "\(name)")
    }
  }

  @Test func comparisonSaysWhatDiffers() throws {
    let libo = try policy("libo")
    var other = libo
    let quota = try #require(other.rules.firstIndex { $0.rule == "backbone-quota" })
    other.rules[quota].values["minimum"] = .integer(2)
    // Stating the default changes nothing.
    other.rules[quota].values["when-no-weak"] = .word("members")
    other.rules[quota].firmness = .should
    other.rules[quota].weight = 5
    let cover = try #require(other.rules.firstIndex { $0.rule == "subject-cover" })
    other.rules.remove(at: cover)
    other.rules.append(PolicyEntry(index: 99, rule: "leaders-together"))
    other.criteria = ["needs"]
    let differences = PolicyComparison(
      libo, other, cards: Self.catalogue.ruleCards, criteria: Self.catalogue.criterionCards
    ).differences
    let lines = differences.map {
      [$0.change.rawValue, $0.rule ?? "", $0.part?.en ?? "", $0.before?.en ?? "", $0.after?.en ?? ""]
    }
    #expect(lines.contains(["changed", "backbone-quota", "Least number", "3", "2"]))
    #expect(lines.contains(["changed", "backbone-quota", "firmness", "must", "should"]))
    #expect(lines.contains(["changed", "backbone-quota", "weight", "1", "5"]))
    #expect(differences.contains { $0.change == .removed && $0.rule == "subject-cover" })
    #expect(differences.contains { $0.change == .added && $0.rule == "leaders-together" })
    #expect(differences.contains { $0.rule == nil && $0.part?.en == "criteria in order" })
    #expect(differences.count == 6)
  }

  @Test func linesOfOneRuleArePairedByScope() throws {
    let libo = try policy("libo")
    var one = libo
    one.rules = [
      PolicyEntry(index: 0, rule: "max-away", scope: Scope(areas: [.urban])),
      PolicyEntry(index: 1, rule: "max-away", scope: Scope(areas: [.rural])),
    ]
    var other = one
    other.rules = other.rules.reversed()
    #expect(PolicyComparison(one, other, cards: Self.catalogue.ruleCards).differences.isEmpty)
    other.rules[0].values["at-least"] = .integer(2)
    let differences = PolicyComparison(one, other, cards: Self.catalogue.ruleCards).differences
    #expect(differences.count == 1)
    #expect(differences.first?.title.en == "Most staff away (rural)")
  }
}
