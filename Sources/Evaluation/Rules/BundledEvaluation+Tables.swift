import DistrictFiles
public import Districts
import Rules

extension BundledEvaluation {
  public func blanks(_ facts: EvaluationCase, in language: Language) -> [BlankTable] {
    guard entry[Self.from] == .scores else { return [] }
    let first = facts.policy.horizon.first
    let years = entry[Self.rankRise] == nil ? [first] : [first + -1, first]
    let known = Set(rows(facts).map { [$0.school, $0.year.description] })
    let schools = facts.district.schools.enumerated().filter { number, school in
      facts.district.units[number] == number && school.group != nil && entry.scope.contains(school)
    }.map(\.element.id)
    let cells = years.flatMap { year in
      schools.filter { !known.contains([$0, year.description]) }.map { school in
        [
          "school": facts.cell(ofSchool: school), "year": year.description,
          "item": entry[Self.item].first ?? "",
        ]
      }
    }
    return [BlankTable(EvaluationTables.scores, cells)]
  }

  public func tables(_ facts: EvaluationCase) -> [EvaluationTable] {
    let places = entry[Self.decimals]
    let rows = bundles(facts).complete.map { bundle in
      let members = bundle.members.enumerated().map { number, row in
        let rise = bundle.rises.map { rises in
          rises[number] == 0 ? "±0" : rises[number] > 0 ? "↑\(rises[number])" : "↓\(-rises[number])"
        }
        let score = Fraction(row.score ?? 0, 1_000).description
        return "\(facts.name(of: .school(row.school)).zh) \(score)" + (rise.map { "（\($0)）" } ?? "")
      }
      return EvaluationTable.Row(
        [
          .name(bundle.group.name), .number(bundle.year.first), .school(bundle.core.school),
          .decimal(bundle.core.score ?? 0, places: 3), .name(members.joined(separator: "；")),
          .decimal(mean(bundle).rounded(toDecimals: 3), places: 3),
          countsAlone(bundle)
            ? .text(Text(zh: "按本校得分", en: "own alone")) : .text(Text(zh: "捆绑", en: "bundled")),
          .decimal(final(bundle), places: places),
        ], schools: bundle.schools)
    }
    guard !rows.isEmpty, let own = entry[Self.own], let members = entry[Self.members] else { return [] }
    var remark = Text(
      zh: "最终得分＝本校得分×\(own)＋成员校平均×\(members)，四舍五入到\(places)位小数。",
      en: "Final = own × \(own) + mean of the members × \(members), rounded half up to \(places) decimals.")
    if let rise = entry[Self.rankRise] {
      remark = Text(
        zh: remark.zh
          + "\(entry[Self.rising] == .every ? "各成员校" : "任一成员校")名次比上学年进步\(rise)名以上的，按本校得分；没有上学年名次的学年不计算。",
        en: remark.en
          + " Where \(entry[Self.rising].rawValue) member rose by \(rise) ranks or more, the own score counts alone; a year without ranks of the year before is left out."
      )
    }
    return [
      EvaluationTable(
        of: self,
        columns: [
          Text(zh: "集团", en: "Group"), Text(zh: "学年", en: "Year"), Text(zh: "核心校", en: "Core school"),
          Text(zh: "本校得分", en: "Own score"), Text(zh: "成员校得分（名次变化）", en: "Members (change of rank)"),
          Text(zh: "成员校平均", en: "Mean"), Text(zh: "计算方式", en: "Way"), Text(zh: "最终得分", en: "Final"),
        ], rows: rows, remarks: [remark])
    ]
  }
}
