/// Something wrong with a row of a ``DistrictDraft``.
public struct DraftFault: Hashable, Sendable {
  public enum Severity: Sendable { case error, warning }

  public var severity: Severity
  public var table: DistrictTable
  /// The row's number within the draft's array of that table; nil: the table as a whole.
  public var row: Int?
  /// The English column name of data-format.md; nil: the whole row.
  public var column: String?
  /// The value at fault, as text.
  public var value: String?
  /// What is wrong.
  public var message: Text
  /// What to do about it.
  public var advice: Text?
  /// The table in which the row that ``value`` names was not found; nil: the fault is of another kind.
  public var missingIn: DistrictTable?

  public init(
    severity: Severity = .error, table: DistrictTable, row: Int?, column: String?, value: String? = nil,
    message: Text, advice: Text? = nil, missingIn: DistrictTable? = nil
  ) {
    self.severity = severity
    self.table = table
    self.row = row
    self.column = column
    self.value = value
    self.message = message
    self.advice = advice
    self.missingIn = missingIn
  }
}

/// All that is wrong with a draft.
public struct DraftFaults: Error, Sendable {
  public let faults: [DraftFault]

  public init(faults: [DraftFault]) {
    self.faults = faults
  }
}
