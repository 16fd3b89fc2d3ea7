import DistrictFiles
import Districts
import Foundation
import GLPKSolver
import LexicographicSolver
import Postings
import Rules
import Scenarios
import Tables

@testable import Reports

/// A small district on disk, for what is made from files; the folder is gone afterwards.
final class ScenarioFolder {
  let path: String
  let loaded: LoadedDistrict
  static let rules = Catalogue.standard.ruleCards

  private static let files = [
    "schools.csv": """
    id,name,group,role,stage,weakness
    C,中心一小,甲,core,primary,0
    M,东村小学,甲,member,primary,6
    N,西村<小>学,甲,member,primary,4
    D,中心二小,乙,core,primary,0
    P,北村小学,乙,member,primary,5

    """,
    "teachers.csv": """
    id,name,school,subject,backbone,since,preferences,birth,gender
    c1,=1+1,C,语文,county,2015-09,M,1985-01,F
    c2,甲二,C,语文,,2016-09,N,1986-01,M
    c3,甲三,C,数学,county,2014-09,,1987-01,F
    m1,乙一,M,语文,,2013-09,,1988-01,M
    n1,丙一,N,数学,,2012-09,C,1989-01,F
    d1,丁一,D,语文,county,2015-09,,1985-01,F
    d2,丁二,D,数学,,2015-09,P,1986-01,M
    p1,戊一,P,语文,,2012-09,,1987-01,F

    """,
    "needs.csv": "school,subject,posts\nM,语文,2\nM,数学,1\nN,语文,1\nP,数学,1\n",
    "policy.yaml": """
    name: 试点
    horizon: { first: 2027, years: 1 }
    rules:
      - { rule: term-length, minimum: 1, maximum: 1 }
      - rule: in-group
      - { rule: member-coverage, who: all }
      - rule: exemption
      - { rule: reciprocal-flow, who: all, tolerance: 1 }
    criteria: [needs, wishes, turn]

    """,
  ]

  static let scenarios = """
    scenarios:
      - { name: 两名, changes: [ { rule: member-coverage, minimum: 2 }, { rule: reciprocal-flow, tolerance: 3 } ] }
      - { name: 豁免, changes: [ { teacher: c1, exempt: illness } ] }
      - { name: 容差, sweep: { rule: reciprocal-flow, tolerance: [0, 1, 2] } }

    """

  init() throws {
    path =
      FileManager.default.temporaryDirectory.appendingPathComponent("lungang-test-\(UUID().uuidString)")
      .path
    try FileManager.default.createDirectory(atPath: path + "/tiny", withIntermediateDirectories: true)
    for (name, text) in Self.files { try AtomicFile.write(Array(text.utf8), to: path + "/tiny/" + name) }
    try AtomicFile.write(Array(Self.scenarios.utf8), to: path + "/scenarios.yaml")
    loaded = try DistrictLoader(rules: Self.rules, criteria: Catalogue.standard.criterionCards)
      .load(path + "/tiny")
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var facts: PlanningCase { PlanningCase(district: loaded.district, policy: loaded.policy) }

  func write(_ text: String, to name: String) throws {
    try AtomicFile.write(Array(text.utf8), to: path + "/" + name)
  }

  func simulated(_ jobs: Int = 1) async throws -> [ScenarioOutcome] {
    let simulation = Simulation(
      solver: GLPKSolver(), options: LexicographicOptions(jobs: jobs), rules: Self.rules)
    let file = try ScenariosFile(path + "/scenarios.yaml", for: loaded, rules: Self.rules)
    return try await simulation.run(
      facts, try simulation.prepare(file.scenarios, of: PlanningBasis(loaded)))
  }
}

/// Whether a page's tags fit together.
enum WellFormed {
  /// The tags that are opened and not closed, or closed and not opened.
  static func openTags(in page: String) -> [String] {
    let void: Set<String> = ["meta", "br", "hr", "!DOCTYPE"]
    var open: [String] = []
    for piece in page.split(separator: "<").dropFirst() {
      let name = String(piece.prefix { !$0.isWhitespace && $0 != ">" && $0 != "/" })
      if piece.hasPrefix("/") {
        let closed = String(piece.dropFirst().prefix { $0 != ">" })
        guard open.popLast() == closed else { return open + ["/" + closed] }
      } else if !void.contains(name), !(piece.prefix { $0 != ">" }).hasSuffix("/") {
        open.append(name)
      }
    }
    return open
  }
}
