import Districts
import Postings
import RuleModels
import Rules

/// `report.html` where no plan exists: which demands stand against each other, and the least that would have to give.
enum ConflictPage {
  static func html(_ report: InfeasibilityReport, of facts: PlanningCase, language: Language) -> String {
    let names = Names(facts: facts, language: language)
    let text = InfeasibilityText(report, of: facts, language: language)
    let title = names.sheetTitle(names.text("教师交流方案的冲突与放宽办法", "conflicts"))
    let district = facts.district
    let counts = names.text(
      "学校\(district.schools.count)所，集团\(district.groups.count)个，教师\(district.teachers.count)人，规则\(facts.policy.rules.count)条。",
      "\(district.schools.count) schools, \(district.groups.count) groups, \(district.teachers.count) teachers, \(facts.policy.rules.count) rules."
    )
    let body: HTML = """
      <h1>\(title)</h1>
      <p class="lead">\(names.outcome(.infeasible))</p>
      <p class="lead">\(counts)</p>
      <h2>\(names.text("一、哪些要求不能同时满足", "1. What cannot hold together"))</h2>
      \(blocks(text.conflictLines))<h2>\(names.text("二、怎样放宽才能成立", "2. What would have to give"))</h2>
      \(blocks(text.relaxationLines))
      """
    return HTMLPage(title: title, language: language, body: body).source
  }

  /// Lines of the terminal as HTML: items with a dot become a list, indented lines remarks, others paragraphs.
  private static func blocks(_ lines: [String]) -> HTML {
    var page: HTML = ""
    var items: [HTML] = []
    func close() {
      guard !items.isEmpty else { return }
      page += "<ul>\n\(items)</ul>\n"
      items = []
    }
    for line in lines {
      let plain = String(line.drop(while: \.isWhitespace))
      if plain.hasPrefix("· ") {
        items.append("<li>\(String(plain.dropFirst(2)))</li>\n")
        continue
      }
      close()
      if plain.isEmpty { continue }
      page += line.hasPrefix(" ") ? "<p class=\"remark\">\(plain)</p>\n" : "<p>\(plain)</p>\n"
    }
    close()
    return page
  }
}
