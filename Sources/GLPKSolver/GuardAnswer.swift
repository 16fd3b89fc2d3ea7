import CGLPKGuard
import LinearModels

extension glpk_guard_answer {
  /// The last lines of GLPK's text.
  var text: String {
    var copy = message
    let all = withUnsafeBytes(of: &copy) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    return all.split(whereSeparator: \.isNewline).suffix(4).joined(separator: "; ")
  }

  /// The limit that ended the call.
  var endedBy: Limit {
    switch limit {
    case GLPK_GUARD_NODES: .nodes
    case GLPK_GUARD_ITERATIONS: .iterations
    case GLPK_GUARD_WORK: .work
    case GLPK_GUARD_GAP: .gap
    case GLPK_GUARD_CANCELLED: .cancelled
    default: .time
    }
  }

  /// The failure as an error.
  var error: GLPKError {
    GLPKError(code: ending == GLPK_GUARD_FAULT ? "fault" : GLPKError.name(ofCode: code), text: text)
  }
}

extension glpk_guard_request {
  /// A request with the given limits.
  init(limits: SolveLimits, attempt: Int32, deadline: Double, stop: StopFlag) {
    self.init()
    self.deadline = deadline
    node_limit = limits.nodes.map { Int64(max(0, $0)) } ?? -1
    iteration_limit = limits.iterations.map { Int64(max(0, $0)) } ?? -1
    work_limit = limits.work.map { Int64(max(0, $0)) } ?? -1
    relative_gap = limits.relativeGap.isNaN ? 0 : max(0, limits.relativeGap)
    self.attempt = attempt
    self.stop = stop.pointer
  }

  /// How often a solve is tried: as asked, with scaling and a standard basis, with the LP presolver.
  static let attempts: Range<Int32> = 0..<3
}

extension SolveLimits {
  /// The moment of the guard's clock at which time is over, if a solve starts now.
  var deadline: Double {
    guard let time else { return .infinity }
    let parts = time.components
    return glpk_guard_now() + Double(parts.seconds) + 1e-18 * Double(parts.attoseconds)
  }
}
