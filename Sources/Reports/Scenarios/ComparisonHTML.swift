import DistrictFiles
public import Districts
import Postings
import RuleModels
import Rules
public import Scenarios

/// `comparison.html`: one page that opens offline, with the table of scenarios and a picture of each sweep.
public enum ComparisonHTML {
  public static func page(_ outcomes: [ScenarioOutcome], language: Language) -> String {
    let text = ComparisonText(outcomes, language: language)
    let title = text.text("情景对比", "Scenarios compared")
    func row(_ cells: [String], _ tag: String) -> String {
      "<tr>" + cells.map { "<\(tag)>\(SweepChart.escaped($0))</\(tag)>" }.joined() + "</tr>\n"
    }
    var body = "<h1>\(title)</h1>\n"
    body += "<p>\(text.direction)</p>\n<table>\n"
    body += row(text.header, "th") + text.rows.map { row($0, "td") }.joined() + "</table>\n"
    for chart in charts(outcomes, text) where !chart.svg.isEmpty { body += "<p>\(chart.svg)</p>\n" }
    for outcome in outcomes {
      guard let conflicts = outcome.conflicts else { continue }
      let lines = InfeasibilityText(conflicts, of: outcome.facts, language: language).lines
      body += "<h2>\(SweepChart.escaped(text.name(outcome)))</h2>\n<pre>"
      body += SweepChart.escaped(lines.joined(separator: "\n")) + "</pre>\n"
    }
    return """
      <!DOCTYPE html>
      <html lang="\(language == .chinese ? "zh-CN" : "en")"><head><meta charset="utf-8"><title>\(title)</title>
      <style>
      body { font-family: "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; margin: 2em; }
      table { border-collapse: collapse; } th, td { border: 1px solid #999; padding: .3em .6em; }
      td:nth-child(n+3) { text-align: right; } pre { white-space: pre-wrap; }
      @page { size: A4 landscape; margin: 12mm; }
      </style></head><body>
      \(body)</body></html>

      """
  }

  /// A chart for each sweep and each criterion that varies in it.
  private static func charts(_ outcomes: [ScenarioOutcome], _ text: ComparisonText) -> [SweepChart] {
    var sweeps: [String] = []
    for outcome in outcomes {
      if let sweep = outcome.scenario?.point?.sweep, !sweeps.contains(sweep) { sweeps.append(sweep) }
    }
    return sweeps.flatMap { sweep -> [SweepChart] in
      let members = outcomes.filter { $0.scenario?.point?.sweep == sweep }
      let criteria = members.first?.facts.criteria ?? []
      return criteria.compactMap { id in
        let points = members.map { outcome in
          (
            values: outcome.scenario?.point?.values ?? [],
            value: outcome.result.criteria.first { $0.name == id }?.value
          )
        }
        guard Set(points.map(\.value)).count > 1 else { return nil }
        let title = Catalogue.standard.criterionCards.first { $0.id == id }?.title.in(text.language) ?? id
        return SweepChart(points: points, title: "\(sweep)：\(title)")
      }
    }
  }
}
