import Districts
import Postings

/// 各校交流期限: the terms of everybody who leaves a school, year by year.
struct TimelineSection {
  private let audited: AuditedPlan
  private let names: Names
  /// Beyond so many postings those to the same school for the same years share a bar.
  private static let singleBars = 300

  init(_ audited: AuditedPlan, _ names: Names) {
    self.audited = audited
    self.names = names
  }

  var html: HTML {
    let facts = audited.facts
    let district = facts.district
    let made = PlanView(audited.plan, of: facts).made.map { (stay: $0, isEarlier: false) }
    let earlier = facts.fixedStays.filter { $0.end > facts.horizon.first }.map { (stay: $0, isEarlier: true) }
    let all = made + earlier
    let isShared = all.count > Self.singleBars
    let charts = Dictionary(grouping: all, by: \.stay.from).sorted { $0.key < $1.key }.map {
      school, entries -> HTML in
      let groups = Dictionary(grouping: entries) { entry -> [Int] in
        let stay = entry.stay
        let key = [stay.start.first, entry.isEarlier ? 0 : 1, stay.to, stay.end.first]
        return isShared ? key : key + [stay.teacher]
      }
      let bars = groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }.compactMap {
        _, entries -> TermTimeline.Bar? in
        guard let first = entries.first else { return nil }
        let host = district.schools[first.stay.to].name
        let label =
          isShared
          ? names.text("\(entries.count)人 → \(host)", "\(entries.count) → \(host)")
          : "\(district.teachers[first.stay.teacher].name) → \(host)"
        return TermTimeline.Bar(
          label: label, start: first.stay.start, end: first.stay.end,
          kind: facts.kind(from: first.stay.from, to: first.stay.to), isEarlier: first.isEarlier)
      }
      let chart = TermTimeline(
        school: district.schools[school].name, horizon: facts.horizon, bars: bars, names: names)
      return "<div class=\"scroll keep\">\(chart.svg)</div>\n"
    }
    let kinds = PostingKind.allCases.map { kind -> HTML in
      "<span class=\"key\"><svg viewBox=\"0 0 22 12\" width=\"22\" height=\"12\"><rect class=\"bar \(kind.rawValue)\" width=\"22\" height=\"12\" rx=\"2\"/></svg> \(names.kind(kind))</span> "
    }
    let legend = names.text("浅色虚边：以往方案派出、仍在交流。", "Pale with dashed edges: earlier postings that still run.")
    return "<p class=\"remark\">\(kinds)\(legend)</p>\n\(charts)"
  }
}
