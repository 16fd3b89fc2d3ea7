import Districts
import LinearModels
import RuleModels
public import Rules

/// 同步课堂: lessons shared online, in enough subjects, enough in each and in all.
public struct SyncClassroom: VisitRule {
  /// For whom lessons are counted.
  enum Level: String, Sendable, CaseIterable { case group, member }

  static let kind = Parameter<[String]>.freeWords("kind", title: Text(zh: "活动类型", en: "Kinds"))
  static let subjects = Parameter<Int>.integer(
    "subjects", default: 2, in: 0...50, title: Text(zh: "最少学科数", en: "Least number of subjects"))
  static let each = Parameter<Int>.integer(
    "each", default: 10, in: 0...1000, title: Text(zh: "每学科最少节数", en: "Least lessons a subject"))
  static let lessons = Parameter<Int>.integer(
    "lessons", default: 20, in: 0...10_000, title: Text(zh: "累计最少节数", en: "Least lessons in all"))
  static let per = Parameter<Level>.choice("per", default: .group, title: Text(zh: "计数单位", en: "Per"))

  public static let card = RuleCard(
    id: "sync-classroom", title: Text(zh: "同步课堂", en: "Lessons shared online"),
    statement: Text(
      zh: "在规定时间内，达到每学科最少节数的学科不少于规定门数，累计节数不少于规定。",
      en:
        "Within the window at least so many subjects reach their number of lessons, and all together theirs."),
    formula: "|{j: L_j ≥ each}| ≥ subjects, Σ_j L_j ≥ lessons", nature: .bound,
    parameters: [kind.spec, subjects.spec, each.spec, lessons.spec, per.spec]
      + [DayWindow.from.spec, DayWindow.to.spec],
    sources: [
      Citation(
        plan: "P9",
        clause: Text(
          zh: "不少于2门学科，累计不少于20节；每门学科不少于10节；九月底之前",
          en: "at least 2 subjects, 20 lessons in all, 10 each, by the end of September"))
    ], unit: Text(zh: "节或门", en: "lessons or subjects"))

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  public var kinds: [String] { entry[Self.kind] }

  private func units(of kind: Int, in facts: VisitCase) -> [VisitUnit] {
    facts.units(entry[Self.per] == .group ? .group : .member, of: kind, for: entry)
  }

  public func write(into formulation: inout VisitFormulation) {
    let facts = formulation.facts
    let days = DayWindow.days(of: entry, in: facts.calendar)
    for kind in facts.kinds(kinds) {
      for unit in units(of: kind, in: facts) {
        var lessons: [String: LinearExpression] = [:]
        var all = LinearExpression()
        for number in formulation.candidates.ofKind[kind] {
          let occasion = formulation.candidates.all[number].occasion
          guard unit.concerns(occasion), days.contains(occasion.slot.day) else { continue }
          all.add(Double(occasion.lessons), column: number)
          if let subject = occasion.subject {
            lessons[subject, default: 0].add(Double(occasion.lessons), column: number)
          }
        }
        let subject = facts.subject(of: unit, kind: kind)
        var reached = LinearExpression()
        for (name, sum) in lessons.sorted(by: { $0.key < $1.key }) {
          let enough = formulation.binary("enough \(name)[\(subject)]")
          formulation.tie(sum - entry[Self.each] * enough >= 0, named: "enough \(name)[\(subject)]")
          reached += enough.linear
        }
        formulation.require(
          reached >= entry[Self.subjects], by: self, for: part("学科", of: subject))
        formulation.require(all >= entry[Self.lessons], by: self, for: part("节数", of: subject))
      }
    }
  }

  private func part(_ name: String, of subject: Subject) -> Subject {
    var subject = subject
    subject.period = name
    return subject
  }

  public func measure(_ view: VisitView) -> [Measurement] {
    let facts = view.facts
    let days = DayWindow.days(of: entry, in: facts.calendar)
    return facts.kinds(kinds).flatMap { kind in
      units(of: kind, in: facts).flatMap { unit in
        let held = view.held.filter {
          $0.occasion.kind == kind && unit.concerns($0.occasion) && days.contains($0.visit.day)
        }
        let bySubject = Dictionary(grouping: held.filter { $0.visit.subject != nil }) {
          $0.visit.subject ?? ""
        }
        let enough = bySubject.values.count { visits in
          visits.reduce(0) { $0 + $1.visit.lessons } >= entry[Self.each]
        }
        let subject = facts.subject(of: unit, kind: kind)
        return [
          Measurement(
            part("学科", of: subject), value: enough, .atLeast, entry[Self.subjects], people: held.ids),
          Measurement(
            part("节数", of: subject), value: held.reduce(0) { $0 + $1.visit.lessons }, .atLeast,
            entry[Self.lessons], people: held.ids),
        ]
      }
    }
  }

  public static let examples = [
    VisitExample(
      Text(zh: "两门学科各一节", en: "Two subjects, a lesson each"), TinyYear(),
      parameters: [
        "kind": .words(["同步"]), "each": .integer(1), "lessons": .integer(2), "to": .words(["2028-03-02"]),
      ],
      plan: [
        .online("a", "语文", on: TinyYear.autumn[0]), .online("b", "数学", on: TinyYear.spring[0]),
      ], breaches: []),
    VisitExample(
      Text(zh: "数学课在截止日期之后", en: "The lesson in 数学 comes after the deadline"), TinyYear(),
      parameters: [
        "kind": .words(["同步"]), "each": .integer(1), "lessons": .integer(2), "to": .words(["2028-03-02"]),
      ],
      plan: [
        .online("a", "语文", on: TinyYear.autumn[0]), .online("b", "数学", on: TinyYear.spring[1]),
      ], breaches: ["G,同步,学科", "G,同步,节数"]),
  ]
}
