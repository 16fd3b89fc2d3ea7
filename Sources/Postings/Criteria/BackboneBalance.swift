import Districts
import LinearModels
import RuleModels
public import Rules

/// 骨干均衡: within a group, the share of backbone teachers differs little from school to school.
public struct BackboneBalance: PostingCriterion {
  public static let card = CriterionCard(
    id: "backbone-balance", title: Text(zh: "骨干均衡", en: "Balance of backbone teachers"),
    statement: Text(
      zh:
        "各集团、主教学科、学年内，各校（教学点计入中心校）骨干教师占该学科教师的比例，最高与最低之差合计，以万分点计；骨干含交流到校的，不含外出的；分母为本校该学科教师数。",
      en:
        "For each group, main subject and year the highest less the lowest share of backbone teachers over its schools (teaching points with their central school), added up in ten-thousandths; guests count, those away do not; shares are of the school's own teachers of the subject."
    ),
    unit: Text(zh: "万分点", en: "ten-thousandths"))

  public init() {}

  /// What one backbone teacher weighs at a school with so many teachers of the subject: a whole number, so that the
  /// share is one too.
  static func weight(of staff: Int) -> Int { (20_000 + staff) / (2 * staff) }

  /// The schools of each group that count together, core first.
  private func circles(of facts: PlanningCase) -> [[SchoolUnit]] {
    facts.cores.indices.map { [facts.cores[$0]] + facts.members[$0] }
  }

  public func write(into formulation: inout Formulation) {
    let facts = formulation.facts
    for (group, circle) in circles(of: facts).enumerated() {
      let staff = circle.map { unit in
        Dictionary(grouping: unit.schools.flatMap { facts.staff[$0] }) {
          facts.district.teachers[$0].mainSubject
        }
      }
      for subject in Set(staff.flatMap(\.keys)).sorted() {
        let places = circle.indices.filter { staff[$0][subject] != nil }
        guard places.count > 1 else { continue }
        for year in facts.horizon.all {
          let shares = places.map { place in
            let teachers = staff[place][subject] ?? []
            var there = LinearExpression(constant: Double(teachers.count(where: facts.isBackbone)))
            there += formulation.count(
              .backbone, from: nil, to: circle[place].schools, .present, in: year, subject: subject)
            there -= formulation.count(
              .backbone, from: circle[place].schools, to: nil, .present, in: year, subject: subject)
            return Self.weight(of: teachers.count) * there
          }
          writeSpread(
            of: shares, named: "\(facts.district.groups[group].name),\(subject),\(year)", into: &formulation)
        }
      }
    }
  }

  /// Charges the highest less the lowest of some sums.
  private func writeSpread(
    of sums: [LinearExpression], named name: String, into formulation: inout Formulation
  ) {
    let normal = sums.map { $0.normalized() }
    if normal.allSatisfy(\.terms.isEmpty) {
      let values = normal.map { Int($0.constant.rounded()) }
      formulation.charge(id, constant: (values.max() ?? 0) - (values.min() ?? 0))
      return
    }
    let ranges = normal.map(formulation.range(of:))
    let bounds = Int(ranges.map(\.0).min() ?? 0)...Int(ranges.map(\.1).max() ?? 0)
    let highest = formulation.integer("highest[\(name)]", in: bounds)
    let lowest = formulation.integer("lowest[\(name)]", in: bounds)
    for sum in normal {
      formulation.tie(highest >= sum, named: "highest[\(name)]")
      formulation.tie(lowest <= sum, named: "lowest[\(name)]")
    }
    formulation.charge(id, 1, column: highest.column)
    formulation.charge(id, -1, column: lowest.column)
  }

  public func score(_ view: PlanView, breaches: Int) -> Int {
    let facts = view.facts
    let district = facts.district
    var total = 0
    for year in facts.horizon.all {
      // Of each unit: teachers of each subject, and backbone teachers of each subject who are there.
      var staff = [[String: Int]](repeating: [:], count: district.schools.count)
      var there = staff
      for (teacher, home) in district.homes.enumerated() {
        let (unit, subject) = (district.units[home], district.teachers[teacher].mainSubject)
        staff[unit][subject, default: 0] += 1
        if facts.isBackbone(teacher) { there[unit][subject, default: 0] += 1 }
      }
      for stay in view.present(in: year, from: nil, to: nil) where facts.isBackbone(stay.teacher) {
        let subject = district.teachers[stay.teacher].mainSubject
        there[district.units[stay.from]][subject, default: 0] -= 1
        there[district.units[stay.to]][subject, default: 0] += 1
      }
      for group in district.groups {
        let units = Set(group.schools.map { district.units[$0] })
        for subject in Set(units.flatMap { staff[$0].keys }) {
          let shares = units.compactMap { unit -> Int? in
            guard let teachers = staff[unit][subject] else { return nil }
            return (10_000 * 2 / teachers + 1) / 2 * (there[unit][subject] ?? 0)
          }
          total += (shares.max() ?? 0) - (shares.min() ?? 0)
        }
      }
    }
    return total
  }
}
