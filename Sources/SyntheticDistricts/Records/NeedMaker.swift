import Districts

/// 学科需求: schools can spare a teacher or two of the main subjects and lack some of the others.
enum NeedMaker {
  /// The needs of one school, subjects in the order of their lessons.
  static func needs(
    of school: SchoolBlueprint, staff: [Person], in horizon: Horizon, _ chance: inout SplitMix64
  ) -> [Need] {
    let wanted = Subjects.needed(by: school)
    let shares = Dictionary(uniqueKeysWithValues: wanted.dealt(to: school.staff))
    var had: [String: Int] = [:]
    for person in staff { had[person.teacher.mainSubject, default: 0] += 1 }
    // Subjects that somebody teaches though the school would not need them come after the others.
    let order = wanted.shares.map(\.0) + had.keys.filter { shares[$0] == nil }.sorted()
    var needs: [Need] = []
    for subject in order {
      let (home, ideal) = (had[subject] ?? 0, shares[subject] ?? 0)
      let posts: Int
      if wanted.main.contains(subject) {
        posts = max(min(home, 1), home - spare(of: home, staff: school.staff, &chance))
      } else if school.role == .core && home >= 3 && chance.percent(60) {
        // A rich core can lend one of its arts or English teachers, which is what weak schools need most.
        posts = home - 1
      } else {
        posts = max(home, ideal + (school.staff >= 8 && ideal == 0 && chance.percent(30) ? 1 : 0))
      }
      guard posts > 0 else { continue }
      if posts > home && posts >= 2 && chance.percent(6) {
        // A class more from the second year planned on.
        needs.append(Need(school: school.id, subject: subject, posts: posts - 1, to: horizon.first))
        needs.append(Need(school: school.id, subject: subject, posts: posts, from: horizon.first + 1))
      } else {
        needs.append(Need(school: school.id, subject: subject, posts: posts))
      }
    }
    return needs
  }

  /// How many of a main subject's teachers a school could do without.
  private static func spare(of home: Int, staff: Int, _ chance: inout SplitMix64) -> Int {
    switch home {
    case ...1: 0
    case 2...4: staff >= 8 ? 1 : chance.below(2)
    case 5...11: chance.in(1...2)
    default: chance.in(2...4)
    }
  }
}
