public import DistrictFiles

/// What a plan was made from: `provenance.json`, by which anyone can tell whether inputs and plan still belong together.
public struct Provenance: Hashable, Sendable {
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

  public init(version: String, loaded: LoadedDistrict, further: [Entry] = [], options: [Entry] = []) {
    self.version = version
    inputSHA256 = loaded.inputSHA256
    files = loaded.files
    self.further = further
    self.options = options
  }

  /// The document, with the SHA-256 of the files that were written.
  func document(_ written: [(name: String, bytes: [UInt8])]) -> JSONValue {
    func object(_ entries: [Entry]) -> JSONValue {
      .object(entries.map { .init($0.name, .string($0.value)) })
    }
    return .pairs([
      "format": .string("lungang-provenance/1"), "version": .string(version),
      "inputSHA256": .string(inputSHA256), "files": .array(files.map(JSONValue.string)),
      "further": object(further), "options": object(options),
      "written": object(written.map { Entry($0.name, Fingerprint.sha256(of: $0.bytes)) }),
    ])
  }
}
