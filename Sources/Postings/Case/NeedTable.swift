import Districts

/// The needs of a district, for looking up.
struct NeedTable {
  private struct Key: Hashable {
    let school: String
    let subject: String
  }
  private let rows: [Key: [Need]]

  init(_ needs: [Need]) {
    rows = Dictionary(grouping: needs) { Key(school: $0.school, subject: $0.subject) }
  }

  /// How many teachers of a subject a school needs in a year; nil: no row says so.
  func posts(of subject: String, at school: String, in year: SchoolYear) -> Int? {
    rows[Key(school: school, subject: subject)]?.first { $0.holds(in: year) }?.posts
  }
}
