import Districts
import Postings
import Rules
import Testing

@testable import Reports

/// The page about a plan.
struct ReportPageTests {
  private func facts(withPositions: Bool, renaming names: [String: String] = [:]) throws -> PlanningCase {
    let facts = try SmallPlan.facts(renaming: names)
    var draft = facts.district.draft
    if withPositions {
      for number in draft.schools.indices {
        draft.schools[number].position = Position(
          latitude: 25.4 + Double(number) / 20, longitude: 107.8 + Double(number % 2) / 10)
      }
    }
    return PlanningCase(district: try District(draft, asOf: SchoolYear(2027)), policy: facts.policy)
  }

  @Test func everyTagIsClosedAndNothingComesFromElsewhere() throws {
    for language in Language.allCases {
      for withPositions in [false, true] {
        let facts = try facts(withPositions: withPositions, renaming: SmallPlan.hostile)
        let page = ReportPage.html(SmallPlan.report(facts, language: language))
        #expect(try openTags(in: page).isEmpty)
        for word in ["<script", " src=", "href=\"http", "url(", "@import", "onclick"] {
          #expect(!page.contains(word), "\(word)")
        }
        #expect(page.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"))
        #expect(page.contains("<svg class=\"map\"") == withPositions)
        #expect(page == ReportPage.html(SmallPlan.report(facts, language: language)))
      }
    }
  }

  /// The tags that are opened and not closed, or closed and not opened.
  private func openTags(in page: String) throws -> [String] {
    let void: Set<String> = ["meta", "br", "hr", "!DOCTYPE"]
    var open: [String] = []
    for piece in page.split(separator: "<").dropFirst() {
      let name = String(piece.prefix { !$0.isWhitespace && $0 != ">" && $0 != "/" })
      if piece.hasPrefix("/") {
        let closed = String(piece.dropFirst().prefix { $0 != ">" })
        guard open.popLast() == closed else { return open + ["/" + closed] }
      } else if !void.contains(name), !(piece.prefix { $0 != ">" }).hasSuffix("/") {
        open.append(name)
      }
    }
    return open
  }

  @Test func shortagesThatNoExchangeMendsAreToldApart() throws {
    // S02 needs four teachers of Chinese; the group has six, so all of it could be mended.
    let facts = try facts(withPositions: false)
    let page = UnmetSection(
      CountedPlan(SmallPlan.audited(facts, [])), Names(facts: facts, language: .chinese)
    ).html.source
    #expect(page.contains("教师总量足够，分布不均"))
    var draft = facts.district.draft
    draft.needs = [Need(school: "S02", subject: "音乐", posts: 2)]
    let poor = PlanningCase(district: try District(draft, asOf: SchoolYear(2027)), policy: facts.policy)
    let other = UnmetSection(CountedPlan(SmallPlan.audited(poor, [])), Names(facts: poor, language: .chinese))
      .html.source
    #expect(other.contains("教师总量不足，集团内交流不能消除"))
  }

  @Test func termsFillRowsWithoutOverlapping() throws {
    func bar(_ label: String, _ start: Int, _ years: Int) -> TermTimeline.Bar {
      TermTimeline.Bar(
        label: label, start: SchoolYear(start), end: SchoolYear(start + years), kind: .dispatch,
        isEarlier: false)
    }
    let facts = try SmallPlan.facts()
    let chart = TermTimeline(
      school: "甲<校>", horizon: Horizon(first: SchoolYear(2027), years: 3),
      bars: [bar("一", 2027, 1), bar("二", 2028, 3), bar("三", 2026, 2), bar("四", 2029, 1)],
      names: Names(facts: facts, language: .chinese))
    let text = chart.svg.source
    // Two rows: 三 before 四, and 一 before 二; the arrows say what goes on beyond the years shown.
    #expect(text.contains("viewBox=\"0 0 960 80\""))
    #expect(text.contains("◂ 三") && text.contains("二 ▸") && text.contains("甲&lt;校&gt;"))
  }
}
