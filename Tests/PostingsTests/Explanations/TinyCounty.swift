import Districts
import Postings
import Rules

/// A county of a handful of people in which every plan can be tried: who may do what, and what every rule counts. It
/// shares no code with the planner.
struct TinyCounty {
  struct Stay: Hashable {
    var teacher: String
    var from: String
    var to: String
    var start: Int
    var years: Int

    func covers(_ year: Int) -> Bool { start <= year && year < start + years }
  }

  /// What a teacher may do, with the instances that stand against it.
  struct Choice {
    var stays: [Stay]
    var against: [String: Int] = [:]
  }

  /// A rule as this test counts it: the units by which each instance is missed.
  struct Demand {
    var entry: PolicyEntry
    var units: ([Stay]) -> [String: Int]
    /// Whether a relaxation may loosen it.
    var isLoosenable = true
    /// Whether it may be a member of a conflict only where nothing else is left.
    var isFirm = false
  }

  var draft: DistrictDraft
  var years: [Int]
  var demands: [Demand] = []
  var exempted: Set<String> = []
  var running: [Stay] = []
  var pins: [Pin] = []
  /// Rules that are filters here, in the policy after the demands.
  var filters: [PolicyEntry] = []

  /// The case of the planner.
  func facts() throws -> PlanningCase {
    var draft = draft
    draft.pins = pins
    draft.records = running.map {
      PostingRecord(
        posting: Posting(
          teacher: $0.teacher, from: $0.from, to: $0.to, start: SchoolYear($0.start), years: $0.years))
    }
    let filters = filters.enumerated().map { place, filter in
      var filter = filter
      filter.index = demands.count + place
      return filter
    }
    let horizon = Horizon(first: SchoolYear(years[0]), years: years.count)
    let policy = Policy(
      name: "示例", horizon: horizon, rules: demands.map(\.entry) + filters, criteria: ["wishes", "travel"])
    return PlanningCase(district: try District(draft, asOf: horizon.first), policy: policy)
  }

  /// The units of every instance that some plan misses, for each plan; plans that miss the same are one.
  func outcomes() -> Set<[String: Int]> {
    var found: Set<[String: Int]> = []
    forEachPlan { found.insert(missed(by: $0, against: $1)) }
    return found
  }

  /// Every plan that misses nothing.
  func plans() -> [[Stay]] {
    var plans: [[Stay]] = []
    forEachPlan { stays, against in
      if missed(by: stays, against: against).isEmpty { plans.append(stays) }
    }
    return plans
  }

  private func missed(by stays: [Stay], against: [String: Int]) -> [String: Int] {
    var units = against
    for demand in demands { units.merge(demand.units(stays + running)) { $0 + $1 } }
    for pin in pins where !isKept(pin, stays) { units[name(of: pin)] = 1 }
    return units.filter { $0.value > 0 }
  }

  private func forEachPlan(_ body: (_ stays: [Stay], _ against: [String: Int]) -> Void) {
    let choices = draft.teachers.map(choices)
    func extend(_ index: Int, _ stays: [Stay], _ against: [String: Int]) {
      guard index < choices.count else { return body(stays, against) }
      for choice in choices[index] {
        extend(index + 1, stays + choice.stays, against.merging(choice.against) { $0 + $1 })
      }
    }
    extend(0, [], [:])
  }

  /// The instances that a relaxation may loosen.
  func isLoosenable(_ name: String) -> Bool {
    if let demand = demands.first(where: { name.hasPrefix("\($0.entry.rule)#\($0.entry.index)[") }) {
      return demand.isLoosenable
    }
    return filters.contains { $0.loosen == true && name.hasPrefix($0.rule + "#") }
  }

  /// Whether an instance belongs to a filter.
  func isFilter(_ name: String) -> Bool { filters.contains { name.hasPrefix($0.rule + "#") } }

  /// Whether an instance belongs to a rule that says `firm: fact`.
  func isFirm(_ name: String) -> Bool {
    demands.contains { $0.isFirm && name.hasPrefix("\($0.entry.rule)#\($0.entry.index)[") }
  }

  func weight(of name: String) -> Int {
    demands.first { name.hasPrefix("\($0.entry.rule)#\($0.entry.index)[") }?.entry.weight ?? 1
  }

  /// What a teacher may do. What goes against a filter is listed where the filter may be loosened or a pin asks for it.
  private func choices(of teacher: Teacher) -> [Choice] {
    guard let home = draft.schools.first(where: { $0.id == teacher.school }) else { return [] }
    let isPinned = pins.contains { $0.teacher == teacher.id && $0.to != nil }
    let hosts = draft.schools.filter { $0.id != home.id && $0.role != home.role }
    var choices = [Choice(stays: [])]
    for year in years where !running.contains(where: { $0.teacher == teacher.id && $0.covers(year) }) {
      choices += choices.flatMap { earlier in
        hosts.map { host in
          var choice = earlier
          choice.stays.append(Stay(teacher: teacher.id, from: home.id, to: host.id, start: year, years: 1))
          if exempted.contains(teacher.id) { choice.against[filter("exemption", teacher.id, year)] = 1 }
          if home.group != host.group { choice.against[filter("in-group", teacher.id, year)] = 1 }
          return choice
        }
      }
    }
    return choices.filter { isPinned || $0.against.keys.allSatisfy(isLoosenable) }
  }

  private func filter(_ rule: String, _ teacher: String, _ year: Int) -> String {
    let place = filters.firstIndex { $0.rule == rule } ?? 0
    return "\(rule)#\(demands.count + place)[\(teacher),\(year)]"
  }

  func name(of pin: Pin) -> String {
    let parts = [pin.to, pin.teacher, pin.start?.description, pin.years.map(String.init)]
    return "pin#-[\(parts.compactMap { $0 }.joined(separator: ","))]"
  }

  private func isKept(_ pin: Pin, _ stays: [Stay]) -> Bool {
    let own = stays.filter { $0.teacher == pin.teacher }
    let found: Bool
    if let to = pin.to {
      found = own.contains { $0.to == to && (pin.start?.first ?? $0.start) == $0.start }
    } else {
      found = !own.contains { stay in years.contains { stay.covers($0) } }
    }
    return found == (pin.effect == .must)
  }

  /// How this test names an instance.
  static func name(of instance: RuleInstance) -> String {
    "\(instance.rule)#\(instance.entry.map(String.init) ?? "-")[\(instance.subject)]"
  }

  func school(of teacher: String) -> String {
    draft.teachers.first { $0.id == teacher }?.school ?? ""
  }

  func isKey(_ teacher: String) -> Bool {
    draft.teachers.first { $0.id == teacher }?.backbone != nil
  }

  func group(of school: String) -> String {
    draft.schools.first { $0.id == school }?.group ?? ""
  }
}
