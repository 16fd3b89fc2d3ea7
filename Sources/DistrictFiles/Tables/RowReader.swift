public import Districts
import Tables

/// Reads the cells of one table row by row, and notes every problem with its place.
///
/// Columns are named by their English header. Every method that reads a value gives nil for a blank cell and for one
/// whose problem it has noted.
public struct RowReader {
  let binding: TableBinding
  /// The schools and teachers that cells may name; nil while these are read themselves.
  let names: DistrictNames?
  private let numbers: [String: Int]
  private(set) var row: SheetRow
  private(set) var problems: [DistrictProblem] = []
  /// The cells of the present row, by number of the column, at which an error was noted.
  private(set) var faulty: Set<Int> = []

  init(_ binding: TableBinding, names: DistrictNames? = nil) {
    self.binding = binding
    self.names = names
    row = SheetRow(number: 0, cells: [])
    numbers = Dictionary(
      uniqueKeysWithValues: binding.table.columns.enumerated().map { ($1.id, $0) })
  }

  /// Goes to a row.
  mutating func move(to row: SheetRow) {
    self.row = row
    faulty = []
  }

  /// Whether the sheet has a column.
  public func has(_ column: String) -> Bool { numbers[column].flatMap { binding.places[$0] } != nil }

  /// Notes an error in a cell of the present row.
  public mutating func note(_ column: String, value: String? = nil, _ message: Text, _ advice: Text? = nil) {
    if let number = numbers[column] { faulty.insert(number) }
    add(.error, column, value, message, advice)
  }

  /// Notes a warning about a cell of the present row.
  public mutating func warn(_ column: String, value: String? = nil, _ message: Text, _ advice: Text? = nil) {
    add(.warning, column, value, message, advice)
  }

  private mutating func add(
    _ severity: DraftFault.Severity, _ column: String, _ value: String?, _ message: Text, _ advice: Text?
  ) {
    let place = binding.place(row: row, column: numbers[column])
    problems.append(DistrictProblem(severity, place, value: value, message: message, advice: advice))
  }

  func cell(_ column: String) -> Cell {
    guard let number = numbers[column], let place = binding.places[number] else { return .blank }
    return row[place]
  }

  /// The text of a cell, made comparable; nil: blank.
  public mutating func text(_ column: String) -> String? {
    plain(column).map(CellText.normalised).flatMap(Self.nonEmpty)
  }

  /// The text of a cell as written, without spaces around it; nil: blank.
  public mutating func freeText(_ column: String) -> String? {
    plain(column).map(CellText.trimmed).flatMap(Self.nonEmpty)
  }

  private static func nonEmpty(_ text: String) -> String? { text.isEmpty ? nil : text }

  private mutating func plain(_ column: String) -> String? {
    switch cell(column) {
    case .blank: return nil
    case .fault(let fault):
      note(fault, column)
      return nil
    case .text(let text):
      if let fault = SpoiledText.fault(in: text) {
        note(fault, column)
        return nil
      }
      return text
    case let other: return other.plainText
    }
  }

  private mutating func note(_ fault: CellFault, _ column: String) {
    switch fault {
    case .formulaWithoutValue:
      note(
        column, value: fault.shown,
        Text(zh: "公式没有存下计算结果。", en: "The formula has no stored result."),
        Text(zh: "请在 Excel 中打开并保存，或粘贴为数值。", en: "Open and save it in Excel, or paste the values."))
    case .errorValue:
      note(
        column, value: fault.shown, Text(zh: "单元格是错误值。", en: "The cell holds an error value."),
        Text(zh: "请改正公式，或粘贴为数值。", en: "Correct the formula, or paste the value."))
    case .digitsLost:
      note(
        column, value: fault.shown,
        Text(
          zh: "数字超过 15 位，Excel 已丢失末尾几位。",
          en: "The number has more than 15 digits; Excel has lost the last ones."),
        Text(zh: "请把单元格设为文本格式后重新输入。", en: "Format the cell as text and type it again."))
    case .unreadable:
      note(
        column, value: fault.shown, Text(zh: "单元格内容无法识别。", en: "The cell cannot be read."),
        Text(zh: "请重新填写这一格。", en: "Type the cell anew."))
    }
  }

  /// Notes that a cell must not be blank, unless something worse was noted or the whole column is missing.
  public mutating func missing(_ column: String) {
    guard has(column), let number = numbers[column], !faulty.contains(number) else { return }
    note(column, Text(zh: "这一格必须填写。", en: "The cell must not be blank."))
  }

  /// The text of a cell that must not be blank; empty if it is.
  public mutating func required(_ column: String) -> String {
    if let text = text(column) { return text }
    missing(column)
    return ""
  }

  /// One of the known words; nil: blank or unknown.
  public mutating func word<Value>(_ column: String, _ words: Words<Value>) -> Value? {
    guard let text = text(column) else { return nil }
    if let value = words.value(of: text) { return value }
    if words.isBlank(text) { return nil }
    note(
      column, value: text, Text(zh: "不认识“\(text)”。", en: "\"\(text)\" is unknown here."),
      words.advice(for: text))
    return nil
  }

  /// A month; nil: blank or none.
  public mutating func month(_ column: String) -> Month? {
    let cell = cell(column)
    if case .date(let year, let month, _) = cell, MonthText.years.contains(year) {
      return Month(year: year, month: month)
    }
    guard let text = text(column) else { return nil }
    do {
      // A workbook's text is what somebody typed: its point did not lose a zero.
      if case .text = cell, binding.sheet.name != nil, text.hasSuffix(".1") {
        return try MonthText.month(text.replacing(".", with: "-"))
      }
      return try MonthText.month(text)
    } catch {
      let words = error.words
      note(column, value: text, words.message, words.advice)
      return nil
    }
  }

  /// A school year; nil: blank or none.
  public mutating func year(_ column: String) -> SchoolYear? {
    guard let text = text(column) else { return nil }
    do {
      return try SchoolYearText.year(text)
    } catch {
      let words = error.words
      note(column, value: text, words.message, words.advice)
      return nil
    }
  }

  /// A whole number in a range, with or without one of the units behind it; nil: blank or none.
  public mutating func integer(_ column: String, in range: ClosedRange<Int>, units: [String] = []) -> Int? {
    guard let text = text(column) else { return nil }
    if let value = DecimalText(Self.bare(text, units))?.integer, range.contains(value) { return value }
    note(
      column, value: text,
      Text(
        zh: "应为 \(range.lowerBound) 到 \(range.upperBound) 的整数。",
        en: "This must be a whole number from \(range.lowerBound) to \(range.upperBound)."))
    return nil
  }

  /// A decimal not below 0, times a power of ten and rounded half up; nil: blank or none.
  public mutating func scaled(_ column: String, byTenTo places: Int, upTo limit: Int, units: [String]) -> Int?
  {
    guard let text = text(column) else { return nil }
    let scale = (0..<places).reduce(1) { product, _ in product * 10 }
    if let number = DecimalText(Self.bare(text, units)), !number.isNegative || number.scaled(byTenTo: 9) == 0,
      let value = number.scaled(byTenTo: places), value <= limit * scale
    {
      return value
    }
    note(
      column, value: text,
      Text(zh: "应为 0 到 \(limit) 的数。", en: "This must be a number from 0 to \(limit)."))
    return nil
  }

  /// Degrees within ±limit; nil: blank or none.
  mutating func degrees(_ column: String, limit: Double) -> Double? {
    guard let text = text(column) else { return nil }
    let bare = Self.bare(text, ["°", "度"])
    let isNumber = bare.utf8.allSatisfy { (48...57).contains($0) || "+-.eE".utf8.contains($0) }
    if isNumber, let value = Double(bare), value.isFinite {
      if abs(value) <= limit { return value }
      let range = Int(limit)
      note(
        column, value: text,
        Text(zh: "应在 -\(range) 到 \(range) 度之间。", en: "This must lie between -\(range) and \(range) degrees."),
        limit == 90 && abs(value) <= 180
          ? Text(zh: "是否把经度和纬度填反了？", en: "Maybe latitude and longitude are swapped?") : nil)
      return nil
    }
    note(
      column, value: text, Text(zh: "不是度数。", en: "These are no degrees."),
      Text(zh: "请用小数，如 25.4105。", en: "Give a decimal, e.g. 25.4105."))
    return nil
  }

  /// A position of two cells that must be given together; nil: none.
  mutating func position(_ latitude: String, _ longitude: String) -> Position? {
    let given = (text(latitude), text(longitude))
    let values = (degrees(latitude, limit: 90), degrees(longitude, limit: 180))
    switch given {
    case (nil, .some): noteHalf(latitude)
    case (.some, nil): noteHalf(longitude)
    default: break
    }
    guard let lat = values.0, let lon = values.1 else { return nil }
    return Position(latitude: lat, longitude: lon)
  }

  private mutating func noteHalf(_ column: String) {
    note(
      column, Text(zh: "纬度和经度只填了一项。", en: "Only one of latitude and longitude is given."),
      Text(zh: "请两项都填，或都留空。", en: "Give both or none."))
  }

  /// The items of a list, in order; empty: blank.
  public mutating func list(_ column: String) -> [String] {
    guard let text = text(column) else { return [] }
    if Self.isOneItem(text) { return [text] }
    let items = text.split { ";；、".contains($0) || $0.isNewline }.map { CellText.trimmed(String($0)) }
      .filter { !$0.isEmpty }
    if let item = items.first(where: { $0.contains(",") }) {
      note(
        column, value: item, Text(zh: "一项中有逗号。", en: "An item holds a comma."),
        Text(zh: "多项之间请用分号或顿号（；、）隔开。", en: "Separate items by ; or 、."))
    } else if items.isEmpty {
      note(column, value: text, Text(zh: "只有分隔符，没有内容。", en: "Separators only, and no item."))
    }
    return items
  }

  /// Whether a text surely holds no separator: neither one of ASCII nor a byte with which a wider one begins.
  private static func isOneItem(_ text: String) -> Bool {
    text.utf8.allSatisfy { byte in
      switch byte {
      case 0..<0x20, 0x2C, 0x3B, 0x7F, 0xC2, 0xE2, 0xE3, 0xEF: false
      default: true
      }
    }
  }

  private static func bare(_ text: String, _ units: [String]) -> String {
    guard let unit = units.first(where: { text.lowercased().hasSuffix($0) }) else { return text }
    return CellText.trimmed(String(text.dropLast(unit.count)))
  }
}
