import DistrictFiles
import Districts
import Grouping
import RuleModels
import Rules

/// How reports about groups call things, in one language.
struct GroupingNames: Wording {
  let facts: GroupingCase
  let language: Language
  var district: District { facts.district }
  var policy: Policy { facts.policy }

  /// A teacher by id, with the id; somebody from elsewhere by name.
  func teacher(_ id: String) -> String {
    facts.district.teacherNumbers[id].map { "\(facts.district.teachers[$0].name)（\(id)）" } ?? id
  }

  func rule(_ id: String) -> String {
    GroupingCatalogue.standard.card(id).map { self($0.title) } ?? id
  }

  func criterion(_ id: String) -> CriterionCard? {
    GroupingCatalogue.standard.cards.criteria.first { $0.id == id }
  }

  func role(_ role: SchoolRole) -> String { GroupingWords.role.written(role, in: language) }

  func kind(_ kind: PairKind) -> String { GroupingWords.kind.written(kind, in: language) }

  /// A distance in tenths of a km: `12.3 公里`.
  func kilometres(_ tenths: Int) -> String { "\(tenths / 10).\(tenths % 10)" }

  /// The two of a pair as people call them.
  func ends(_ pair: GroupingPair) -> (first: String, second: String) {
    switch pair.kind {
    case .assistance: (school(pair.first), school(pair.second))
    case .mentoring: (teacher(pair.first), teacher(pair.second))
    case .subjectLink: (subjectGroup(pair.first), subjectGroup(pair.second))
    case .studio: (pair.first, school(pair.second))
    case .placement: (pair.first, pair.second)
    case .seat: (teacher(pair.first), pair.second)
    }
  }

  private func subjectGroup(_ id: String) -> String {
    facts.tables.subjectGroups.first { $0.id == id }.map { school($0.school) + $0.name } ?? id
  }

  /// What a rule instance is about, in words.
  func subject(_ subject: Subject) -> String {
    var parts: [String] = []
    for place in [subject.place, subject.otherPlace].compactMap({ $0 }) {
      parts.append(place == "*" ? text("全区县", "whole district") : subjectGroup(school(place)))
    }
    if let role = subject.subject { parts.append(role) }
    for id in [subject.teacher, subject.otherTeacher].compactMap({ $0 }) { parts.append(teacher(id)) }
    if let kind = subject.kind { parts.append(word(kind)) }
    return parts.joined(separator: text("，", ", "))
  }

  private func word(_ kind: String) -> String {
    let words = [
      "helper": text("帮扶学校", "as helper"), "host": text("设点学校", "as host"), "places": text("名额", "places"),
      "weak": text("薄弱学校", "weak schools"), "strong": text("非薄弱学校", "strong schools"),
      "urban": text("城区学校", "schools in town"), "rural": text("镇区、乡村学校", "schools outside"),
      "kindergarten": text("幼儿园", "kindergarten"), "primary": text("小学", "primary"),
      "junior": text("初中", "junior"), "senior": text("高中", "senior"),
      "nine-year": text("九年一贯制", "nine-year"),
    ]
    return words[kind] ?? teacher(subjectGroup(kind))
  }

  /// `集团规模〔不超过4所学校〕：小学第一联盟，实际5，应≤4`.
  func sentence(_ finding: Finding) -> String {
    let measurement = finding.measurement
    let sign = measurement.relation == .atLeast ? "≥" : "≤"
    return rule(finding.instance.rule) + clause(finding.instance) + text("：", ": ")
      + subject(finding.instance.subject)
      + text(
        "，实际\(measurement.value)，应\(sign)\(measurement.bound)",
        ", \(measurement.value), should be \(sign) \(measurement.bound)")
  }

  /// Findings in sentences; more than three of one line of the policy are told in one.
  func merged(_ findings: [Finding]) -> [String] {
    var order: [[Finding]] = []
    for finding in findings {
      if let last = order.last?.last, last.instance.rule == finding.instance.rule,
        last.instance.entry == finding.instance.entry
      {
        order[order.count - 1].append(finding)
      } else {
        order.append([finding])
      }
    }
    return order.flatMap { findings -> [String] in
      guard findings.count > 3, let first = findings.first else { return findings.map(sentence) }
      let subjects = findings.map { subject($0.instance.subject) }.joined(separator: text("；", "; "))
      return [
        rule(first.instance.rule) + clause(first.instance)
          + text("：\(findings.count)项未符合：\(subjects)", ": \(findings.count) missed: \(subjects)")
      ]
    }
  }

  /// Instances as demands, those of one line of the policy told in one.
  ///
  /// - Parameter units: what is said of single instances, such as by how much they are loosened.
  func demands(_ instances: [RuleInstance], units: [RuleInstance: Int] = [:]) -> [String] {
    var order: [[RuleInstance]] = []
    for instance in instances {
      if let last = order.last?.last, last.rule == instance.rule, last.entry == instance.entry {
        order[order.count - 1].append(instance)
      } else {
        order.append([instance])
      }
    }
    return order.compactMap { instances in
      guard let first = instances.first else { return nil }
      let subjects = instances.map { instance in
        subject(instance.subject)
          + (units[instance].map { text("（放宽\($0)）", " (by \($0))") } ?? "")
      }
      let count = instances.count > 3 ? text("（共\(instances.count)项）", " (\(instances.count))") : ""
      return rule(first.rule) + clause(first) + text("：", ": ") + subjects.joined(separator: text("；", "; "))
        + count
    }
  }

  /// How forming groups ended, in a sentence.
  func outcome(_ outcome: PlanningOutcome) -> String {
    self.outcome(outcome, Text(zh: "方案", en: "grouping"), isTabled: false)
  }
}
