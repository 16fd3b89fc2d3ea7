public import Districts

/// A value of the district's tables that a finding rests on. Whoever read the files knows its place.
public struct DistrictCell: Hashable, Sendable {
  public let table: DistrictTable
  /// The teacher whose row it is, in the teachers' table.
  public let teacher: String?
  /// The row's number in ``Districts/District/records``, in the postings' table.
  public let row: Int?
  /// The English name of the column; nil: the whole row.
  public let column: String?

  static func teacher(_ id: String, _ column: String) -> DistrictCell {
    DistrictCell(table: .teachers, teacher: id, row: nil, column: column)
  }

  static func record(_ row: Int) -> DistrictCell {
    DistrictCell(table: .postings, teacher: nil, row: row, column: nil)
  }
}
