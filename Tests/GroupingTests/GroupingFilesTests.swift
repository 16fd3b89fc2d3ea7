import DistrictFiles
import Districts
import Foundation
import GLPKSolver
import Reports
import RuleModels
import Tables
import Testing

@testable import Grouping

struct GroupingFilesTests {
  private static let base = [
    "schools.csv": """
    id,name,group,role,stage,area,weakness
    A,甲校,一组,core,primary,urban,0
    B,乙校,,member,primary,rural,6
    C,丙校,二组,core,primary,urban,1
    """,
    "teachers.csv": """
    id,name,school,subject
    T1,王芳,A,语文
    T2,李静,B,语文
    """,
  ]

  private func load(_ more: [String: String], rules: String) throws -> LoadedGroups {
    var files = Self.base.merging(more) { $1 }
    files["policy.yaml"] = "horizon: { first: 2027, years: 1 }\nrules:\n\(rules)\n"
    return try LoadedGroups(
      files: files.mapValues { Array($0.utf8) }, name: "某县", loader: Rooms.loader)
  }

  @Test func readsTheListsInBothLanguages() throws {
    let loaded = try load(
      [
        "wishes.csv": "school,wishes\nB,A；C\nA,乙校\n", "帮扶申请.csv": "申请学校\n乙校\n",
        "师徒名单.csv": "教师,身份\n王芳,师傅\nT2,徒弟\n", "学校情况.csv": "学校,类别,办学性质,乡镇\nA,局属校,公办,城关镇\nB,,民办,\n",
        "classes.csv": "班级,专业,学期,人数\n护理1班,护理,5,40人\n", "合作企业.csv": "企业,接收专业,名额\n医院,护理;助产,45\n",
        "board-seats.csv": "理事会,职务,人数\n一组,理事长,1\n",
        "理事会人选.csv": "理事会,人选,可任职务,来源,代表学校\n一组,王芳,理事长,学校,A\n一组,赵总,理事长,企业,\n",
        "教研组.csv": "教研组代码,教研组,学校,学科\nYW,语文组,A,语文\n", "studios.csv": "studio,lead\n甲工作室,王芳\n",
      ], rules: "  - rule: one-group-each")
    let tables = loaded.facts.tables
    #expect(
      tables.wishes == [
        SchoolWish(from: "B", to: "A"), SchoolWish(from: "B", to: "C"), SchoolWish(from: "A", to: "B"),
      ])
    #expect(tables.requests == ["B"])
    #expect(
      tables.mentors == [
        MentorListing(teacher: "T1", side: .mentor), MentorListing(teacher: "T2", side: .apprentice),
      ])
    #expect(
      tables.profiles == [
        SchoolProfile(school: "A", category: "局属校", isPrivate: false, town: "城关镇"),
        SchoolProfile(school: "B", isPrivate: true),
      ])
    #expect(tables.classes == [StudentClass(name: "护理1班", major: "护理", semester: 5, students: 40)])
    #expect(tables.partners == [Partner(name: "医院", majors: ["护理", "助产"], places: 45)])
    #expect(
      tables.candidates.map(\.person) == ["T1", "赵总"] && tables.candidates.map(\.isFromFirm) == [false, true])
    #expect(tables.subjectGroups.first?.subjects == ["语文"] && tables.studios.first?.lead == "T1")
  }

  @Test func tellsAllThatIsWrongAtOnce() {
    let problems = #expect(throws: DistrictProblems.self) {
      try load(
        [
          "wishes.csv": "school,wishes\nD,A\nB,E\n", "mentors.csv": "teacher,side\n王芳,老师\n赵六,师傅\n",
          "classes.csv": "class,major,semester,students\n1班,护理,十三,40\n1班,护理,5,\n",
          "board-seats.csv": "board,role,places\n一组,理事长,1\n",
          "board-candidates.csv": "board,person,roles\n三组,甲,理事长\n一组,乙,秘书长\n",
        ], rules: "  - rule: one-group-each")
    }
    let found = problems?.errors.map { "\($0.place.file) \($0.place.row ?? 0)\($0.place.letters ?? "")" }
    #expect(
      found == [
        "board-candidates.csv 2A", "board-candidates.csv 3C", "classes.csv 2C", "classes.csv 3D",
        "mentors.csv 2B", "mentors.csv 3A", "wishes.csv 2A", "wishes.csv 3B",
      ])
  }

  @Test func aRuleWithoutItsListIsAProblem() {
    let problems = #expect(throws: DistrictProblems.self) {
      try load([:], rules: "  - rule: two-way-choice\n  - rule: assistance-pair\n  - rule: student-placement")
    }
    #expect(
      problems?.errors.map(\.place.file).sorted()
        == ["classes.csv", "partners.csv", "requests.csv", "wishes.csv"])
  }

  @Test func writtenGroupingsAreReadBack() async throws {
    for name in ["02-xiaoqi-dinggang", "14-yuanzhou-jiedui", "16-linzi-jituan"] {
      let loaded = try WorkedGroups.load(name)
      let result = try await GroupingPlanner(solver: GLPKSolver()).plan(loaded.facts)
      let plan = try #require(result.audited).plan
      try await WorkedGroups.withFolder { folder in
        let language = name.hasPrefix("14") ? Language.english : .chinese
        _ = try GroupingFolder(folder.path, language: language).write(result, of: loaded)
        let paths = ["groups.csv", "groups.xlsx"].map { folder.appending(path: $0).path }
        for path in [folder.path] + paths {
          let file = try GroupingPlanFile(path, for: loaded.facts)
          #expect(file.plan == plan, "\(name) \(path)")
          #expect(file.warnings.map { $0.described(in: .english) } == [], "\(name) \(path)")
        }
      }
    }
  }

  @Test func pairsOfUnknownPeopleAreProblems() async throws {
    let loaded = try WorkedGroups.load("14-yuanzhou-jiedui")
    try await WorkedGroups.withFolder { folder in
      let text = "类别,甲方,乙方\n学科组对口,S01-YW,S02-XX\n学科组对口,S01-YW,S02-YW\n师徒,S01,S02\n拜师,a,b\n"
      try Data(text.utf8).write(to: folder.appending(path: "pairs.csv"))
      try Data("学校,集团,角色\nS01,第一结对,核心校\nS09,第一结对,成员校\n".utf8)
        .write(to: folder.appending(path: "groups.csv"))
      let problems = #expect(throws: DistrictProblems.self) {
        try GroupingPlanFile(folder.path, for: loaded.facts)
      }
      let found = problems?.errors.map { "\($0.place.file) \($0.place.row ?? 0)\($0.place.letters ?? "")" }
      #expect(
        found == ["groups.csv 3A", "pairs.csv 2B", "pairs.csv 4B", "pairs.csv 4C", "pairs.csv 5A"])
    }
  }

  @Test func blankTablesAreThoseThatTheRulesLookAt() throws {
    let loaded = try WorkedGroups.load("01-zhangdian-lianmeng")
    for language in Language.allCases {
      let workbook = GroupingTemplate.workbook(
        of: loaded.facts.district, loaded.facts.policy, language: language)
      let names = workbook.sheets.map(\.name)
      #expect(names == (language == .chinese ? ["学校情况", "意愿", "帮扶申请"] : ["profiles", "wishes", "requests"]))
      #expect(workbook.sheets[1].rows.count == 54)
    }
  }
}
