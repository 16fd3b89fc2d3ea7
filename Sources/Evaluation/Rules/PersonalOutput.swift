public import DistrictFiles
import Districts
public import Rules

/// 个人成果: every person hands in so much in a term.
public struct PersonalOutput: EvaluationRule {
  /// What it is counted for.
  enum Span: String, Sendable, CaseIterable { case term, year, once }
  static let items = Parameter<[String]>.freeWords("items", title: Text(zh: "项目", en: "Items"))
  static let minimum = Parameter<Int>.integer(
    "minimum", default: 1, in: 0...1_000, title: Text(zh: "每人至少（份）", en: "At least, a person"))
  static let per = Parameter<Span>.choice(
    "per", default: .term, title: Text(zh: "按…计", en: "Counted per"))
  static let who = Parameter<Who>.choice("who", default: .all, title: Text(zh: "人员", en: "Who"))
  static let subjects = Parameter<[String]>.freeWords(
    "subjects", title: Text(zh: "任教学科", en: "Subjects; none: all"))
  static let age = Parameter<Int?>.optionalInteger(
    "age", in: 18...70, title: Text(zh: "年龄界限", en: "Age that divides"))
  static let younger = Parameter<Int?>.optionalInteger(
    "younger", in: 0...1_000, title: Text(zh: "界限以下至少（份）", en: "At least, up to that age"))
  static let older = Parameter<Int?>.optionalInteger(
    "older", in: 0...1_000, title: Text(zh: "界限以上至少（份）", en: "At least, from that age on"))
  static let atAge = Parameter<AtAge>.choice(
    "at-age", default: .greater, title: Text(zh: "恰为界限的", en: "Who is exactly of that age"))
  static let characters = Parameter<Int>.integer(
    "characters", default: 0, in: 0...1_000_000, title: Text(zh: "每份至少字数", en: "Characters each, at least"))
  static let pages = Parameter<Fraction>.fraction(
    "pages", default: Fraction(0), in: Fraction(0)...Fraction(1_000),
    title: Text(zh: "每份至少页数", en: "Pages each, at least"))

  public static let card = RuleCard(
    id: "personal-output", title: Text(zh: "个人成果", en: "Personal output"),
    statement: Text(
      zh:
        "每人每学期（学年，或一次）各项至少上交规定份数，字数、页数不足的不计。可按年龄分档：“以上”“以下”都含本数，恰为界限的取较多的一档；年龄按该学年9月1日计。有 --as-of 的，只检查已经结束的学期。",
      en:
        "Every person hands in so many of each item a term (a year, or once); what is too short does not count. By age: both classes hold the age itself, so who is exactly of that age owes the greater number; ages are those on 1 September. With --as-of only terms that are over are checked."
    ),
    formula: "∀t,q,item: #handed in ≥ minimum; age < a: younger, age > a: older, age = a: max",
    nature: .check,
    parameters: [
      items.spec, minimum.spec, per.spec, who.spec, subjects.spec, age.spec, younger.spec, older.spec,
      atAge.spec, characters.spec, pages.spec,
    ],
    sources: [
      Citation(plan: "P3", clause: Text(zh: "做好听课笔记", en: "notes of every lesson attended")),
      Citation(plan: "P5", clause: Text(zh: "每人写一篇收获", en: "everybody writes what was learned")),
      Citation(
        plan: "P6", clause: Text(zh: "35岁以下每学期两篇；35岁以上每学期一篇", en: "two a term up to 35, one from 35 on")),
      Citation(plan: "P8", clause: Text(zh: "人人一份,每份不少于一张半", en: "one each, at least a page and a half")),
      Citation(plan: "P15", clause: Text(zh: "每学期至少完成一篇", en: "at least one a term")),
    ], unit: Text(zh: "份", en: ""))

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  public static var counted: [TableForm] { [EvaluationTables.handIns] }

  func people(_ facts: EvaluationCase) -> [Teacher] {
    let subjects = Set(entry[Self.subjects])
    return facts.district.teachers.enumerated().filter { number, teacher in
      entry.scope.contains(facts.district.schools[facts.district.homes[number]])
        && facts.counts(teacher, as: entry[Self.who])
        && (subjects.isEmpty || !subjects.isDisjoint(with: teacher.subjects))
    }.map(\.element)
  }

  /// The terms that are over; the last one of a single demand is the whole time.
  func terms(_ facts: EvaluationCase) -> [SchoolTerm] {
    let years = facts.policy.horizon.all.filter(entry.scope.contains)
    let terms: [SchoolTerm] =
      switch entry[Self.per] {
      case .term: years.flatMap { year in [1, 2].map { SchoolTerm(year, half: $0) } }
      case .year: years.map { SchoolTerm($0) }
      case .once: years.first.map { [SchoolTerm($0)] } ?? []
      }
    return terms.filter { term in
      entry[Self.per] == .once || (facts.asOf.map { term.end <= $0 } ?? true)
    }
  }

  /// nil: everybody owes the same.
  private var ages: AgeClasses? {
    guard let age = entry[Self.age], let younger = entry[Self.younger], let older = entry[Self.older] else {
      return nil
    }
    return AgeClasses(age: age, younger: younger, older: older, atAge: entry[Self.atAge])
  }

  /// How many of each item a person owes.
  func owed(_ teacher: Teacher, in term: SchoolTerm) -> Int {
    guard let ages, let years = teacher.age(in: term.year) else { return entry[Self.minimum] }
    return ages.owed(at: years)
  }

  func ageClass(_ teacher: Teacher, in term: SchoolTerm) -> Text? {
    ages.flatMap { ages in teacher.age(in: term.year).map(ages.name) }
  }

  func rows(of teacher: String, _ item: String, in term: SchoolTerm, _ all: [String: [HandIn]])
    -> [HandIn]
  {
    (all[teacher] ?? []).filter { row in
      guard row.item == item else { return false }
      return switch entry[Self.per] {
      case .term: row.term == term
      case .year: row.term.year == term.year
      case .once: true
      }
    }
  }

  private func isLongEnough(_ row: HandIn) -> Bool {
    (row.characters ?? 0) >= entry[Self.characters]
      && Fraction(row.tenthsOfPage ?? 0, 10) >= entry[Self.pages]
  }

  /// How many count.
  func good(_ teacher: String, _ item: String, in term: SchoolTerm, _ all: [String: [HandIn]]) -> Int {
    rows(of: teacher, item, in: term, all).filter(isLongEnough).reduce(0) { $0 + $1.count }
  }

  public func measure(_ facts: EvaluationCase) -> [Judgement] {
    let all = Dictionary(grouping: facts.records.handIns, by: \.teacher)
    let people = people(facts)
    return terms(facts).flatMap { term in
      people.flatMap { teacher in
        entry[Self.items].map { item in
          let rows = rows(of: teacher.id, item, in: term, all)
          let good = rows.filter(isLongEnough).reduce(0) { $0 + $1.count }
          let given = rows.reduce(0) { $0 + $1.count }
          return judgement(teacher, item, term, good: good, given: given)
        }
      }
    }
  }

  private func judgement(_ teacher: Teacher, _ item: String, _ term: SchoolTerm, good: Int, given: Int)
    -> Judgement
  {
    let owed = owed(teacher, in: term)
    let when: Text =
      switch entry[Self.per] {
      case .term:
        Text(zh: "\(term.year)学年第\(term.half == 1 ? "一" : "二")学期", en: " in term \(term.description)")
      case .year: Text(zh: "\(term.year)学年", en: " in \(term.year)")
      case .once: Text(zh: "", en: "")
      }
    let short =
      given > good
      ? Text(zh: "，另有\(given - good)份字数或页数不足", en: "; \(given - good) more are too short")
      : Text(zh: "", en: "")
    let ageClass = ageClass(teacher, in: term)
    let group = ageClass.map { Text(zh: "（\($0.zh)）", en: " (\($0.en))") } ?? Text(zh: "", en: "")
    return Judgement(
      Measurement(
        Subject(
          teacher: teacher.id, kind: item, year: entry[Self.per] == .once ? nil : term.year,
          period: term.half.map(String.init)), value: good, .atLeast, owed, people: [teacher.id]),
      Text(
        zh: "\(teacher.name)\(group.zh)\(when.zh)“\(item)”应交\(owed)份，已交\(good)份\(short.zh)。",
        en:
          "\(teacher.name)\(group.en) owes \(owed) of \"\(item)\"\(when.en) and handed in \(good)\(short.en)."
      ),
      schools: [teacher.school])
  }

  static let first = SchoolTerm(SchoolYear(2027), half: 1)
  static let byAge: [String: ParameterValue] = [
    "items": .words(["论文"]), "age": .integer(35), "younger": .integer(2), "older": .integer(1),
  ]
}
