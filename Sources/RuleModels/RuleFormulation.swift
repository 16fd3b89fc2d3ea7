public import LinearModels
public import Rules

/// The model of a case in the making, as rules and criteria see it: one door for rows, and words for auxiliary columns.
///
/// A room's own formulation adds the words for what its columns mean: postings, activities, groups.
public protocol RuleFormulation {
  var rows: RuleModel { get set }
}

extension RuleFormulation {
  public var model: Model { rows.model }
  /// Which rules are loosened, and so get slack, because a conflict is searched.
  public var loosening: Loosening { rows.loosening }

  // MARK: The one door for rows

  /// Adds a row `rule-id[subject]`.
  ///
  /// Where the rule should hold only, or is loosened, the row gets a slack column for each bounded side; a unit of it
  /// is 1 by which the row misses its bound. A rule never knows in which mode it runs.
  ///
  /// - Parameter unit: by how much the row must miss its bound to count as one unit, where the row was multiplied to have
  ///   whole factors; a part of a unit counts as one.
  public mutating func require(
    _ constraint: LinearConstraint, by rule: some Rule, for subject: Subject, unit: Int = 1
  ) {
    rows.require(
      constraint, instance: rule.instance(for: subject), weight: rule.entry.weight, soft: isSoft(rule),
      unit: unit)
  }

  /// Adds a row that forbids one of a sum together with any of another; both together are one unit, however many
  /// earlier ones there are.
  ///
  /// - Parameters:
  ///   - later: a sum that other rows keep at 1 or below.
  ///   - earlierExclude: whether this rule, where firm, leaves at most one of the earlier ones anyway. Then one row over
  ///     all of them is as right and stronger.
  public mutating func exclude(
    _ later: LinearExpression, after earlier: LinearExpression, earlierExclude: Bool, by rule: some Rule,
    for subject: Subject
  ) {
    if earlierExclude && !isSoft(rule) {
      require(later + earlier <= 1, by: rule, for: subject)
    } else {
      let any = isPositive(earlier, named: "any before \(rule.id)[\(subject)]")
      require(later + any <= 1, by: rule, for: subject)
    }
  }

  /// Whether the rows of a rule get slack.
  public func isSoft(_ rule: any Rule) -> Bool {
    loosening.isSoft(rule.entry, type(of: rule).card.nature)
  }

  // MARK: Auxiliary columns

  /// A whole number that is at least an expression and at least 0: what is lacking. It is only as small as a criterion
  /// or a row makes it; nil where the expression cannot be above 0.
  public mutating func excess(of expression: LinearExpression, named name: String) -> Variable<Int>? {
    rows.excess(of: expression, named: name)
  }

  /// A yes/no column that is yes exactly if a sum is above 0.
  public mutating func isPositive(_ sum: LinearExpression, named name: String) -> LinearExpression {
    rows.isPositive(sum, named: name)
  }

  /// The least and greatest value of an expression within the bounds of its columns.
  public func range(of expression: LinearExpression) -> (Double, Double) { rows.range(of: expression) }

  /// A yes/no column, tied to nothing yet.
  public mutating func binary(_ name: String) -> Variable<Bool> { rows.binary(name) }

  /// A whole-number column within bounds, tied to nothing yet.
  public mutating func integer(_ name: String, in range: ClosedRange<Int>) -> Variable<Int> {
    rows.integer(name, in: range)
  }

  /// A row that ties auxiliary columns; it belongs to no rule and is never loosened.
  public mutating func tie(_ constraint: LinearConstraint, named name: String) {
    rows.tie(constraint, named: name)
  }

  // MARK: Criteria

  /// Adds to a criterion: `factor` for each unit of a column.
  public mutating func charge(_ criterion: String, _ factor: Int, column: Int) {
    rows.charge(criterion, factor, column: column)
  }

  /// Adds a constant to a criterion.
  public mutating func charge(_ criterion: String, constant: Int) {
    rows.charge(criterion, constant: constant)
  }

  /// Adds to a criterion the weighted units of broken `should` rules.
  public mutating func chargeBreaches(to criterion: String, of lines: PolicyLines) {
    for slack in rows.slacks where lines.isShould(slack.instance) {
      charge(criterion, slack.weight, column: slack.column)
    }
    for slack in rows.unavoidable where lines.isShould(slack.instance) {
      charge(criterion, constant: slack.weight * slack.units)
    }
  }
}
