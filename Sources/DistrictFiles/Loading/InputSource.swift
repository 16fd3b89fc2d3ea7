import Foundation
import Tables

/// Where a district's files come from: a folder, a single workbook, or memory.
struct InputSource {
  /// The district's name if nobody gives another: that of the folder or workbook.
  let name: String
  /// The names of all files, sorted by their bytes; hidden ones and those of open programs are left out.
  let files: [String]
  /// The workbook that is the whole district; nil: the files make it up together.
  let workbook: String?
  /// The bytes of a file.
  let bytes: (String) throws(FileFault) -> [UInt8]

  /// A folder, or one workbook with the policy beside it.
  init(path: String) throws(FileFault) {
    let url = URL(fileURLWithPath: path).standardizedFileURL
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw FileFault(.list, path: path, reason: "No such file or directory")
    }
    workbook = isFolder.boolValue ? nil : url.lastPathComponent
    name = (isFolder.boolValue ? url : url.deletingPathExtension()).lastPathComponent
    let folder = (isFolder.boolValue ? url : url.deletingLastPathComponent()).path
    do {
      files = Self.visible(try FileManager.default.contentsOfDirectory(atPath: folder))
    } catch {
      throw FileFault(.list, path: folder, reason: error.localizedDescription)
    }
    bytes = { name throws(FileFault) in try WholeFile.bytes(folder + "/" + name) }
  }

  /// Files in memory.
  init(_ held: [String: [UInt8]], name: String) {
    self.name = name
    workbook = nil
    files = Self.visible(Array(held.keys))
    bytes = { name throws(FileFault) in
      guard let bytes = held[name] else { throw FileFault(.read, path: name, reason: "No such file") }
      return bytes
    }
  }

  /// Only the CSV files of a folder: a plan's folder has a workbook for people beside the tables.
  var tablesOnly: InputSource {
    InputSource(name: name, files: files.filter { $0.lowercased().hasSuffix(".csv") }, bytes: bytes)
  }

  private init(name: String, files: [String], bytes: @escaping (String) throws(FileFault) -> [UInt8]) {
    self.name = name
    self.files = files
    workbook = nil
    self.bytes = bytes
  }

  /// Excel leaves `~$name.xlsx` beside a workbook that is open.
  private static func visible(_ names: [String]) -> [String] {
    names.filter { !$0.hasPrefix(".") && !$0.hasPrefix("~$") }
      .sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  }

  /// The policies among the files.
  var policies: [String] {
    files.filter { name in
      let parts = name.split(separator: ".")
      return parts.count == 2 && ["yaml", "yml"].contains(parts[1].lowercased())
        && ["policy", "政策", "方案"].contains(CellText.folded(String(parts[0])))
    }
  }
}
