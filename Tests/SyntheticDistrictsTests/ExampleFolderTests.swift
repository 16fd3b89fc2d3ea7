import DistrictFiles
import Districts
import Foundation
import Rules
import SyntheticDistricts
import Testing

@Test(
  "The committed examples are what `lungang init --example` writes: made tables, carried files, nothing else")
func committedExamples() throws {
  for example in SyntheticExample.all {
    let folder = ExampleFolder.committed(example)
    let files = ExampleFolder.files(of: example)
    for (name, bytes) in files {
      let committed = try Data(contentsOf: folder.appendingPathComponent(name))
      #expect(committed == Data(bytes), "\(example.name)/\(name)")
    }
    let found = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(found.sorted() == files.map(\.name).sorted())
  }
}

@Test("Examples are read back without a problem or a warning, row for row")
func examplesRoundTrip() throws {
  for example in SyntheticExample.all {
    let loaded = try ExampleFolder.load(ExampleFolder.files(of: example))
    #expect(loaded.warnings.map { $0.described(in: .english) } == [])
    #expect(loaded.draft.teachers == example.draft.teachers)
    #expect(loaded.draft.schools == example.draft.schools)
    #expect(loaded.draft.needs == example.draft.needs)
    #expect(loaded.draft.records.map(\.posting) == example.draft.records.map(\.posting))
    #expect(loaded.draft.pins == example.draft.pins && loaded.draft.travel == example.draft.travel)
    #expect(loaded.draft.results == example.draft.results)
    #expect(loaded.policy.rules.allSatisfy { $0.clause != nil })
  }
}

@Test("Invented districts and their policies are read back without a problem")
func inventedRoundTrip() throws {
  let kinds = [
    SyntheticOptions(size: 20, seed: 1), SyntheticOptions(size: 1_200, seed: 7),
    SyntheticOptions(size: 500, seed: 2, stage: .nineYear, tightness: .tight),
    SyntheticOptions(size: 700, seed: 3, horizon: Horizon(first: SchoolYear(2031), years: 2)),
  ]
  for options in kinds {
    let draft = SyntheticDistrict.invent(options)
    let policy = SyntheticDistrict.policy(options)
    for language in Language.allCases {
      let files =
        DistrictWriter(language: language).files(of: draft) + [("policy.yaml", Array(policy.utf8))]
      let loaded = try ExampleFolder.load(files)
      #expect(loaded.warnings.map { $0.described(in: .english) } == [])
      #expect(loaded.draft.teachers == draft.teachers && loaded.draft.needs == draft.needs)
      #expect(loaded.policy.horizon == options.horizon)
    }
  }
}

@Test("A seed gives the same bytes in every process, on every platform and tomorrow")
func fingerprint() {
  // FNV-1a over all files. It changes when the generator does; then every district that somebody made from a seed
  // changes too, which the changelog must say.
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  let options = SyntheticOptions(size: 700, seed: 7)
  let files = DistrictWriter().files(of: SyntheticDistrict.invent(options)).flatMap(\.bytes)
  for byte in files + Array(SyntheticDistrict.policy(options).utf8) {
    hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }
  #expect(hash == 3_333_082_665_419_827_854)
}
