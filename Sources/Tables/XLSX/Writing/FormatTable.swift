import CXLSXWriter

/// The formats of a workbook, each made once, in the order in which cells ask for them.
struct FormatTable {
  private struct Key: Hashable {
    let style: CellStyle
    let numberFormat: String?
  }

  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private var formats: [Key: UnsafeMutablePointer<lxw_format>] = [:]

  init(_ workbook: UnsafeMutablePointer<lxw_workbook>) { self.workbook = workbook }

  /// The format for a style and the code of a number format; nil: out of memory, the cell is written without one.
  mutating func format(_ style: CellStyle, numberFormat: String?) -> UnsafeMutablePointer<lxw_format>? {
    let key = Key(style: style, numberFormat: numberFormat)
    if let known = formats[key] { return known }
    guard let format = workbook_add_format(workbook) else { return nil }
    format_set_font_name(format, "宋体")
    format_set_font_size(format, style.role == .title ? 18 : 11)
    switch style.alignment {
    case .leading: break
    case .centre: format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    case .trailing: format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
    }
    let vertical = style.isAtTop ? LXW_ALIGN_VERTICAL_TOP : LXW_ALIGN_VERTICAL_CENTER
    format_set_align(format, UInt8(vertical.rawValue))
    if style.wraps { format_set_text_wrap(format) }
    if let numberFormat { format_set_num_format(format, numberFormat) }
    dress(format, style.role)
    formats[key] = format
    return format
  }

  private func dress(_ format: UnsafeMutablePointer<lxw_format>, _ role: CellStyle.Role) {
    switch role {
    case .title, .header, .strong: format_set_bold(format)
    default: break
    }
    switch role {
    case .title, .subtitle, .remark, .plain: break
    default:
      format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_border_color(format, 0xB7BDC6)
    }
    // Fill and font stay apart in grey too, for most bureaus print without colour.
    switch role {
    case .header: format_set_bg_color(format, 0xDCE6F1)
    case .strong: format_set_bg_color(format, 0xF2F2F2)
    case .good: paint(format, fill: 0xE2F0D9, font: 0x1E5C2E)
    case .warning: paint(format, fill: 0xFFF2CC, font: 0x7F6000)
    case .bad: paint(format, fill: 0xF8CBAD, font: 0x9C0006)
    case .muted: format_set_font_color(format, 0x767676)
    case .subtitle, .remark: format_set_font_color(format, 0x404040)
    default: break
    }
  }

  private func paint(_ format: UnsafeMutablePointer<lxw_format>, fill: UInt32, font: UInt32) {
    format_set_bg_color(format, fill)
    format_set_font_color(format, font)
  }
}
