import DistrictFiles
import Districts
import Grouping
import RuleModels
import Rules
import Tables

/// The tables about a grouping: for the workbook, the page and the terminal alike.
struct GroupingSheets {
  let audited: AuditedGrouping
  let criteria: [CriterionOutcome]
  let names: GroupingNames

  private var facts: GroupingCase { audited.facts }

  /// 集团: a row a group.
  var groups: ReportTable {
    let schools = facts.district.schools
    let rows = audited.view.groups.enumerated().map { number, group -> [WrittenCell] in
      let core = group.core
      let members = group.members.map { schools[$0].name }
      let ways = group.members.map { member in core.map { facts.distance(member, $0) } ?? 0 }
      return [
        .integer(number + 1, .centred), .text(group.name, .wrapped),
        .text(core.map { schools[$0].name } ?? "—", .wrapped), .integer(group.units.count),
        .text(members.joined(separator: names.text("、", ", ")), .wrapped),
        .integer(group.units.count(where: facts.isWeak)),
        WrittenCell(.decimal(Double(ways.reduce(0, +)) / 10, places: 1), .number),
        WrittenCell(.decimal(Double(ways.max() ?? 0) / 10, places: 1), .number),
      ]
    }
    return ReportTable(
      name: names.text("总览", "Overview"), title: names.text("集团一览", "Groups"),
      columns: [
        .init(names.text("序号", "No.")), .init(names.text("集团", "Group")),
        .init(names.text("核心校", "Core")), .init(names.text("所数", "Schools")),
        .init(names.text("成员校", "Members"), width: 60), .init(names.text("薄弱学校", "Weak")),
        .init(names.text("路程合计（公里）", "km in all")), .init(names.text("最远（公里）", "farthest, km")),
      ], rows: rows,
      remarks: [
        names.text("所数含核心校；教学点随中心校，不另计。", "The core counts; teaching points go with their central school.")
      ])
  }

  /// 学校: a row a school, in the form of groups.csv, so that it can be changed and checked.
  var schools: ReportTable {
    let district = facts.district
    let rows = audited.plan.places.map { place -> [WrittenCell] in
      let school = district.schoolNumbers[place.school]
      let unit = school.map { district.units[$0] }
      let core = unit.flatMap { audited.view.cores(of: $0).first }
      let isMember = unit != core
      let wish =
        unit.flatMap { unit in core.map { (facts.accepts(unit, $0), facts.accepts($0, unit)) } } ?? (
          true, true
        )
      let way = unit.flatMap { unit in core.map { facts.distance(unit, $0) } } ?? 0
      return [
        .text(place.school), .text(names.school(place.school), .wrapped),
        .text(place.group, .wrapped), .text(names.role(place.role), .centred),
        isMember ? WrittenCell(.decimal(Double(way) / 10, places: 1), .number) : .blank,
        isMember && !facts.tables.wishes.isEmpty ? mark(wish) : .blank,
      ]
    }
    return ReportTable(
      name: names.text(GroupingForms.groups.chinese, GroupingForms.groups.id),
      title: names.text("各校所属集团", "Schools"),
      columns: GroupingForms.groups.columns.map { .init(names.text($0.zh, $0.id)) }, rows: rows)
  }

  private func mark(_ wish: (Bool, Bool)) -> WrittenCell {
    switch wish {
    case (true, true): .text(names.text("双方选择", "both"), CellStyle(.good, .centre))
    case (false, false): .text(names.text("均未选择", "none"), CellStyle(.bad, .centre))
    case (true, false): .text(names.text("仅成员校选择", "the member"), CellStyle(.warning, .centre))
    case (false, true): .text(names.text("仅核心校选择", "the core"), CellStyle(.warning, .centre))
    }
  }

  /// 结对: all pairs in the form of pairs.csv, so that they can be changed and checked; nil: there are none.
  var pairList: ReportTable? {
    if audited.plan.pairs.isEmpty { return nil }
    let rows = audited.plan.pairs.map { pair -> [WrittenCell] in
      let ends = names.ends(pair)
      return [names.kind(pair.kind), pair.first, ends.first, pair.second, ends.second, pair.role ?? ""].map {
        .text($0, .wrapped)
      }
    }
    return ReportTable(
      name: names.text(GroupingForms.pairs.chinese, GroupingForms.pairs.id),
      title: names.text("结对与席位", "Pairs and seats"),
      columns: GroupingForms.pairs.columns.map { .init(names.text($0.zh, $0.id)) }, rows: rows)
  }

  /// 结对: a table a kind that occurs.
  var pairs: [ReportTable] {
    PairKind.allCases.compactMap { kind in
      let own = audited.plan.pairs.filter { $0.kind == kind }
      guard !own.isEmpty else { return nil }
      let heads = heads(kind)
      let rows = own.enumerated().map { number, pair -> [WrittenCell] in
        let ends = names.ends(pair)
        return [.integer(number + 1, .centred), .text(ends.first, .wrapped), .text(ends.second, .wrapped)]
          + (kind == .seat ? [.text(pair.role ?? "")] : [])
      }
      return ReportTable(
        name: names.kind(kind), title: names.kind(kind),
        columns: ([names.text("序号", "No.")] + heads).map { ReportTable.Column($0) }, rows: rows)
    }
  }

  private func heads(_ kind: PairKind) -> [String] {
    switch kind {
    case .assistance: [names.text("帮扶学校", "Helper"), names.text("被帮扶学校", "Helped")]
    case .mentoring: [names.text("师傅", "Mentor"), names.text("徒弟", "Apprentice")]
    case .subjectLink:
      [names.text("核心校学科组", "Group of the core"), names.text("成员校学科组", "Group of the member")]
    case .studio: [names.text("工作室", "Studio"), names.text("设点学校", "Host")]
    case .placement: [names.text("班级", "Class"), names.text("合作企业", "Partner")]
    case .seat: [names.text("人选", "Person"), names.text("理事会", "Board"), names.text("职务", "Role")]
    }
  }

  /// 目标: the criteria in order.
  var criterionTable: ReportTable {
    let known = Dictionary(criteria.map { ($0.name, $0) }) { first, _ in first }
    let rows = audited.scores.enumerated().map { number, score -> [WrittenCell] in
      let card = names.criterion(score.id)
      let outcome = known[score.id]
      return [
        .integer(number + 1, .centred), .text(card.map { names($0.title) } ?? score.id, .wrapped),
        names.cell(score.value, of: score.id),
        outcome?.bound.map { names.cell($0, of: score.id) } ?? .text("—", .centred),
        outcome.map {
          $0.proven
            ? .text(names.text("已证明", "proven"), CellStyle(.good, .centre))
            : .text(names.text("未证明", "not proven"), CellStyle(.warning, .centre))
        } ?? .text("—", .centred), .text(card.map { names($0.unit) } ?? ""),
        .text(card.map { names($0.statement) } ?? "", .wrapped),
      ]
    }
    return ReportTable(
      name: names.text("目标", "Criteria"), title: names.text("各项目标（按先后）", "Criteria, in order"),
      columns: [
        .init(names.text("次序", "No.")), .init(names.text("目标", "Criterion")),
        .init(names.text("数值", "Value")), .init(names.text("最好可达", "Bound")),
        .init(names.text("证明", "Proof")), .init(names.text("单位", "Unit")),
        .init(names.text("含义", "Meaning"), width: 60),
      ], rows: rows, remarks: [names.text("各项目标都是越小越好。", "Of every criterion less is better.")])
  }

  /// 规则核查: a row a rule of the policy.
  var rules: ReportTable {
    let entries = facts.policy.rules.filter { GroupingCatalogue.standard.card($0.rule) != nil }
    let rows = entries.map { entry -> [WrittenCell] in
      let own = audited.findings.filter { $0.instance.entry == entry.index }
      let broken = own.filter { !$0.measurement.holds }
      let style = broken.isEmpty ? CellStyle.good : entry.firmness == .should ? .warning : .bad
      return [
        .text(names.rule(entry.rule), .wrapped), .text(entry.clause ?? "", .wrapped),
        .text(entry.firmness == .should ? names.text("原则上", "should") : names.text("必须", "must"), .centred),
        .integer(own.count), .integer(broken.count),
        .text(
          broken.isEmpty
            ? names.text("符合", "kept")
            : broken.map { names.subject($0.instance.subject) }.joined(separator: names.text("；", "; ")),
          CellStyle(style.role, wraps: true)),
      ]
    }
    return ReportTable(
      name: names.text("规则核查", "Rules"), title: names.text("规则核查", "Rules"),
      columns: [
        .init(names.text("规则", "Rule")), .init(names.text("依据", "Clause"), width: 40),
        .init(names.text("要求", "Firmness")), .init(names.text("核查项", "checked")),
        .init(names.text("未符合", "missed")), .init(names.text("结果", "Result"), width: 60),
      ], rows: rows)
  }
}
