import Foundation
import LexicographicSolver
import Synchronization
import Tables

/// Collects the steps of a search and writes them as JSON lines at the end.
final class TraceFile: Sendable {
  private let path: String
  private let records = Mutex<[TraceRecord]>([])

  init(_ path: String) {
    self.path = path
  }

  func add(_ record: TraceRecord) {
    records.withLock { $0.append(record) }
  }

  /// Writes all records, those of a part together.
  func write() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let sorted = records.withLock { $0 }.enumerated().sorted {
      ($0.element.part, $0.offset) < ($1.element.part, $1.offset)
    }
    let lines = try sorted.map { String(decoding: try encoder.encode($0.element), as: UTF8.self) + "\n" }
    try AtomicFile.write(Array(lines.joined().utf8), to: path)
  }
}
