import LinearModels
public import Rules

/// The rows of a case with a price on every instance that can be given up.
public struct ElasticModel: Sendable {
  private let rows: RuleModel
  /// How firmly each instance stands.
  public let lines: PolicyLines
  /// The columns that say by how many units each instance is missed; `should` rules, whose units are free, apart.
  public let slacks: [RuleInstance: [Int]]
  /// The units by which an instance is missed whatever is chosen.
  public let unavoidable: [RuleInstance: Int]
  /// What a unit of an instance weighs.
  public let weights: [RuleInstance: Int]
  /// Instances without slack whose row no choice can keep.
  public let impossible: [RuleInstance]

  /// - Parameters:
  ///   - rows: the rows, loosened; criteria are not needed.
  ///   - lines: the policy that they come from.
  public init(_ rows: RuleModel, lines: PolicyLines) {
    self.rows = rows
    self.lines = lines
    var slacks: [RuleInstance: [Int]] = [:]
    var unavoidable: [RuleInstance: Int] = [:]
    var weights: [RuleInstance: Int] = [:]
    for slack in rows.slacks where !lines.isShould(slack.instance) {
      slacks[slack.instance, default: []].append(slack.column)
      weights[slack.instance] = slack.weight
    }
    for slack in rows.unavoidable where !lines.isShould(slack.instance) {
      unavoidable[slack.instance, default: 0] += slack.units
      weights[slack.instance] = slack.weight
    }
    self.slacks = slacks
    self.unavoidable = unavoidable
    self.weights = weights
    let model = rows.model
    let empty = model.rows.indices.filter { row in
      model.terms(ofRow: row).isEmpty && (model.rows[row].lower > 0 || model.rows[row].upper < 0)
    }
    impossible = Set(empty.compactMap { rows.instances[$0] }).sorted()
  }

  /// The parts that no row links, by their least column. Columns in no row are in no part.
  ///
  /// - Parameter wide: whether rows link parts that speak of the whole district and can be given up; without them each
  ///   part asks for less than it must.
  public func parts(wide: Bool) -> [ElasticPart] {
    let model = rows.model
    var links = Links(count: model.columns.count)
    let linking = model.rows.indices.filter { row in
      !model.terms(ofRow: row).isEmpty && (wide || !isWide(row))
    }
    for row in linking {
      let terms = model.terms(ofRow: row)
      let first = Int(model.termColumns[terms.lowerBound])
      for term in terms.dropFirst() { links.unite(first, Int(model.termColumns[term])) }
    }
    var rowsOfLeader: [Int: [Int]] = [:]
    for row in linking {
      let column = Int(model.termColumns[model.terms(ofRow: row).lowerBound])
      rowsOfLeader[links.leader(of: column), default: []].append(row)
    }
    var columnsOfLeader: [Int: [Int]] = [:]
    for column in model.columns.indices {
      let leader = links.leader(of: column)
      if rowsOfLeader[leader] != nil { columnsOfLeader[leader, default: []].append(column) }
    }
    var instanceOfColumn: [Int: RuleInstance] = [:]
    for (instance, columns) in slacks {
      for column in columns { instanceOfColumn[column] = instance }
    }
    return columnsOfLeader.sorted { $0.key < $1.key }.map { leader, columns in
      ElasticPart(
        model, columns: columns, rows: rowsOfLeader[leader] ?? [], instanceOfColumn: instanceOfColumn,
        weights: weights)
    }
  }

  /// Whether some row speaks of the whole district and can be given up.
  public var hasWideRows: Bool { rows.instances.indices.contains(where: isWide) }

  private func isWide(_ row: Int) -> Bool {
    guard let instance = rows.instances[row] else { return false }
    return instance.subject.place == "*" && lines.mayLoosen(instance)
  }
}
