import Districts

/// What a table of data-format.md looks like: its names and its columns.
public struct TableForm: Hashable, Sendable {
  /// The English name of the sheet and of the file without its ending.
  public let id: String
  /// The Chinese name of the sheet.
  public let chinese: String
  /// The columns, in the order in which they are written.
  public let columns: [TableColumn]
  /// Other names that are read.
  let otherNames: [String]
  /// Sets of columns of which at least one must be there.
  let alternatives: [[String]]
  /// Whether a sheet without rows is a problem.
  let mustHaveRows: Bool

  /// - Parameters:
  ///   - id: the English name, e.g. `terms`.
  ///   - chinese: the Chinese name, e.g. 学期.
  ///   - otherNames: other names that are read.
  ///   - columns: in the order in which they are written.
  public init(_ id: String, _ chinese: String, otherNames: [String] = [], columns: [TableColumn]) {
    self.init(id, chinese, otherNames: otherNames, columns: columns, alternatives: [])
  }

  init(
    _ id: String, _ chinese: String, otherNames: [String], columns: [TableColumn],
    alternatives: [[String]], mustHaveRows: Bool = false
  ) {
    self.id = id
    self.chinese = chinese
    self.otherNames = otherNames
    self.columns = columns
    self.alternatives = alternatives
    self.mustHaveRows = mustHaveRows
  }

  /// All names under which a sheet or file is taken for the table.
  var names: [String] { [id, chinese] + otherNames }

  public static func == (left: TableForm, right: TableForm) -> Bool { left.id == right.id }
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

/// A column of a table.
public struct TableColumn: Hashable, Sendable {
  /// The English header.
  public let id: String
  /// The Chinese header that is written.
  public let zh: String
  /// Other headers that are read.
  let others: [String]
  /// Whether the table must have the column.
  let isRequired: Bool

  /// - Parameters:
  ///   - id: the English header.
  ///   - zh: the Chinese header that is written.
  ///   - others: other headers that are read.
  ///   - required: whether the table must have the column.
  public init(_ id: String, _ zh: String, _ others: [String] = [], required: Bool = false) {
    self.id = id
    self.zh = zh
    self.others = others
    isRequired = required
  }
}

/// The tables that a reader looks for, found by their names.
struct TableForms: Sendable {
  let all: [TableForm]
  private let formOfName: [String: TableForm]

  init(_ forms: [TableForm]) {
    all = forms
    formOfName = Dictionary(forms.flatMap { form in form.names.map { (CellText.folded($0), form) } }) {
      first, _ in first
    }
  }

  /// The table that a sheet's or file's name names.
  subscript(named name: String) -> TableForm? { formOfName[CellText.folded(name)] }

  /// The English and Chinese names, for advice.
  var near: NearestNames { NearestNames(all.flatMap { [$0.id, $0.chinese] }) }
}
