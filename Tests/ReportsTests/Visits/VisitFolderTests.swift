import DistrictFiles
import Districts
import Foundation
import RuleModels
import Rules
import Testing
import Visits

@testable import Reports

/// The files of a calendar: they can be read again, are the same twice, and hold what they must.
struct VisitFolderTests {
  private static func temporary(_ name: String) -> String {
    FileManager.default.temporaryDirectory.appendingPathComponent("visits-\(UUID().uuidString)-\(name)").path
  }

  private static func files(_ folder: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      files[name] = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
    }
    return files
  }

  @Test(arguments: ["08-linwei-gongtongti", "04-hujia-guanmo", "05-yingyu-lianpian"])
  func exportIsWholeAndTheSameTwice(of name: String) async throws {
    var written: [[String: Data]] = []
    for round in 1...2 {
      let district = try await WorkedDistrict(name)
      let folder = Self.temporary("\(round)")
      defer { try? FileManager.default.removeItem(atPath: folder) }
      let names = try VisitFolder(folder, language: .chinese).export(district.audited, fingerprint: "abc")
      let files = try Self.files(folder)
      #expect(Set(files.keys) == Set(names))
      written.append(files)
      for school in district.facts.district.schools {
        let file = files.first { $0.key.hasPrefix("\(school.id)-") && $0.key.hasSuffix(".ics") }
        let concerned = VisitLists(
          district.audited, CalendarNames(facts: district.facts, language: .chinese)
        ).visits(ofSchool: district.facts.district.schoolNumbers[school.id] ?? 0)
        #expect((file == nil) == concerned.isEmpty)
        if let file {
          let calendar = try StrictICalendar(Array(file.value))
          #expect(calendar.events.count == concerned.count, "\(school.name)")
        }
      }
    }
    #expect(written[0] == written[1])
  }

  @Test func planReadsAgainAsItWasWritten() async throws {
    let district = try await WorkedDistrict("04-hujia-guanmo")
    let folder = Self.temporary("plan")
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for file in VisitCSV.files(district.audited.plan) {
      try Data(file.bytes).write(to: URL(fileURLWithPath: folder + "/" + file.name))
    }
    let again = try VisitPlanFile(folder, for: district.facts)
    #expect(again.plan == district.audited.plan)
    #expect(again.warnings.isEmpty)
  }

  @Test func longAndOddTextsAreFoldedAndEscaped() throws {
    var calendar = ICalendar(name: "日历; 甲,乙\\丙")
    let day = Day(index: 21_000)
    calendar.add(
      ICalendar.Event(
        uid: "a@b", stamp: day, day: day, start: 480, end: 600,
        summary: String(repeating: "很长的活动名称，", count: 20) + "a;b,c\\d\ne",
        location: String(repeating: "x", count: 74), description: "😀" + String(repeating: "é", count: 60),
        category: "会", isConfirmed: true))
    let read = try StrictICalendar(calendar.bytes)
    let event = try #require(read.events.first)
    #expect(event.all("SUMMARY").first?.hasSuffix("a\\;b\\,c\\\\d\\ne") == true)
    #expect(event.all("LOCATION") == [String(repeating: "x", count: 74)])
    #expect(event.all("DTSTART") == ["\(day)".replacing("-", with: "") + "T080000"])
  }

  @Test func strictReaderRefusesWhatIsWrong() {
    func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
    let sound = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nEND:VCALENDAR\r\n"
    #expect(throws: Never.self) { try StrictICalendar(bytes(sound)) }
    #expect(throws: StrictICalendar.Fault.self) {
      try StrictICalendar(bytes(sound.replacing("\r\n", with: "\n")))
    }
    #expect(throws: StrictICalendar.Fault.self) {
      try StrictICalendar(
        bytes(sound.replacing("PRODID:x", with: "PRODID:" + String(repeating: "x", count: 80))))
    }
    #expect(throws: StrictICalendar.Fault.self) {
      try StrictICalendar(bytes(sound.replacing("VERSION:2.0\r\n", with: "")))
    }
  }

  @Test func pageShowsEveryActivityInItsMonth() async throws {
    let district = try await WorkedDistrict("08-linwei-gongtongti")
    for language in Language.allCases {
      let page = WallCalendarPage.html(district.audited, language: language)
      let months = Set(district.facts.calendar.teachingDays.map(\.month))
      #expect(page.components(separatedBy: "<section>").count - 1 == months.count)
      #expect(page.components(separatedBy: "class=\"visit ").count - 1 == district.audited.plan.visits.count)
    }
  }
}
