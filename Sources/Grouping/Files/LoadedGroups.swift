public import DistrictFiles
import Districts
public import Rules

/// A district with its tables about groups, read and known to fit together.
public struct LoadedGroups: Sendable {
  public let district: LoadedDistrict
  public let facts: GroupingCase

  /// Reads a district and the tables about groups.
  ///
  /// - Parameters:
  ///   - path: the folder, or one workbook.
  ///   - policy: the policy; nil: `policy.yaml` in the folder.
  ///   - loader: knows the rules of all rooms and ``GroupingForms``.
  /// - Throws: every problem of every file at once; at least one of them is an error.
  public init(_ path: String, policy: String? = nil, loader: DistrictLoader) throws(DistrictProblems) {
    try self.init(try loader.load(path, policy: policy) { GroupingReading(&$0) })
  }

  /// Reads a district whose files are held in memory.
  public init(files: [String: [UInt8]], name: String, loader: DistrictLoader) throws(DistrictProblems) {
    try self.init(try loader.load(files: files, name: name) { GroupingReading(&$0) })
  }

  /// Reads the tables about groups for their problems alone.
  public static func read(_ tables: inout FurtherTables) { _ = GroupingReading(&tables) }

  private init(_ loaded: (district: LoadedDistrict, further: GroupingReading)) throws(DistrictProblems) {
    district = loaded.district
    let facts = GroupingCase(
      district: loaded.district.district, tables: loaded.further.tables, policy: loaded.district.policy)
    let problems = facts.policyFaults.map { DistrictProblem($0, in: loaded.district) }
    guard problems.isEmpty else { throw DistrictProblems(loaded.district.warnings + problems) }
    self.facts = facts
  }

  /// The tables that the rules of a policy look at and cannot do without.
  public static func forms(of policy: Policy) -> [TableForm] {
    let asked = Set(policy.rules.flatMap(forms))
    return GroupingForms.all.filter(asked.contains)
  }

  fileprivate static func forms(of entry: PolicyEntry) -> [TableForm] {
    switch entry.rule {
    case TwoWayChoice.card.id: [GroupingForms.wishes]
    case AssistancePair.card.id: AssistancePair(entry).isOnRequest ? [GroupingForms.requests] : []
    case MentorPairs.card.id: [GroupingForms.mentors]
    case SubjectGroupLink.card.id: [GroupingForms.subjectGroups]
    case StudioHosting.card.id: [GroupingForms.studios]
    case StudentPlacement.card.id: [GroupingForms.classes, GroupingForms.partners]
    case BoardComposition.card.id: [GroupingForms.seats, GroupingForms.candidates]
    default: []
    }
  }
}

extension GroupingCase {
  /// Rules whose lists are not there: nothing is guessed.
  public var policyFaults: [PolicyFault] {
    policy.rules.flatMap { entry -> [PolicyFault] in
      let title = GroupingCatalogue.standard.card(entry.rule)?.title
      return LoadedGroups.forms(of: entry).filter { !tables.present.contains($0.id) }.map { form in
        PolicyFault(
          entry, value: nil,
          Text(
            zh: "政策有“\(title?.zh ?? entry.rule)”，但没有“\(form.chinese)”表。",
            en: "The policy has the rule \(entry.rule), but there is no table \(form.id)."),
          Text(
            zh: "请放入 \(form.id).csv，或在工作簿中建工作表“\(form.chinese)”；lungang groups plan --template 可写出空表。",
            en:
              "Put \(form.id).csv into the folder, or a sheet \(form.id) into the workbook; groups plan --template writes a blank one."
          ), file: "\(form.id).csv")
      }
    }
  }
}
