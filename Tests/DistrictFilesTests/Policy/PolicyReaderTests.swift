import DistrictFiles
import Districts
import Rules
import Testing

@Suite struct PolicyReaderTests {
  private let head = "horizon: { first: 2027, years: 3 }\n"

  private func read(_ policy: String) throws -> Policy {
    try TestFolder().with("policy.yaml", policy).load().policy
  }

  private func entry(_ text: String) throws -> PolicyEntry {
    try #require(try read(head + "rules:\n" + text).rules.first)
  }

  private func problems(_ policy: String) throws -> [String] {
    try TestFolder().with("policy.yaml", policy).problems().map {
      "\($0.severity == .error ? "E" : "W")\($0.place.row ?? 0):\($0.place.column ?? 0) \($0.message.zh)\($0.advice?.zh ?? "")"
    }
  }

  @Test func readsEveryFormOfParameter() throws {
    let cases: [(String, String, ParameterValue)] = [
      ("term-length", "maximum: 3", .integer(3)), ("max-away", "share: 0.15", .fraction(Fraction(3, 20))),
      ("max-away", "share: 15%", .fraction(Fraction(3, 20))),
      ("max-away", "share: 1", .fraction(Fraction(1))),
      ("backbone-quota", "who: backbone", .word("backbone")),
      ("backbone-quota", "who: 骨干与中层", .word("key-staff")),
      ("subject-cover", "keep: need", .word("need")), ("subject-cover", "keep: 2", .integer(2)),
      ("direction", "allow: [dispatch, 跟岗]", .words(["dispatch", "attachment"])),
      ("direction", "allow: lateral", .words(["lateral"])),
      ("some-subjects", "subjects: [语文, 数学]", .words(["语文", "数学"])),
      ("some-subjects", "strict: false", .flag(false)), ("some-subjects", "strict: 否", .flag(false)),
      ("retirement-margin", "retirement: { 女: 50 }", .integers(["F": 50])),
      ("交流期限", "maximum: ２", .integer(2)),
    ]
    for (rule, parameter, value) in cases {
      let entry = try entry("  - rule: \(rule)\n    \(parameter)\n")
      let name = String(parameter.prefix { $0 != ":" })
      #expect(entry.values[name] == value, "\(parameter)")
    }
  }

  @Test func readsWhatEveryRuleTakes() throws {
    let entry = try entry(
      """
        - rule: max-away
          scope: { groups: 第二集团, schools: [S05, 荔波二小], stages: [小学], areas: [town], years: [2028-2029] }
          firm: fact
          weight: 7
          loosen: true
          clause: "第三条"

      """)
    #expect(entry.scope.groups == ["第二集团"])
    #expect(entry.scope.schools == ["S05", "S04"])
    #expect(entry.scope.stages == [.primary])
    #expect(entry.scope.areas == [.town])
    #expect(entry.scope.years == [SchoolYear(2028)])
    #expect(entry.firmness == .fact)
    #expect(entry.weight == 7)
    #expect(entry.loosen == true)
    #expect(entry.clause == "第三条")
  }

  @Test func defaultsAreThoseOfTheVocabulary() throws {
    let policy = try read(head + "rules: []\n")
    #expect(policy == Policy(name: policy.name, horizon: policy.horizon, rules: []))
    #expect(!policy.name.isEmpty)
    let publicity = try read(
      head + "rules: []\npublicity: { objection-days: 7, office: 县教育局, contact: 0854-1, columns: [姓名, 学校] }\n"
    )
    #expect(
      publicity.publicity
        == Publicity(objectionDays: 7, office: "县教育局", contact: "0854-1", columns: [.name, .from]))
  }

  @Test func agesOfThePolicyReachEveryRuleThatLacksThem() throws {
    let policy = try read(
      head
        + "retirement: { F: 52, M: 61 }\nrules:\n  - rule: retirement-margin\n  - rule: retirement-margin\n    retirement: { F: 50 }\n  - rule: max-away\n"
    )
    #expect(
      policy.rules.map { $0.values["retirement"] } == [
        .integers(["F": 52, "M": 61]), .integers(["F": 50]), nil,
      ])
  }

  @Test func namesTheNearest() throws {
    let cases: [(String, [String])] = [
      ("rules:\n  - rule: term-lenght\n", ["E3:11 没有“term-lenght”这条规则。是否应为“term-length”？"]),
      (
        "rules:\n  - rule: term-length\n    maximun: 2\n",
        ["E4:5 规则“term-length”（交流期限）中不认识“maximun”。是否应为“maximum”？"]
      ),
      ("rules: []\nweek-from: 5\n", ["E3:1 政策文件中不认识“week-from”。是否应为“weak-from”？"]),
      ("rules: []\ncriteria: [needs, travle]\n", ["E3:19 没有“travle”这个目标。是否应为“travel”？"]),
      ("rules: []\ncriteria: [needs, needs]\n", ["E3:19 目标“needs”写了两次。"]),
      ("rules: []\ncriteria: []\n", ["E3:11 “criteria”是空列表。不需要时请删去这一项。"]),
      (
        "rules:\n  - rule: max-away\n    scope: { groups: [第三集团] }\n",
        ["E4:23 没有“第三集团”这个集团。是否应为“第一集团”或“第二集团”？"]
      ),
      ("rules:\n  - rule: max-away\n    scope: { schools: [S99] }\n", ["E4:24 学校表中没有“S99”这所学校。"]),
      (
        "rules:\n  - rule: max-away\n    scope: { years: [2031] }\n",
        ["W4:22 2031 学年不在规划期（2027–2029）内，这一年不起作用。"]
      ),
      (
        "rules:\n  - rule: max-away\n    scope: { group: [第一集团], grups: 1 }\n",
        ["E4:29 范围 scope中不认识“grups”。是否应为“groups”？"]
      ),
      ("rules:\n  - rule: term-length\n    minimum: two\n", ["E4:14 “minimum”应是整数。"]),
      ("rules:\n  - rule: term-length\n    minimum: \"2\"\n", ["E4:14 “minimum”应是整数。请去掉引号。"]),
      ("rules:\n  - rule: term-length\n    minimum: [1]\n", ["E4:14 “minimum”应是整数。"]),
      ("rules:\n  - rule: term-length\n    minimum:\n", ["E4:13 “minimum”应是整数。"]),
      ("rules:\n  - rule: term-length\n    minimum: 9\n", ["E4:14 “minimum”应在 1 到 6 之间。"]),
      ("rules:\n  - rule: term-length\n    minimum: 3\n", ["E4:14 最小值 3 大于最大值 2。"]),
      ("rules:\n  - rule: max-away\n    share: 1.5\n", ["E4:12 “share”应在 0 到 1 之间。"]),
      (
        "rules:\n  - rule: backbone-quota\n    who: backbones\n",
        ["E4:10 “who”不能是“backbones”。是否应为“backbone”？可写：all、backbone、key-staff。"]
      ),
      (
        "rules:\n  - rule: max-away\n    firm: shuld\n",
        ["E4:11 “firm”不能是“shuld”。是否应为“should”？可写：must、should、fact。"]
      ),
      ("rules:\n  - max-away\n", ["E3:5 第 1 条规则应写成“rule: 规则名”及其参数。"]),
      ("rules:\n  - minimum: 2\n", ["E3:5 第 1 条规则没有写“rule”。"]),
      ("rules: []\nrules: []\n", ["E3:1 “rules”写了两次（第一次在第 2 行）。请只保留一个。"]),
      (
        "rules: []\nname: a\nname: b\nname: c\n",
        ["E4:1 “name”写了两次（第一次在第 3 行）。请只保留一个。", "E5:1 “name”写了两次（第一次在第 4 行）。请只保留一个。"]
      ),
      (
        "rules:\n  - rule: term-length\n    minimum: 1\n    minimum: 2\n  - rule: x-x\n",
        ["E5:5 “minimum”写了两次（第一次在第 4 行）。请只保留一个。", "E6:11 没有“x-x”这条规则。运行 lungang rules 可列出全部规则。"]
      ),
    ]
    for (text, expected) in cases {
      let found = try problems(head + text)
      #expect(found == expected, "\(text)")
    }
  }

  @Test func saysWhatIsNoPolicy() throws {
    let cases: [(String, String)] = [
      ("", "空的"), ("# 只有注释\n", "空的"), ("- a\n", "键: 值"), ("rules: []\n", "horizon"), (head, "rules"),
      ("horizon: 2027\nrules: []\n", "键: 值"), ("horizon: { first: 2027 }\nrules: []\n", "years"),
      ("horizon: { first: 1900, years: 3 }\nrules: []\n", "1990 到 2100"),
      ("horizon: { first: 2027, years: 7 }\nrules: []\n", "1 到 6"),
      (head + "rules:\n\t- rule: x\n", "制表符"), (head + "rules: []\n---\nname: x\n", "不止一份"),
      (head + "rules: [\n", "YAML"), (head + "rules: *x\n", "YAML"), (head + "rules: \"a\n", "YAML"),
      (head + "rules: max-away\n", "列表"), (head + "name： 甲\nrules: []\n", "YAML"),
      (head + "rules: []\n\u{1}\n", "字符"),
    ]
    for (text, words) in cases {
      let found = try problems(text)
      #expect(found.contains { $0.hasPrefix("E") && $0.contains(words) }, "\(text): \(found)")
    }
  }

  @Test func refusesTextsThatExhaustTheMachine() throws {
    let bomb = (1...20).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]\n" }.joined()
    let texts = [
      "a0: &a0 [x]\n" + bomb, String(repeating: "[", count: 100_000),
      String(repeating: "- ", count: 100_000) + "x\n",
      String(repeating: "{a: ", count: 5_000), "name: " + String(repeating: "长", count: 500_000) + "\n",
      (0..<2_000).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
      String(repeating: "? ", count: 10_000) + "x\n",
    ]
    for text in texts { #expect(try problems(text).contains { $0.hasPrefix("E") }) }
    // A few aliases are fine.
    let policy = try read(
      head
        + "rules:\n  - { rule: max-away, scope: &s { groups: [第一集团] } }\n  - { rule: term-length, scope: *s }\n"
    )
    #expect(policy.rules[1].scope.groups == ["第一集团"])
  }
}
