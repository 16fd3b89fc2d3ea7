import Districts
import Postings
import Rules
import Testing

/// The trace says `mayGo` exactly where some posting breaks nothing that judges one person or posting.
struct EligibilityTraceTests {
  @Test func agreesWithTheAuditOfSinglePostings() throws {
    let facts = try Self.facts()
    for row in EligibilityTrace(of: facts).rows {
      let number = try #require(facts.district.teacherNumbers[row.teacher])
      let home = facts.district.schools[facts.district.homes[number]].id
      let isFree = facts.district.schools.contains { host in
        host.id != home
          && (1...2).contains { years in
            let posting = Posting(
              teacher: row.teacher, from: home, to: host.id, start: row.year, years: years)
            return Audit.audit(Plan(postings: [posting]), of: facts).isClean
          }
      }
      if case .mayGo = row.status {
        #expect(isFree, "\(row.teacher) \(row.year)")
      } else {
        #expect(!isFree, "\(row.teacher) \(row.year)")
      }
    }
  }

  @Test func saysWhenABlockEndsAndWhatItRestsOn() throws {
    let rows = EligibilityTrace(of: try Self.facts()).rows
    func blocks(_ teacher: String, _ year: Int) -> [EligibilityTrace.Block] {
      for row in rows where row.teacher == teacher && row.year == SchoolYear(year) {
        if case .blocked(let blocks) = row.status { return blocks }
      }
      return []
    }
    let young = try #require(blocks("young", 2027).first)
    #expect(young.instance.rule == "eligibility-years" && young.ends == SchoolYear(2029))
    #expect(young.cells.map(\.column) == ["since"])
    let ill = try #require(blocks("ill", 2027).first)
    #expect(ill.instance.rule == "exemption" && ill.ends == SchoolYear(2028))
    let old = try #require(blocks("old", 2027).first)
    #expect(old.instance.rule == "retirement-margin" && old.ends == nil)
    let back = try #require(blocks("back", 2027).first)
    #expect(back.instance.rule == "cool-down" && back.ends == SchoolYear(2029))
    #expect(back.cells.map(\.table) == [.postings])
    guard case .away(let host, let until, _)? = rows.first(where: { $0.teacher == "away" })?.status else {
      Issue.record("away is not away")
      return
    }
    #expect(host == "M" && until == SchoolYear(2028))
  }

  private static func facts() throws -> PlanningCase {
    func teacher(
      _ id: String, _ school: String, since: Int = 2010, birth: Int = 1985, exemption: Exemption? = nil
    ) -> Teacher {
      Teacher(
        id: id, name: id, gender: .female, birth: Month(year: birth, month: 5), school: school,
        subjects: ["语文"], since: Month(year: since, month: 9), exemption: exemption)
    }
    let draft = DistrictDraft(
      name: "示例",
      schools: [
        School(id: "C", name: "核心校", group: "G", role: .core, stage: .primary),
        School(id: "M", name: "成员校", group: "G", role: .member, stage: .primary),
        School(id: "J", name: "初中", group: "H", role: .core, stage: .junior),
        School(id: "K", name: "成员初中", group: "H", role: .member, stage: .junior),
      ],
      teachers: [
        teacher("free", "C"), teacher("young", "C", since: 2023), teacher("old", "C", birth: 1974),
        teacher("ill", "M", exemption: Exemption(reason: .illness, until: Month(year: 2028, month: 6))),
        teacher("away", "C"), teacher("back", "C"), teacher("j", "J"), teacher("k", "K"),
      ],
      records: [
        PostingRecord(
          posting: Posting(teacher: "away", from: "C", to: "M", start: SchoolYear(2026), years: 2)),
        PostingRecord(
          posting: Posting(teacher: "back", from: "C", to: "M", start: SchoolYear(2025), years: 1)),
      ])
    let rules = [
      "term-length", "in-group", "eligibility-years", "retirement-margin", "exemption", "cool-down",
    ]
    let policy = Policy(
      name: "示例", horizon: Horizon(first: SchoolYear(2027), years: 3),
      rules: rules.enumerated().map { PolicyEntry(index: $0, rule: $1) })
    return PlanningCase(district: try District(draft, asOf: SchoolYear(2027)), policy: policy)
  }
}
