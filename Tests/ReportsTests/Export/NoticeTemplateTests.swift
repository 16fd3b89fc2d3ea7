import Districts
import Testing

@testable import Reports

/// Templates that a bureau changes.
struct NoticeTemplateTests {
  @Test func faultsSayFieldAndLine() {
    for isHTML in [false, true] {
      #expect(throws: NoticeTemplate.Fault.unknownField("电话", line: 2)) {
        try NoticeTemplate("# {{姓名}}\n请拨打{{ 电话 }}。", isHTML: isHTML)
      }
      #expect(throws: NoticeTemplate.Fault.openField(line: 1)) {
        try NoticeTemplate("{{姓名}\n}}", isHTML: isHTML)
      }
    }
  }

  @Test func everyFieldIsKnownByBothNames() throws {
    var seen: Set<String> = []
    for field in NoticeField.allCases {
      #expect(NoticeField(named: field.rawValue) == field && NoticeField(named: field.chinese) == field)
      #expect(seen.insert(field.rawValue).inserted && seen.insert(field.chinese).inserted)
    }
    for language in Language.allCases { #expect(NoticeTemplate.standard(language).pieces.count > 10) }
  }

  @Test func valuesAreEscapedAndNeverReadAsFieldsOrMarkdown() throws {
    let template = try NoticeTemplate("**{{姓名}}**：\n{{学科}}", isHTML: false)
    let page = template.filled { $0 == .name ? "<b>{{学科}}</b>" : "**x**" }
    #expect(page.source == "<p><strong>&lt;b&gt;{{学科}}&lt;/b&gt;</strong>：<br>\n**x**</p>\n")
    let own = try NoticeTemplate("<p title=\"{{姓名}}\">{{name}}</p>", isHTML: true)
    #expect(own.filled { _ in "\"'" }.source == "<p title=\"&quot;&#39;\">&quot;&#39;</p>")
  }

  @Test func markdown() {
    let cases: [(String, String)] = [
      ("# 通知", "<h1>通知</h1>\n"), ("甲\n乙\n\n丙", "<p>甲<br>\n乙</p>\n<p>丙</p>\n"),
      ("- 甲\n- **乙**", "<ul><li>甲</li>\n<li><strong>乙</strong></li>\n</ul>\n"),
      ("1. 甲\n2. 乙", "<ol><li>甲</li>\n<li>乙</li>\n</ol>\n"),
      ("1. 甲\n\n2. 乙", "<ol><li>甲</li>\n</ol>\n<ol start=\"2\"><li>乙</li>\n</ol>\n"), ("---", "<hr>\n"),
      ("> 局\n> 日", "<p class=\"signature\">局<br>\n日<br>\n</p>\n"),
      (
        "| 甲 | 乙 |\n|---|---|\n| 1 | 2 |",
        "<table>\n<tr><th> 甲 </th><th> 乙 </th></tr>\n<tr><td> 1 </td><td> 2 </td></tr>\n</table>\n"
      ), ("<script>&", "<p>&lt;script&gt;&amp;</p>\n"), ("2**3", "<p>2**3</p>\n"), ("", ""),
    ]
    for (text, html) in cases { #expect(Markdown.html(text).source == html, "\(text)") }
  }
}
