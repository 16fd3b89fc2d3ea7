public import Districts
import Foundation

/// Where the time of a search went, for the terminal.
public struct TraceText {
  private static let mostParts = 10

  private let summary: TraceSummary
  private let language: Language

  public init(_ summary: TraceSummary, language: Language) {
    self.summary = summary
    self.language = language
  }

  public var lines: [String] {
    guard !summary.parts.isEmpty else { return [text("文件中没有求解步骤。", "The file holds no steps.")] }
    let total = Self.seconds(summary.seconds)
    let head = text(
      "求解用时合计\(total)秒（各部分相加），\(summary.parts.count)个部分，\(summary.stages.count)个目标。",
      "\(total) s of solving in all (parts added up), \(summary.parts.count) parts, \(summary.stages.count) criteria."
    )
    return [head] + section("各目标", "Criteria", stages) + section("各步骤", "Steps", events)
      + section("最慢的部分", "Slowest parts", parts) + section("搜索设置", "Settings", settings)
  }

  private func section(_ zh: String, _ en: String, _ table: TextTable) -> [String] {
    table.isEmpty ? [] : ["", text(zh + "：", en + ":")] + table.lines
  }

  private var stages: TextTable {
    var table = TextTable(
      header([("目标", "criterion"), ("部分", "parts"), ("已证明", "proven")]) + costHeader,
      rightAligned: [1, 2, 3, 4, 5, 6])
    for cost in summary.stages { table.add([cost.name, "\(cost.steps)", "\(cost.successes)"] + cells(cost)) }
    return table
  }

  private var events: TextTable {
    var table = TextTable(
      header([("步骤", "step"), ("次数", "steps")]) + costHeader, rightAligned: [1, 2, 3, 4, 5])
    for cost in summary.events { table.add([title(cost.name), "\(cost.steps)"] + cells(cost)) }
    return table
  }

  private var parts: TextTable {
    var table = TextTable(
      header([
        ("部分", "part"), ("列", "columns"), ("行", "rows"), ("秒", "seconds"), ("最慢的目标", "slowest criterion"),
        ("其中秒", "of that"),
      ]), rightAligned: [0, 1, 2, 3, 5])
    for part in summary.parts.prefix(Self.mostParts) {
      table.add([
        "\(part.number)", "\(part.columns)", "\(part.rows)", Self.seconds(part.seconds), part.slowestStage,
        Self.seconds(part.slowestSeconds),
      ])
    }
    return table
  }

  private var settings: TextTable {
    var table = TextTable(
      header([("设置", "setting"), ("次数", "searches"), ("得到方案", "found a plan"), ("搜完", "completed")])
        + costHeader, rightAligned: [1, 2, 3, 4, 5, 6, 7])
    for cost in summary.settings {
      table.add([cost.name, "\(cost.steps)", "\(cost.successes)", "\(cost.completions)"] + cells(cost))
    }
    return table
  }

  private var costHeader: [String] {
    header([("秒", "seconds"), ("占比", "share"), ("节点", "nodes"), ("迭代", "iterations")])
  }

  private func cells(_ cost: TraceSummary.Cost) -> [String] {
    let share = summary.seconds > 0 ? cost.seconds / summary.seconds : 0
    return [
      Self.seconds(cost.seconds), String(format: "%.0f%%", share * 100), "\(cost.nodes)",
      "\(cost.iterations)",
    ]
  }

  private func title(_ event: String) -> String {
    switch event {
    case "part": text("划分", "part")
    case "relaxation": text("线性松弛", "relaxation")
    case "heuristicCore": text("小范围搜索", "heuristic core")
    case "exactCore": text("完整搜索", "exact core")
    case "linking": text("合并各部分", "linking")
    default: text("其他", "the rest")
    }
  }

  private static func seconds(_ seconds: Double) -> String { String(format: "%.3f", seconds) }

  private func header(_ texts: [(String, String)]) -> [String] { texts.map(text) }

  private func text(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
}
