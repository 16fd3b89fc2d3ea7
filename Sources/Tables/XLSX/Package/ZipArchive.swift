import CZip

/// The parts of a workbook file: a zip archive held in memory, opened for reading only.
///
/// Every name is looked at before anything is unpacked, and unpacking stops at the limits whatever the archive
/// itself says about its sizes.
final class ZipArchive {
  private let archive: OpaquePointer
  private let storage: UnsafeMutableRawBufferPointer
  private let entries: [String: Entry]
  private let limits: WorkbookLimits
  private var unpacked = 0

  private struct Entry {
    let index: UInt64
    let size: Int
  }

  /// Opens the archive that the bytes hold.
  init(bytes: [UInt8], limits: WorkbookLimits) throws(WorkbookProblem) {
    let storage = UnsafeMutableRawBufferPointer.allocate(byteCount: max(bytes.count, 1), alignment: 16)
    storage.copyBytes(from: bytes)
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(storage.baseAddress, UInt64(bytes.count), 0, &error) else {
      storage.deallocate()
      throw .notAWorkbook
    }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      zip_source_free(source)
      storage.deallocate()
      throw .notAWorkbook
    }
    do throws(WorkbookProblem) {
      entries = try Self.entries(of: archive, limits: limits)
    } catch {
      zip_discard(archive)
      storage.deallocate()
      throw error
    }
    self.archive = archive
    self.storage = storage
    self.limits = limits
  }

  deinit {
    zip_discard(archive)
    storage.deallocate()
  }

  /// Whether the archive holds a part of this name; upper and lower case count as the same.
  func contains(_ name: String) -> Bool { entries[name.lowercased()] != nil }

  /// Unpacks a part and hands it over piece by piece.
  func read(
    _ name: String, piece: (UnsafeRawBufferPointer) throws(WorkbookProblem) -> Void
  ) throws(WorkbookProblem) {
    guard let entry = entries[name.lowercased()] else { throw .missingPart(name) }
    guard let file = zip_fopen_index(archive, entry.index, 0) else { throw .brokenPart(name) }
    defer { zip_fclose(file) }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { buffer.deallocate() }
    var size = 0
    while true {
      let count = Int(zip_fread(file, buffer.baseAddress, UInt64(buffer.count)))
      // A negative count is a broken stream or a wrong checksum.
      guard count >= 0 else { throw .brokenPart(name) }
      if count == 0 { break }
      size += count
      unpacked += count
      guard size <= entry.size else { throw .brokenPart(name) }
      guard unpacked <= limits.unpackedBytes else { throw .tooLarge(bytes: unpacked) }
      try piece(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }
  }

  private static func entries(
    of archive: OpaquePointer, limits: WorkbookLimits
  ) throws(WorkbookProblem) -> [String: Entry] {
    let count = zip_get_num_entries(archive, 0)
    guard count > 0 else { throw .notAWorkbook }
    guard count <= limits.parts else { throw .tooManyParts(Int(count)) }
    var entries: [String: Entry] = [:]
    for index in 0..<UInt64(count) {
      var status = zip_stat_t()
      guard zip_stat_index(archive, index, 0, &status) == 0, let cName = status.name else {
        throw .notAWorkbook
      }
      let name = String(cString: cName)
      guard isSafe(name) else { throw .unsafeName(name) }
      if name.hasSuffix("/") { continue }
      guard status.encryption_method == ZIP_EM_NONE else { throw .passwordProtected }
      guard status.comp_method == ZIP_CM_STORE || status.comp_method == ZIP_CM_DEFLATE else {
        throw .brokenPart(name)
      }
      guard status.size <= UInt64(limits.partBytes) else {
        throw .tooLarge(bytes: Int(clamping: status.size))
      }
      // Repeated cells pack well, a hundredfold at most; a bomb packs a thousandfold.
      let packed = max(status.comp_size, 1)
      guard status.size <= UInt64(limits.unsuspiciousBytes) || status.size / packed <= UInt64(limits.ratio)
      else {
        throw .tooLarge(bytes: Int(clamping: status.size))
      }
      let key = name.lowercased()
      guard entries[key] == nil else { throw .repeatedPart(name) }
      entries[key] = Entry(index: index, size: Int(status.size))
    }
    return entries
  }

  /// Whether a name stays inside the archive: relative, no `..`, no drive, no backslash.
  private static func isSafe(_ name: String) -> Bool {
    guard !name.isEmpty, !name.hasPrefix("/") else { return false }
    if name.utf8.contains(where: { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: ":") || $0 < 0x20 }) {
      return false
    }
    return !name.split(separator: "/", omittingEmptySubsequences: false).contains("..")
  }
}
