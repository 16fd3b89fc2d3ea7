import Districts
import Testing

@testable import DistrictFiles

/// Tables that rooms beside the district read.
struct FurtherTablesTests {
  private static let terms = TableForm(
    "terms", "学期",
    columns: [
      TableColumn("term", "学期", required: true), TableColumn("from", "开始日期", ["起"], required: true),
      TableColumn("host", "承办学校"), TableColumn("lead", "负责人"), TableColumn("bell", "铃"),
    ])
  private static let loader = DistrictLoader(
    rules: TestCards.rules, criteria: TestCards.criteria, further: [terms])
  private static let schools = """
    id,name,group,role,stage
    A,甲校,一组,core,primary
    B,乙校,一组,member,primary
    """
  private static let teachers = """
    id,name,school,subject
    T1,王芳,A,语文
    T2,李静,B,语文
    T3,李静,B,数学
    """
  private static let policy = "horizon: { first: 2027, years: 1 }\nrules: []\n"

  private struct Term: Equatable {
    let name: String
    let from: Day?
    let host: String?
    let lead: String?
    let bell: Int?
  }

  private func load(_ terms: String, teachers: String = Self.teachers) throws(DistrictProblems)
    -> (LoadedDistrict, [Term])
  {
    var files = ["schools.csv": Self.schools, "teachers.csv": teachers, "policy.yaml": Self.policy]
    files["学期.csv"] = terms
    let loaded = try Self.loader.load(files: files.mapValues { Array($0.utf8) }, name: "某县") { tables in
      tables.rows(Self.terms) { reader in
        Term(
          name: reader.required("term"), from: reader.day("from"), host: reader.school("host"),
          lead: reader.teacher("lead"), bell: reader.time("bell"))
      }
    }
    return (loaded.district, loaded.further)
  }

  @Test func readsRowsOfBothLanguages() throws {
    let (_, terms) = try load("学期,起,承办学校,lead,铃\n上,2027年9月1日 星期三,乙校,王芳,8：10\n下,2028/3/1,,T3,14时5分\n")
    #expect(
      terms == [
        Term(name: "上", from: Day(year: 2027, month: 9, day: 1), host: "B", lead: "T1", bell: 490),
        Term(name: "下", from: Day(year: 2028, month: 3, day: 1), host: nil, lead: "T3", bell: 845),
      ])
  }

  @Test func saysAllThatIsWrongAtOnce() {
    let text = "term,from,host,lead,bell\n上,2027-02-30,丙校,李静,25:00\n,2027-09,A,赵六,8\n"
    let problems = #expect(throws: DistrictProblems.self) { try load(text) }
    let found = problems?.errors.map { "\($0.place.row ?? 0)\($0.place.letters ?? "") \($0.value ?? "")" }
    #expect(
      found == ["2B 2027-02-30", "2C 丙校", "2D 李静", "2E 25:00", "3A ", "3B 2027-09", "3D 赵六", "3E 8"])
  }

  @Test func leavesOutWhatOnlyFollows() {
    // Nobody is known while the table of teachers is broken: only its own problem is told.
    let problems = #expect(throws: DistrictProblems.self) {
      try load("term,from,lead\n上,2027-09-01,王芳\n", teachers: "id,name,school\nT1,王芳,A\n")
    }
    #expect(problems?.errors.map(\.place.file) == ["teachers.csv"])
  }

  @Test func belongsToTheFingerprintOnlyWhereItIsRead() throws {
    let text = "term,from\n上,2027-09-01\n"
    let (read, _) = try load(text)
    let files = [
      "schools.csv": Self.schools, "teachers.csv": Self.teachers, "policy.yaml": Self.policy,
    ].mapValues { Array($0.utf8) }
    var more = files
    more["学期.csv"] = Array(text.utf8)
    let without = try Self.loader.load(files: files, name: "某县")
    let unread = try Self.loader.load(files: more, name: "某县")
    #expect(unread.inputSHA256 == without.inputSHA256 && unread.warnings.isEmpty)
    #expect(read.inputSHA256 != without.inputSHA256 && read.files.contains("学期.csv"))
  }
}
