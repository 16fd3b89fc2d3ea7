import Districts
import Foundation
public import Rules
import Tables

/// Reads a district and its policy from files, or says all that is wrong with them.
public struct DistrictLoader: Sendable {
  private let rules: [RuleCard]
  private let criteria: [CriterionCard]
  private let forms: TableForms

  /// - Parameters:
  ///   - rules: the cards of all rules that a policy may name.
  ///   - criteria: the cards of all criteria.
  ///   - further: tables beside those of the district that may stand in the folder or workbook.
  public init(rules: [RuleCard], criteria: [CriterionCard], further: [TableForm] = []) {
    self.rules = rules
    self.criteria = criteria
    forms = TableForms(DistrictTable.forms.all + further)
  }

  /// Reads a district.
  ///
  /// - Parameters:
  ///   - path: the folder, or one workbook.
  ///   - policy: the policy; nil: `policy.yaml` in the folder, or beside the workbook.
  ///   - name: the district's name; nil: that of the folder or workbook.
  /// - Throws: every problem of every file at once; at least one of them is an error.
  public func load(_ path: String, policy: String? = nil, name: String? = nil) throws(DistrictProblems)
    -> LoadedDistrict
  {
    try load(path, policy: policy, name: name) { _ in }.district
  }

  /// Reads a district and further tables of the same folder or workbook.
  ///
  /// - Parameters:
  ///   - path: the folder, or one workbook.
  ///   - policy: the policy; nil: `policy.yaml` in the folder, or beside the workbook.
  ///   - name: the district's name; nil: that of the folder or workbook.
  ///   - read: reads the further tables; called once, also where the district itself has errors.
  ///   - lacking: what is missing whatever the rows say; asked only where there are errors, to tell it at once with them.
  /// - Throws: every problem of every file at once; at least one of them is an error.
  public func load<Further>(
    _ path: String, policy: String? = nil, name: String? = nil,
    reading read: (inout FurtherTables) -> Further,
    lacking: (LoadedDistrict, Further) -> [DistrictProblem] = { _, _ in [] }
  ) throws(DistrictProblems) -> (district: LoadedDistrict, further: Further) {
    let source: InputSource
    do {
      source = try InputSource(path: path)
    } catch {
      throw DistrictProblems([DistrictProblem(error, file: URL(fileURLWithPath: path).lastPathComponent)])
    }
    return try load(source, policy: policy, name: name, read, lacking)
  }

  /// Whether a folder holds a policy, and so a district's tables.
  public static func isDistrict(folder: String) -> Bool {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue,
      let source = try? InputSource(path: folder)
    else { return false }
    return !source.policies.isEmpty
  }

  /// Reads a district whose files are held in memory, `policy.yaml` among them.
  ///
  /// - Throws: every problem of every file at once; at least one of them is an error.
  public func load(files: [String: [UInt8]], name: String) throws(DistrictProblems) -> LoadedDistrict {
    try load(files: files, name: name) { _ in }.district
  }

  /// Reads a district and further tables whose files are held in memory.
  ///
  /// - Throws: every problem of every file at once; at least one of them is an error.
  public func load<Further>(
    files: [String: [UInt8]], name: String, reading read: (inout FurtherTables) -> Further
  ) throws(DistrictProblems) -> (district: LoadedDistrict, further: Further) {
    try load(InputSource(files, name: name), policy: nil, name: nil, read) { _, _ in [] }
  }

  private func load<Further>(
    _ source: InputSource, policy: String?, name: String?, _ read: (inout FurtherTables) -> Further,
    _ lacking: (LoadedDistrict, Further) -> [DistrictProblem]
  ) throws(DistrictProblems) -> (district: LoadedDistrict, further: Further) {
    let files = InputFiles(source, forms)
    var reading = DraftReading(files)
    var tables = FurtherTables(files, reading)
    let further = read(&tables)
    var problems = files.problems + reading.problems + tables.problems + missingTables(files, source)
    let read = Set(DistrictTable.forms.all).union(tables.read)
    var used = files.used.filter { !$0.tables.isDisjoint(with: read) }.map {
      (name: $0.name, bytes: $0.bytes)
    }
    let policyFile =
      policy.map { URL(fileURLWithPath: $0).lastPathComponent } ?? source.policies.first ?? "policy.yaml"
    let policyReading = readPolicy(policy, policyFile, source, reading, &used, &problems)
    reading.nameDistrict(name ?? policyReading.policy?.district ?? source.name)
    let asOf = policyReading.horizon?.first
    let places = InputPlaces(reading.tables, reading.draft)
    // A blank standing is told from the years, which no check can find fault with: one look at the rows does for both.
    if let asOf { reading.resolveStatus(asOf: asOf) }
    let judged = District.judged(reading.draft, asOf: asOf)
    problems += DraftProblems(reading: reading, places: places).problems(judged.faults)
    problems += pinsBeyond(policyReading.horizon, reading, places)
    let all = DistrictProblems(problems)
    guard let policy = policyReading.policy, asOf != nil, all.errors.isEmpty || judged.district != nil
    else { throw all }
    guard let district = judged.district else {
      // Faults that were held back because they seemed to follow from others.
      throw DistrictProblems(
        all.problems + DraftProblems(reading: reading, places: places).all(judged.faults))
    }
    let loaded = LoadedDistrict(
      district: district, draft: reading.draft, policy: policy, policyLines: policyReading.lines,
      policyFile: policyFile, criteria: criteria, warnings: all.problems, places: places,
      inputSHA256: Fingerprint.sha256(used), files: used.map(\.name), encodings: files.encodings)
    guard all.errors.isEmpty else { throw DistrictProblems(all.problems + lacking(loaded, further)) }
    return (loaded, further)
  }

  private func missingTables(_ files: InputFiles, _ source: InputSource) -> [DistrictProblem] {
    [DistrictTable.schools, .teachers].filter {
      files.sheets[$0.form] == nil && !files.doubtful.contains($0.form)
    }.map { table in
      let file = source.workbook ?? "\(table.rawValue).csv"
      return DistrictProblem(
        .error, Place(file: file, sheet: source.workbook == nil ? nil : table.chinese),
        message: Text(
          zh: "没有找到“\(table.chinese)”表。", en: "The table of \(table.rawValue) is missing."),
        advice: Text(
          zh: "请放入 \(table.rawValue).csv，或在工作簿中建工作表“\(table.chinese)”。",
          en: "Put \(table.rawValue).csv into the folder, or a sheet \(table.rawValue) into the workbook."))
    }
  }

  private func readPolicy(
    _ path: String?, _ file: String, _ source: InputSource, _ reading: DraftReading,
    _ used: inout [(name: String, bytes: [UInt8])], _ problems: inout [DistrictProblem]
  ) -> PolicyReading {
    if path == nil, let second = source.policies.dropFirst().first {
      problems.append(
        DistrictProblem(
          .error, Place(file: second),
          message: Text(
            zh: "文件夹中有两份政策文件（另一份是 \(file)）。", en: "The folder holds two policies (the other is \(file))."),
          advice: Text(zh: "请只保留一份，或用 --policy 指明。", en: "Keep one, or name it by --policy.")))
    }
    if path.map({ !FileManager.default.fileExists(atPath: $0) }) ?? source.policies.isEmpty {
      problems.append(
        DistrictProblem(
          .error, Place(file: file), message: Text(zh: "没有找到政策文件。", en: "The policy is missing."),
          advice: path != nil
            ? Text(zh: "请检查 --policy 后的路径。", en: "Check the path after --policy.")
            : Text(
              zh: "请在文件夹中放入 policy.yaml，或用 --policy 指明。",
              en: "Put policy.yaml into the folder, or name one by --policy.")
        ))
      return PolicyReading()
    }
    let bytes: [UInt8]
    do {
      bytes = if let path { try WholeFile.bytes(path) } else { try source.bytes(file) }
    } catch {
      problems.append(DistrictProblem(error, file: file))
      return PolicyReading()
    }
    used.append((file, bytes))
    let schoolsAreKnown = !reading.doubtful.contains(.schools) && reading.tables[.schools] != nil
    let places = PolicyPlaces(
      groups: schoolsAreKnown ? Set(reading.draft.schools.compactMap(\.group)) : nil,
      schools: schoolsAreKnown ? reading.names : nil)
    let policy = PolicyReader(rules: rules, criteria: criteria, places: places).read(bytes, file: file)
    problems += policy.problems
    return policy
  }

  /// Pins that begin after the horizon: what must be cannot be, what never must be cannot happen anyway.
  private func pinsBeyond(_ horizon: Horizon?, _ reading: DraftReading, _ places: InputPlaces)
    -> [DistrictProblem]
  {
    guard let horizon else { return [] }
    return reading.draft.pins.enumerated().compactMap { row, pin in
      guard let start = pin.start, start > horizon.last,
        let value = places.value(.pins, row: row, column: "start")
      else {
        return nil
      }
      return DistrictProblem(
        pin.effect == .must ? .error : .warning, value.place, value: value.text,
        message: Text(
          zh: "开始学年 \(start) 晚于规划的最后学年 \(horizon.last)。",
          en: "The start \(start) lies after the last year planned, \(horizon.last)."))
    }
  }
}
