/// Something that a grouping may choose; its columns are yes or no.
///
/// Numbers are those of ``GroupingCase``: schools, teachers and the rows of its tables.
public enum Choice: Hashable, Sendable {
  /// A school belongs to the group of a core; the core itself belongs to it if the group is formed at all.
  case place(school: Int, core: Int)
  /// Two are joined. Of a seat the second is the number of the seat's row.
  case pair(PairKind, Int, Int)
}
