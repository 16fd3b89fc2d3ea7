import DistrictFiles
import Districts
import RuleModels
import Rules

extension Comparison {
  /// `comparison.html`: one page that opens offline, with the table of scenarios, a picture of each sweep, and what
  /// becomes of margins and numbers.
  public var page: String {
    let title = text("情景对比", "Scenarios compared")
    func row(_ cells: [String], _ tag: String) -> String {
      "<tr>" + cells.map { "<\(tag)>\(SweepChart.escaped($0))</\(tag)>" }.joined() + "</tr>\n"
    }
    var body = "<h1>\(title)</h1>\n"
    body += "<p>\(direction)</p>\n<table>\n"
    body += row(header, "th") + rows.map { row($0, "td") }.joined() + "</table>\n"
    for chart in charts { body += "<p>\(chart.svg)</p>\n" }
    for detail in details where !detail.rows.isEmpty {
      body += "<h2>\(SweepChart.escaped(detail.title))</h2>\n<table>\n"
      body += row(detail.header, "th") + detail.rows.map { row($0, "td") }.joined() + "</table>\n"
    }
    for line in lines {
      guard let conflicts = line.conflicts else { continue }
      body += "<h2>\(SweepChart.escaped(name(line)))</h2>\n<pre>"
      body += SweepChart.escaped(conflicts.joined(separator: "\n")) + "</pre>\n"
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

  /// A chart for each sweep and each criterion that varies in it; one of crosses where no point of it has a plan.
  private var charts: [SweepChart] {
    sweeps.flatMap { sweep -> [SweepChart] in
      func points(_ value: (Line) -> Int?) -> [(values: [SweepPoint.Value], value: Int?)] {
        sweep.lines.map { ($0.scenario?.point?.values ?? [], value($0)) }
      }
      guard !sweep.isBarren else {
        let title = text("所有取值都没有方案", "no value has a plan")
        return [SweepChart(points: points { _ in nil }, title: "\(sweep.name)：\(title)")]
      }
      return sweep.criteria.compactMap { id in
        let points = points { line in line.criteria.first { $0.name == id }?.value }
        guard Set(points.map(\.value)).count > 1 else { return nil }
        return SweepChart(
          points: points, title: "\(sweep.name)：\(title(id))",
          decimals: words.criterion(id)?.decimals ?? 0)
      }
    }
  }
}
