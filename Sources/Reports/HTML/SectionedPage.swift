import Districts

/// A page in sections under a title, with links to them: reports to read.
struct SectionedPage {
  struct Section {
    let title: String
    let body: HTML
    /// What stands before the title where the section begins: its numeral.
    var numeral = ""
    /// Whether it starts on a sheet of paper of its own.
    var isSheet = false
  }

  let title: String
  let language: Language
  /// Sentences under the title.
  let lead: [String]
  /// Numbers with what they count, before the sections; none: no row of tiles.
  var tiles: [(number: Int, title: String)] = []
  let sections: [Section]
  var footer: String?
  var style: [String] = [ReportStyle.css]

  var source: String {
    let paragraphs = lead.map { line -> HTML in "<p class=\"lead\">\(line)</p>\n" }
    let contents = sections.enumerated().map { number, section -> HTML in
      "<a href=\"#s\(number + 1)\">\(section.title)</a>"
    }
    let boxes = tiles.map { number, title -> HTML in "<div><b>\(number)</b><span>\(title)</span></div>" }
    let row: HTML = tiles.isEmpty ? "" : "<div class=\"tiles\">\(boxes)</div>\n"
    let parts = sections.enumerated().map { number, section -> HTML in
      let kind: HTML = section.isSheet ? " class=\"sheet\"" : ""
      return "<h2 id=\"s\(number + 1)\"\(kind)>\(section.numeral)\(section.title)</h2>\n\(section.body)"
    }
    let end = footer.map { text -> HTML in "<footer>\(text)</footer>\n" } ?? ""
    return HTMLPage(
      title: title, language: language, style: style,
      body: "<h1>\(title)</h1>\n\(paragraphs)<nav>\(contents)</nav>\n\(row)\(parts)\(end)"
    ).source
  }
}
