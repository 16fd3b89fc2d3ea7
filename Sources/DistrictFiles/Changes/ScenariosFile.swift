import Districts
import Foundation
public import Rules
import Tables
import Yams

/// The scenarios of a scenarios.yaml.
public struct ScenariosFile: Sendable {
  /// In the order of the file; the scenarios of a sweep by its values, the first parameter slowest.
  public let scenarios: [Scenario]

  /// The most scenarios that a sweep may make.
  public static let largestSweep = 100

  /// Reads a file.
  ///
  /// - Throws: every problem of the file at once.
  public init(_ path: String, for loaded: LoadedDistrict, rules: [RuleCard]) throws(DistrictProblems) {
    let name = URL(fileURLWithPath: path).lastPathComponent
    let bytes: [UInt8]
    do {
      bytes = try WholeFile.bytes(path)
    } catch {
      throw DistrictProblems([DistrictProblem(error, file: name)])
    }
    try self.init(bytes, file: name, for: loaded, rules: rules)
  }

  /// Reads the bytes of a file.
  public init(_ bytes: [UInt8], file: String, for loaded: LoadedDistrict, rules: [RuleCard])
    throws(DistrictProblems)
  {
    var document = ChangeDocument(bytes, file: file, for: loaded, rules: rules)
    let read = document.list("scenarios", chinese: "情景") { node, reader, fields in
      ScenarioReader(reader: reader).scenarios(node, &fields)
    }
    let resolution = ScenarioOrder(read.flatMap { $0 })
    for problem in resolution.problems { document.note(problem) }
    try document.check()
    scenarios = resolution.scenarios
  }
}

/// A scenario as it was read, with the place of its name and of the name it rests on.
struct PlacedScenario {
  var scenario: Scenario
  var place: Place
  var basePlace: Place
}

/// Reads the items of `scenarios`.
struct ScenarioReader {
  let reader: ChangeReader

  private static let names = [
    "name": "name", "名称": "name", "based-on": "based-on", "基于": "based-on", "changes": "changes",
    "变更": "changes",
    "sweep": "sweep", "扫描": "sweep",
  ]

  /// The scenarios of an item: one, or those of its sweep.
  func scenarios(_ node: Node, _ fields: inout PolicyFields) -> [PlacedScenario]? {
    guard let found = fields.fields(node, Text(zh: "情景", en: "the scenario"), names: Self.names) else {
      return nil
    }
    guard let field = found["name"], let name = fields.text(field) else {
      if found["name"] == nil {
        fields.note(node, Text(zh: "情景没有名称。", en: "The scenario has no name."), value: "")
      }
      return nil
    }
    let place = reader.place(of: field.value)
    let base = found["based-on"].flatMap { fields.text($0) }
    let basePlace = found["based-on"].map { reader.place(of: $0.value) } ?? place
    var changes: [Change] = []
    if let field = found["changes"] {
      if let sequence = field.value.sequence {
        changes = sequence.compactMap { reader.change($0, &fields) }
      } else {
        fields.note(
          field.value, Text(zh: "changes 应是列表，每条以“- ”开头。", en: "changes must be a list."), value: "")
      }
    }
    func made(_ name: String, _ more: [Change], _ point: SweepPoint?) -> PlacedScenario {
      PlacedScenario(
        scenario: Scenario(name: name, basedOn: base, changes: changes + more, point: point), place: place,
        basePlace: basePlace)
    }
    guard let sweep = found["sweep"] else { return [made(name, [], nil)] }
    return points(sweep.value, of: name, &fields)?.map { change, point in
      let values = point.values.map { "\($0.parameter)=\($0.value)" }.joined(separator: "，")
      return made("\(name)：\(values)", [change], point)
    }
  }

  /// Notes a list without values, and values that stand twice.
  private func judge(_ values: [Node], of key: Node, _ fields: inout PolicyFields) {
    if values.isEmpty {
      fields.note(
        key, Text(zh: "没有给出任何取值。", en: "The list holds no value."),
        Text(zh: "至少写一个值，例如 [1, 2, 3]。", en: "Give one at least, e.g. [1, 2, 3]."))
    }
    var seen: Set<String> = []
    for value in values {
      guard let text = value.scalar?.string, !seen.insert(text).inserted else { continue }
      fields.note(
        value, Text(zh: "这个值写了两次。", en: "The value stands twice."), Text(zh: "请删去一个。", en: "Delete one."))
    }
  }

  /// The changes of a sweep: each parameter that is a list runs through it.
  private func points(_ node: Node, of name: String, _ fields: inout PolicyFields) -> [(Change, SweepPoint)]?
  {
    guard let mapping = node.mapping else {
      fields.note(
        node, Text(zh: "sweep 应写成“rule: 规则名”及其参数。", en: "sweep is `rule: name` with its parameters."),
        value: "")
      return nil
    }
    let axes = mapping.filter { $0.value.sequence != nil }.map {
      ($0.key, $0.value.sequence.map(Array.init) ?? [])
    }
    let before = fields.problems.count
    for (key, values) in axes { judge(values, of: key, &fields) }
    guard fields.problems.count == before else { return nil }
    let size = axes.reduce(1) { $0 * $1.1.count }
    guard (1...2).contains(axes.count), size <= ScenariosFile.largestSweep else {
      fields.note(
        node,
        Text(
          zh: "sweep 应有一个或两个参数是列表，组合不超过\(ScenariosFile.largestSweep)个。",
          en:
            "One or two parameters of a sweep are lists, with at most \(ScenariosFile.largestSweep) combinations."
        ),
        Text(
          zh: "例如 { rule: backbone-quota, minimum: [1, 2, 3] }。",
          en: "E.g. { rule: backbone-quota, minimum: [1, 2, 3] }."),
        value: "")
      return nil
    }
    var choices: [[Node]] = [[]]
    for (_, values) in axes { choices = choices.flatMap { choice in values.map { choice + [$0] } } }
    return choices.compactMap { choice in
      var left = choice[...]
      var line: [(Node, Node)] = []
      var values: [SweepPoint.Value] = []
      for (key, value) in mapping {
        guard value.sequence != nil, let chosen = left.popFirst() else {
          line.append((key, value))
          continue
        }
        line.append((key, chosen))
        values.append(
          SweepPoint.Value(parameter: key.scalar?.string ?? "", value: chosen.scalar?.string ?? ""))
      }
      let single = Node.Mapping(line, mapping.tag, mapping.style, mapping.mark)
      guard let change = reader.rule(.mapping(single), single, &fields) else { return nil }
      return (
        Change(action: .rule(change), place: reader.place(of: node)),
        SweepPoint(sweep: name, rule: change.rule, values: values)
      )
    }
  }
}

/// Puts the changes of the scenarios underneath before a scenario's own.
struct ScenarioOrder {
  private(set) var scenarios: [Scenario] = []
  private(set) var problems: [DistrictProblem] = []

  init(_ read: [PlacedScenario]) {
    var numbers: [String: Int] = [:]
    for (number, placed) in read.enumerated() {
      let name = placed.scenario.name
      if numbers[name] != nil {
        problems.append(
          DistrictProblem(
            .error, placed.place, value: name,
            message: Text(zh: "情景“\(name)”写了两次。", en: "The scenario \"\(name)\" stands twice."),
            advice: Text(zh: "请另取名称。", en: "Take another name.")))
      } else {
        numbers[name] = number
      }
    }
    for placed in read {
      var scenario = placed.scenario
      var seen = [scenario.name]
      var base = scenario.basedOn
      while let name = base {
        guard let number = numbers[name] else {
          if seen.count == 1 { noteUnknown(name, placed, numbers.keys.sorted()) }
          break
        }
        if seen.contains(name) {
          problems.append(
            DistrictProblem(
              .error, placed.basePlace, value: name,
              message: Text(
                zh: "情景互为基础：\((seen + [name]).joined(separator: " → "))。",
                en: "The scenarios rest on each other: \((seen + [name]).joined(separator: " → "))."),
              advice: Text(zh: "请改其中一个 based-on。", en: "Change one of their based-on.")))
          break
        }
        seen.append(name)
        scenario.changes = read[number].scenario.changes + scenario.changes
        base = read[number].scenario.basedOn
      }
      scenarios.append(scenario)
    }
  }

  private mutating func noteUnknown(_ name: String, _ placed: PlacedScenario, _ known: [String]) {
    problems.append(
      DistrictProblem(
        .error, placed.basePlace, value: name,
        message: Text(zh: "没有“\(name)”这个情景。", en: "There is no scenario \"\(name)\"."),
        advice: NearestNames(known).advice(for: name)))
  }
}
