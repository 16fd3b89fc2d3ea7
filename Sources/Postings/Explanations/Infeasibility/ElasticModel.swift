import LinearModels
import Rules

/// The rows of a case with a price on every instance that can be given up.
struct ElasticModel: Sendable {
  let formulation: Formulation
  /// The columns that say by how many units each instance is missed; `should` rules, whose units are free, apart.
  let slacks: [RuleInstance: [Int]]
  /// The units by which an instance is missed whatever is chosen.
  let unavoidable: [RuleInstance: Int]
  /// What a unit of an instance weighs.
  let weights: [RuleInstance: Int]
  /// Instances without slack whose row no choice can keep.
  let impossible: [RuleInstance]

  init(of facts: PlanningCase, loosening: Loosening) {
    self.init(Formulation(of: facts, loosening: loosening, criteria: false))
  }

  init(_ formulation: Formulation) {
    self.formulation = formulation
    var slacks: [RuleInstance: [Int]] = [:]
    var unavoidable: [RuleInstance: Int] = [:]
    var weights: [RuleInstance: Int] = [:]
    for slack in formulation.slacks where !formulation.facts.isShould(slack.instance) {
      slacks[slack.instance, default: []].append(slack.column)
      weights[slack.instance] = slack.weight
    }
    for slack in formulation.unavoidable where !formulation.facts.isShould(slack.instance) {
      unavoidable[slack.instance, default: 0] += slack.units
      weights[slack.instance] = slack.weight
    }
    self.slacks = slacks
    self.unavoidable = unavoidable
    self.weights = weights
    let model = formulation.model
    let empty = model.rows.indices.filter { row in
      model.terms(ofRow: row).isEmpty && (model.rows[row].lower > 0 || model.rows[row].upper < 0)
    }
    impossible = Set(empty.compactMap { formulation.instances[$0] }).sorted()
  }

  /// The parts that no row links, by their least column. Columns in no row are in no part.
  ///
  /// - Parameter wide: whether rows link parts that speak of the whole district and can be given up; without them each
  ///   part asks for less than it must.
  func parts(wide: Bool) -> [ElasticPart] {
    let model = formulation.model
    var links = Links(count: model.columns.count)
    let rows = model.rows.indices.filter { row in
      !model.terms(ofRow: row).isEmpty && (wide || !isWide(row))
    }
    for row in rows {
      let terms = model.terms(ofRow: row)
      let first = Int(model.termColumns[terms.lowerBound])
      for term in terms.dropFirst() { links.unite(first, Int(model.termColumns[term])) }
    }
    var rowsOfLeader: [Int: [Int]] = [:]
    for row in rows {
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
  var hasWideRows: Bool { formulation.instances.indices.contains(where: isWide) }

  private func isWide(_ row: Int) -> Bool {
    guard let instance = formulation.instances[row] else { return false }
    return instance.subject.place == "*" && formulation.facts.mayLoosen(instance)
  }
}

extension PlanningCase {
  /// Whether an instance belongs to a rule that should hold only.
  func isShould(_ instance: RuleInstance) -> Bool {
    entry(of: instance)?.firmness == .should
  }

  /// The policy's line that an instance belongs to; nil for pins and facts.
  func entry(of instance: RuleInstance) -> PolicyEntry? {
    guard let index = instance.entry, policy.rules.indices.contains(index) else { return nil }
    return policy.rules[index]
  }

  /// Whether a relaxation may loosen an instance.
  func mayLoosen(_ instance: RuleInstance) -> Bool {
    guard let entry = entry(of: instance), let nature = nature(of: instance.rule) else { return false }
    return entry.firmness == .must && Loosening.mayLoosen(entry, nature)
  }
}

/// Columns that rows link, as sets with a leader.
private struct Links {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  mutating func leader(of column: Int) -> Int {
    var leader = column
    while parents[leader] != leader {
      parents[leader] = parents[parents[leader]]
      leader = parents[leader]
    }
    return leader
  }

  mutating func unite(_ one: Int, _ other: Int) {
    let (a, b) = (leader(of: one), leader(of: other))
    parents[max(a, b)] = min(a, b)
  }
}
