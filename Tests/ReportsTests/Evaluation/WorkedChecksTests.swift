import DistrictFiles
import Districts
import Evaluation
import Foundation
import Postings
import Rules
import Tables
import Testing

@testable import Reports

/// The sixteen worked districts: they are evaluated end to end, and damage to their tables is found by its rule.
struct WorkedChecksTests {
  private static let plans = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Data/plans")

  static let names =
    (try? FileManager.default.contentsOfDirectory(atPath: plans.path))?.filter { !$0.hasPrefix(".") }.sorted()
    ?? []

  /// The files of a worked district by name.
  private static func files(_ name: String) throws -> [String: [UInt8]] {
    let folder = plans.appendingPathComponent(name).path
    var files: [String: [UInt8]] = [:]
    for file in try FileManager.default.contentsOfDirectory(atPath: folder) {
      files[file] = try WholeFile.bytes(folder + "/" + file)
    }
    return files
  }

  private static func report(
    _ files: [String: [UInt8]], asOf: Day? = nil, language: Language = .chinese
  ) throws -> EvaluationReport {
    let (loaded, records) = try Rooms.loader.load(files: files, name: "例", reading: EvaluationReader.read)
    let facts = EvaluationCase(loaded, records: records, asOf: asOf)
    return EvaluationReport(
      try Evaluation.evaluate(facts), inputSHA256: loaded.inputSHA256, language: language)
  }

  @Test(arguments: names)
  func everyWorkedDistrictIsEvaluatedWithoutAViolation(_ name: String) throws {
    let report = try Self.report(try Self.files(name))
    #expect(!report.evaluated.findings.isEmpty, "\(name) has nothing to check")
    #expect(report.evaluated.violations.map(\.instance.description) == [])
    let instances = report.evaluated.findings.map(\.instance)
    #expect(Set(instances).count == instances.count)
  }

  @Test func theFilesAreTheSameTwiceInBothLanguages() throws {
    for name in ["11-xianyu-hupai", "12-quyu-youxi", "15-huimin-xuegongti"] {
      let files = try Self.files(name)
      for language in Language.allCases {
        let (one, other) = (
          try Self.report(files, language: language), try Self.report(files, language: language)
        )
        #expect(EvaluationPage.html(one) == EvaluationPage.html(other))
        #expect(EvaluationJSON.document(one).text == EvaluationJSON.document(other).text)
        let bytes = try WorkbookWriter.bytes(of: EvaluationWorkbook.workbook(one))
        #expect(try bytes == WorkbookWriter.bytes(of: EvaluationWorkbook.workbook(other)))
        let read = WorkbookReader().reading(of: bytes, named: "evaluation.xlsx")
        #expect(read.problems.isEmpty)
        // A sheet for each school concerned, after the general ones.
        let schools = EvaluationSections(one).schools.map(one.names.school)
        #expect(read.sheets.suffix(schools.count).map(\.name) == schools)
      }
    }
  }

  @Test func noReportShowsABirth() throws {
    for name in ["06-xiaoben-jiaoyan", "15-huimin-xuegongti"] {
      let report = try Self.report(try Self.files(name))
      let page = EvaluationPage.html(report) + EvaluationJSON.document(report).text
      for teacher in report.facts.district.teachers {
        guard let birth = teacher.birth else { continue }
        #expect(!page.contains(birth.description), "\(teacher.id)")
      }
    }
  }

  /// A change of a table's rows: the header stays.
  private static func damaged(
    _ name: String, _ table: String, _ change: (inout [[String]]) -> Void
  ) throws -> [String: [UInt8]] {
    var files = try files(name)
    let text = String(decoding: files[table] ?? [], as: UTF8.self)
    var rows = text.split(whereSeparator: \.isNewline).map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    change(&rows)
    files[table] = Array(rows.map { $0.joined(separator: ",") }.joined(separator: "\r\n").utf8)
    return files
  }

  @Test func damageIsFoundByItsRule() throws {
    // district, table, change, the rules that name it
    let damages: [(String, String, (inout [[String]]) -> Void, Set<String>)] = [
      ("11-xianyu-hupai", "scores.csv", { $0[11][5] = "80" }, ["bundled-evaluation"]),
      ("11-xianyu-hupai", "scores.csv", { $0[18][6] = "17" }, ["bundled-evaluation"]),
      ("12-quyu-youxi", "selection.csv", { $0[2][5] = "99" }, ["rubric-score", "selection-share"]),
      (
        "12-quyu-youxi", "selection.csv",
        { rows in for row in rows.indices.dropFirst() { rows[row][6] = "是" } }, ["selection-share"]
      ),
      ("12-quyu-youxi", "rubric.csv", { $0[1][1] = "25" }, ["rubric-score"]),
      ("12-quyu-youxi", "duties-calendar.csv", { $0[2][5] = "星期五" }, ["activity-calendar"]),
      ("05-yingyu-lianpian", "duties-calendar.csv", { $0[1][4] = "2028-03-20" }, ["activity-calendar"]),
      ("05-yingyu-lianpian", "handins.csv", { $0.remove(at: 1) }, ["personal-output"]),
      ("06-xiaoben-jiaoyan", "handins.csv", { $0[1][4] = "0" }, ["personal-output"]),
      ("02-xiaoqi-dinggang", "evidence.csv", { $0.removeLast() }, ["evidence-file"]),
      ("02-xiaoqi-dinggang", "partner-reviews.csv", { $0.removeLast() }, ["partner-review"]),
      ("08-linwei-gongtongti", "handins.csv", { $0[1][6] = "1.4" }, ["personal-output"]),
      ("08-linwei-gongtongti", "evidence.csv", { $0[1][3] = "9" }, ["evidence-file"]),
      ("13-libo-jituan", "fund-items.csv", { $0[2][4] = "299999.99" }, ["funds"]),
      ("16-linzi-jituan", "scores.csv", { $0.removeLast() }, ["two-sided-evaluation"]),
    ]
    for (name, table, change, rules) in damages {
      let evaluated = try Self.report(try Self.damaged(name, table, change)).evaluated
      #expect(Set(evaluated.violations.map(\.instance.rule)) == rules, "\(name)/\(table)")
    }
  }

  @Test func whateverStandsInACellIsReadOrRefusedWithItsPlace() throws {
    let odd = [
      "", "-1", "999999999999", "abc", "2027-13-40", "0.0000000001", "9999.9999", "１２", "😀", "星期九", "是",
      "T001", "S01", "2027-09-01", "0",
    ]
    // A fixed sequence, so that a failure can be repeated.
    var state: UInt64 = 20_271_115
    func draw(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    var (refused, judged) = (0, 0)
    for name in ["02-xiaoqi-dinggang", "05-yingyu-lianpian", "12-quyu-youxi"] {
      let tables = try Self.files(name).keys.filter {
        !["schools.csv", "teachers.csv"].contains($0) && $0.hasSuffix(".csv")
      }.sorted()
      for _ in 0..<40 {
        let files = try Self.damaged(name, tables[draw(tables.count)]) { rows in
          for _ in 0...draw(2) {
            let row = 1 + draw(rows.count - 1)
            rows[row][draw(rows[row].count)] = odd[draw(odd.count)]
          }
        }
        do {
          let report = try Self.report(files, asOf: Day(year: 2027, month: 11, day: 20))
          judged += 1
          #expect(!EvaluationPage.html(report).isEmpty)
          _ = try WorkbookWriter.bytes(of: EvaluationWorkbook.workbook(report))
        } catch let problems as DistrictProblems {
          refused += 1
          #expect(!problems.errors.isEmpty && problems.errors.allSatisfy { !$0.place.file.isEmpty })
        }
      }
    }
    #expect(refused > 20 && judged > 8, "\(refused) refused, \(judged) judged")
  }

  @Test func aBlankScoreEndsWithItsPlaceAndWritesNothing() throws {
    let files = try Self.damaged("11-xianyu-hupai", "scores.csv") { $0[12][5] = "" }
    #expect {
      try Self.report(files)
    } throws: { error in
      let problems = (error as? DistrictProblems)?.errors ?? []
      return problems.count == 1 && problems[0].place.file == "scores.csv" && problems[0].place.row == 13
    }
  }

  @Test func theListsOfAPlanStandInItsRosterAndPage() throws {
    let (loaded, _) = try Rooms.loader.load(
      files: try Self.files("11-xianyu-hupai"), name: "例", reading: EvaluationReader.read)
    let teacher = try #require(loaded.district.teachers.first { $0.school == "S01" })
    let plan = Plan(postings: [
      Posting(teacher: teacher.id, from: "S01", to: "S02", start: loaded.policy.horizon.first, years: 1)
    ])
    let audited = Audit.audit(plan, of: PlanningCase(district: loaded.district, policy: loaded.policy))
    #expect(audited.lists.count == 3)
    let report = PlanReport(audited, inputSHA256: "0123", language: .chinese)
    let bytes = try WorkbookWriter.bytes(of: RosterWorkbook.workbook(report))
    let roster = WorkbookReader().reading(of: bytes, named: "roster.xlsx")
    let page = ReportPage.html(report)
    for list in audited.lists {
      #expect(roster.sheets.contains { $0.name == list.title.zh })
      #expect(page.contains(list.title.zh))
    }
  }

  @Test func theTablesToFillInHoldWhatIsKnownAndAreReadBack() throws {
    for language in Language.allCases {
      var files = try Self.files("15-huimin-xuegongti")
      files["handins.csv"] = nil
      let (loaded, records) = try Rooms.loader.load(
        files: files, name: "例", reading: EvaluationReader.read)
      let facts = EvaluationCase(loaded, records: records, asOf: nil)
      let bytes = try WorkbookWriter.bytes(of: EvaluationTemplate.workbook(facts, language: language))
      // Forty people, two terms, five items: all are owed, and nothing is handed in yet.
      files["tables.xlsx"] = bytes
      files["duties-calendar.csv"] = nil
      let report = try Self.report(files)
      #expect(report.evaluated.gaps.count == 400)
      let names = report.facts.records.handIns
      #expect(names.count == 400 && names.allSatisfy { $0.count == 0 })
    }
  }
}
