import Foundation

/// Reading files as a whole.
public enum WholeFile {
  /// The bytes of a file.
  ///
  /// - Parameter limit: bytes at most; a larger file is a fault.
  public static func bytes(_ path: String, limit: Int = 1 << 30) throws(FileFault) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileFault(.read, path: path, reason: reason()) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = part.withUnsafeMutableBytes { Foundation.read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw FileFault(.read, path: path, reason: reason()) }
      if count == 0 { return bytes }
      bytes.append(contentsOf: part[..<count])
      if bytes.count > limit { throw FileFault(.read, path: path, reason: "larger than \(limit) bytes") }
    }
  }

  private static func reason() -> String { String(cString: strerror(errno)) }
}
