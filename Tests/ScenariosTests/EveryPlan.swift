import Districts
import Postings

/// Every plan of a tiny district with a horizon of one year in which nobody leaves the group.
enum EveryPlan {
  static func audited(_ facts: PlanningCase) -> [AuditedPlan] {
    let district = facts.district
    var plans: [[Posting]] = [[]]
    for (number, teacher) in district.teachers.enumerated() {
      let home = district.homes[number]
      let hosts = district.schools.indices.filter {
        $0 != home && district.groupNumbers[$0] == district.groupNumbers[home]
      }
      let ways = hosts.map { host in
        Posting(
          teacher: teacher.id, from: district.schools[home].id, to: district.schools[host].id,
          start: facts.horizon.first, years: 1)
      }
      plans = plans.flatMap { plan in [plan] + ways.map { plan + [$0] } }
    }
    return plans.map { Audit.audit(Plan(postings: $0), of: facts) }
  }
}
