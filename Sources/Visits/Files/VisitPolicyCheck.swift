import Districts
public import Rules

/// What a policy says about activities that its tables do not bear out.
struct VisitPolicyCheck {
  private(set) var faults: [PolicyFault] = []
  private let kinds: [String: ActivityKind]

  init(_ policy: Policy, _ tables: VisitTables) {
    kinds = Dictionary(tables.kinds.map { ($0.name, $0) }) { first, _ in first }
    for entry in VisitCatalogue.standard.cards.entries(of: policy) {
      for name in Self.kindNames(entry) where kinds[name] == nil { unknown(name, entry) }
      for text in entry[DayWindow.from] + entry[DayWindow.to] where !DayWindow.isReadable(text) {
        note(
          entry, text, Text(zh: "“\(text)”不是日期。", en: "\"\(text)\" is no day."),
          Text(zh: "请写成 2028-02-01 或 02-01。", en: "Write 2028-02-01 or 02-01."))
      }
      judgeUnits(entry)
    }
  }

  private static func kindNames(_ entry: PolicyEntry) -> [String] {
    ["kind", "kinds", "stages"].flatMap { name -> [String] in
      if case .words(let words) = entry.values[name] { words } else { [] }
    }
  }

  private mutating func unknown(_ name: String, _ entry: PolicyEntry) {
    let near = NearestName.of(name, among: kinds.keys.sorted())
    note(
      entry, name,
      Text(zh: "“活动类型”表中没有“\(name)”。", en: "\"\(name)\" does not stand in kinds.csv."),
      near.map { Text(zh: "是否应为“\($0)”？", en: "Maybe \"\($0)\"?") }
        ?? Text(zh: "请在 kinds.csv 中加上这一类活动。", en: "Add it to kinds.csv."))
  }

  /// A quota for every member can never be met by activities that are held for the group as a whole.
  private mutating func judgeUnits(_ entry: PolicyEntry) {
    guard entry.rule == VisitQuota.card.id || entry.rule == VisitCoverage.card.id else { return }
    let per = entry.rule == VisitCoverage.card.id ? Per.member : entry[VisitQuota.per]
    for name in Self.kindNames(entry) {
      guard let kind = kinds[name] else { continue }
      let fits: Bool
      let expected: Text
      switch per {
      case .member, .pair:
        fits = kind.beneficiary == .member || kind.beneficiary == .school
        expected = Text(zh: "成员校（member）", en: "member")
      case .researchGroup:
        fits = kind.beneficiary == .researchGroup
        expected = Text(zh: "教研组（subject-group）", en: "subject-group")
      case .subject:
        fits = !kind.subjects.isEmpty
        expected = Text(zh: "有学科的", en: "one with subjects")
      case .teacher:
        fits = kind.people.upperBound > 0
        expected = Text(zh: "有主讲人的", en: "one with makers")
      case .group, .core, .school:
        fits = true
        expected = Text(zh: "", en: "")
      }
      if !fits {
        note(
          entry, name,
          Text(
            zh: "按 \(per.rawValue) 计数，但活动类型“\(name)”的对象不是\(expected.zh)。",
            en:
              "Counted per \(per.rawValue), but the kind \"\(name)\" is none for that: it must be \(expected.en)."
          ),
          Text(zh: "请改 kinds.csv 或这条规则的 per。", en: "Change kinds.csv or the rule's `per`."))
      }
    }
  }

  private mutating func note(_ entry: PolicyEntry, _ value: String, _ message: Text, _ advice: Text?) {
    faults.append(PolicyFault(entry, value: value, message, advice))
  }
}

extension VisitCase {
  /// What the policy says about activities that the tables do not bear out.
  public var policyFaults: [PolicyFault] { VisitPolicyCheck(policy, tables).faults }
}
