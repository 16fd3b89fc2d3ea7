import CGLPKGuard

/// A flag that a cancelled task raises and a running solve sees.
final class StopFlag: @unchecked Sendable {
  // The C side reads and writes it atomically; it lives as long as this object.
  let pointer: OpaquePointer?

  init() { pointer = glpk_guard_flag_create() }

  func raise() {
    if let pointer { glpk_guard_flag_raise(pointer) }
  }

  deinit {
    if let pointer { glpk_guard_flag_destroy(pointer) }
  }
}
