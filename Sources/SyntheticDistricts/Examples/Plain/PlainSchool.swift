import Districts

/// A school of a small example, as a plan speaks of it: its people are counted by subject and office, not by shares.
struct PlainSchool {
  /// Some people of one subject.
  struct Post {
    var subject: String
    var count: Int
    /// The first so many are county backbone teachers.
    var backbone = 0
    /// The office of the last one.
    var office: CadreOffice?

    init(_ subject: String, _ count: Int = 1, backbone: Int = 0, office: CadreOffice? = nil) {
      precondition(
        count >= 1 && (0...count).contains(backbone), "\(count) of \(subject), \(backbone) backbone")
      self.subject = subject
      self.count = count
      self.backbone = backbone
      self.office = office
    }
  }

  var name: String
  var group: String
  var role = SchoolRole.member
  var stage: Stage
  var area: Area
  var weakness = 0
  /// Metres east and north of the seat.
  var spot: Spot
  /// The number of the central school among the schools before this one; nil: it counts for itself.
  var parent: Int?
  var posts: [Post]

  init(
    _ name: String, of group: String, role: SchoolRole = .member, _ stage: Stage, _ area: Area,
    weakness: Int = 0, at spot: (Int, Int), parent: Int? = nil, _ posts: [Post]
  ) {
    self.name = name
    self.group = group
    self.role = role
    self.stage = stage
    self.area = area
    self.weakness = weakness
    self.spot = Spot(east: spot.0, north: spot.1)
    self.parent = parent
    self.posts = posts
  }
}
