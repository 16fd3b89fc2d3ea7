import Districts
import Foundation
public import Rules
import Tables
import Yams

/// The changes of a changes.yaml.
public struct ChangesFile: Sendable {
  /// In the order of the file, in which they are applied; those that could not be understood are left out.
  public let changes: [Change]
  /// What could not be understood. ``ChangeApplication`` takes it, so that everything that is wrong is said at once.
  public let problems: [DistrictProblem]

  /// Reads a file.
  ///
  /// - Throws: why the file cannot be read.
  public init(_ path: String, for loaded: LoadedDistrict, rules: [RuleCard]) throws(DistrictProblems) {
    let name = URL(fileURLWithPath: path).lastPathComponent
    do {
      self.init(try WholeFile.bytes(path), file: name, for: loaded, rules: rules)
    } catch {
      throw DistrictProblems([DistrictProblem(error, file: name)])
    }
  }

  /// Reads the bytes of a file.
  public init(_ bytes: [UInt8], file: String, for loaded: LoadedDistrict, rules: [RuleCard]) {
    var document = ChangeDocument(bytes, file: file, for: loaded, rules: rules)
    changes = document.list("changes", chinese: "变更") { node, reader, fields in reader.change(node, &fields) }
    problems = document.allProblems
  }
}

/// A YAML file with one list of things that change a district.
struct ChangeDocument {
  private let root: Node?
  private var fields: PolicyFields
  private var problems: [DistrictProblem]
  private let reader: ChangeReader
  private let file: String

  init(_ bytes: [UInt8], file: String, for loaded: LoadedDistrict, rules: [RuleCard]) {
    let document = YAMLDocument(bytes, file: file)
    root = document.root
    problems = document.problems
    fields = PolicyFields(file: file)
    self.file = file
    let places = PolicyPlaces(
      groups: Set(loaded.draft.schools.compactMap(\.group)), schools: SchoolNames(loaded.draft.schools))
    reader = ChangeReader(
      file: file, entries: EntryReader(rules, places), criteria: CriterionReader(loaded.criteria),
      horizon: loaded.policy.horizon)
  }

  /// What the items of the file's only list mean; those that cannot be understood are left out.
  mutating func list<Item>(
    _ key: String, chinese: String, _ read: (Node, ChangeReader, inout PolicyFields) -> Item?
  ) -> [Item] {
    guard problems.isEmpty else { return [] }
    guard let root else {
      problems.append(
        DistrictProblem(
          .error, Place(file: file, isInText: true), message: Text(zh: "文件是空的。", en: "The file is empty."),
          advice: Text(zh: "请写 \(key): 及其下的列表。", en: "It holds `\(key):` with a list.")))
      return []
    }
    let what = Text(zh: "文件", en: "the file")
    guard let found = fields.fields(root, what, names: [key: key, chinese: key]) else { return [] }
    guard let field = found[key] else {
      fields.note(
        root, Text(zh: "文件中没有“\(key)”。", en: "The file has no \(key)."),
        Text(
          zh: "请写 \(key): 及其下的列表，或核对是不是这份文件。", en: "It holds `\(key):` with a list; or is it another file?"))
      return []
    }
    guard let sequence = field.value.sequence else {
      fields.note(
        field.value, Text(zh: "“\(key)”应是列表。", en: "\(key) must be a list."),
        Text(zh: "每条以“- ”开头。", en: "Each item begins with `- `."))
      return []
    }
    return sequence.compactMap { read($0, reader, &fields) }
  }

  /// Notes a problem of the file.
  mutating func note(_ problem: DistrictProblem) { problems.append(problem) }

  /// What is wrong with the file so far.
  var allProblems: [DistrictProblem] { problems + fields.problems }

  /// - Throws: all problems, if one of them is an error.
  func check() throws(DistrictProblems) {
    let all = DistrictProblems(allProblems)
    if !all.errors.isEmpty { throw all }
  }
}
