import Districts
import LexicographicSolver
import RuleModels
import Rules

/// Says why pins of some teachers cannot be kept: which conditions and earlier postings of theirs stand against them.
///
/// It looks at these teachers only, with everyone that a filter would leave out, and at all bounds as given up.
struct PersonalConflict {
  private let facts: PlanningCase
  private let solver: LexicographicSolver
  private let pins: [RuleInstance]
  /// The rows of the district that matter: these teachers, their earlier postings and pins.
  private let draft: DistrictDraft
  private let policy: Policy
  /// The earlier postings as members, with their row in the draft.
  private let records: [(instance: RuleInstance, row: Int)]

  /// - Parameter pins: the members of a conflict that are pins.
  init(_ pins: [RuleInstance], of facts: PlanningCase, solver: LexicographicSolver) {
    self.facts = facts
    self.solver = solver
    self.pins = pins
    let district = facts.district
    let people = Set(pins.compactMap(\.subject.teacher))
    let draft = DistrictDraft(
      name: district.name, schools: district.schools,
      teachers: district.teachers.filter { people.contains($0.id) },
      records: district.records.filter { people.contains($0.posting.teacher) },
      pins: district.pins.filter { pins.contains(PinRows.instance(of: $0)) },
      travel: district.travel.filter { row in
        people.contains(row.from) || district.schoolNumbers[row.from] != nil
      })
    self.draft = draft
    var policy = facts.policy
    for index in policy.rules.indices where facts.nature(of: policy.rules[index].rule) == .bound {
      policy.rules[index].firmness = .should
    }
    self.policy = policy
    records = draft.records.indices.compactMap { row in
      let record = draft.records[row]
      let status = record.status(asOf: facts.horizon.first)
      guard status != .withdrawn else { return nil }
      let posting = record.posting
      return (
        RuleInstance(
          rule: status == .finished ? Conflict.Facts.finished : Conflict.Facts.running, entry: nil,
          subject: Subject(
            place: posting.to, teacher: posting.teacher, year: posting.start, length: posting.years)), row
      )
    }
  }

  /// The conflict with all that stands against the pins; nil where nothing more can be said.
  func conflict() async throws -> Conflict? {
    guard let free = try elastic(keeping: []) else { return nil }
    let conditions = free.slacks.keys.filter { facts.nature(of: $0.rule) != .bound }
    let whole = try elastic(keeping: records.map(\.instance))
    let more = (whole?.slacks.keys).map(Array.init) ?? []
    let suspects = Set(pins).union(conditions).union(more).union(records.map(\.instance)).sorted()
    guard case .infeasible = try await solve(suspects) else { return nil }
    return try await DeletionFilter.conflict(among: suspects, solve: solve)
  }

  private func elastic(keeping kept: [RuleInstance]) throws -> ElasticModel? {
    let kept = Set(kept)
    var draft = draft
    let rows = records.filter { kept.contains($0.instance) }.map(\.row)
    draft.records = rows.map { self.draft.records[$0] }
    guard let district = try? District(draft, asOf: facts.horizon.first) else { return nil }
    return PlanningCase(district: district, policy: policy, baseline: nil).elastic(.everything)
  }

  /// Whether some suspects can hold together.
  private func solve(_ kept: [RuleInstance]) async throws -> ElasticPart.Answer {
    guard let elastic = try elastic(keeping: kept) else { return .unknown }
    let kept = Set(kept)
    if !kept.isDisjoint(with: elastic.unavoidable.keys) { return .infeasible }
    for part in elastic.parts(wide: true) {
      let own = kept.intersection(part.instances)
      switch try await part.solve(keeping: own, charging: nil, with: solver) {
      case .infeasible: return .infeasible
      case .unknown: return .unknown
      case .feasible: break
      }
    }
    return .feasible(units: [:], isLeast: true)
  }
}
