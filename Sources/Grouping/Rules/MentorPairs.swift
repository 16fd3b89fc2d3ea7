import Districts
import LinearModels
import RuleModels
public import Rules

/// 师徒结对: listed mentors guide listed apprentices.
public struct MentorPairs: PairRule {
  public static let pairKind = PairKind.mentoring

  /// Whom a minimum is counted over.
  public enum Per: String, Sendable, CaseIterable {
    case district, group
    /// Each member with its core: mentors of the core, apprentices of the member.
    case pair
  }

  public enum Mode: String, Sendable, CaseIterable {
    /// A mentor has one apprentice.
    case oneToOne = "one-to-one"
    /// A mentor has up to `apprentices`.
    case open
  }

  /// Where a mentor comes from.
  public enum From: String, Sendable, CaseIterable {
    /// From the core of the apprentice's group.
    case core
    /// From the apprentice's group or school.
    case group
  }

  /// Who must have a mentor.
  public enum Cover: String, Sendable, CaseIterable { case none, all }

  static let minimum = Parameter<Int>.integer(
    "minimum", default: 0, in: 0...1000, title: Text(zh: "至少几对", en: "at least"))
  static let per = Parameter<Per>.choice("per", default: .group, title: Text(zh: "按什么计", en: "per"))
  static let mode = Parameter<Mode>.choice("mode", default: .oneToOne, title: Text(zh: "方式", en: "mode"))
  static let apprentices = Parameter<Int>.integer(
    "apprentices", default: 2, in: 1...50, title: Text(zh: "一师最多几徒", en: "apprentices a mentor"))
  static let cover = Parameter<Cover>.choice(
    "cover", default: .none, title: Text(zh: "是否全覆盖", en: "who must be covered"))
  static let from = Parameter<From>.choice(
    "from", default: .group, title: Text(zh: "师傅来自", en: "mentors from"))
  static let sameSubject = Parameter<Bool>.flag(
    "same-subject", default: true, title: Text(zh: "是否限同学科", en: "one subject"))

  public static let card = RuleCard(
    id: "mentor-pairs", title: Text(zh: "师徒结对", en: "Mentors and apprentices"),
    statement: Text(
      zh:
        "名单上的师傅与徒弟在同一集团内结对（限同学科的，学科相同）；一徒只有一师，一师一徒（one-to-one）或最多 apprentices 徒（open）；每集团、每对核心校与成员校或全区不少于 minimum 对；cover 为 all 的，名单上的徒弟人人有师傅。",
      en:
        "Listed mentors and apprentices are paired within a group, of one subject where asked; an apprentice has one mentor, a mentor one apprentice (one-to-one) or up to `apprentices` (open); at least `minimum` pairs per group, per member with its core or in the district; with cover: all every apprentice listed has a mentor."
    ),
    formula: "∀a: Σ_m p[m,a] ≤ 1; ∀m: Σ_a p[m,a] ≤ 1; ∀g: Σ p ≥ minimum", nature: .bound,
    parameters: [
      minimum.spec, per.spec, mode.spec, apprentices.spec, cover.spec, from.spec, sameSubject.spec,
    ],
    sources: [
      Citation(plan: "P8", clause: Text(zh: "师徒结对", en: "mentors and apprentices")),
      Citation(plan: "P9", clause: Text(zh: "师徒结对2对以上", en: "two pairs or more")),
      Citation(plan: "P13", clause: Text(zh: "一对一结对", en: "one to one")),
      Citation(plan: "P16", clause: Text(zh: "师徒结对制度", en: "pairs of mentors and apprentices")),
    ], unit: Text(zh: "对", en: "pairs"))

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  private var capacity: Int { entry[Self.mode] == .oneToOne ? 1 : entry[Self.apprentices] }

  /// The listed teachers of a side, by number, with their subject there.
  private func listed(_ side: MentorListing.Side, in facts: GroupingCase) -> [(teacher: Int, subject: String)]
  {
    facts.tables.mentors.filter { $0.side == side }.compactMap { row in
      facts.district.teacherNumbers[row.teacher].map {
        ($0, row.subject ?? facts.district.teachers[$0].mainSubject)
      }
    }
  }

  private func apprentices(in facts: GroupingCase) -> [(teacher: Int, subject: String)] {
    listed(.apprentice, in: facts).filter { facts.concerns(entry, school: facts.unit(of: $0.teacher)) }
  }

  public func concerns(_ mentor: Int, _ apprentice: Int, in facts: GroupingCase) -> Bool {
    facts.concerns(entry, school: facts.unit(of: apprentice))
  }

  public func choices(in facts: GroupingCase) -> [Choice] {
    let mentors = listed(.mentor, in: facts)
    return apprentices(in: facts).flatMap { apprentice in
      mentors.filter { $0.teacher != apprentice.teacher }.map {
        .pair(.mentoring, $0.teacher, apprentice.teacher)
      }
    }
  }

  public func admits(_ choice: Choice, in facts: GroupingCase) -> Bool {
    guard entry[Self.sameSubject], case .pair(.mentoring, let mentor, let apprentice) = choice,
      concerns(mentor, apprentice, in: facts)
    else { return true }
    let taught = listed(.mentor, in: facts).filter { $0.teacher == mentor }.map(\.subject)
    return apprentices(in: facts).contains { $0.teacher == apprentice && taught.contains($0.subject) }
  }

  public func write(into formulation: inout GroupingFormulation) {
    let facts = formulation.facts
    let id = { facts.district.teachers[$0].id }
    let people = apprentices(in: facts).map(\.teacher)
    let pairs = formulation.pairs(.mentoring).filter { people.contains($0.second) }
    let ofApprentice = Dictionary(grouping: pairs, by: \.second)
    let ofMentor = Dictionary(grouping: pairs, by: \.first)
    for apprentice in Set(people).sorted() {
      let sum = LinearExpression(columns: (ofApprentice[apprentice] ?? []).map(\.column))
      let subject = Subject(teacher: id(apprentice))
      formulation.require(sum <= 1, by: self, for: subject)
      if entry[Self.cover] == .all { formulation.require(sum >= 1, by: self, for: subject) }
    }
    for mentor in ofMentor.keys.sorted() {
      let sum = LinearExpression(columns: (ofMentor[mentor] ?? []).map(\.column))
      formulation.require(sum <= capacity, by: self, for: Subject(teacher: id(mentor)))
    }
    for pair in pairs {
      let (home, other) = (facts.unit(of: pair.first), facts.unit(of: pair.second))
      let chosen = LinearExpression(columns: [pair.column])
      let subject = Subject(teacher: id(pair.first), otherTeacher: id(pair.second))
      if entry[Self.from] == .core {
        let isFromCore = home == other ? 0 : formulation.place(other, home)
        formulation.require(chosen - isFromCore <= 0, by: self, for: subject)
      } else {
        for row in formulation.together(home, other, for: chosen) {
          formulation.require(row, by: self, for: subject)
        }
      }
    }
    writeMinimum(pairs, into: &formulation)
  }

  private func writeMinimum(
    _ pairs: [(first: Int, second: Int, column: Int)], into formulation: inout GroupingFormulation
  ) {
    let facts = formulation.facts
    let minimum = entry[Self.minimum]
    guard minimum > 0 else { return }
    switch entry[Self.per] {
    case .district:
      formulation.require(
        LinearExpression(columns: pairs.map(\.column)) >= minimum, by: self, for: Subject(place: "*"))
    case .group:
      for core in facts.cores(for: entry) {
        let name = facts.groupName(core)
        var sum = LinearExpression()
        for pair in pairs {
          sum += formulation.both(
            LinearExpression(columns: [pair.column]), formulation.place(facts.unit(of: pair.second), core),
            named: "pair \(pair.column)[\(name)]")
        }
        formulation.require(
          sum - minimum * formulation.isFormed(core) >= 0, by: self, for: Subject(place: name))
      }
    case .pair:
      for core in facts.cores(for: entry) {
        for unit in facts.units where unit != core {
          let own = pairs.filter { facts.unit(of: $0.first) == core && facts.unit(of: $0.second) == unit }
          formulation.require(
            LinearExpression(columns: own.map(\.column)) - minimum * formulation.place(unit, core) >= 0,
            by: self,
            for: Subject(place: facts.groupName(core), otherPlace: facts.district.schools[unit].id))
        }
      }
    }
  }
}
