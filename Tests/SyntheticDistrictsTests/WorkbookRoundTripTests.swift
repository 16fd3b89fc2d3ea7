import DistrictFiles
import Districts
import Evaluation
import Foundation
import Reports
import SyntheticDistricts
import Tables
import Testing

/// District → workbook → district is the same, for every worked example and for invented districts.
struct WorkbookRoundTripTests {
  /// Writes a workbook and a policy into a folder of its own and reads them with the tables of all rooms.
  private func load(_ workbook: Workbook, policy: String) throws -> (LoadedDistrict, EvaluationRecords) {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("lungang-\(UUID().uuidString)")
      .path
    try AtomicFile.makeFolder(folder)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try WorkbookWriter.write(workbook, to: folder + "/区县.xlsx")
    try AtomicFile.write(Array(policy.utf8), to: folder + "/policy.yaml")
    let (loaded, records) = try Rooms.loader.load(
      folder + "/区县.xlsx", name: "例", reading: EvaluationReader.read)
    return (loaded, records)
  }

  /// The records without the places that they were read from.
  private func rows(_ records: EvaluationRecords) -> [Int] {
    [
      records.scores.count, records.duties.count, records.handIns.count, records.entries.count,
      records.rubric.count, records.marks.count, records.evidence.count, records.reviews.count,
      records.funds.count,
    ]
  }

  @Test func everyExampleComesBackFromItsWorkbookWithItsFurtherTables() throws {
    for example in SyntheticExample.all {
      let folder = ExampleFolder.committed(example).path
      let (sound, records) = try Rooms.loader.load(folder, name: "例", reading: EvaluationReader.read)
      let further = example.files.filter { $0.name.hasSuffix(".csv") }.map {
        (name: $0.name, bytes: Array($0.text.utf8))
      }
      for language in Language.allCases {
        let workbook = DistrictWorkbook(language: language).workbook(
          of: sound.draft, further: further, forms: Rooms.furtherTables)
        let (loaded, again) = try load(workbook, policy: example.policy)
        #expect(loaded.draft == sound.draft, "\(example.name) \(language)")
        #expect(
          loaded.warnings.map(\.message) == sound.warnings.map(\.message), "\(example.name) \(language)")
        #expect(loaded.policy == sound.policy)
        #expect(rows(again) == rows(records), "\(example.name) \(language)")
      }
    }
  }

  @Test func inventedDistrictsComeBackToo() throws {
    for options in [
      SyntheticOptions(size: 20, seed: 4), SyntheticOptions(size: 900, seed: 5, tightness: .tight),
      SyntheticOptions(size: 400, seed: 6, stage: .nineYear),
    ] {
      let (draft, policy) = (SyntheticDistrict.invent(options), SyntheticDistrict.policy(options))
      let sound = try ExampleFolder.load(
        DistrictWriter().files(of: draft) + [("policy.yaml", Array(policy.utf8))])
      for language in Language.allCases {
        let (loaded, _) = try load(DistrictWorkbook(language: language).workbook(of: draft), policy: policy)
        #expect(loaded.draft == sound.draft, "\(options.size) \(language)")
      }
    }
  }
}
