import DistrictFiles
import Districts
import Rules
import Testing

@testable import Evaluation

/// Tables as people write them, and the place of everything that is wrong with them.
struct EvaluationReaderTests {
  private static let schools = """
    学校代码,学校名称,所属集团,角色,学段
    S01,城关小学,一集团,核心校,小学
    S02,清溪小学,一集团,成员校,小学
    """
  private static let teachers = """
    教师编号,姓名,所在学校,任教学科,出生年月
    T1,张三,S01,语文,1980-05
    T2,李四,S02,数学,
    """

  /// Reads a folder of two schools and two teachers with further tables and rules.
  private static func facts(_ tables: [String: String], rules: String, asOf: Day? = nil) throws
    -> EvaluationCase
  {
    let policy = "name: 示例\nhorizon: { first: 2027, years: 1 }\nrules:\n\(rules)\n"
    var files = ["schools.csv": schools, "teachers.csv": teachers, "policy.yaml": policy]
    files.merge(tables) { $1 }
    let loader = DistrictLoader(
      rules: EvaluationCatalogue.standard.ruleCards, criteria: [], further: EvaluationTables.all)
    let (loaded, records) = try loader.load(
      files: files.mapValues { Array($0.utf8) }, name: "示例", reading: EvaluationReader.read)
    return EvaluationCase(loaded, records: records, asOf: asOf)
  }

  /// What is wrong, each as place and message.
  private static func problems(_ work: () throws -> Void) -> [String] {
    do {
      try work()
      return []
    } catch let problems as DistrictProblems {
      return problems.errors.map { $0.described(in: .chinese) }
    } catch {
      return ["\(error)"]
    }
  }

  @Test func tablesAreReadInBothLanguagesAndInTheWordsThatPeopleWrite() throws {
    let chinese = try Self.facts(
      [
        "考核得分.csv": "学校,学年,得分,名次,最终得分\n城关小学,2027学年,88.125分,第1名,\nS02,2027,80,2名,\n"
          .replacing("第1名", with: "1"),
        "工作日历.csv": "事项,阶段,责任单位,截止日期,星期,完成日期\n报备,计划,一集团,2027年8月31日,周二,2027/8/30\n总结,总结,清溪小学,2028-07-10,,\n",
        "上交材料.csv": "教师,项目,学年,学期,份数,字数,页数\n张三,论文,2027,第一学期,2篇,1500字,1.5页\n",
        "经费.csv": "使用单位,学年,类别,项目,金额\n一集团,2027,预算,研训,300000.5元\n",
      ], rules: "  - rule: activity-calendar")
    let english = try Self.facts(
      [
        "scores.csv": "school,year,score,rank,final\nS01,2027,88.125,1,\nS02,2027,80,2,\n",
        "duties-calendar.csv":
          "duty,phase,unit,due,weekday,done\n报备,plan,一集团,2027-08-31,Tuesday,2027-08-30\n总结,sum-up,S02,2028-07-10,,\n",
        "handins.csv": "teacher,item,year,term,count,characters,pages\nT1,论文,2027,1,2,1500,1.5\n",
        "fund-items.csv": "unit,year,kind,item,amount\n一集团,2027,budget,研训,300000.50\n",
      ], rules: "  - rule: activity-calendar")
    let (one, other) = (chinese.records, english.records)
    #expect(one.scores.map(\.score) == [88_125, 80_000] && other.scores.map(\.score) == [88_125, 80_000])
    #expect(one.duties.map(\.holder) == [.group("一集团"), .school("S02")])
    #expect(one.duties.map(\.phase) == [.plan, .sumUp] && other.duties.map(\.phase) == [.plan, .sumUp])
    #expect(one.duties[0].weekday == 2 && other.duties[0].weekday == 2)
    #expect(one.duties[0].done == Day(year: 2027, month: 8, day: 30))
    #expect(other.duties[0].done == one.duties[0].done)
    let handIn = one.handIns[0]
    #expect(handIn.teacher == "T1" && handIn.term == SchoolTerm(SchoolYear(2027), half: 1))
    #expect(handIn.count == 2 && handIn.characters == 1_500 && handIn.tenthsOfPage == 15)
    #expect(one.funds.map(\.fen) == [30_000_050] && other.funds.map(\.fen) == [30_000_050])
    #expect(one.scores[1].place.row.row == 3 && one.scores[1].place.row.file == "考核得分.csv")
  }

  @Test func everythingWrongIsToldAtOnceWithItsPlace() {
    let found = Self.problems {
      _ = try Self.facts(
        [
          "scores.csv": "school,year,score\nS01,2027,abc\nS09,2027,80\nS02,2027,70\nS02,2027,71\n",
          "duties-calendar.csv": "duty,start,due,weekday\n报备,2027-09-10,2027-09-01,\n总结,,2027-02-30,星期八\n",
          "selection.csv": "entry,unit\n1,小班\n1,中班\n",
        ], rules: "  - rule: activity-calendar")
    }
    let wanted = [
      "duties-calendar.csv 第 2 行 B 列（start）", "duties-calendar.csv 第 3 行 C 列（due）",
      "duties-calendar.csv 第 3 行 D 列（weekday）", "scores.csv 第 2 行 C 列（score）",
      "scores.csv 第 3 行 A 列（school）", "scores.csv 第 5 行 A 列（school）", "selection.csv 第 3 行 A 列（entry）",
    ]
    #expect(found.count == wanted.count, "\(found)")
    for place in wanted { #expect(found.contains { $0.contains(place) }, "\(place) is not among \(found)") }
  }

  @Test func whatARuleNeedsAndDoesNotFindIsAProblemAtItsPlace() throws {
    let bundled = try Self.facts(
      ["scores.csv": "school,year,score\nS01,2027,90\nS02,2027,\n"],
      rules: "  - rule: bundled-evaluation\n    own: 0.8")
    let missing = Self.problems { _ = try Evaluation.evaluate(bundled) }
    #expect(missing.count == 2)
    #expect(missing.contains { $0.contains("policy.yaml 第 4 行") && $0.contains("members") }, "\(missing)")
    #expect(
      missing.contains { $0.contains("scores.csv 第 3 行 C 列（score）") && $0.contains("清溪小学") }, "\(missing)")

    // A birth that decides an age class is asked for in the cell of teachers.csv.
    let ages = try Self.facts(
      [:], rules: "  - { rule: personal-output, items: [论文], age: 35, younger: 2, older: 1 }")
    let blank = Self.problems { _ = try Evaluation.evaluate(ages) }
    #expect(blank.contains { $0.contains("teachers.csv 第 3 行 E 列（出生年月）") }, "\(blank)")
    // Without a table nobody is said to have handed in nothing.
    #expect(blank.count == 2 && blank.contains { $0.contains("没有找到“上交材料”表") }, "\(blank)")
  }

  @Test func aClockIsNeverAsked() throws {
    let tables = ["duties-calendar.csv": "duty,due\n报备,2020-08-31\n"]
    let rules = "  - rule: activity-calendar"
    let open = try Evaluation.evaluate(try Self.facts(tables, rules: rules))
    #expect(open.isClean && open.open.count == 1 && open.late.isEmpty)
    let late = try Evaluation.evaluate(
      try Self.facts(tables, rules: rules, asOf: Day(year: 2020, month: 9, day: 2)))
    #expect(late.late.map(\.judgement.measurement.value) == [2])
    let early = try Evaluation.evaluate(
      try Self.facts(tables, rules: rules, asOf: Day(year: 2020, month: 8, day: 31)))
    #expect(early.isClean && early.open.count == 1)
  }

  @Test func aNameThatNoRuleAsksForIsToldOnce() throws {
    let facts = try Self.facts(
      ["handins.csv": "teacher,item,year,term\nT1,教学没计,2027,1\nT2,教学没计,2027,1\nT1,教学设计,2027,2\n"],
      rules: "  - { rule: personal-output, items: [教学设计, 论文] }")
    let found = facts.unused.map { $0.described(in: .chinese) }
    #expect(found.count == 1)
    #expect(
      found.first?.contains("handins.csv 第 2 行 B 列（item）") == true && found.first?.contains("共2行") == true
        && found.first?.contains("是否应为“教学设计”？") == true, "\(found)")
    let quiet = try Self.facts(
      ["handins.csv": "teacher,item,year,term\nT1,教学没计,2027,1\n"], rules: "  - rule: activity-calendar")
    #expect(quiet.unused.isEmpty)
  }
}
