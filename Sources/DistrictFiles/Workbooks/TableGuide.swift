public import Districts

/// How a table of another room is filled in: what it is needed for, and what stands in each column.
public struct TableGuide: Sendable {
  public let form: TableForm
  /// When the table is needed, in a sentence.
  public let purpose: Text
  let notes: [String: Text]
  let choices: [String: @Sendable (Language) -> [String]]

  /// - Parameters:
  ///   - notes: what to write into a column, by its English name.
  ///   - choices: the words that a column takes, by its English name.
  public init(
    _ form: TableForm, _ purpose: Text, notes: [String: Text],
    choices: [String: @Sendable (Language) -> [String]] = [:]
  ) {
    self.form = form
    self.purpose = purpose
    self.notes = notes
    self.choices = choices
  }

  /// The names of the columns without a note.
  public var unexplained: [String] { form.columns.map(\.id).filter { notes[$0] == nil } }

  /// The name of the sheet.
  public func sheetName(in language: Language) -> String { language == .chinese ? form.chinese : form.id }

  /// The guide of a column; schools and teachers are chosen from their own sheets.
  func guide(of column: TableColumn) -> ColumnGuide {
    let note = notes[column.id] ?? Text(zh: "", en: "")
    if let words = choices[column.id] { return ColumnGuide(note.zh, note.en, .words(words)) }
    switch column.id {
    case "school", "host": return ColumnGuide(note.zh, note.en, .ids(.schools))
    case "teacher", "leader", "lead": return ColumnGuide(note.zh, note.en, .ids(.teachers))
    default: return ColumnGuide(note.zh, note.en)
    }
  }
}

/// The further tables of a room, and what they are for.
public struct RoomGuide: Sendable {
  /// What the room does and by which command: `集团组建（lungang groups）`.
  public let title: Text
  public let tables: [TableGuide]

  public init(_ title: Text, _ tables: [TableGuide]) {
    self.title = title
    self.tables = tables
  }
}
