import DistrictFiles
import Districts
import Foundation
import GLPKSolver
import Grouping
import Reports
import Rules
import Testing

/// What the plans ask of the worked districts, counted from the files that are written, without the room's own audit.
struct WorkedGroupsTests {
  private func pairs(_ audited: AuditedGrouping, _ kind: PairKind) -> [GroupingPair] {
    audited.plan.pairs.filter { $0.kind == kind }
  }

  /// Ids of schools by group name, core first.
  private func groups(_ audited: AuditedGrouping) -> [String: [GroupPlace]] {
    Dictionary(grouping: audited.plan.places, by: \.group)
  }

  @Test func zhangdianFormsTenAndFourAlliances() async throws {
    let loaded = try WorkedGroups.load("01-zhangdian-lianmeng")
    let audited = try await WorkedGroups.plan(loaded.facts)
    let stages = Dictionary(
      uniqueKeysWithValues: loaded.district.district.schools.map { ($0.id, $0.stage) })
    let groups = groups(audited)
    let own = groups.values.map { Set($0.compactMap { stages[$0.school] }) }
    #expect(own.count { $0 == [.primary] } == 10 && own.count { $0 == [.junior] } == 4)
    #expect(groups.values.allSatisfy { $0.count <= 4 && $0.count { $0.role == .core } == 1 })
    #expect(Set(audited.plan.places.map(\.school)).count == 53 && audited.plan.places.count == 53)
    let helped = pairs(audited, .assistance)
    #expect(helped.count == 5 && Set(helped.map(\.second)) == Set(loaded.facts.tables.requests))
    let group = Dictionary(uniqueKeysWithValues: audited.plan.places.map { ($0.school, $0.group) })
    #expect(helped.allSatisfy { group[$0.first] == group[$0.second] })
  }

  @Test func qingdaoPairsEachApplicantInItsTown() async throws {
    let loaded = try WorkedGroups.load("07-qingdao-songjiao")
    let audited = try await WorkedGroups.plan(loaded.facts)
    let pairs = pairs(audited, .assistance)
    let town = Dictionary(uniqueKeysWithValues: loaded.facts.tables.profiles.map { ($0.school, $0.town) })
    #expect(groups(audited).count == 4 && pairs.count == 10 && Set(pairs.map(\.second)).count == 10)
    #expect(pairs.allSatisfy { town[$0.first] == town[$0.second] && town[$0.first] != nil })
  }

  @Test func xiaoqiPlacesEveryClassOfTheFifthSemester() async throws {
    let loaded = try WorkedGroups.load("02-xiaoqi-dinggang")
    let tables = loaded.facts.tables
    #expect(tables.classes.count == 36 && tables.partners.count == 4)
    let audited = try await WorkedGroups.plan(loaded.facts)
    let placed = pairs(audited, .placement)
    #expect(
      placed.map(\.first).sorted() == tables.classes.filter { $0.semester == 5 }.map(\.name).sorted())
    for partner in tables.partners {
      let students = placed.filter { $0.second == partner.name }.reduce(0) { sum, pair in
        sum + (tables.classes.first { $0.name == pair.first }?.students ?? 0)
      }
      #expect(students <= partner.places)
    }
    let firms = Set(tables.candidates.filter(\.isFromFirm).map(\.person))
    let board = pairs(audited, .seat)
    #expect(board.count == 9 && board.count { firms.contains($0.first) } * 2 > 9)
  }

  @Test func othersHaveWhatTheirPlansAskFor() async throws {
    let chihuai = try await WorkedGroups.plan(try WorkedGroups.load("09-chihuai-jiaogongti").facts)
    let home = Dictionary(
      uniqueKeysWithValues: chihuai.facts.district.teachers.map { ($0.id, $0.school) })
    let perMember = Dictionary(grouping: pairs(chihuai, .mentoring)) { home[$0.second] ?? "" }
    #expect(
      perMember.keys.sorted() == ["S02", "S03", "S04"] && perMember.values.allSatisfy { $0.count >= 2 })
    #expect(pairs(chihuai, .mentoring).allSatisfy { home[$0.first] == "S01" })
    let pianqu = try await WorkedGroups.plan(try WorkedGroups.load("10-xueqian-pianqu").facts)
    #expect(groups(pianqu).count == 5 && pairs(pianqu, .seat).count { $0.role == "片区组长" } == 5)
    let huipai = try await WorkedGroups.plan(try WorkedGroups.load("11-xianyu-hupai").facts)
    #expect(groups(huipai).values.allSatisfy { (2...4).contains($0.count) })
    let yuanzhou = try await WorkedGroups.plan(try WorkedGroups.load("14-yuanzhou-jiedui").facts)
    #expect(pairs(yuanzhou, .subjectLink).count == 6)
    let libo = try await WorkedGroups.plan(try WorkedGroups.load("13-libo-jituan").facts)
    let mentoring = pairs(libo, .mentoring)
    #expect(mentoring.count == 16 && Set(mentoring.map(\.first)).count == 16)
    // Each group has its core and four central schools with their teaching points.
    let units = Set(libo.facts.units.map { libo.facts.district.schools[$0].id })
    #expect(groups(libo).values.allSatisfy { $0.count { units.contains($0.school) } == 5 })
  }

  @Test func theSameDistrictGivesTheSameBytes() async throws {
    for name in ["01-zhangdian-lianmeng", "13-libo-jituan"] {
      try await WorkedGroups.withFolder { folder in
        var bytes: [[Data]] = []
        for run in ["a", "b"] {
          let loaded = try WorkedGroups.load(name)
          let result = try await GroupingPlanner(solver: .glpk).plan(loaded.facts)
          let path = folder.appending(path: run)
          let files = try GroupingFolder(path.path, language: .chinese).write(result, of: loaded)
          #expect(
            Set(files)
              == ["groups.json", "groups.csv", "pairs.csv", "schools.csv", "report.html", "groups.xlsx"])
          bytes.append(try files.sorted().map { try Data(contentsOf: path.appending(path: $0)) })
        }
        #expect(bytes[0] == bytes[1])
      }
    }
  }
}
