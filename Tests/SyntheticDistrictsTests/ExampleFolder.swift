import DistrictFiles
import Districts
import Foundation
import Reports
import SyntheticDistricts

/// The files of an example or of an invented district, as `lungang init` writes them.
enum ExampleFolder {
  static func files(of example: SyntheticExample) -> [(name: String, bytes: [UInt8])] {
    DistrictWriter(language: example.language).files(of: example.draft)
      + example.files.map { ($0.name, Array($0.text.utf8)) }
  }

  /// The folder of the repository in which the example stands.
  static func committed(_ example: SyntheticExample) -> URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Data/plans/\(example.name)")
  }

  /// Writes files into a folder of its own, loads it and removes it.
  static func load(_ files: [(name: String, bytes: [UInt8])]) throws -> LoadedDistrict {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("lungang-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, bytes) in files { try Data(bytes).write(to: folder.appendingPathComponent(name)) }
    return try Rooms.loader.load(folder.path, name: "例")
  }
}
