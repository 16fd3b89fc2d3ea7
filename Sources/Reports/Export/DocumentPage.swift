import Districts

/// A page or several for the printer: A4, one sheet of paper each, black on white.
enum DocumentPage {
  private static let style = """
    :root { color-scheme: light; }
    body { margin: 0; background: #e9ebee; color: #000; font: 15px/1.6 "宋体", SimSun, "Noto Serif CJK SC", serif; }
    section { background: #fff; max-width: 297mm; margin: 12px auto; padding: 14mm; box-sizing: border-box; }
    section.upright { max-width: 210mm; }
    h1 { font: bold 24px/1.4 "黑体", SimHei, "Noto Sans CJK SC", sans-serif; text-align: center; margin: 0 0 10px; }
    .subtitle { margin: 2px 0 8px; white-space: pre-wrap; }
    .remark { margin: 6px 0 0; }
    .scroll { overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; font-size: 14px; }
    th, td { border: 1px solid #555; padding: 4px 6px; text-align: left; }
    th { background: #eee; text-align: center; font-weight: bold; }
    td.number { text-align: right; } td.centre { text-align: center; } tr { break-inside: avoid; }
    .notice h1 { font-size: 29px; letter-spacing: 2px; margin: 14mm 0 12mm; }
    .notice { font: 21px/1.9 "仿宋", FangSong, STFangsong, "Noto Serif CJK SC", serif; padding: 22mm 24mm; }
    .notice p { margin: 0; text-indent: 2em; text-align: justify; overflow-wrap: anywhere; }
    .notice h1 + p { text-indent: 0; }
    .notice .signature { text-indent: 0; text-align: right; margin-top: 14mm; }
    .notice hr { border: 0; margin-top: 12mm; } .notice hr + p { font-size: 14px; text-indent: 0; color: #444; }
    @media (max-width: 640px) { section { padding: 14px; } .notice { padding: 18px; font-size: 17px; } }
    @media print {
      body { background: none; } section { margin: 0; padding: 0; max-width: none; box-shadow: none; }
      section { break-after: page; } section:last-of-type { break-after: auto; } th { background: #eee; }
      .notice { padding: 8mm 10mm; }
    }
    """

  /// The page.
  ///
  /// - Parameters:
  ///   - pages: each on its own sheet of paper.
  ///   - kind: `notice` for letters.
  static func html(
    title: String, pages: [HTML], isLandscape: Bool, kind: HTML = "", language: Language
  ) -> String {
    let size = isLandscape ? "A4 landscape" : "A4 portrait"
    let margin = isLandscape ? "12mm" : "16mm"
    let upright: HTML = isLandscape ? "" : "upright "
    let sections = pages.map { page -> HTML in "<section class=\"\(upright)\(kind)\">\n\(page)</section>\n" }
    return HTMLPage(
      title: title, language: language,
      style: [style, "@page { size: \(size); margin: \(margin); }"], body: sections.joined()
    ).source
  }
}
