import CNettle

/// The SHA-256 of files.
public enum Fingerprint {
  /// Of the bytes of one file, as `sha256sum` counts it.
  public static func sha256(of bytes: [UInt8]) -> String {
    var context = sha256_ctx()
    nettle_sha256_init(&context)
    nettle_sha256_update(&context, bytes.count, bytes)
    return digits(of: &context)
  }

  /// Over the files in the given order: of each its name, a byte 0, its length in decimal digits, a byte 0, its bytes.
  static func sha256(_ files: [(name: String, bytes: [UInt8])]) -> String {
    var context = sha256_ctx()
    nettle_sha256_init(&context)
    for file in files {
      let head = Array(file.name.utf8) + [0] + Array(String(file.bytes.count).utf8) + [0]
      nettle_sha256_update(&context, head.count, head)
      nettle_sha256_update(&context, file.bytes.count, file.bytes)
    }
    return digits(of: &context)
  }

  private static func digits(of context: inout sha256_ctx) -> String {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
    nettle_sha256_digest(&context, digest.count, &digest)
    let digits = Array("0123456789abcdef")
    return String(digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}
