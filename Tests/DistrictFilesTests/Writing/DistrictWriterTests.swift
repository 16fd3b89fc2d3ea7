import DistrictFiles
import Districts
import Foundation
import Tables
import Testing

@Suite struct DistrictWriterTests {
  /// A draft that uses every column.
  private func fullDraft() throws -> DistrictDraft {
    var draft = try TestFolder().load().draft
    draft.teachers[0].application = Application(applied: true, recommended: false, approved: nil)
    draft.teachers[0].stages = [.primary, .nineYear]
    draft.teachers[0].position = Position(latitude: 25.4105, longitude: -0.000_01)
    draft.teachers[0].household = "H1"
    draft.teachers[1].title = "一级教师，\"骨干\"\n=1+1"
    draft.teachers[3].willing = false
    for (row, office) in CadreOffice.allCases.enumerated() { draft.teachers[row].cadre = office }
    for (row, level) in BackboneLevel.allCases.enumerated() { draft.teachers[row].backbone = level }
    for (row, reason) in ExemptionReason.allCases.enumerated() {
      draft.teachers[row].exemption = Exemption(reason: reason)
    }
    for row in draft.teachers.indices { draft.teachers[row].gender = .female }
    draft.records.append(
      PostingRecord(
        posting: Posting(
          teacher: "T002", from: "S01", to: "S05", start: SchoolYear(2021), years: 3, kind: .lateral),
        status: .finished, endedEarly: Month(year: 2023, month: 5)))
    draft.records.append(
      PostingRecord(
        posting: Posting(
          teacher: "T003", from: "S02", to: "S01", start: SchoolYear(2028), years: 1, kind: .attachment),
        status: .withdrawn))
    draft.pins.append(
      Pin(
        teacher: "T001", to: "S02", start: SchoolYear(2028), years: 2, effect: .must, reason: "定了",
        decidedBy: "局"))
    draft.results.append(SchoolResult(school: "S01", year: SchoolYear(2024), score: nil, rank: 1))
    draft.results.append(SchoolResult(school: "S01", year: SchoolYear(2025), score: 7, rank: nil))
    draft.travel.append(Travel(from: "S02", to: "S01", tenthsOfKilometre: 100, minutes: 0))
    return draft
  }

  @Test func whatIsWrittenIsReadAsItWas() throws {
    let draft = try fullDraft()
    for language in Language.allCases {
      for encoding in TextEncoding.allCases {
        for mark in [true, false] {
          let writer = DistrictWriter(
            language: language, csv: CSVWriter(encoding: encoding, byteOrderMark: mark, carriageReturns: mark)
          )
          var folder = TestFolder()
          for file in writer.files(of: draft) { folder.files[file.name] = file.bytes }
          let loaded = try folder.load()
          #expect(loaded.draft == draft)
          #expect(loaded.warnings.isEmpty)
        }
      }
    }
  }

  @Test func leavesOutTablesWithoutRows() {
    let names = DistrictWriter().files(of: DistrictDraft()).map(\.name)
    #expect(names == ["schools.csv", "teachers.csv"])
  }

  @Test func aPlanIsReadFromWhatIsWritten() throws {
    let district = try TestFolder().load().district
    let postings = [
      Posting(teacher: "T001", from: "S01", to: "S02", start: SchoolYear(2027), years: 2, kind: .dispatch),
      Posting(teacher: "T003", from: "S02", to: "S01", start: SchoolYear(2027), years: 1),
    ]
    let records = postings.map { PostingRecord(posting: $0, status: .planned) }
    for language in Language.allCases {
      let bytes = DistrictWriter(language: language).postings(records)
      let plan = try PlanFile(bytes, file: "plan.csv", for: district)
      #expect(plan.postings == postings)
      #expect(plan.places.map(\.row) == [2, 3])
      #expect(plan.warnings.isEmpty)
    }
    let pins = DistrictWriter().pins(district.pins)
    var folder = TestFolder()
    folder.files["pins.csv"] = pins
    #expect(try folder.load().draft.pins == district.pins)
  }

  @Test func aTypedPlanMayUseNamesAndLeavesTheJudgingToTheAudit() throws {
    let district = try TestFolder().load().district
    let text =
      "教师,原单位,交流单位,开始学年,期限,状态\nT001,荔波一小,朝阳中心校,2027学年,一年,\nT001,荔波一小,朝阳中心校,2027学年,一年,\nT005,S05,S04,2040,9,拟定\nT004,S04,S05,2026,2,进行中\n"
    let plan = try PlanFile(Array(text.utf8), file: "方案.csv", for: district)
    #expect(plan.postings.count == 3)
    #expect(plan.postings[0] == plan.postings[1])
    #expect(
      plan.postings[0] == Posting(teacher: "T001", from: "S01", to: "S02", start: SchoolYear(2027), years: 1))
    #expect(plan.warnings.map { $0.place.described(in: .chinese) } == ["方案.csv 第 5 行 F 列（状态）"])
  }

  @Test func aPlanThatCannotBeUnderstoodIsRefusedAsAWhole() throws {
    let district = try TestFolder().load().district
    let text =
      "teacher,from,to,start,years\nT9,S01,S02,2027,1\nT001,S02,S01,2027,1\nT001,S01,S01,2027,1\nT001,S01,S09,2027,0\nT001,S01,S02,x,1\nT001,S01\n"
    do {
      _ = try PlanFile(Array(text.utf8), file: "p.csv", for: district)
      Issue.record("a plan that is wrong in every row was read")
    } catch {
      let places = error.problems.map { $0.place.described(in: .english) }
      #expect(
        places == [
          "p.csv row 2 column A (teacher)", "p.csv row 3 column B (from)", "p.csv row 4 column C (to)",
          "p.csv row 5 column E (years)", "p.csv row 6 column D (start)", "p.csv row 7",
        ])
    }
  }
}
