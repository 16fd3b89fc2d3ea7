import Districts
import Grouping
import Rules
import Testing

/// Whatever is done to a grouping that was planned, the check names a rule for it, or counts it worse than the plan.
struct DamageTests {
  private func rules(_ plan: GroupingPlan, _ facts: GroupingCase) -> Set<String> {
    Set(GroupingAudit.audit(plan, of: facts).violations.map { $0.instance.rule })
  }

  private func scores(_ audited: AuditedGrouping) -> [Int] { audited.scores.map(\.value) }

  private static let ruleOfKind: [PairKind: String] = [
    .assistance: "assistance-pair", .mentoring: "mentor-pairs", .subjectLink: "subject-group-link",
    .studio: "studio-hosting", .placement: "student-placement", .seat: "board-composition",
  ]

  @Test(arguments: WorkedGroups.names)
  func droppedAndDoubledPlacesAreNamed(in name: String) async throws {
    let facts = try WorkedGroups.load(name).facts
    let plan = try await WorkedGroups.plan(facts).plan
    let units = Set(facts.units.map { facts.district.schools[$0].id })
    let groups = Set(plan.places.map(\.group)).sorted()
    for (number, place) in plan.places.enumerated() where units.contains(place.school) {
      var dropped = plan
      dropped.places.remove(at: number)
      #expect(
        !rules(dropped, facts).isDisjoint(with: ["one-group-each", "keep-groups", "one-core"]),
        "\(name): \(place.school) dropped")
      for group in groups.filter({ $0 != place.group }).prefix(3) {
        var doubled = plan
        doubled.places.append(GroupPlace(school: place.school, group: group, role: .member))
        #expect(rules(doubled, facts).contains("one-group"), "\(name): \(place.school) also in \(group)")
      }
      var changed = plan
      changed.places[number].role = place.role == .core ? .member : .core
      #expect(rules(changed, facts).contains("one-core"), "\(name): \(place.school) changes its role")
    }
    // A teaching point goes where its central school goes.
    for (number, place) in plan.places.enumerated() where !units.contains(place.school) {
      guard let other = groups.first(where: { $0 != place.group }) else { continue }
      var moved = plan
      moved.places[number].group = other
      #expect(rules(moved, facts).contains("one-group"), "\(name): \(place.school) moved alone")
    }
  }

  @Test(arguments: WorkedGroups.names)
  func droppedDoubledAndSwappedPairsAreNamed(in name: String) async throws {
    let facts = try WorkedGroups.load(name).facts
    let planned = try await WorkedGroups.plan(facts)
    let plan = planned.plan
    for (number, pair) in plan.pairs.enumerated() {
      let rule = try #require(Self.ruleOfKind[pair.kind])
      var dropped = plan
      dropped.pairs.remove(at: number)
      let audited = GroupingAudit.audit(dropped, of: facts)
      let isNamed = audited.violations.contains { $0.instance.rule == rule }
      // A pair of mentor and apprentice that no minimum asks for is a goal only.
      #expect(
        isNamed || pair.kind == .mentoring && scores(planned).lexicographicallyPrecedes(scores(audited)),
        "\(name): \(pair) dropped")
      var doubled = plan
      doubled.pairs.append(pair)
      #expect(rules(doubled, facts).contains("known-pairs"), "\(name): \(pair) doubled")
      for other in plan.pairs.indices.dropFirst(number + 1).prefix(6)
      where plan.pairs[other].kind == pair.kind {
        var swapped = plan
        swapped.pairs[number].second = plan.pairs[other].second
        swapped.pairs[number].role = plan.pairs[other].role
        swapped.pairs[other].second = pair.second
        swapped.pairs[other].role = pair.role
        let audited = GroupingAudit.audit(swapped, of: facts)
        #expect(
          !audited.isClean || !scores(audited).lexicographicallyPrecedes(scores(planned)),
          "\(name): \(pair) and \(plan.pairs[other]) swapped are better")
      }
    }
  }

  @Test(arguments: ["01-zhangdian-lianmeng", "07-qingdao-songjiao", "10-xueqian-pianqu", "13-libo-jituan"])
  func noSingleMoveOrSwapIsBetter(in name: String) async throws {
    let facts = try WorkedGroups.load(name).facts
    let planned = try await WorkedGroups.plan(facts)
    let plan = planned.plan
    let units = Set(facts.units.map { facts.district.schools[$0].id })
    let members = plan.places.indices.filter {
      plan.places[$0].role == .member && units.contains(plan.places[$0].school)
    }
    let groups = Set(plan.places.map(\.group)).sorted()
    var judged = 0
    func judge(_ changed: GroupingPlan, _ what: String) {
      let audited = GroupingAudit.audit(changed, of: facts)
      judged += 1
      #expect(
        !audited.isClean || !scores(audited).lexicographicallyPrecedes(scores(planned)), "\(name): \(what)")
    }
    func put(_ school: String, _ group: String, in plan: inout GroupingPlan) {
      let unit = facts.district.schoolNumbers[school]
      for number in plan.places.indices {
        let own = facts.district.schoolNumbers[plan.places[number].school].map { facts.district.units[$0] }
        if own == unit { plan.places[number].group = group }
      }
    }
    for member in members {
      let place = plan.places[member]
      for group in groups where group != place.group {
        var moved = plan
        put(place.school, group, in: &moved)
        judge(moved, "\(place.school) to \(group)")
      }
      // Swaps are thinned out by a fixed stride: of the largest district every third is tried.
      let stride = members.count > 30 ? 3 : 1
      for other in members
      where other > member && (member + other) % stride == 0 && plan.places[other].group != place.group {
        var swapped = plan
        put(place.school, plan.places[other].group, in: &swapped)
        put(plan.places[other].school, place.group, in: &swapped)
        judge(swapped, "\(place.school) and \(plan.places[other].school)")
      }
    }
    #expect(judged >= members.count)
  }
}
