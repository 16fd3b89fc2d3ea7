import DistrictFiles
import Districts
import Tables
import Testing

@Suite struct ProblemTests {
  /// Expects a problem of a severity whose line begins with a place and holds some words.
  private func expect(
    _ folder: TestFolder, _ severity: DraftFault.Severity, _ place: String, _ words: String,
    isOnly: Bool = true
  ) throws {
    let problems = try folder.problems()
    let lines = problems.map { $0.described(in: .chinese) }
    let found = problems.contains {
      $0.severity == severity && $0.place.described(in: .chinese) == place
        && $0.described(in: .chinese).contains(words)
    }
    #expect(found, "\(place) \(words): \(lines)")
    if isOnly { #expect(lines.count == 1, "\(lines)") }
    for problem in problems {
      #expect(!problem.described(in: .english).isEmpty && !problem.message.en.isEmpty)
    }
  }

  @Test func saysWhatIsWrongWithCells() throws {
    let folder = TestFolder()
    let cases: [(String, String, String, DraftFault.Severity, String, String)] = [
      (
        "schools.csv", "primary,urban,25.41", "primery,urban,25.41", .error, "schools.csv 第 2 行 E 列（stage）",
        "是否应为“primary”"
      ),
      ("schools.csv", "107.9,6", "107.9,11", .error, "schools.csv 第 3 行 I 列（weakness）", "0 到 10"),
      ("schools.csv", "107.9,6", ",6", .error, "schools.csv 第 3 行 H 列（lon）", "只填了一项"),
      ("schools.csv", "25.45,107.9", "125.45,27.9", .error, "schools.csv 第 3 行 G 列（lat）", "填反"),
      ("schools.csv", "8,S02", "8,S0", .error, "schools.csv 第 4 行 J 列（parent）", "是否应为"),
      ("schools.csv", "荔波二小,第二集团,core", "荔波二小,第二集团,member", .error, "schools.csv 第 5 行 D 列（role）", "没有核心校"),
      ("schools.csv", "S05,茂兰", "S04,茂兰", .error, "schools.csv 第 6 行 A 列（id）", "重复"),
      ("teachers.csv", "1985-03", "1985-13", .error, "teachers.csv 第 2 行 D 列（birth）", "1 到 12"),
      ("teachers.csv", "1985-03", "2031-03", .error, "teachers.csv 第 2 行 D 列（birth）", "晚于"),
      ("teachers.csv", "1985-03", "1985.1", .error, "teachers.csv 第 2 行 D 列（birth）", "1 月还是 10 月"),
      ("teachers.csv", "county", "conty", .error, "teachers.csv 第 2 行 H 列（backbone）", "是否应为“county”"),
      ("teachers.csv", "S02;S05", "S02;S50", .error, "teachers.csv 第 2 行 M 列（preferences）", "是否应为“S05”"),
      ("teachers.csv", "S02;S05", "S02;S01", .error, "teachers.csv 第 2 行 M 列（preferences）", "本人所在学校"),
      ("teachers.csv", "S02;S05", "S02；S05、S02", .warning, "teachers.csv 第 2 行 M 列（preferences）", "填了两次"),
      (
        "teachers.csv", "T005,刘洋,,1995-05,S05", "T005,刘洋,,1995-05,茂南中心校", .error,
        "teachers.csv 第 6 行 E 列（school）", "茂兰中心校"
      ),
      ("teachers.csv", "T005,刘洋", "T005,", .error, "teachers.csv 第 6 行 B 列（name）", "必须填写"),
      ("teachers.csv", "nursing,2028", ",2028", .error, "teachers.csv 第 4 行 K 列（exempt）", "没有豁免原因"),
      ("teachers.csv", "语文;英语", "语文,英语", .error, "teachers.csv 第 2 行 O 列", "15 格"),
      ("teachers.csv", "2010-09,", "\"2010-09,", .error, "teachers.csv 第 2 行 J 列", "双引号"),
      ("teachers.csv", "willing", "wiling", .warning, "teachers.csv 第 1 行 N 列", "willing"),
      ("teachers.csv", "title", "name", .error, "teachers.csv 第 1 行 G 列", "重复"),
      ("needs.csv", "语文,3", "语文,-3", .error, "needs.csv 第 2 行 C 列（posts）", "整数"),
      ("needs.csv", "语文,3", "语文,3.5", .error, "needs.csv 第 2 行 C 列（posts）", "整数"),
      ("needs.csv", "1,2029,", "1,2028,", .error, "needs.csv 第 4 行 B 列（subject）", "两行需求"),
      ("postings.csv", "2022,2", "2022,0", .error, "postings.csv 第 2 行 E 列（years）", "1 到 30"),
      ("postings.csv", "S01,S02,2022", "S01,S01,2022", .error, "postings.csv 第 2 行 C 列（to）", "同一所学校"),
      ("postings.csv", "T004,S04,S05", "T004,S05,S04", .error, "postings.csv 第 3 行 B 列（from）", "人事关系"),
      (
        "postings.csv", "T004,S04,S05,2026,2,,", "T004,S04,S05,2026,2,,finished", .warning,
        "postings.csv 第 3 行 G 列（status）", "已结束"
      ),
      ("pins.csv", "must", "mast", .error, "pins.csv 第 2 行 E 列（effect）", "是否应为“must”"),
      ("pins.csv", "S04,2027", "S04,2031", .warning, "pins.csv 第 3 行 C 列（start）", "晚于规划"),
      ("pins.csv", "S04,2027", "S05,2027", .error, "pins.csv 第 3 行 B 列（to）", "所在的学校"),
      ("travel.csv", "12.35", "-12.35", .error, "travel.csv 第 2 行 C 列（km）", "0 到"),
      ("travel.csv", "12.35,", ",", .error, "travel.csv 第 2 行 C 列（km）", "公里和分钟"),
      ("travel.csv", "T001,S02", "T999,S02", .error, "travel.csv 第 3 行 A 列（from）", "也没有这位教师"),
      ("results.csv", "2025", "20 25年3月", .error, "results.csv 第 2 行 B 列（year）", "学年"),
    ]
    for (file, old, new, severity, place, words) in cases {
      let changed = folder.replacing(old, new, in: file)
      #expect(changed.files != folder.files, "\(old)")
      try expect(changed, severity, place, words, isOnly: new != "name")
    }
  }

  @Test func saysWhatIsMissing() throws {
    let folder = TestFolder()
    try expect(folder.without("schools.csv"), .error, "schools.csv", "没有找到", isOnly: false)
    try expect(folder.without("teachers.csv"), .error, "teachers.csv", "没有找到", isOnly: false)
    try expect(folder.without("policy.yaml"), .error, "policy.yaml", "没有找到")
    try expect(folder.with("teachers.csv", ""), .error, "teachers.csv", "空的", isOnly: false)
    try expect(
      folder.replacing("id,name,group", "id,name,grup", in: "schools.csv"), .error, "schools.csv 第 1 行",
      "是否就是“grup”", isOnly: false)
    let noTeachers = folder.with("teachers.csv", "id,name,school,subject\n").without("postings.csv").without(
      "pins.csv"
    ).without("travel.csv").without("needs.csv")
    try expect(noTeachers, .error, "teachers.csv", "没有一位教师")
    for file in ["needs.csv", "postings.csv", "pins.csv", "travel.csv", "results.csv"] {
      _ = try folder.without(file).load()
    }
  }

  @Test func aFaultyRowDoesNotMakeOthersFaulty() throws {
    // A school whose stage is wrong is still known to its teachers, and its group keeps its core.
    let problems = try TestFolder().replacing(
      "荔波一小,第一集团,core,primary", "荔波一小,第一集团,chore,primery", in: "schools.csv"
    ).problems()
    #expect(problems.map { $0.place.letters } == ["D", "E"])
    // A table that cannot be read as a whole makes no teacher unknown.
    var damaged = TestFolder()
    damaged.files["schools.csv"] = [0xFF, 0xFF, 0x0A, 0xFF]
    #expect(try damaged.problems().map { $0.place.file } == ["schools.csv"])
  }

  @Test func allProblemsOfAllFilesComeAtOnceInOrder() throws {
    let folder = TestFolder().replacing("must", "mast", in: "pins.csv").replacing(
      "1985-03", "1985-99", in: "teachers.csv"
    )
    .replacing("1979-01", "x", in: "teachers.csv").replacing("first: 2027", "first: 20270", in: "policy.yaml")
    .replacing("maximum", "maximun", in: "policy.yaml").replacing("core,primary", "core,x", in: "schools.csv")
    let places = try folder.problems().map { $0.place.described(in: .english) }
    #expect(
      places == [
        "pins.csv row 2 column E (effect)", "policy.yaml line 3, character 19",
        "policy.yaml line 10, character 5",
        "schools.csv row 2 column E (stage)", "schools.csv row 5 column E (stage)",
        "teachers.csv row 2 column D (birth)",
        "teachers.csv row 5 column D (birth)",
      ])
  }

  /// What a spreadsheet leaves in a CSV file, and `fix` in its copy, is no name and no id.
  @Test func leftoversOfSpreadsheetsAreNoText() throws {
    for (left, words) in [
      ("#REF!", "错误值"), ("#N/A", "错误值"),
      ("1.10101E+17", "15 位"), ("1.101011985030724e+17", "15 位"),
    ] {
      try expect(
        TestFolder().replacing("T002,李强,", "\(left),李强,", in: "teachers.csv"), .error,
        "teachers.csv 第 3 行 A 列（id）",
        words, isOnly: false)
      try expect(
        TestFolder().replacing("T002,李强,", "T002,\(left),", in: "teachers.csv"), .error,
        "teachers.csv 第 3 行 B 列（name）", words, isOnly: false)
    }
    for name in ["=1+1", "====", "#1", "1E", "E+17", "3.5E+2", "1年级E+17"] {
      let problems = try TestFolder().replacing("T002,李强,", "T002,\(name),", in: "teachers.csv").problems()
      #expect(problems.isEmpty, "\(problems.map { $0.described(in: .chinese) })")
    }
  }

  @Test func tablesStandOnlyOnce() throws {
    let folder = TestFolder().with("教师.csv", TestFolder.small["teachers.csv"] ?? "")
    try expect(folder, .error, "教师.csv", "两份", isOnly: false)
    try expect(TestFolder().with("teacher2.csv", "x"), .warning, "teacher2.csv", "teachers.csv")
    try expect(TestFolder().with("policy.yml", "x"), .error, "policy.yml", "两份", isOnly: false)
    try expect(TestFolder().with("needs.xls", "x"), .error, "needs.xls", "另存为")
    // Whatever a workbook of another program is called, it may hold what is looked for.
    for name in ["全县数据.xls", "全县数据.et", "全县数据.ods"] {
      try expect(TestFolder().with(name, "x"), .warning, name, "另存为")
    }
    try expect(TestFolder().without("needs.csv").with("needs.xlsx", "x"), .error, "needs.xlsx", "工作簿")
  }
}
