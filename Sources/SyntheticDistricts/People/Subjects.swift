import Districts

/// What is taught, and by how many of a hundred teachers.
struct Subjects: Sendable {
  /// Subject and share in a hundred, the subjects of most lessons first.
  let shares: [(String, Int)]
  /// Subjects of which a school can spare somebody.
  let main: Set<String>

  /// As a school needs them.
  static func needed(by school: SchoolBlueprint) -> Subjects { subjects(school, isWanted: true) }
  /// As a school has them: rural schools have too many of the main subjects, and too few of the arts and of English.
  static func had(by school: SchoolBlueprint) -> Subjects { subjects(school, isWanted: false) }

  private static func subjects(_ school: SchoolBlueprint, isWanted: Bool) -> Subjects {
    let isRich = isWanted || school.area == .urban
    switch school.stage {
    case .nineYear: return isRich ? nineYear : ruralNineYear
    case .junior, .senior: return isRich ? junior : ruralJunior
    case .kindergarten: return kindergarten
    case .primary:
      if school.staff < 8 { return smallPoint }
      return isRich ? primary : ruralPrimary
    }
  }

  private static let primary = Subjects(
    shares: [
      ("语文", 34), ("数学", 26), ("英语", 8), ("体育", 8), ("音乐", 6), ("美术", 6), ("道德与法治", 4), ("科学", 5),
      ("信息科技", 3),
    ], main: ["语文", "数学"])
  private static let ruralPrimary = Subjects(
    shares: [
      ("语文", 43), ("数学", 34), ("英语", 6), ("体育", 4), ("道德与法治", 4), ("科学", 4), ("音乐", 2), ("美术", 2),
      ("信息科技", 1),
    ], main: ["语文", "数学"])
  private static let smallPoint = Subjects(shares: [("语文", 55), ("数学", 45)], main: ["语文", "数学"])
  private static let junior = Subjects(
    shares: [
      ("语文", 15), ("数学", 15), ("英语", 15), ("物理", 8), ("道德与法治", 7), ("历史", 7), ("体育", 8), ("化学", 5),
      ("生物学", 5), ("地理", 5), ("音乐", 4), ("美术", 4), ("信息科技", 2),
    ], main: ["语文", "数学", "英语"])
  private static let ruralJunior = Subjects(
    shares: [
      ("语文", 19), ("数学", 19), ("英语", 14), ("物理", 9), ("道德与法治", 9), ("历史", 7), ("体育", 5), ("化学", 6),
      ("生物学", 4), ("地理", 4), ("音乐", 1), ("美术", 1), ("信息科技", 2),
    ], main: ["语文", "数学", "英语"])
  private static let nineYear = Subjects(
    shares: [
      ("语文", 25), ("数学", 21), ("英语", 12), ("体育", 8), ("道德与法治", 6), ("音乐", 5), ("美术", 5), ("科学", 3),
      ("物理", 4), ("化学", 2), ("历史", 3), ("生物学", 2), ("地理", 2), ("信息科技", 2),
    ], main: ["语文", "数学", "英语"])
  private static let ruralNineYear = Subjects(
    shares: [
      ("语文", 31), ("数学", 26), ("英语", 11), ("体育", 5), ("道德与法治", 6), ("音乐", 2), ("美术", 2), ("科学", 3),
      ("物理", 4), ("化学", 3), ("历史", 3), ("生物学", 2), ("地理", 1), ("信息科技", 1),
    ], main: ["语文", "数学", "英语"])
  private static let kindergarten = Subjects(shares: [("学前教育", 100)], main: ["学前教育"])

  /// The numbers of teachers of each subject that add up to a staff, by largest remainders.
  func dealt(to staff: Int) -> [(String, Int)] {
    let total = shares.reduce(0) { $0 + $1.1 }
    var counts = shares.map { $0.1 * staff / total }
    let remainders = shares.indices.sorted {
      let (left, right) = (shares[$0].1 * staff % total, shares[$1].1 * staff % total)
      return left != right ? left > right : $0 < $1
    }
    let missing = staff - counts.reduce(0, +)
    for place in remainders.prefix(missing) { counts[place] += 1 }
    return zip(shares, counts).map { ($0.0, $1) }
  }

  /// What a teacher of a subject teaches besides, most of all in small schools.
  static func second(to subject: String) -> [String] {
    switch subject {
    case "语文": ["道德与法治", "音乐", "美术", "综合实践"]
    case "数学": ["科学", "信息科技", "体育"]
    case "英语": ["音乐", "道德与法治"]
    case "道德与法治": ["历史", "综合实践"]
    case "音乐", "美术", "体育": ["劳动", "综合实践"]
    case "物理": ["化学", "信息科技"]
    case "历史": ["地理"]
    default: ["劳动"]
    }
  }
}
