public import DistrictFiles
public import Districts
import Postings
public import Rules

/// 经费, judged from the records: the budget of each group and year reaches what was promised, and what was spent stays
/// within it. The card is that of the rule over postings, which adds up what a plan costs.
public struct FundSums: EvaluationRule {
  public static let card = Funds.card

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  /// The money of a group or the district in a year, in hundredths of a yuan.
  private struct Account {
    let ward: Ward
    let year: SchoolYear
    let budget: Int?
    let spent: Int
    let schools: [String]
  }

  private func rows(of ward: Ward, _ facts: EvaluationCase) -> [FundItem] {
    facts.records.funds.filter { row in
      switch row.holder {
      case .district: ward.place == "*"
      case .group(let name):
        ward.place == "*" ? facts.isConcerned(row.holder, by: entry.scope) : ward.place == name
      case .school(let id): facts.district.schoolNumbers[id].map(ward.schools.contains) ?? false
      }
    }
  }

  /// Every group with every year that somebody wrote money down for, or that the policy sets a budget for.
  private func accounts(_ facts: EvaluationCase) -> [Account] {
    let recorded = Set(facts.records.funds.map(\.year)).filter(entry.scope.contains)
    let planned =
      entry[Funds.budget] == nil ? [] : facts.policy.horizon.all.filter(entry.scope.contains)
    let years = recorded.union(planned).sorted()
    return facts.district.wards(for: entry, per: entry[Funds.per]).flatMap { ward in
      let rows = rows(of: ward, facts)
      return years.map { year in
        let own = rows.filter { $0.year == year }
        let budgets = own.filter { $0.kind == .budget }
        return Account(
          ward: ward, year: year,
          budget: budgets.isEmpty
            ? entry[Funds.budget].map { $0 * 100 } : budgets.reduce(0) { $0 + ($1.fen ?? 0) },
          spent: own.filter { $0.kind == .spent }.reduce(0) { $0 + ($1.fen ?? 0) },
          schools: ward.place == "*" ? [] : ward.schools.map { facts.district.schools[$0].id })
      }
    }
  }

  public func problems(in facts: EvaluationCase) -> [DistrictProblem] {
    let blank = facts.records.funds.filter { $0.fen == nil && entry.scope.contains($0.year) }.map { row in
      DistrictProblem(.error, row.place["amount"], message: Text(zh: "金额没有填写。", en: "The amount is blank."))
    }
    if entry[Funds.minimum] > 0, accounts(facts).isEmpty {
      return blank + [
        facts.problem(
          of: self,
          Text(
            zh: "规定了预算下限，却没有预算：经费表没有，政策中也没有 budget。",
            en:
              "The policy asks for a budget, but there is none: neither in the table of funds nor as budget.")
        )
      ]
    }
    let missing = accounts(facts).filter { $0.budget == nil && (entry[Funds.minimum] > 0 || $0.spent > 0) }
    return blank
      + missing.map { account in
        DistrictProblem(
          .error, facts.records.funds.first?.place.table ?? Place(file: "fund-items.csv"),
          message: Text(
            zh: "缺\(name(account.ward))\(account.year)学年的预算。",
            en: "The budget of \(name(account.ward)) for \(account.year) is missing."))
      }
  }

  private func name(_ ward: Ward) -> String { ward.place == "*" ? "全区县" : ward.place }

  private static func yuan(_ fen: Int) -> Fraction { Fraction(fen, 100) }

  public func measure(_ facts: EvaluationCase) -> [Judgement] {
    accounts(facts).flatMap { account -> [Judgement] in
      guard let budget = account.budget else { return [] }
      let who = name(account.ward)
      var subject = Subject(place: account.ward.place, year: account.year)
      let least = entry[Funds.minimum]
      var judgements: [Judgement] = []
      if least > 0 {
        judgements.append(
          Judgement(
            // Whole yuan: what lacks a cent of the sum promised lacks a yuan.
            Measurement(subject, value: budget / 100, .atLeast, least),
            Text(
              zh: "\(who)\(account.year)学年预算\(Self.yuan(budget))元，规定不低于\(least)元。",
              en:
                "\(who): the budget for \(account.year) is \(Self.yuan(budget)) yuan; at least \(least) are promised."
            ), schools: account.schools))
      }
      if account.spent > 0 {
        subject.period = "spent"
        judgements.append(
          Judgement(
            Measurement(
              subject, value: (account.spent + 99) / 100, .atMost, budget / 100,
              breaking: account.spent > budget),
            Text(
              zh: "\(who)\(account.year)学年支出\(Self.yuan(account.spent))元，预算\(Self.yuan(budget))元。",
              en:
                "\(who): \(Self.yuan(account.spent)) yuan were spent in \(account.year) of \(Self.yuan(budget))."
            ), schools: account.schools))
      }
      return judgements
    }
  }

  public func blanks(_ facts: EvaluationCase, in language: Language) -> [BlankTable] {
    let kind = EvaluationWords.fundKind.choices(in: language)[0]
    let wards = facts.district.wards(for: entry, per: entry[Funds.per])
    let cells = wards.flatMap { ward in
      facts.policy.horizon.all.filter(entry.scope.contains).filter { year in
        !rows(of: ward, facts).contains { $0.year == year && $0.kind == .budget }
      }.map { year in
        ["unit": ward.place == "*" ? "" : ward.place, "year": year.description, "kind": kind]
      }
    }
    return [BlankTable(EvaluationTables.funds, cells)]
  }

  public func tables(_ facts: EvaluationCase) -> [EvaluationTable] {
    let rows = accounts(facts).map { account in
      EvaluationTable.Row(
        [
          .name(name(account.ward)), .number(account.year.first),
          account.budget.map { .decimal($0, places: 2) } ?? .blank, .decimal(account.spent, places: 2),
          account.budget.map { .decimal($0 - account.spent, places: 2) } ?? .blank,
        ], schools: account.schools)
    }
    guard !rows.isEmpty else { return [] }
    return [
      EvaluationTable(
        of: self,
        columns: [
          Text(zh: "集团", en: "Group"), Text(zh: "学年", en: "Year"), Text(zh: "预算（元）", en: "Budget, yuan"),
          Text(zh: "支出（元）", en: "Spent, yuan"), Text(zh: "结余（元）", en: "Left, yuan"),
        ], rows: rows)
    ]
  }

  private static let year = SchoolYear(2027)

  public static let examples = [
    EvaluationExample(
      Text(zh: "两笔预算共三十万元", en: "Two items make 300,000 yuan"), parameters: ["minimum": .integer(300_000)],
      records: {
        $0.funds = [
          FundItem(.group("G"), year, .budget, fen: 200_000_00),
          FundItem(.school("M"), year, .budget, fen: 100_000_00),
          FundItem(.school("M"), year, .spent, fen: 300_000_00),
        ]
      }),
    EvaluationExample(
      Text(zh: "预算差一分，支出又超过", en: "A cent short of the promise, and more was spent"),
      parameters: ["minimum": .integer(300_000)], breaches: ["G,2027", "G,2027,spent"],
      records: {
        $0.funds = [
          FundItem(.group("G"), year, .budget, fen: 299_999_99),
          FundItem(.group("G"), year, .spent, fen: 300_000_00),
        ]
      }),
    EvaluationExample(
      Text(zh: "规定了下限而没有预算：不推定", en: "A promise and no budget: nothing is guessed"),
      parameters: ["minimum": .integer(300_000)], missing: 1),
  ]
}
