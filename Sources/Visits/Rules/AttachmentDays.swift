import Districts
import LinearModels
import RuleModels
public import Rules

/// 跟班学习日: every teacher of a member spends days at the core.
public struct AttachmentDays: VisitRule {
  static let kind = Parameter<[String]>.freeWords("kind", title: Text(zh: "活动类型", en: "Kinds"))
  static let days = Parameter<Int>.integer(
    "days", default: 1, in: 0...100, title: Text(zh: "最少天数", en: "Least number of days"))
  static let who = Parameter<Who>.choice("who", default: .all, title: Text(zh: "计入人员", en: "Who counts"))
  static let subjects = Parameter<[String]>.freeWords("subjects", title: Text(zh: "学科", en: "Subjects"))
  static let period = Parameter<Period>.choice(
    "period", default: .month, title: Text(zh: "计数周期", en: "Period"))

  public static let card = RuleCard(
    id: "attachment-days", title: Text(zh: "跟班学习日", en: "Days of attachment"),
    statement: Text(
      zh: "成员校每名教师在每个周期内到核心校跟班学习（作为人员或参加者）不少于规定天数；半天按半天计。",
      en:
        "Every teacher of a member spends at least so many days at the core in every period; half a day counts half."
    ),
    formula: "∀t,p: Σ half-days[t, p] ≥ 2·days", nature: .bound,
    parameters: [kind.spec, days.spec, who.spec, subjects.spec, period.spec],
    sources: [Citation(plan: "P13", clause: Text(zh: "每月抽出至少1天时间", en: "at least one day a month"))],
    unit: Text(zh: "半天", en: "half-days"))

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  public var kinds: [String] { entry[Self.kind] }

  /// The teachers (numbers) of members in the scope who must go, ascending.
  func learners(in facts: VisitCase) -> [Int] {
    let subjects = entry[Self.subjects]
    return facts.district.groups.indices.flatMap { group in
      let core = facts.district.units[facts.district.groups[group].core]
      return facts.district.groups[group].schools.filter {
        facts.district.units[$0] != core && entry.scope.contains(facts.district.schools[$0])
      }.flatMap { facts.staff[$0] }.filter { teacher in
        facts.counts(teacher, as: entry[Self.who])
          && (subjects.isEmpty || subjects.contains(facts.district.teachers[teacher].mainSubject))
      }
    }.sorted()
  }

  public func write(into formulation: inout VisitFormulation) {
    let facts = formulation.facts
    let kinds = Set(facts.kinds(kinds))
    let periods = facts.calendar.periods(entry[Self.period])
    let learners = learners(in: facts)
    var sums = [[LinearExpression]](
      repeating: Array(repeating: 0, count: periods.count), count: learners.count)
    let places = Dictionary(uniqueKeysWithValues: learners.enumerated().map { ($1, $0) })
    for kind in kinds.sorted() {
      for number in formulation.candidates.ofKind[kind] {
        let candidate = formulation.candidates.all[number]
        let halves = Double(candidate.occasion.slot.half.parts.count)
        for (period, days) in periods.enumerated() where days.contains(candidate.occasion.slot.day) {
          let sure = Set(candidate.attendees).union(candidate.fixedPeople)
          for teacher in sure.sorted() {
            if let place = places[teacher] { sums[place][period].add(halves, column: number) }
          }
          for maker in formulation.makersOfCandidate[number] {
            let teacher = formulation.makers[maker].teacher
            if !sure.contains(teacher), let place = places[teacher] {
              sums[place][period].add(halves, column: formulation.makerStart + maker)
            }
          }
        }
      }
    }
    if !formulation.isSoft(self) { tieDelegations(kinds, Set(learners), periods, &formulation) }
    for (place, teacher) in learners.enumerated() {
      // Who are alike owe their days together.
      let size = formulation.alike.size(of: teacher)
      for (period, days) in periods.enumerated() where size > 0 {
        let subject = Subject(
          teacher: facts.district.teachers[teacher].id, period: days.name)
        formulation.require(sums[place][period] >= 2 * size * entry[Self.days], by: self, for: subject)
      }
    }
  }

  /// So many learners of a school need at least so many days of a delegation, and so do those who can go in one subject or
  /// two only. It follows from the rows of each learner, but their relaxation does not see that half a delegation is none.
  private func tieDelegations(
    _ kinds: Set<Int>, _ learners: Set<Int>, _ periods: [CalendarPeriod],
    _ formulation: inout VisitFormulation
  ) {
    guard kinds.count == 1, let kind = kinds.first,
      formulation.facts.tables.kinds[kind].origin == .own
    else { return }
    let candidates = formulation.candidates
    let ofSchool = Dictionary(grouping: candidates.ofKind[kind]) { candidates.all[$0].occasion.school }
    for (school, numbers) in ofSchool.sorted(by: { ($0.key ?? -1) < ($1.key ?? -1) }) {
      // Who attends of themselves need not be named.
      guard numbers.allSatisfy({ candidates.all[$0].attendees.isEmpty }) else { continue }
      var subjects: [Int: Set<String>] = [:]
      for number in numbers {
        let candidate = candidates.all[number]
        for teacher in candidate.pool + candidate.fixedPeople where learners.contains(teacher) {
          subjects[teacher, default: []].insert(candidate.occasion.subject ?? "")
        }
      }
      for (place, chosen) in Self.choices(subjects.values.reduce(into: Set()) { $0.formUnion($1) })
        .enumerated()
      {
        let own = subjects.values.count { $0.isSubset(of: chosen) }
        guard own > 0 else { continue }
        let some = numbers.filter { chosen.contains(candidates.all[$0].occasion.subject ?? "") }
        for period in periods {
          let dates = some.filter { period.contains(candidates.all[$0].occasion.slot.day) }
          let most =
            dates.map { number in
              let candidate = candidates.all[number]
              return (candidate.people.upperBound + candidate.fixedPeople.count)
                * candidate.occasion.slot.half.parts.count
            }.max() ?? 0
          guard most > 0 else { continue }
          formulation.tie(
            LinearExpression(columns: dates) >= (own * 2 * entry[Self.days] + most - 1) / most,
            named: "delegations \(school ?? -1) \(place) \(period.name ?? "")")
        }
      }
    }
  }

  /// All subjects, each alone and each two.
  private static func choices(_ subjects: Set<String>) -> [Set<String>] {
    let sorted = subjects.sorted()
    let pairs = sorted.indices.flatMap { one in
      sorted.indices.dropFirst(one + 1).map { Set([sorted[one], sorted[$0]]) }
    }
    return [subjects] + (sorted.count > 1 ? sorted.map { [$0] } : []) + (sorted.count > 2 ? pairs : [])
  }

  public func measure(_ view: VisitView) -> [Measurement] {
    let facts = view.facts
    let kinds = Set(facts.kinds(kinds))
    let held = view.held.filter { kinds.contains($0.occasion.kind) }
    var visitsOfTeacher: [Int: [VisitView.Held]] = [:]
    for visit in held { for teacher in visit.present { visitsOfTeacher[teacher, default: []].append(visit) } }
    return learners(in: facts).flatMap { teacher in
      facts.calendar.periods(entry[Self.period]).map { period in
        let own = (visitsOfTeacher[teacher] ?? []).filter { period.contains($0.visit.day) }
        return Measurement(
          Subject(teacher: facts.district.teachers[teacher].id, period: period.name),
          value: own.reduce(0) { $0 + $1.visit.half.parts.count }, .atLeast, 2 * entry[Self.days],
          people: own.ids)
      }
    }
  }

  public static let examples = [
    VisitExample(
      Text(zh: "全年一天，两名教师都到核心校一天", en: "One day a year: both teachers spend a day"), TinyYear(),
      parameters: ["kind": .words(["跟班"]), "period": .word("year")],
      plan: [
        .attachment("a", from: "M", ["m1"], on: TinyYear.autumn[0]),
        .attachment("b", from: "N", ["n1"], on: TinyYear.spring[0]),
      ], breaches: []),
    VisitExample(
      Text(zh: "n1 没有去", en: "n1 does not go"), TinyYear(),
      parameters: ["kind": .words(["跟班"]), "period": .word("year")],
      plan: [.attachment("a", from: "M", ["m1"], on: TinyYear.autumn[0])], breaches: ["n1"]),
  ]
}
