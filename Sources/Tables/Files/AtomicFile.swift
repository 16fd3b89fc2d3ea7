import Foundation

/// Files that appear whole or not at all: they are written beside their place and then renamed.
public enum AtomicFile {
  /// Writes a file and puts it in the place of an older one. The folder must exist.
  public static func write(_ bytes: [UInt8], to path: String) throws(FileFault) {
    try replace(path) { beside throws(FileFault) in try create(beside, bytes) }
  }

  /// Writes files into a folder, one after another, each whole or not at all. The folder is made if need be.
  public static func write(_ files: [(name: String, bytes: [UInt8])], intoFolder folder: String)
    throws(FileFault)
  {
    try makeFolder(folder)
    for file in files { try write(file.bytes, to: folder + "/" + file.name) }
  }

  /// Lets `make` write a file beside `path`, then puts it there. If `make` throws, nothing of it is left.
  ///
  /// - Parameter make: gets the path to write to, at which there is no file; it ends as `path` does.
  public static func replace(_ path: String, make: (String) throws(FileFault) -> Void) throws(FileFault) {
    // A link stays a link: what it leads to is replaced.
    let target = resolved(path)
    let slash = target.lastIndex(of: "/")
    let folder = slash.map { String(target[...$0]) } ?? ""
    let name = slash.map { String(target[target.index(after: $0)...]) } ?? target
    var attempt = 0
    var beside: String
    repeat {
      beside = "\(folder).\(getpid())-\(attempt)-\(name)"
      attempt += 1
    } while access(beside, F_OK) == 0 && attempt < 1_000
    do {
      try make(beside)
    } catch {
      unlink(beside)
      throw error
    }
    if rename(beside, target) != 0 {
      let reason = lastReason()
      unlink(beside)
      throw FileFault(.replace, path: path, reason: reason)
    }
  }

  /// Makes a folder and those above it, if need be.
  public static func makeFolder(_ path: String) throws(FileFault) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      // The library may have called others since; what stands in the way is plain to see.
      var reason = lastReason()
      var place = URL(fileURLWithPath: path)
      while place.path != "/" {
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: place.path, isDirectory: &isFolder) {
          if !isFolder.boolValue { reason = String(cString: strerror(ENOTDIR)) }
          break
        }
        place.deleteLastPathComponent()
      }
      throw FileFault(.makeFolder, path: path, reason: reason)
    }
  }

  /// Removes files from a folder; those that are not there are no fault.
  public static func remove(_ names: [String], fromFolder folder: String) throws(FileFault) {
    for name in names {
      let path = folder + "/" + name
      if unlink(path) != 0, errno != ENOENT, errno != ENOTDIR {
        throw FileFault(.replace, path: path, reason: lastReason())
      }
    }
  }

  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private static func create(_ path: String, _ bytes: [UInt8]) throws(FileFault) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw FileFault(.write, path: path, reason: lastReason()) }
    var written = 0
    var fault: FileFault?
    while written < bytes.count, fault == nil {
      let count = bytes.withUnsafeBytes { buffer in
        Foundation.write(descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
      }
      if count < 0, errno == EINTR { continue }
      if count <= 0 { fault = FileFault(.write, path: path, reason: lastReason()) }
      written += max(0, count)
    }
    if fault == nil, fsync(descriptor) != 0, errno != EINVAL, errno != EROFS {
      fault = FileFault(.write, path: path, reason: lastReason())
    }
    if close(descriptor) != 0, fault == nil { fault = FileFault(.write, path: path, reason: lastReason()) }
    if let fault { throw fault }
  }

  private static func lastReason() -> String { String(cString: strerror(errno)) }
}
