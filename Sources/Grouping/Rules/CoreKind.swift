import Districts
import LinearModels
public import Rules

/// 核心校: only schools of a kind lead groups.
public struct CoreKind: GroupingRule {
  /// Which schools may lead.
  public enum Kind: String, Sendable, CaseIterable {
    /// Every school that schools.csv marks as a core.
    case designated
    /// Those in town.
    case urban
    /// Those whose category is among the categories named.
    case category
  }

  static let kind = Parameter<Kind>.choice(
    "kind", default: .designated, title: Text(zh: "核心校条件", en: "which schools"))
  static let categories = Parameter<[String]>.freeWords(
    "categories", title: Text(zh: "学校类别", en: "categories"))

  public static let card = RuleCard(
    id: "core-kind", title: Text(zh: "核心校", en: "Kind of core"),
    statement: Text(
      zh:
        "每个集团的核心校须是规定的一类学校：学校表中标明的核心校（designated）、城区学校（urban），或学校情况表中类别相符的学校（category，类别写在 categories）。",
      en:
        "The core of each group is a school of a kind: any that schools.csv marks (designated), one in town (urban), or one whose category in profiles.csv is among `categories`."
    ),
    formula: "y[c,g(c)] = 0 unless c is of the kind", nature: .posting,
    parameters: [kind.spec, categories.spec],
    sources: [
      Citation(plan: "P7", clause: Text(zh: "四所局属幼儿园", en: "the four kindergartens of the bureau")),
      Citation(plan: "P13", clause: Text(zh: "1所城区学校", en: "one school in town")),
    ], unit: Text(zh: "所", en: "schools"))

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  public func admits(_ choice: Choice, in facts: GroupingCase) -> Bool {
    guard case .place(let school, let core) = choice, school == core,
      facts.concerns(entry, core: core)
    else { return true }
    switch entry[Self.kind] {
    case .designated: return true
    case .urban: return facts.district.schools[core].area == .urban
    case .category: return facts.profile(core)?.category.map(entry[Self.categories].contains) ?? false
    }
  }

  public func measure(_ view: GroupingView) -> [Measurement] {
    let facts = view.facts
    let named = Set(entry[Self.categories])
    return view.groups(for: self).map { group, core in
      let school = facts.district.schools[core]
      let category = facts.tables.profiles.first { $0.school == school.id }?.category
      let isOfKind =
        switch entry[Self.kind] {
        case .designated: school.role == .core
        case .urban: school.area == .urban
        case .category: category.map { named.contains($0) } ?? false
        }
      return Measurement(
        Subject(place: school.id, otherPlace: facts.groupName(core)), value: isOfKind ? 1 : 0, .atLeast, 1)
    }
  }

  public static let examples = [
    GroupingExample(
      Text(zh: "城区学校牵头", en: "A school in town leads"), TinyGrouping([.core("C"), .member("M")]),
      parameters: ["kind": .word("urban")], groups: ["C": ["M"]], breaches: []),
    GroupingExample(
      Text(zh: "乡村学校牵头，不符合", en: "A village school leads"),
      TinyGrouping([.core("C", area: .rural), .member("M")]), parameters: ["kind": .word("urban")],
      groups: ["C": ["M"]], breaches: ["C,GC"]),
    GroupingExample(
      Text(zh: "只有局属园可以牵头", en: "Only kindergartens of the bureau lead"),
      TinyGrouping([.core("C"), .core("X"), .member("M")]) {
        $0.profiles = [
          SchoolProfile(school: "C", category: "局属园"), SchoolProfile(school: "X", category: "中心园"),
        ]
      }, parameters: ["kind": .word("category"), "categories": .words(["局属园"])],
      groups: ["C": ["M"], "X": []], breaches: ["X,GX"]),
  ]
}
