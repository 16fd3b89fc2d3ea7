import Districts

/// 家庭: couples who both teach, often at two schools of one group.
enum Households {
  /// Marks some couples of a group with one household each and lets them live at one place.
  ///
  /// - Parameter next: the number of the next household.
  static func mark(_ people: inout [Person], from next: inout Int, _ chance: inout SplitMix64) {
    var free = chance.shuffled(people.indices.filter { people[$0].teacher.gender == .male })
    let women = people.indices.filter { people[$0].teacher.gender == .female }
    for woman in chance.some(people.count / 60, of: women) {
      guard let man = free.firstIndex(where: { isMatch(people[$0].teacher, people[woman].teacher) }) else {
        continue
      }
      let husband = free.remove(at: man)
      next += 1
      let mark = "H" + SchoolNumbering.padded(next, digits: 3)
      people[woman].teacher.household = mark
      people[husband].teacher.household = mark
      let dwelling = people[woman].teacher.position ?? people[husband].teacher.position
      people[woman].teacher.position = dwelling
      people[husband].teacher.position = dwelling
    }
  }

  private static func isMatch(_ man: Teacher, _ woman: Teacher) -> Bool {
    guard let his = man.birth, let hers = woman.birth else { return false }
    return (-24...60).contains(hers.index - his.index)
  }
}
