import Districts
import LexicographicSolver
public import LinearModels
public import RuleModels
import Rules

/// The model of a grouping in the making: column `j` is choice `j`; columns after them are auxiliary.
public struct GroupingFormulation: RuleFormulation, Sendable {
  public let facts: GroupingCase
  public var rows: RuleModel
  /// The choices by column: places by school and core, then the pairs in the policy's order.
  let choices: [Choice]
  private let columns: [Choice: Int]

  /// Makes the model of a case: choices, then the rows of every rule, then the criteria.
  init(of facts: GroupingCase, loosening: Loosening = .none, criteria: Bool = true) {
    self.facts = facts
    rows = RuleModel(named: "groups", loosening: loosening)
    let firm = facts.rules.filter { !loosening.isSoft($0.entry, type(of: $0).card.nature) }
    var choices: [Choice] = []
    var columns: [Choice: Int] = [:]
    for rule in facts.rules {
      for choice in rule.choices(in: facts)
      where columns[choice] == nil && firm.allSatisfy({ $0.admits(choice, in: facts) }) {
        columns[choice] = choices.count
        choices.append(choice)
        _ = rows.binary(facts.subject(of: choice).description)
      }
    }
    self.choices = choices
    self.columns = columns
    for rule in facts.rules {
      charge(rule)
      rule.write(into: &self)
    }
    guard criteria else { return }
    for id in facts.criteria {
      GroupingCatalogue.standard.criterion(id)?.write(into: &self)
    }
  }

  /// Gives every choice that a soft filter forbids a unit of that filter.
  private mutating func charge(_ rule: any GroupingRule) {
    guard isSoft(rule) else { return }
    for (column, choice) in choices.enumerated() where !rule.admits(choice, in: facts) {
      require(LinearExpression(columns: [column]) <= 0, by: rule, for: facts.subject(of: choice))
    }
  }

  // MARK: Words for rules

  /// The column of a choice, 0 where it cannot be made.
  public func column(_ choice: Choice) -> LinearExpression {
    columns[choice].map { LinearExpression(columns: [$0]) } ?? 0
  }

  /// Whether a school belongs to the group of a core.
  public func place(_ school: Int, _ core: Int) -> LinearExpression {
    column(.place(school: school, core: core))
  }

  /// Whether the group of a core is formed.
  public func isFormed(_ core: Int) -> LinearExpression { place(core, core) }

  /// In how many groups a school is.
  public func groups(of school: Int) -> LinearExpression { facts.cores.sum { place(school, $0) } }

  public func pair(_ kind: PairKind, _ first: Int, _ second: Int) -> LinearExpression {
    column(.pair(kind, first, second))
  }

  /// The pairs of a kind, in the order of the columns.
  func pairs(_ kind: PairKind) -> [(first: Int, second: Int, column: Int)] {
    choices.enumerated().compactMap { column, choice in
      guard case .pair(kind, let first, let second) = choice else { return nil }
      return (first, second, column)
    }
  }

  /// The rows that together say: only if two schools are in one group may `sum` be 1; of them at most one is missed, by 1.
  func together(_ one: Int, _ other: Int, for sum: LinearExpression) -> [LinearConstraint] {
    if one == other { return [] }
    // Where the other school cannot be, the row says nothing.
    let possible = facts.cores.filter { columns[.place(school: other, core: $0)] != nil }
    return possible.map { sum + place(other, $0) - place(one, $0) <= 1 } + [sum - groups(of: other) <= 0]
  }

  /// A column that is 1 at least where both of two yes/no sums are 1, and 1 at most where each is.
  mutating func both(_ one: LinearExpression, _ other: LinearExpression, named name: String)
    -> LinearExpression
  {
    if one.terms.isEmpty || other.terms.isEmpty { return 0 }
    let both = binary(name).linear
    tie(both <= one, named: name)
    tie(both <= other, named: name)
    tie(both >= one + other - 1, named: name)
    return both
  }

  // MARK: Problem and plan

  var problem: LexicographicProblem { rows.problem(criteria: facts.criteria) }

  /// The grouping that a solution chooses.
  func plan(from values: [Int]) -> GroupingPlan {
    var coreOfUnit: [Int: Int] = [:]
    var pairs: [GroupingPair] = []
    for (column, choice) in choices.enumerated() where values[column] == 1 {
      switch choice {
      case .place(let school, let core): coreOfUnit[school] = core
      case .pair(let kind, let first, let second): pairs.append(facts.pair(kind, first, second))
      }
    }
    let district = facts.district
    let places = district.schools.indices.compactMap { school -> GroupPlace? in
      guard let core = coreOfUnit[district.units[school]] else { return nil }
      return GroupPlace(
        school: district.schools[school].id, group: facts.groupName(core),
        role: school == core ? .core : .member)
    }
    return GroupingPlan(places: places, pairs: pairs)
  }

  /// The columns of a grouping; nil if something in it is no choice.
  func columns(of plan: GroupingPlan) -> Set<Int>? {
    let view = GroupingView(plan, of: facts)
    var chosen: Set<Int> = []
    for group in view.groups {
      guard let core = group.core else { return nil }
      for school in group.units {
        guard let column = columns[.place(school: school, core: core)], chosen.insert(column).inserted else {
          return nil
        }
      }
    }
    if !view.hasOrderlyPoints { return nil }
    for kind in PairKind.allCases {
      for (first, second) in view.pairs(kind) {
        guard let column = columns[.pair(kind, first, second)], chosen.insert(column).inserted else {
          return nil
        }
      }
    }
    return chosen
  }
}

extension GroupingCase {
  /// What a choice is named by.
  func subject(of choice: Choice) -> Subject {
    switch choice {
    case .place(let school, let core):
      return Subject(place: district.schools[school].id, otherPlace: groupName(core))
    case .pair(let kind, let first, let second):
      let pair = pair(kind, first, second)
      switch kind {
      case .mentoring: return Subject(teacher: pair.first, otherTeacher: pair.second)
      case .seat: return Subject(place: pair.second, subject: pair.role, kind: pair.first)
      default: return Subject(place: pair.first, otherPlace: pair.second)
      }
    }
  }
}
