import Dispatch

/// What a command that runs as a part of another wrote to the two streams.
final class Transcript: Sendable {
  private let queue = DispatchQueue(label: "transcript")
  nonisolated(unsafe) private var texts = (results: "", diagnostics: "")

  func add(_ text: String, isResult: Bool) {
    queue.sync { if isResult { texts.results += text } else { texts.diagnostics += text } }
  }

  /// What went to standard output.
  var results: String { queue.sync { texts.results } }
  /// The lines that went to standard error.
  var diagnostics: [String] { queue.sync { texts.diagnostics.split(separator: "\n").map(String.init) } }
}
