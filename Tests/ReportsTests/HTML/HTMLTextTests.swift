import Testing

@testable import Reports

struct HTMLTextTests {
  @Test func inputNeverBecomesMarkup() {
    #expect(HTMLText.escaped("<b>&\"'") == "&lt;b&gt;&amp;&quot;&#39;")
    let table = HTMLText.table(["<i>"], [["<script>alert(1)</script>", "1"]], numbers: [1])
    #expect(!table.contains("<script>") && !table.contains("<i>"))
    #expect(table.contains("<td class=\"n\">1</td>"))
  }
}
