public import DistrictFiles
public import Districts
public import Rules

/// 佐证材料: every file holds what it must.
public struct EvidenceFile: EvaluationRule {
  /// What must have them.
  enum Holder: String, Sendable, CaseIterable { case file, school, group, district }

  static let items = Parameter<[String]>.freeWords("items", title: Text(zh: "材料", en: "Items"))
  static let parts = Parameter<Int?>.optionalInteger(
    "parts", in: 1...100, title: Text(zh: "组成部分数", en: "Different items, at least"))
  static let minimum = Parameter<Int>.integer(
    "minimum", default: 1, in: 1...10_000, title: Text(zh: "每种至少（份）", en: "Of each at least"))
  static let pages = Parameter<Fraction>.fraction(
    "pages", default: Fraction(0), in: Fraction(0)...Fraction(1_000),
    title: Text(zh: "每份至少页数", en: "Pages each, at least"))
  static let per = Parameter<Holder>.choice(
    "per", default: .school, title: Text(zh: "按…计", en: "Counted per"))
  static let files = Parameter<[String]>.freeWords("files", title: Text(zh: "档案", en: "Files; none: all"))

  public static let card = RuleCard(
    id: "evidence-file", title: Text(zh: "佐证材料", en: "Evidence"),
    statement: Text(
      zh: "每所学校（档案、集团、全区县）备齐所列材料，份数、页数达到规定；或至少由规定数目的部分组成。页数不足的不计。",
      en:
        "Every school (file, group, the district) has all items listed, so many of each with so many pages; or it has so many different parts. What has too few pages does not count."
    ),
    formula: "∀holder,item: Σ count[pages ≥ p] ≥ minimum; #items ≥ parts", nature: .check,
    parameters: [items.spec, parts.spec, minimum.spec, pages.spec, per.spec, files.spec],
    sources: [
      Citation(plan: "P2", clause: Text(zh: "应有四部分组成", en: "is to have four parts")),
      Citation(
        plan: "P8",
        clause: Text(zh: "人人一份,每份不少于一张半", en: "one each, at least a page and a half; ten photographs")),
      Citation(plan: "P9", clause: Text(zh: "全国教师信息管理系统", en: "agreements, uploaded lists")),
      Citation(plan: "P14", clause: Text(zh: "活动记录", en: "records of activities, donations")),
    ], unit: Text(zh: "份", en: ""))

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  public static var counted: [TableForm] { [EvaluationTables.evidence] }

  /// Whether different items are counted, whatever they are called.
  var countsParts: Bool { entry[Self.parts] != nil }

  /// What must have the items, with its rows.
  private struct Keeper {
    let place: String
    let file: String?
    let name: Text
    let schools: [String]
    let rows: [Evidence]
  }

  private func rows(_ facts: EvaluationCase) -> [Evidence] {
    let files = Set(entry[Self.files])
    return facts.records.evidence.filter { row in
      facts.isConcerned(row.school.map { .school($0) } ?? .district, by: entry.scope)
        && (files.isEmpty || row.file.map(files.contains) == true)
    }
  }

  private func keepers(_ facts: EvaluationCase) -> [Keeper] {
    let rows = rows(facts)
    let district = facts.district
    switch entry[Self.per] {
    case .district:
      return [
        Keeper(
          place: "*", file: nil, name: facts.name(of: .district),
          schools: Array(Set(rows.compactMap(\.school))), rows: rows)
      ]
    case .group:
      return district.wards(for: entry, per: .group).map { ward in
        let ids = ward.schools.map { district.schools[$0].id }
        return Keeper(
          place: ward.place, file: nil, name: Text(zh: ward.place, en: ward.place), schools: ids,
          rows: rows.filter { $0.school.map(ids.contains) == true })
      }
    case .school:
      let schools = district.schools.enumerated().filter {
        district.units[$0.offset] == $0.offset && entry.scope.contains($0.element)
      }
      return schools.map { number, school in
        let unit = district.schools.indices.filter { district.units[$0] == number }
          .map { district.schools[$0].id }
        return Keeper(
          place: school.id, file: nil, name: Text(zh: school.name, en: school.name), schools: [school.id],
          rows: rows.filter { $0.school.map(unit.contains) == true })
      }
    case .file:
      let names = Set(rows.compactMap(\.file)).union(entry[Self.files]).sorted()
      return names.map { name in
        let own = rows.filter { $0.file == name }
        let schools = Set(own.compactMap(\.school)).sorted()
        return Keeper(
          place: schools.count == 1 ? schools[0] : "*", file: name,
          name: Text(zh: "“\(name)”", en: "\"\(name)\""),
          schools: schools, rows: own)
      }
    }
  }

  public func problems(in facts: EvaluationCase) -> [DistrictProblem] {
    var problems: [DistrictProblem] = []
    if entry[Self.items].isEmpty, entry[Self.parts] == nil {
      problems.append(facts.missing(Self.items.spec, of: self))
    }
    let items = Set(entry[Self.items])
    guard entry[Self.pages] > Fraction(0) else { return problems }
    problems += rows(facts).filter {
      $0.tenthsOfPage == nil && $0.count > 0 && $0.item.map(items.contains) == true
    }.map { row in
      DistrictProblem(
        .error, row.place["pages"],
        message: Text(
          zh: "“\(row.item ?? "")”没有填页数。", en: "\"\(row.item ?? "")\" has no number of pages."))
    }
    return problems
  }

  private func count(_ item: String, of keeper: Keeper) -> Int {
    keeper.rows.filter { row in
      row.item == item
        && (entry[Self.pages] == Fraction(0) || Fraction(row.tenthsOfPage ?? 0, 10) >= entry[Self.pages])
    }.reduce(0) { $0 + $1.count }
  }

  public func measure(_ facts: EvaluationCase) -> [Judgement] {
    keepers(facts).flatMap { keeper -> [Judgement] in
      func subject(_ item: String) -> Subject {
        Subject(
          place: keeper.place, kind: [keeper.file, item].compactMap { $0 }.joined(separator: "·"))
      }
      var judgements = entry[Self.items].map { item in
        let count = count(item, of: keeper)
        let short = keeper.rows.filter { $0.item == item }.reduce(0) { $0 + $1.count } - count
        let note =
          short > 0
          ? Text(zh: "，另有\(short)份页数不足", en: "; \(short) more have too few pages") : Text(zh: "", en: "")
        return Judgement(
          Measurement(subject(item), value: count, .atLeast, entry[Self.minimum]),
          Text(
            zh: "\(keeper.name.zh)应有“\(item)”\(entry[Self.minimum])份，现有\(count)份\(note.zh)。",
            en:
              "\(keeper.name.en) is to have \(entry[Self.minimum]) of \"\(item)\" and has \(count)\(note.en)."
          ),
          schools: keeper.schools)
      }
      if let parts = entry[Self.parts] {
        let found = Set(keeper.rows.filter { $0.count > 0 }.compactMap(\.item)).count
        judgements.append(
          Judgement(
            Measurement(subject("parts"), value: found, .atLeast, parts),
            Text(
              zh: "\(keeper.name.zh)应由\(parts)部分组成，现有\(found)部分。",
              en: "\(keeper.name.en) is to have \(parts) parts and has \(found)."), schools: keeper.schools))
      }
      return judgements
    }
  }

  public func blanks(_ facts: EvaluationCase, in language: Language) -> [BlankTable] {
    let cells = keepers(facts).flatMap { keeper in
      entry[Self.items].filter { item in !keeper.rows.contains { $0.item == item } }.map { item in
        [
          "school": keeper.schools.count == 1 ? facts.cell(ofSchool: keeper.schools[0]) : "",
          "file": keeper.file ?? "", "item": item, "count": "0",
        ]
      }
    }
    return [BlankTable(EvaluationTables.evidence, cells)]
  }

  public func tables(_ facts: EvaluationCase) -> [EvaluationTable] {
    let items = entry[Self.items]
    guard !items.isEmpty else { return [] }
    let rows = keepers(facts).map { keeper in
      EvaluationTable.Row(
        [.text(keeper.name)] + items.map { .number(count($0, of: keeper)) }, schools: keeper.schools)
    }
    return [
      EvaluationTable(
        of: self, columns: [Text(zh: "单位或档案", en: "Who or what")] + items.map { Text(zh: $0, en: $0) },
        rows: rows,
        remarks: [
          Text(
            zh:
              "每种至少\(entry[Self.minimum])份\(entry[Self.pages] > Fraction(0) ? "，每份至少\(entry[Self.pages])页" : "")。",
            en:
              "At least \(entry[Self.minimum]) of each\(entry[Self.pages] > Fraction(0) ? " with \(entry[Self.pages]) pages" : "")."
          )
        ])
    ]
  }
}
