import Foundation

/// The worked districts of the repository and their pages.
enum WorkedDistricts {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let plans = root.appending(path: "Data/plans")
  static let pages = root.appending(path: "docs/plans")

  /// The districts' folders, by name.
  static func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: plans.path).filter { !$0.hasPrefix(".") }.sorted()
  }

  /// The page of a district: it begins with the same number.
  static func page(of district: String) throws -> String {
    let files = try FileManager.default.contentsOfDirectory(atPath: pages.path)
    let names = files.filter { $0.hasPrefix(district.prefix(3)) && $0.hasSuffix(".md") }
    guard names.count == 1 else { throw CocoaError(.fileNoSuchFile) }
    return try String(contentsOf: pages.appending(path: names[0]), encoding: .utf8)
  }

  /// Every file below a folder with its bytes, by its path within.
  static func files(below folder: URL) throws -> [String: Data] {
    var found: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      let file = folder.appending(path: name)
      let isFolder = try file.resourceValues(forKeys: [.isDirectoryKey]).isDirectory ?? false
      if !isFolder { found[name] = try Data(contentsOf: file) }
    }
    return found
  }

  /// A folder of its own for a piece of work, removed afterwards.
  static func withFolder<Answer>(_ work: (URL) async throws -> Answer) async throws -> Answer {
    let folder = FileManager.default.temporaryDirectory.appending(path: "lungang-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try await work(folder)
  }
}
