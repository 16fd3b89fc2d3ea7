/// A kind of count: the columns dealt into groups, the count of a group being the sum of its columns.
///
/// Counts say how many go where before it is said who goes. Branching on them first turns what remains into
/// something near a transportation problem. A family changes how a plan is searched for, never which plan is best.
public struct CountFamily: Sendable {
  /// The name, used in traces; also what a setting of the search asks for.
  public var name: String
  /// The group of each column, from 0; −1 for a column that is in no group. As many entries as columns.
  public var groupOfColumn: [Int32]

  /// Makes a family.
  public init(name: String, groupOfColumn: [Int32]) {
    self.name = name
    self.groupOfColumn = groupOfColumn
  }
}
