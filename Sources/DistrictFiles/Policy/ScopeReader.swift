import Districts
import Rules
import Yams

/// Reads where a rule applies.
struct ScopeReader {
  let places: PolicyPlaces
  let horizon: Horizon?

  private static let names = [
    "groups": "groups", "schools": "schools", "stages": "stages", "areas": "areas", "years": "years",
    "集团": "groups",
    "学校": "schools", "学段": "stages", "区域": "areas", "学年": "years", "group": "groups", "school": "schools",
    "stage": "stages", "area": "areas", "year": "years",
  ]

  func scope(_ field: PolicyFields.Field, _ fields: inout PolicyFields) -> Scope {
    var scope = Scope.everywhere
    guard let found = fields.fields(field.value, Text(zh: "范围 scope", en: "scope"), names: Self.names) else {
      return scope
    }
    if let field = found["groups"], let items = fields.items("groups", field.value) {
      scope.groups = Set(items.compactMap { group($0, &fields) })
    }
    if let field = found["schools"], let items = fields.items("schools", field.value) {
      scope.schools = Set(items.compactMap { school($0, &fields) })
    }
    if let field = found["stages"], let items = fields.items("stages", field.value) {
      scope.stages = Set(items.compactMap { fields.value("stages", $0, KnownWords.stage) })
    }
    if let field = found["areas"], let items = fields.items("areas", field.value) {
      scope.areas = Set(items.compactMap { fields.value("areas", $0, KnownWords.area) })
    }
    if let field = found["years"], let items = fields.items("years", field.value) {
      scope.years = Set(items.compactMap { year($0, &fields) })
    }
    return scope
  }

  private func group(_ node: Node, _ fields: inout PolicyFields) -> String? {
    let name = node.scalar.map { CellText.normalised($0.string) } ?? ""
    guard let groups = places.groups, !groups.contains(name) else { return name }
    fields.note(
      node, Text(zh: "没有“\(name)”这个集团。", en: "There is no group \"\(name)\"."),
      NearestNames(groups).advice(for: name)
        ?? Text(
          zh: "集团有：\(groups.sorted().prefix(8).joined(separator: "、"))。",
          en: "There are: \(groups.sorted().prefix(8).joined(separator: ", "))."))
    return nil
  }

  private func school(_ node: Node, _ fields: inout PolicyFields) -> String? {
    let name = node.scalar.map { CellText.normalised($0.string) } ?? ""
    guard let schools = places.schools else { return name }
    switch schools.meaning(of: name) {
    case .school(let id): return id
    case .several(let ids):
      fields.note(
        node,
        Text(zh: "有 \(ids.count) 所学校都叫“\(name)”。", en: "\(ids.count) schools have the name \"\(name)\"."),
        Text(zh: "请写学校代码：\(ids.joined(separator: "、"))。", en: "Give the id: \(ids.joined(separator: ", "))."))
    case .unknown:
      fields.note(
        node, Text(zh: "学校表中没有“\(name)”这所学校。", en: "No school \"\(name)\" in the table of schools."),
        schools.near.advice(for: name))
    }
    return nil
  }

  private func year(_ node: Node, _ fields: inout PolicyFields) -> SchoolYear? {
    guard let text = node.scalar.map({ CellText.normalised($0.string) }),
      let year = try? SchoolYearText.year(text)
    else {
      fields.note(
        node, Text(zh: "不是学年。", en: "This is no school year."),
        Text(zh: "请写学年开始的年份，如 2027。", en: "Write the year it starts in, e.g. 2027."))
      return nil
    }
    if let horizon, !horizon.contains(year) {
      fields.note(
        node,
        Text(
          zh: "\(year) 学年不在规划期（\(horizon.first)–\(horizon.last)）内，这一年不起作用。",
          en: "\(year) lies outside the horizon (\(horizon.first)–\(horizon.last)) and has no effect."),
        severity: .warning)
    }
    return year
  }
}
