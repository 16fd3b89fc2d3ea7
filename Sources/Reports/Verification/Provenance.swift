public import DistrictFiles
import Foundation
import Tables

/// What a plan was made from: `provenance.json`, by which anyone can tell whether inputs and plan still belong together.
public struct Provenance: Hashable, Sendable {
  /// The file's name.
  public static let file = "provenance.json"

  /// What a plan is of.
  public enum Room: String, Codable, Sendable {
    case postings, visits, groups
  }

  public var room: Room
  public var version: String
  /// The fingerprint over the district's files and the policy.
  public var inputSHA256: String
  /// The names of these files.
  public var files: [String]
  /// Further files that the plan was made from, each by what it is, with its SHA-256: a published plan, changes.
  public var further: [Entry]
  /// The options that a plan depends on.
  public var options: [Entry]

  /// A name with a value.
  public struct Entry: Hashable, Sendable {
    public var name: String
    public var value: String

    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  public init(
    _ room: Room = .postings, version: String, loaded: LoadedDistrict, further: [Entry] = [],
    options: [Entry] = []
  ) {
    self.room = room
    self.version = version
    inputSHA256 = loaded.inputSHA256
    files = loaded.files
    self.further = further
    self.options = options
  }

  /// The names of the files in a folder that belong to a plan, its record of them the last; nil: there is no such record.
  ///
  /// - Parameter room: what the plan must be of; nil: of anything.
  public static func written(inFolder path: String, by room: Room? = nil) -> [String]? {
    struct Record: Decodable {
      var room: Room?
      var written: [String: String]
    }
    guard let bytes = try? WholeFile.bytes(path + "/" + file),
      let record = try? JSONDecoder().decode(Record.self, from: Data(bytes)),
      room == nil || room == record.room ?? .postings
    else { return nil }
    // A name that leads elsewhere was not written by us.
    return record.written.keys.filter { !$0.contains("/") }.sorted() + [file]
  }

  /// Writes the files of a plan and the record of them, which holds the SHA-256 of each. Files of an earlier plan that this
  /// one lacks, such as the annex of a re-planning, are removed first, so that they are not taken for its own.
  func write(_ files: [(name: String, bytes: [UInt8])], intoFolder path: String) throws(FileFault) {
    let names = Set(files.map(\.name))
    let old = Self.written(inFolder: path, by: room) ?? []
    try AtomicFile.remove(old.filter { !names.contains($0) }, fromFolder: path)
    try AtomicFile.write(
      files + [(Self.file, Array(document(files).text.utf8))], intoFolder: path)
  }

  private func document(_ written: [(name: String, bytes: [UInt8])]) -> JSONValue {
    func object(_ entries: [Entry]) -> JSONValue {
      .object(entries.map { .init($0.name, .string($0.value)) })
    }
    return .pairs([
      "format": .string("lungang-provenance/1"), "room": .string(room.rawValue), "version": .string(version),
      "inputSHA256": .string(inputSHA256), "files": .array(files.map(JSONValue.string)),
      "further": object(further), "options": object(options),
      "written": object(written.map { Entry($0.name, Fingerprint.sha256(of: $0.bytes)) }),
    ])
  }
}

extension Provenance? {
  /// Writes the files of a plan, with the record of them if there is to be one.
  func write(_ files: [(name: String, bytes: [UInt8])], intoFolder path: String) throws(FileFault) {
    guard let self else { return try AtomicFile.write(files, intoFolder: path) }
    try self.write(files, intoFolder: path)
  }
}
