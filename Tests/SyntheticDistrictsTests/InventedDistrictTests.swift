import Districts
import SyntheticDistricts
import Testing

/// Options of many kinds, small and large.
private let kinds: [SyntheticOptions] =
  [20, 21, 33, 60, 99, 100, 150, 259, 260, 375, 700, 1_200].flatMap { size in
    (1...3).map { SyntheticOptions(size: size, seed: UInt64($0)) }
  }
  + Stage.allCases.map { SyntheticOptions(size: 400, seed: 4, stage: $0) }
  + [
    SyntheticOptions(size: 800, seed: 5, groups: 2, members: 1...1),
    SyntheticOptions(size: 900, seed: 6, members: 6...6, tightness: .tight),
    SyntheticOptions(size: 1_500, seed: 7, groups: 10),
    SyntheticOptions(size: 500, seed: 8, horizon: Horizon(first: SchoolYear(2030), years: 5)),
    SyntheticOptions(size: 500, seed: 9, pastPostings: false, pins: false, name: "某县"),
    SyntheticOptions(size: 40_000, seed: 10),
  ]

@Test("A district of any options has the asked size and is valid")
func sizeAndValidity() throws {
  for options in kinds {
    let draft = SyntheticDistrict.invent(options)
    #expect(draft.teachers.count == options.size)
    #expect(Set(draft.teachers.map(\.id)).count == options.size)
    #expect(Set(draft.schools.map(\.id)).count == draft.schools.count)
    #expect(Set(draft.schools.map(\.name)).count == draft.schools.count)
    let district = try District(draft, asOf: options.horizon.first)
    #expect(district.groups.count == options.groups ?? max(1, (options.size + 187) / 375))
    for group in district.groups {
      #expect(group.schools.count { district.schools[$0].role == .core } == 1)
      let members = group.schools.count {
        district.schools[$0].role == .member && district.schools[$0].parent == nil
      }
      #expect(options.members?.contains(members) ?? (1...6).contains(members))
    }
  }
}

@Test("The same options give the same district, another seed another one")
func determinism() {
  let options = SyntheticOptions(size: 700, seed: 7)
  let draft = SyntheticDistrict.invent(options)
  #expect(SyntheticDistrict.invent(options) == draft)
  #expect(SyntheticDistrict.invent(SyntheticOptions(size: 700, seed: 8)) != draft)
}

@Test("Every member can send and host as many as the quotas need, in every year")
func capacities() throws {
  for options in kinds where options.horizon.years == 3 && options.size <= 1_500 {
    let recount = try Recount(SyntheticDistrict.invent(options), first: options.horizon.first)
    for group in recount.district.groups {
      let (core, members) = recount.members(of: group)
      let weak = members.filter { $0.weakness >= 5 }
      #expect(!weak.isEmpty)
      let away = max(1, recount.staff(core.id).count / 10)
      #expect(away >= members.count, "\(options)")
      for year in options.horizon.all {
        let key = recount.eligibleKeyStaff(core.id, in: year)
        #expect(key.count(where: recount.isBackbone) >= 3 * members.count, "\(options) \(core.name)")
      }
      for member in members {
        let key = recount.eligibleKeyStaff(member.id, in: options.horizon.first)
        #expect(key.count >= 3, "\(options) \(member.name)")
      }
    }
  }
}

@Test("People are of a plausible age and came to the school as teachers")
func careers() throws {
  let draft = SyntheticDistrict.invent(SyntheticOptions(size: 3_000, seed: 11))
  for teacher in draft.teachers {
    if let birth = teacher.birth {
      #expect((1967...2003).contains(birth.year))
      if let since = teacher.since { #expect(since.year - birth.year >= 20) }
    }
    if let since = teacher.since { #expect(since < SchoolYear(2027).september) }
    if let exemption = teacher.exemption, exemption.reason == .pregnant || exemption.reason == .nursing {
      #expect(teacher.gender == .female)
    }
    #expect(!teacher.name.isEmpty && !teacher.mainSubject.isEmpty)
    #expect(!teacher.preferences.contains(teacher.school))
  }
}

@Test(
  "What a planner must cope with occurs: gaps, homonyms, rare names, running postings, every office and level"
)
func variety() throws {
  let draft = SyntheticDistrict.invent(SyntheticOptions(size: 6_000, seed: 12))
  let teachers = draft.teachers
  #expect(Set(teachers.map(\.name)).count < teachers.count)
  #expect(teachers.contains { $0.name.hasPrefix("欧阳") })
  #expect(Set(teachers.compactMap(\.cadre)) == Set(CadreOffice.allCases))
  #expect(Set(teachers.compactMap(\.backbone)) == Set(BackboneLevel.allCases))
  #expect(Set(teachers.compactMap { $0.exemption?.reason }) == Set(ExemptionReason.allCases))
  #expect(Set(teachers.map(\.willing)) == [true, false, nil])
  #expect(teachers.contains { $0.exemption?.until == nil && $0.exemption != nil })
  #expect(teachers.contains { $0.since == nil } && teachers.contains { $0.birth == nil })
  #expect(teachers.contains { $0.subjects.count > 1 } && teachers.contains { !$0.stages.isEmpty })
  #expect(Set(draft.schools.map(\.stage)) == [.primary, .junior, .nineYear])
  #expect(draft.schools.contains { $0.parent != nil })
  let first = SchoolYear(2027)
  #expect(Set(draft.records.map { $0.status(asOf: first) }) == [.finished, .running])
  #expect(draft.records.contains { $0.status == nil })
  #expect(Set(draft.pins.map(\.effect)) == [.must, .never] && draft.pins.contains { $0.to == nil })
  #expect(!draft.travel.isEmpty && draft.needs.contains { $0.from != nil })
  let backbone = Dictionary(grouping: teachers) { $0.school }.mapValues { staff in
    staff.count { ($0.backbone ?? .school) >= .county }
  }
  let central = draft.schools.filter { $0.role == .member && $0.parent == nil }.map { backbone[$0.id] ?? 0 }
  #expect(central.contains(0) && central.contains(1))
}

@Test("Rural schools lack teachers of the arts and of English more than the cores do")
func shortages() {
  let draft = SyntheticDistrict.invent(SyntheticOptions(size: 6_000, seed: 13))
  let area = Dictionary(uniqueKeysWithValues: draft.schools.map { ($0.id, $0.area) })
  func shortage(_ area: Area) -> (missing: Int, posts: Int) {
    let needs = draft.needs.filter {
      ["音乐", "美术", "体育", "英语"].contains($0.subject) && $0.to == nil && areaOf($0.school) == area
    }
    let missing = needs.reduce(0) { sum, need in
      let home = draft.teachers.count { $0.school == need.school && $0.mainSubject == need.subject }
      return sum + max(0, need.posts - home)
    }
    return (missing, needs.reduce(0) { $0 + $1.posts })
  }
  func areaOf(_ school: String) -> Area? { area[school] ?? nil }
  let (rural, urban) = (shortage(.rural), shortage(.urban))
  #expect(rural.missing * 100 > rural.posts * 20)
  #expect(urban.missing * 100 < urban.posts * 10)
}
