import Districts
public import LinearModels
public import Rules

/// The model of a case in the making: it owns the columns and gives rules words for sums of postings.
///
/// Column `j` is candidate `j`; columns after the candidates are counts, shortages and slacks. All columns are whole
/// numbers within bounds, all factors whole numbers.
public struct Formulation: Sendable {
  public let facts: PlanningCase
  /// Which rules are loosened, and so get slack, because a conflict is searched.
  let loosening: Loosening
  let candidates: CandidateSet
  public private(set) var model: Model
  /// What each row stands for; nil for rows that only tie auxiliary columns.
  private(set) var instances: [RuleInstance?] = []
  /// The slack columns of broken units, with the instance and the weight of a unit.
  private(set) var slacks: [Slack] = []
  /// The weighted units that no choice can avoid: rows without candidates that miss their bound.
  private(set) var unavoidable: [Slack] = []
  /// For each criterion, its factors.
  private(set) var objectives: [String: Objective] = [:]

  /// A column that says by how many units an instance is broken.
  struct Slack: Sendable {
    var column: Int
    var instance: RuleInstance
    var weight: Int
    var units: Int = 0
  }

  /// A criterion as whole-number factors of columns and a constant.
  struct Objective: Sendable {
    /// One factor a column, as far as any was charged.
    private(set) var dense: [Int] = []
    var constant = 0

    /// The columns that count, ascending, with their factors.
    var factors: [(column: Int, factor: Int)] {
      dense.enumerated().compactMap { $1 == 0 ? nil : ($0, $1) }
    }

    mutating func add(_ factor: Int, column: Int) {
      if column >= dense.count {
        dense.append(contentsOf: repeatElement(0, count: column + 1 - dense.count))
      }
      dense[column] += factor
    }
  }

  /// Makes the model of a case: candidates, then the rows of every rule, then the criteria.
  ///
  /// - Parameters:
  ///   - loosening: which rules get slack whose units are counted apart.
  ///   - criteria: whether the criteria are written, too.
  init(of facts: PlanningCase, loosening: Loosening = .none, criteria: Bool = true) {
    self.facts = facts
    self.loosening = loosening
    candidates = CandidateSet(of: facts) { !loosening.isSoft($0.entry, Self.nature(of: $0)) }
    model = Model(name: "postings")
    let expected = candidates.all.count
    model.reserve(columns: expected + 4_096, rows: expected / 2 + 4_096, terms: expected * 8)
    for _ in candidates.all {
      model.addColumn(Model.Column(lower: 0, upper: 1, isInteger: true))
    }
    for rule in facts.book.rules {
      charge(rule)
      rule.write(into: &self)
    }
    PinRows.write(into: &self)
    guard criteria else { return }
    for id in facts.criteria {
      Catalogue.standard.criterion(id)?.write(into: &self)
    }
  }

  private static func nature(of rule: any PostingRule) -> RuleNature { type(of: rule).card.nature }

  /// Gives every candidate that a soft filter forbids a unit of that filter.
  private mutating func charge(_ rule: any PostingRule) {
    guard loosening.isSoft(rule.entry, Self.nature(of: rule)) else { return }
    for (number, candidate) in candidates.all.enumerated()
    where rule.concerns(from: candidate.from, start: candidate.start, in: facts) {
      let allowed =
        rule.admits(from: candidate.from, to: candidate.to, in: facts) && rule.admits(candidate, in: facts)
      if allowed { continue }
      let subject = Subject(teacher: facts.district.teachers[candidate.teacher].id, year: candidate.start)
      require(
        LinearExpression(columns: [number]) <= 0, by: rule, for: subject)
    }
  }

  // MARK: The one door for rows

  /// Adds a row `rule-id[subject]`.
  ///
  /// Where the rule should hold only, or is loosened, the row gets a slack column for each bounded side; a unit of it
  /// is 1 by which the row misses its bound. A rule never knows in which mode it runs.
  ///
  /// - Parameter unit: by how much the row must miss its bound to count as one unit, where the row was multiplied to have
  ///   whole factors; a part of a unit counts as one.
  public mutating func require(
    _ constraint: LinearConstraint, by rule: some PostingRule, for subject: Subject, unit: Int = 1
  ) {
    let instance = RuleInstance(
      rule: rule.id, entry: rule.entry.index < 0 ? nil : rule.entry.index, subject: subject)
    require(
      constraint, instance: instance, weight: rule.entry.weight,
      soft: loosening.isSoft(rule.entry, Self.nature(of: rule)), unit: unit)
  }

  /// Adds a row that forbids a posting of one sum together with any of another; both together are one unit, however many
  /// earlier ones there are.
  ///
  /// - Parameters:
  ///   - later: a sum that other rows keep at 1 or below.
  ///   - earlierExclude: whether this rule, where firm, leaves at most one of the earlier ones anyway. Then one row over
  ///     all of them is as right and stronger.
  mutating func exclude(
    _ later: LinearExpression, after earlier: LinearExpression, earlierExclude: Bool,
    by rule: some PostingRule,
    for subject: Subject
  ) {
    if earlierExclude && !loosening.isSoft(rule.entry, Self.nature(of: rule)) {
      require(later + earlier <= 1, by: rule, for: subject)
    } else {
      let any = isPositive(earlier, named: "any before \(rule.id)[\(subject)]")
      require(later + any <= 1, by: rule, for: subject)
    }
  }

  /// Adds a row of an instance that no line of the policy states, such as a pin.
  mutating func require(
    _ constraint: LinearConstraint, instance: RuleInstance, weight: Int, soft: Bool, unit: Int = 1
  ) {
    var row = constraint
    row.expression = row.expression.normalized()
    if row.expression.terms.isEmpty {
      let value = row.expression.constant
      let missing = Self.units(max(0, row.lower - value, value - row.upper), of: unit)
      if missing == 0 { return }
      if soft {
        unavoidable.append(Slack(column: -1, instance: instance, weight: weight, units: missing))
        return
      }
    } else if soft {
      addSlack(to: &row, instance: instance, weight: weight, unit: unit)
    }
    add(row, named: instance.description, for: instance)
  }

  /// By how many units a row misses its bound that lies `distance` off; a part of a unit counts as one.
  private static func units(_ distance: Double, of unit: Int) -> Int {
    (Int(distance.rounded()) + unit - 1) / unit
  }

  private mutating func addSlack(
    to row: inout LinearConstraint, instance: RuleInstance, weight: Int, unit: Int
  ) {
    let (least, greatest) = range(of: row.expression)
    let name = "units \(instance)"
    if row.lower > -.infinity, least < row.lower {
      let slack = model.integer(name, in: 0...Self.units(row.lower - least, of: unit))
      row.expression += unit * slack
      slacks.append(Slack(column: slack.column, instance: instance, weight: weight))
    }
    if row.upper < .infinity, greatest > row.upper {
      let slack = model.integer(name, in: 0...Self.units(greatest - row.upper, of: unit))
      row.expression -= unit * slack
      slacks.append(Slack(column: slack.column, instance: instance, weight: weight))
    }
  }

  private mutating func add(_ row: LinearConstraint, named name: String, for instance: RuleInstance?) {
    model.require(row, named: name)
    instances.append(instance)
  }

  /// The least and greatest value of an expression within the bounds of its columns.
  func range(of expression: LinearExpression) -> (Double, Double) {
    var (least, greatest) = (expression.constant, expression.constant)
    for term in expression.terms {
      let column = model.columns[term.column]
      least += min(term.coefficient * column.lower, term.coefficient * column.upper)
      greatest += max(term.coefficient * column.lower, term.coefficient * column.upper)
    }
    return (least, greatest)
  }

  // MARK: Auxiliary columns

  /// A whole number that is at least an expression and at least 0: what is lacking. It is only as small as a criterion
  /// or a row makes it.
  mutating func excess(of expression: LinearExpression, named name: String) -> Variable<Int>? {
    let normal = expression.normalized()
    let greatest = Int(range(of: normal).1.rounded())
    guard greatest > 0 else { return nil }
    let excess = model.integer(name, in: 0...greatest)
    add(excess >= normal, named: name, for: nil)
    return excess
  }

  /// A yes/no column that is yes exactly if a sum of candidates is above 0.
  public mutating func isPositive(_ sum: LinearExpression, named name: String) -> LinearExpression {
    let normal = sum.normalized()
    let (least, greatest) = range(of: normal)
    if least > 0 { return 1 }
    if greatest <= 0 { return 0 }
    let indicator = model.binary(name)
    // A row for each person would be tighter, but would tell people apart who are alike to all else: a county of 304
    // teachers then took minutes instead of half a second.
    add(normal <= greatest * indicator, named: name, for: nil)
    add(indicator <= normal, named: name, for: nil)
    return indicator.linear
  }

  /// A whole-number column within bounds, tied to nothing yet.
  mutating func integer(_ name: String, in range: ClosedRange<Int>) -> Variable<Int> {
    model.integer(name, in: range)
  }

  /// A row that ties auxiliary columns; it belongs to no rule and is never loosened.
  mutating func tie(_ constraint: LinearConstraint, named name: String) {
    add(constraint, named: name, for: nil)
  }

  // MARK: Criteria

  /// Adds to a criterion: `factor` for each unit of a column.
  mutating func charge(_ criterion: String, _ factor: Int, column: Int) {
    guard factor != 0 else { return }
    objectives[criterion, default: Objective()].add(factor, column: column)
  }

  /// Adds a constant to a criterion.
  mutating func charge(_ criterion: String, constant: Int) {
    objectives[criterion, default: Objective()].constant += constant
  }
}
