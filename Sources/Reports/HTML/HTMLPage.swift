import Districts

/// The frame of every page that Lungang writes: it opens offline, on a phone too, and says its language.
struct HTMLPage {
  let title: String
  let language: Language
  /// Style sheets, one after the other.
  var style: [String] = [ReportStyle.css]
  /// What stands between the tags of `body`, with a line feed at its end.
  let body: HTML

  var source: String {
    let tag: HTML = language == .chinese ? "zh-CN" : "en"
    let styles = style.map { sheet -> HTML in HTML(trusted: sheet + "\n") }
    let page: HTML = """
      <!DOCTYPE html>
      <html lang="\(tag)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <style>
      \(styles)</style>
      </head>
      <body>
      \(body)</body>
      </html>

      """
    return page.source
  }
}
