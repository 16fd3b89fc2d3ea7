/// 学科需求: how many teachers of a subject a school needs.
public struct Need: Hashable, Sendable {
  /// School id.
  public var school: String
  public var subject: String
  /// Teachers needed, at least 0.
  public var posts: Int
  /// First school year it holds for; nil: from the beginning.
  public var from: SchoolYear?
  /// Last school year it holds for; nil: to the end.
  public var to: SchoolYear?

  public init(school: String, subject: String, posts: Int, from: SchoolYear? = nil, to: SchoolYear? = nil) {
    self.school = school
    self.subject = subject
    self.posts = posts
    self.from = from
    self.to = to
  }

  /// Whether it holds in a school year.
  public func holds(in year: SchoolYear) -> Bool {
    (from.map { $0 <= year } ?? true) && (to.map { year <= $0 } ?? true)
  }
}
