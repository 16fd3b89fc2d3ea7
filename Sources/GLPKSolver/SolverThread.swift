import CGLPKGuard

/// GLPK recurses deeply in places; the stacks of Swift's own pool are small and must not be blocked for minutes.
private let stackBytes = 8 << 20

/// Runs a blocking body on a new thread and gives its result.
func onSolverThread<Answer: Sendable>(
  _ body: @escaping @Sendable () throws -> Answer
) async throws -> Answer {
  try await withCheckedThrowingContinuation { continuation in
    let work = ThreadWork { continuation.resume(with: Result(catching: body)) }
    let context = Unmanaged.passRetained(work)
    let code = glpk_guard_start_thread(
      stackBytes,
      { context in
        guard let context else { return }
        Unmanaged<ThreadWork>.fromOpaque(context).takeRetainedValue().body()
      }, context.toOpaque())
    if code != 0 {
      context.release()
      continuation.resume(throwing: GLPKError(code: "pthread_create \(code)", text: "no thread for a solve"))
    }
  }
}

/// What a new thread has to do, as an object that can pass through C.
private final class ThreadWork: Sendable {
  let body: @Sendable () -> Void
  init(_ body: @escaping @Sendable () -> Void) { self.body = body }
}
