import Districts

/// A small example from a few words: schools and posts are given, people are invented from a seed.
struct PlainDistrict {
  var name: String
  var seed: UInt64
  var map: LocalMap
  var horizon = Horizon(first: SchoolYear(2027), years: 1)
  var surnames: [(String, Int)] = []
  /// How many in a hundred name schools that they would go to; 0: nobody is asked.
  var wishesPercent = 0
  var schools: [PlainSchool]

  /// The rows, with ids S01… and T001… in the order in which schools and posts are given.
  func draft() -> DistrictDraft {
    var draft = DistrictDraft(name: name)
    let digits = max(2, String(schools.count).count)
    let ids = schools.indices.map { "S" + SchoolNumbering.padded($0 + 1, digits: digits) }
    draft.schools = zip(ids, schools).map { id, school in
      School(
        id: id, name: school.name, group: school.group, role: school.role, stage: school.stage,
        area: school.area, position: map.position(school.spot), weakness: school.weakness,
        parent: school.parent.map { ids[$0] })
    }
    var taken: Set<String> = []
    for (place, school) in schools.enumerated() {
      var chance = SplitMix64(seed: seed).branch("staff", place)
      let hosts = schools.indices.filter { $0 != place && schools[$0].group == school.group }.map { ids[$0] }
      for post in school.posts {
        for number in 0..<post.count {
          var teacher = teacher(post, number, of: school, id: ids[place], hosts: hosts, &taken, &chance)
          teacher.id = "T" + SchoolNumbering.padded(draft.teachers.count + 1, digits: 3)
          draft.teachers.append(teacher)
        }
      }
    }
    return draft
  }

  private func teacher(
    _ post: PlainSchool.Post, _ number: Int, of school: PlainSchool, id: String, hosts: [String],
    _ taken: inout Set<String>, _ chance: inout SplitMix64
  ) -> Teacher {
    let isBackbone = number < post.backbone
    let office = number == post.count - 1 ? post.office : nil
    let standing: Role.Standing = isBackbone || office != nil ? .eligible : .any
    let career = Career.make(
      standing, posted: nil, area: school.area, subject: post.subject, in: horizon, &chance)
    var teacher = Teacher(
      id: "", name: name(career, &taken, &chance), gender: career.gender, birth: career.birth, school: id,
      subjects: [post.subject])
    teacher.since = career.since
    teacher.cadre = office
    teacher.backbone = isBackbone ? chance.pick([(.county, 75), (.city, 25)]) : nil
    teacher.title = Titles.title(
      served: horizon.first.first - career.began.year, backbone: teacher.backbone, &chance)
    if wishesPercent > 0 {
      let role = Role(standing: standing, isBackbone: isBackbone, office: office)
      Wishes(hosts: hosts, percent: wishesPercent).fill(&teacher, role, &chance)
    }
    return teacher
  }

  /// A name that nobody of the district has yet: lists of so few people are read by name.
  private func name(_ career: Career, _ taken: inout Set<String>, _ chance: inout SplitMix64) -> String {
    let names = NameMaker(regional: surnames)
    while true {
      let name = names.name(career.gender, bornIn: career.birth.year, &chance)
      if taken.insert(name).inserted { return name }
    }
  }
}
