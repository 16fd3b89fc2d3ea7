import Synchronization

/// Gives a piece of work so much time and then cancels it; the work hands over what it has by then.
enum Budget {
  /// Runs the work and says whether it was cut short.
  static func run<Answer: Sendable>(
    _ time: Duration, _ work: @escaping @Sendable () async throws -> Answer
  ) async throws -> (answer: Answer, isCut: Bool) {
    let isCut = Mutex(false)
    let task = Task(operation: work)
    let timer = Task {
      try await Task.sleep(for: time)
      isCut.withLock { $0 = true }
      task.cancel()
    }
    defer { timer.cancel() }
    let answer = try await withTaskCancellationHandler {
      try await task.value
    } onCancel: {
      task.cancel()
    }
    return (answer, isCut.withLock { $0 } || Task.isCancelled)
  }
}
