/// The widths of a sheet's columns and the heights that follow from them.
struct ColumnWidths {
  /// In digits of the usual font, from column A on.
  let widths: [Double]
  private let content: WorksheetContent

  init(_ content: WorksheetContent) {
    self.content = content
    let merged = MergedRanges(content.merged)
    let count = max(content.rows.map(\.cells.count).max() ?? 0, content.columns.count)
    var longest = [Double](repeating: 0, count: count)
    // Where the width is given, the content does not matter.
    let isOpen = (0..<count).map { column in
      !content.columns.indices.contains(column) || content.columns[column].width == nil
    }
    for (index, row) in content.rows.enumerated() where isOpen.contains(true) {
      let ranges = merged[index + 1]
      for (column, cell) in row.cells.enumerated() where isOpen[column] && !ranges.cover(column: column) {
        var width = TextWidth.longestLine(StoredContent(cell.content).shown)
        // Bold letters are wider, and those of a title larger.
        switch cell.style.role {
        case .title: width *= 1.8
        case .header, .strong: width *= 1.08
        default: break
        }
        // The arrow of a filter stands beside the name.
        if cell.style.role == .header, content.filtered != nil { width += 2 }
        longest[column] = max(longest[column], width)
      }
    }
    widths = (0..<count).map { column in
      let wanted = content.columns.indices.contains(column) ? content.columns[column] : WrittenColumn()
      if let width = wanted.width { return width }
      return min(max(longest[column] + 1.5, wanted.widths.lowerBound), wanted.widths.upperBound)
    }
  }

  /// The height in points of a row; nil: the usual one.
  ///
  /// Excel finds the height of wrapped text by itself, but not of merged cells, and other programs often of neither.
  func height(ofRow index: Int, merged: MergedRanges) -> Double? {
    let row = content.rows[index]
    let ranges = merged[index + 1]
    var height = 0.0
    for (column, cell) in row.cells.enumerated() {
      // The usual 15 points leave Chinese characters no room between the lines of a table.
      if cell.style.role != .plain { height = max(height, 18) }
      guard case .text(let text) = cell.content else { continue }
      let isTitle = cell.style.role == .title
      var width = widths[column]
      if let range = ranges.first(where: { $0.rows.count == 1 && $0.columns.lowerBound == column }) {
        width = range.columns.reduce(0) { $0 + (widths.indices.contains($1) ? widths[$1] : 8.43) }
      } else if ranges.cover(column: column) {
        continue
      }
      let lines = cell.style.wraps ? TextWidth.lines(text, width: isTitle ? width / 1.7 : width) : 1
      if isTitle {
        height = max(height, 14 + 24 * Double(lines))
      } else if cell.style.role == .header || cell.style.role == .subtitle {
        height = max(height, 6 + 15 * Double(lines))
      } else if lines > 1 {
        height = max(height, 4 + 15 * Double(lines))
      }
    }
    return height == 0 ? nil : min(height, 400)
  }
}
