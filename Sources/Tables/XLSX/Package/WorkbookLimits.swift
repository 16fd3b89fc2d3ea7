/// How large a workbook may be before it is refused: a district of 5,000 teachers stays far below.
public struct WorkbookLimits: Hashable, Sendable {
  /// The file itself, in bytes.
  public var fileBytes = 256 << 20
  /// Parts in the archive.
  public var parts = 10_000
  /// One part unpacked, in bytes.
  public var partBytes = 1 << 30
  /// All parts that are read, unpacked, in bytes.
  public var unpackedBytes = 3 << 29
  /// The largest ratio of unpacked to packed bytes; parts up to `unsuspiciousBytes` may pack better.
  public var ratio = 250
  /// Unpacked size in bytes up to which the ratio is not looked at.
  public var unsuspiciousBytes = 16 << 20
  /// Filled cells of all sheets together, and shared texts.
  public var cells = 5_000_000
  /// Elements within each other in one part.
  public var depth = 200

  /// The usual limits.
  public init() {}
}
