import Dispatch
import Foundation

/// Writes to the two streams: results to standard output, diagnostics to standard error.
enum Console {
  static func print(_ lines: [String]) { write(lines.map { $0 + "\n" }.joined(), to: .standardOutput) }

  static func print(_ text: String) { write(text, to: .standardOutput) }

  static func complain(_ lines: [String]) { write(lines.map { $0 + "\n" }.joined(), to: .standardError) }

  /// Whether standard error is a terminal: only then is progress shown.
  static var showsProgress: Bool { transcript == nil && isatty(STDERR_FILENO) == 1 }

  /// Where texts go instead of the streams while a command runs as a part of another.
  @TaskLocal static var transcript: Transcript?

  fileprivate static func write(_ text: String, to handle: FileHandle) {
    if let transcript { return transcript.add(text, isResult: handle === FileHandle.standardOutput) }
    // A reader that has gone away (`lungang … | head`) is no error of ours.
    try? handle.write(contentsOf: Data(text.utf8))
  }
}

/// One line on the terminal that is written over and over, and wiped at the end.
final class ProgressLine: Sendable {
  private let queue = DispatchQueue(label: "progress")

  func show(_ text: String) {
    queue.sync { Console.complain(raw: "\r\u{1B}[K" + text) }
  }

  func clear() {
    queue.sync { Console.complain(raw: "\r\u{1B}[K") }
  }
}

extension Console {
  fileprivate static func complain(raw text: String) { write(text, to: .standardError) }
}
