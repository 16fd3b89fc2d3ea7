import Foundation
import Testing

/// A text that a test must write the same again. `LUNGANG_RECORD=1` writes it anew, to be read by a human before it is
/// committed.
enum GoldenFile {
  static func expect(_ text: String, _ name: String, file: String = #filePath) throws {
    let path = URL(fileURLWithPath: file).deletingLastPathComponent()
      .appendingPathComponent("Golden").appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["LUNGANG_RECORD"] == "1" {
      try Data(text.utf8).write(to: path)
    }
    let known = try String(contentsOf: path, encoding: .utf8)
    #expect(text == known, "\(name) differs")
  }
}
