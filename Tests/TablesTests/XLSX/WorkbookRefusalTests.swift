import Foundation
import Tables
import Testing

/// Files that are not read, each with its reason and a sentence in both languages.
struct WorkbookRefusalTests {
  private func problem(_ bytes: [UInt8], limits: WorkbookLimits = WorkbookLimits()) -> WorkbookProblem? {
    do {
      _ = try WorkbookReader(limits: limits).sheets(of: bytes, named: "测试.xlsx")
      return nil
    } catch {
      for words in [error.inChinese, error.inEnglish] {
        #expect(!words.message.isEmpty && !words.advice.isEmpty, "\(error.kind)")
      }
      return error
    }
  }

  private let row = "<row><c><v>1</v></c></row>"
  private var sound: StoredArchive { StoredArchive(rows: row) }

  @Test func aSoundArchiveIsRead() throws {
    #expect(problem(sound.bytes) == nil)
  }

  @Test func otherFormatsAreToldApart() throws {
    #expect(problem([])?.kind == .notAWorkbook)
    #expect(problem(Array("教师编号,姓名\n".utf8))?.kind == .notAWorkbook)
    #expect(problem(Array("PK plain text".utf8))?.kind == .notAWorkbook)
    let container: [UInt8] =
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + .init(repeating: 0, count: 504)
    #expect(problem(container)?.kind == .legacyWorkbook)
    #expect(problem(container)?.inChinese.advice.contains("另存为") == true)
    let name = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
    #expect(problem(container + name)?.kind == .passwordProtected)
    var zip = sound
    zip.flags = 1
    #expect(problem(zip.bytes)?.kind == .passwordProtected)
    var document = sound
    document.parts.removeAll()
    document.add("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    document.add("content.xml", "<x/>")
    #expect(problem(document.bytes)?.kind == .openDocument)
    var other = sound
    other.remove("xl/workbook.xml")
    other.add("xl/workbook.xml", "<document/>")
    #expect(problem(other.bytes)?.kind == .notAWorkbook)
  }

  @Test func missingAndRepeatedPartsAreNamed() throws {
    for part in ["xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml"] {
      var archive = sound
      archive.remove(part)
      #expect(problem(archive.bytes)?.kind == .missingPart)
      #expect(problem(archive.bytes)?.part == part)
      archive = sound
      archive.add(part.uppercased(), "<x/>")
      #expect(problem(archive.bytes)?.kind == .repeatedPart)
    }
  }

  @Test func namesThatLeadOutAreRefused() throws {
    for name in ["/etc/passwd", "../x", "xl/../../x", "..", "C:x", "xl\\..\\x", "xl/..", "/"] {
      var archive = sound
      archive.add(name, "x")
      #expect(problem(archive.bytes)?.kind == .unsafeName(name), "\(name)")
    }
    for target in ["../../worksheets/sheet1.xml", "../../../etc/passwd"] {
      var archive = sound
      archive.remove("xl/_rels/workbook.xml.rels")
      archive.add(
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id='r1' Type='x/worksheet' Target='\(target)'/></Relationships>")
      #expect(problem(archive.bytes)?.kind == .unsafeName(target), "\(target)")
    }
    var external = sound
    external.remove("xl/_rels/workbook.xml.rels")
    external.add(
      "xl/_rels/workbook.xml.rels",
      "<Relationships><Relationship Id='r1' Type='x/worksheet' TargetMode='External' Target='http://a/b'/></Relationships>"
    )
    #expect(problem(external.bytes)?.kind == .unsafeName("http://a/b"))
  }

  @Test func documentTypesAreRefusedBeforeTheirEntitiesCount() throws {
    for declaration in [
      "<!DOCTYPE worksheet>", "<!DOCTYPE worksheet SYSTEM 'http://a/b.dtd'>",
      "<!DOCTYPE worksheet [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>",
      "<!DOCTYPE worksheet [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>",
    ] {
      let found = problem(StoredArchive(rows: "<row><c><v>&a;</v></c></row>", before: declaration).bytes)
      #expect(found?.kind == .documentType, "\(declaration)")
      #expect(found?.line == 2)
    }
  }

  @Test func brokenXMLIsNamedWithItsLine() throws {
    for (rows, line) in [
      ("<row>\n<c><v>1</c></row>", 3), ("<row>&unknown;</row>", 2), ("\n\n<row r='2'/><row r='2'/>", 4),
      ("<row>", 2),
      ("<row><c r='B1'/><c r='A1'/></row>", 2), (String(repeating: "<x>", count: 300), 2),
    ] {
      let found = problem(StoredArchive(rows: rows).bytes)
      #expect(found?.kind == .brokenXML, "\(rows)")
      #expect(found?.part == "xl/worksheets/sheet1.xml")
      #expect(found?.line == line, "\(rows)")
      #expect(found?.inChinese.message.contains("第 \(line) 行") == true)
    }
  }

  @Test func cellsOutsideOfASheetAreRefused() throws {
    for rows in [
      "<row r='1048577'/>", "<row r='0'/>", "<row r='-1'/>", "<row r='99999999999999999999'/>",
      "<row r='x'/>",
      "<row><c r='XFE1'/></row>", "<row><c r='AAAAAAAA1'/></row>", "<row><c r='1'/></row>",
      "<row r='1048576'/><row/>",
      "<row><c r='XFD1'/><c/></row>",
    ] {
      guard case .outsideOfSheet = problem(StoredArchive(rows: rows).bytes)?.kind else {
        Issue.record("\(rows)")
        continue
      }
    }
  }

  @Test func sizesAreLimited() throws {
    var limits = WorkbookLimits()
    limits.cells = 10
    // Four cells, but the gaps before them count, for they take memory too.
    let wide = (1...4).map { "<row r='\($0)'><c r='C\($0)'><v>1</v></c></row>" }.joined()
    #expect(problem(StoredArchive(rows: wide).bytes, limits: limits)?.kind == .tooManyCells(limit: 10))
    let strings = String(repeating: "<si/>", count: 11)
    #expect(
      problem(StoredArchive(rows: row, strings: strings).bytes, limits: limits)?.kind
        == .tooManyCells(limit: 10))
    limits = WorkbookLimits()
    limits.parts = 3
    #expect(problem(sound.bytes, limits: limits)?.kind == .tooManyParts(4))
    limits = WorkbookLimits()
    limits.unpackedBytes = 300
    guard case .tooManyBytes = problem(sound.bytes, limits: limits)?.kind else {
      Issue.record("unpacked bytes")
      return
    }
    // A part that says it unpacks to 900 MB from a few bytes.
    var bomb = sound
    bomb.statedSizes["xl/worksheets/sheet1.xml"] = 900 << 20
    #expect(problem(bomb.bytes)?.kind == .tooManyBytes(900 << 20))
    // A part that unpacks to more than it says.
    var liar = sound
    liar.statedSizes["xl/worksheets/sheet1.xml"] = 10
    #expect([.brokenPart, .notAWorkbook].contains(problem(liar.bytes)?.kind))
    limits = WorkbookLimits()
    limits.ratio = 1
    limits.unsuspiciousBytes = 100
    let fixture = try WorkbookFixture.bytes("openpyxl")
    guard case .tooManyBytes = problem(fixture, limits: limits)?.kind else {
      Issue.record("ratio")
      return
    }
  }

  @Test func filesThatCannotBeOpenedSayWhy() throws {
    for path in [WorkbookFixture.path("none"), NSTemporaryDirectory()] {
      #expect {
        _ = try WorkbookReader().sheets(ofFile: path)
      } throws: { error in
        guard case .unreadableFile(let fault) = (error as? WorkbookProblem)?.kind else { return false }
        return !fault.reason.isEmpty
      }
    }
    var limits = WorkbookLimits()
    limits.fileBytes = 100
    #expect(throws: WorkbookProblem.self) {
      _ = try WorkbookReader(limits: limits).sheets(ofFile: WorkbookFixture.path("openpyxl"))
    }
  }
}
