import Districts
import Foundation
import Postings
import Rules
import Tables
import Testing

@testable import Reports

/// The documents that leave the house.
struct ExportTests {
  /// Runs a piece of work with a folder that is gone afterwards.
  private func inFolder(_ work: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("lungang-test-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try work(folder)
  }

  @Test func everyDocumentInEveryFormIsWrittenTheSameTwiceAndHoldsNoFormulaNorMarkup() throws {
    let facts = try SmallPlan.facts(renaming: SmallPlan.hostile)
    try inFolder { folder in
      for language in Language.allCases {
        for kind in ExportKind.allCases where kind != .roster && kind != .report {
          for format in kind.formats {
            let export = Export(
              SmallPlan.report(facts, language: language), ExportOptions(language: language))
            let path = "\(folder)/\(kind).\(format)"
            #expect(try export.write(kind, as: format, to: path) == [path])
            let bytes = try WholeFile.bytes(path)
            _ = try export.write(kind, as: format, to: path)
            #expect(try WholeFile.bytes(path) == bytes, "\(kind) \(format)")
            switch format {
            case .xlsx:
              let reading = WorkbookReader().reading(of: bytes, named: "x.xlsx")
              #expect(reading.problems.isEmpty && !reading.sheets.isEmpty)
            case .csv:
              for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
                for cell in line.split(separator: ",") {
                  #expect(!CSVWriter.looksLikeFormula(String(cell.drop { $0 == "\"" })), "\(line)")
                }
              }
            case .html:
              let text = String(decoding: bytes, as: UTF8.self)
              for word in ["<script", " src=", " href=", "url(", "@import"] { #expect(!text.contains(word)) }
            }
          }
        }
      }
    }
  }

  @Test func theRosterHoldsTextsThatLookLikeFormulasAsTexts() throws {
    let facts = try SmallPlan.facts(renaming: SmallPlan.hostile)
    let bytes = try WorkbookWriter.bytes(of: RosterWorkbook.workbook(SmallPlan.report(facts)))
    let reading = WorkbookReader().reading(of: bytes, named: "roster.xlsx")
    let cells = reading.sheets.flatMap { $0.rows.flatMap(\.cells) }
    #expect(reading.problems.isEmpty)
    // A formula has no stored value here, and would come back as a fault.
    for cell in cells { if case .fault(let fault) = cell { Issue.record("\(fault)") } }
    for name in ["=HYPERLINK(\"http://x\",\"y\")", "+86", "@SUM(A1)", "-1+1", "<script>alert('x')</script>"] {
      #expect(cells.contains(.text(name)), "\(name)")
    }
  }

  @Test func namesAreMaskedInPublicOnly() throws {
    let facts = try SmallPlan.facts(renaming: SmallPlan.hostile)
    try inFolder { folder in
      let export = Export(SmallPlan.report(facts), ExportOptions())
      for format in ExportKind.publicity.formats {
        let path = "\(folder)/list.\(format)"
        _ = try export.write(.publicity, as: format, to: path)
        let bytes = try WholeFile.bytes(path)
        let texts =
          format == .xlsx
          ? WorkbookReader().reading(of: bytes, named: "list.xlsx").sheets
            .flatMap { $0.rows.flatMap { $0.cells.map(\.plainText) } }.joined(separator: "\n")
          : String(decoding: bytes, as: UTF8.self)
        for teacher in facts.district.teachers where teacher.name.count > 1 {
          #expect(!texts.contains(teacher.name), "\(format) says \(teacher.name)")
          #expect(!texts.contains(teacher.id), "\(format) says \(teacher.id)")
        }
        #expect(texts.contains("张*") && texts.contains("公示期5个工作日"))
        #expect(texts.contains(PlanCode(SmallPlan.audited(facts)).short))
      }
      let path = "\(folder)/schools.xlsx"
      _ = try export.write(.school, as: .xlsx, to: path)
      let sheets = WorkbookReader().reading(of: try WholeFile.bytes(path), named: "schools.xlsx").sheets
      #expect(sheets.map(\.name) == ["城关一小", "河东小学", "城关二小", "南坪小学"])
      #expect(sheets[0].rows.contains { $0.cells.contains(.text("张三丰")) })
      #expect(sheets[2].rows.contains { $0.cells.contains(.text("以往方案，交流中")) })
    }
  }

  @Test func foldersGetAFileForEachSchoolGroupAndNotice() throws {
    let facts = try SmallPlan.facts()
    try inFolder { folder in
      let export = Export(SmallPlan.report(facts), ExportOptions(encoding: .gb18030))
      let schools = try export.write(.school, as: .csv, to: folder + "/schools")
      #expect(
        schools.map { URL(fileURLWithPath: $0).lastPathComponent } == [
          "城关一小.csv", "河东小学.csv", "城关二小.csv", "南坪小学.csv",
        ])
      let reading = CSVReader.read(try WholeFile.bytes(schools[0]), file: "城关一小.csv")
      #expect(reading.encoding == .gb18030 && reading.sheets.first?.rows.first?[2] == .text("姓名"))
      #expect(try export.write(.filing, as: .html, to: folder + "/filing").count == 2)
      #expect(try export.write(.notices, as: .html, to: folder + "/notices").count == 9)
      let later = Export(
        SmallPlan.report(facts), ExportOptions(year: SchoolYear(2028)))
      #expect(later.count == 0)
      for kind in ExportKind.allCases where kind != .roster && kind != .report {
        for format in kind.formats {
          _ = try later.write(kind, as: format, to: "\(folder)/none.\(format)")
        }
      }
    }
  }

  @Test func allDocumentsAtOnceAreThoseThatOneByOneGive() throws {
    let facts = try SmallPlan.facts(renaming: SmallPlan.hostile)
    try inFolder { folder in
      for language in Language.allCases {
        let export = Export(SmallPlan.report(facts, language: language), ExportOptions(language: language))
        let all = try export.writeAll(Set(ExportFormat.allCases), intoFolder: "\(folder)/\(language)")
        let pairs = ExportKind.allCases.flatMap { kind in kind.formats.map { (kind, $0) } }
        #expect(all.count == pairs.count && Set(all).count == all.count)
        for (path, (kind, format)) in zip(all, pairs) {
          let alone = "\(folder)/alone.\(format)"
          _ = try export.write(kind, as: format, to: alone)
          #expect(try WholeFile.bytes(path) == WholeFile.bytes(alone), "\(path)")
        }
        let usual = try export.writeAll(intoFolder: "\(folder)/usual")
        #expect(usual.count == ExportKind.allCases.count)
        for (path, kind) in zip(usual, ExportKind.allCases) {
          #expect(path.hasSuffix(".\(kind.formats[0])"))
        }
        #expect(try export.writeAll([.csv], intoFolder: "\(folder)/csv").count == 4)
      }
    }
  }

  @Test func archiveHasTheColumnsOfTheArchive() throws {
    let facts = try SmallPlan.facts()
    let table = ArchiveList(
      SmallPlan.audited(facts, ["T04"]),
      SmallPlan.audited(facts, ["T04"]).plan.postings, type: nil, Names(facts: facts, language: .chinese)
    ).table
    #expect(
      table.csvRows == [
        ["教师编号", "姓名", "交流轮岗类型", "是否调动人事关系", "开始年月", "结束年月", "原单位名称", "交流轮岗单位名称"],
        ["T04", "陈刚", "集团化办学", "否", "2027-09", "2028-08", "城关一小", "河东小学"],
      ])
  }

  @Test func fileNamesAreAllowedAndDistinct() {
    #expect(
      FileNames.distinct(["a/b.csv", "A-B.csv", ".x.csv", "..", "", "名 .csv"]) == [
        "a-b.csv", "A-B (2).csv", "_.x.csv", "_.", "_", "名.csv",
      ])
  }
}
