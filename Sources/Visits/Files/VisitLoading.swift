public import DistrictFiles
import Districts
import Rules

/// A district with its tables about activities, read and known to fit together.
public struct LoadedVisits: Sendable {
  public let district: LoadedDistrict
  public let facts: VisitCase

  /// Reads a district and the tables about activities.
  ///
  /// - Parameters:
  ///   - path: the folder, or one workbook.
  ///   - policy: the policy; nil: `policy.yaml` in the folder.
  ///   - loader: knows the rules of all rooms and ``VisitForms``.
  /// - Throws: every problem of every file at once; at least one of them is an error.
  public init(_ path: String, policy: String? = nil, loader: DistrictLoader) throws(DistrictProblems) {
    try self.init(try loader.load(path, policy: policy) { VisitReading(&$0) })
  }

  /// Reads a district whose files are held in memory.
  public init(files: [String: [UInt8]], name: String, loader: DistrictLoader) throws(DistrictProblems) {
    try self.init(try loader.load(files: files, name: name) { VisitReading(&$0) })
  }

  private init(_ loaded: (district: LoadedDistrict, further: VisitReading)) throws(DistrictProblems) {
    district = loaded.district
    guard var tables = loaded.further.tables else {
      throw DistrictProblems(
        loaded.district.warnings + [
          DistrictProblem(
            .error, Place(file: "terms.csv"),
            message: Text(zh: "缺少“学期”表，或表中没有学期。", en: "The table of terms is missing or empty."),
            advice: Text(
              zh: "请填写 terms.csv：学期、开始日期、结束日期。", en: "Give terms.csv: term, first, last."))
        ])
    }
    tables.agreed = tables.agreed.map { $0.withGroup(in: loaded.district.district) }
    let faults = VisitPolicyCheck(loaded.district.policy, tables).faults
    let problems =
      faults.map { DistrictProblem($0, in: loaded.district) }
      + Self.strange(tables, loaded.district.district)
    guard problems.isEmpty else { throw DistrictProblems(loaded.district.warnings + problems) }
    facts = VisitCase(district: loaded.district.district, tables: tables, policy: loaded.district.policy)
  }

  /// Agreed activities that cannot be placed.
  private static func strange(_ tables: VisitTables, _ district: District) -> [DistrictProblem] {
    let groups = Set(district.groups.map(\.name))
    return tables.agreed.filter { $0.group.map { !groups.contains($0) } ?? false }.map { visit in
      DistrictProblem(
        .error, Place(file: "visits.csv"), value: visit.group,
        message: Text(
          zh: "活动 \(visit.id) 的集团在学校表中没有。", en: "The group of \(visit.id) is not in the table of schools."))
    }
  }
}

extension Visit {
  /// The activity with the group of its host where none is given.
  func withGroup(in district: District) -> Visit {
    guard group == nil, let host = district.schoolNumbers[host] else { return self }
    var visit = self
    visit.group = district.groupNumbers[host].map { district.groups[$0].name }
    return visit
  }
}
