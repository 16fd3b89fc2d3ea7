import Districts
import Foundation
public import Rules
import Tables

/// Reads a district and its policy from files, or says all that is wrong with them.
public struct DistrictLoader: Sendable {
  private let rules: [RuleCard]
  private let criteria: [CriterionCard]

  /// - Parameters:
  ///   - rules: the cards of all rules that a policy may name.
  ///   - criteria: the cards of all criteria.
  public init(rules: [RuleCard], criteria: [CriterionCard]) {
    self.rules = rules
    self.criteria = criteria
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
    let url = URL(fileURLWithPath: path).standardizedFileURL
    let files: InputFiles
    do {
      files = try InputFiles(path)
    } catch {
      let problem = DistrictProblem(error, file: url.lastPathComponent)
      throw DistrictProblems([problem])
    }
    var reading = DraftReading(files)
    var problems = files.problems + reading.problems + missingTables(files)
    let folder = url.pathExtension.isEmpty ? url : url.deletingLastPathComponent()
    let policyURL = URL(
      fileURLWithPath: policy ?? files.policyPath ?? folder.appendingPathComponent("policy.yaml").path)
    var used = files.used
    let policyReading = readPolicy(policyURL, isNamed: policy != nil, reading, &used, &problems)
    reading.nameDistrict(name ?? (files.isFolder ? url : url.deletingPathExtension()).lastPathComponent)
    let asOf = policyReading.horizon?.first
    let places = InputPlaces(reading.tables, reading.draft)
    problems += DraftProblems(reading: reading, places: places).problems(asOf: asOf)
    problems += pinsBeyond(policyReading.horizon, reading, places)
    if let asOf { reading.resolveStatus(asOf: asOf) }
    let all = DistrictProblems(problems)
    guard all.errors.isEmpty, let policy = policyReading.policy, let asOf else { throw all }
    do {
      return LoadedDistrict(
        district: try District(reading.draft, asOf: asOf), draft: reading.draft, policy: policy,
        policyLines: policyReading.lines, policyFile: policyURL.lastPathComponent, warnings: all.problems,
        places: places,
        inputSHA256: Fingerprint.sha256(used), files: used.map(\.name), encodings: files.encodings)
    } catch {
      throw DistrictProblems(
        all.problems + DraftProblems(reading: reading, places: places).problems(asOf: asOf))
    }
  }

  private func missingTables(_ files: InputFiles) -> [DistrictProblem] {
    [DistrictTable.schools, .teachers].filter { files.sheets[$0] == nil && !files.doubtful.contains($0) }.map
    { table in
      let file = files.onlyFile ?? "\(table.rawValue).csv"
      return DistrictProblem(
        .error, Place(file: file, sheet: files.onlyFile == nil ? nil : table.chinese),
        message: Text(
          zh: "没有找到“\(table.chinese)”表。", en: "The table of \(table.rawValue) is missing."),
        advice: Text(
          zh: "请放入 \(table.rawValue).csv，或在工作簿中建工作表“\(table.chinese)”。",
          en: "Put \(table.rawValue).csv into the folder, or a sheet \(table.rawValue) into the workbook."))
    }
  }

  private func readPolicy(
    _ url: URL, isNamed: Bool, _ reading: DraftReading, _ used: inout [(name: String, bytes: [UInt8])],
    _ problems: inout [DistrictProblem]
  ) -> PolicyReading {
    let file = url.lastPathComponent
    guard FileManager.default.fileExists(atPath: url.path) else {
      problems.append(
        DistrictProblem(
          .error, Place(file: file), message: Text(zh: "没有找到政策文件。", en: "The policy is missing."),
          advice: isNamed
            ? Text(zh: "请检查 --policy 后的路径。", en: "Check the path after --policy.")
            : Text(
              zh: "请在文件夹中放入 policy.yaml，或用 --policy 指明。",
              en: "Put policy.yaml into the folder, or name one by --policy.")
        ))
      return PolicyReading()
    }
    let bytes: [UInt8]
    do {
      bytes = try WholeFile.bytes(url.path)
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
