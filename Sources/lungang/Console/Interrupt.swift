import Dispatch
import Foundation

/// Ctrl-C: the first stops the work, which hands over the best plan so far; the second kills.
enum Interrupt {
  /// Runs a piece of work that the first Ctrl-C cancels.
  static func cancelling<Answer: Sendable>(
    _ work: @escaping @Sendable () async throws -> Answer
  ) async throws -> Answer {
    let task = Task(operation: work)
    signal(SIGINT, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler {
      if task.isCancelled { kill(getpid(), SIGKILL) }
      task.cancel()
    }
    source.resume()
    defer {
      source.cancel()
      signal(SIGINT, SIG_DFL)
    }
    return try await task.value
  }
}
