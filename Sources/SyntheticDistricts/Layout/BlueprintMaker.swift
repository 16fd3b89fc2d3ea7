import Districts

/// Invents the groups and schools of a district.
struct BlueprintMaker {
  private let options: SyntheticOptions
  private let seed: SplitMix64
  private var places = PlaceNames()

  init(_ options: SyntheticOptions) {
    self.options = options
    seed = SplitMix64(seed: options.seed)
  }

  /// The sizes of the groups; they add up to the district's size.
  private var groupSizes: [Int] {
    var chance = seed.branch("group sizes")
    let count = options.groups ?? max(1, (options.size + 187) / 375)
    let mean = options.size / count
    var sizes = [Int](repeating: mean, count: count)
    for extra in 0..<(options.size - mean * count) { sizes[extra % count] += 1 }
    // What one group has more than the mean, its neighbour has less.
    for first in stride(from: 0, to: count - 1, by: 2) where mean >= 60 {
      let shift = chance.in(0...(mean / 5))
      sizes[first] += shift
      sizes[first + 1] -= shift
    }
    return sizes
  }

  /// What each group can bear.
  var measures: [GroupMeasures] {
    groupSizes.enumerated().map { number, size in
      var chance = seed.branch("measures", number)
      let share = chance.in(210...270)
      return GroupMeasures(
        size: size, members: options.members, tightness: options.tightness, years: options.horizon.years,
        share: share, &chance)
    }
  }

  /// The district before its people.
  mutating func blueprint() -> DistrictBlueprint {
    var chance = seed.branch("region")
    let region = chance.pick(Region.all)
    let (sizes, measures) = (groupSizes, measures)
    let terrain = Terrain(towns: measures.reduce(0) { $0 + $1.members }, &chance)
    var towns = terrain.towns[...]
    var groups: [GroupBlueprint] = []
    for (number, measure) in measures.enumerated() {
      groups.append(
        group(number, of: measures.count, sizes[number], measure, Array(towns.prefix(measure.members))))
      towns = towns.dropFirst(measure.members)
    }
    return DistrictBlueprint(
      name: options.districtName, seed: seed, horizon: options.horizon, map: region.map,
      names: NameMaker(regional: region.surnames, ethnic: region.ethnic),
      groups: SchoolNumbering.numbered(groups), pins: options.pins)
  }

  private func stage(of group: Int) -> Stage {
    options.stage ?? [.primary, .primary, .junior, .primary, .junior][group % 5]
  }

  private mutating func group(
    _ number: Int, of count: Int, _ size: Int, _ measure: GroupMeasures, _ towns: [Spot]
  ) -> GroupBlueprint {
    var chance = seed.branch("group", number)
    let stage = stage(of: number)
    let name = coreName(number, of: count, stage)
    let core = SchoolBlueprint(
      name: name, role: .core, stage: stage, area: .urban,
      spot: Terrain.nearby(.seat, within: 1_500 + 40 * count, &chance), staff: measure.core,
      keyStaff: coreKeyStaff(measure))
    let member = MemberMaker(
      measure: measure, tightness: options.tightness, stage: stage,
      isMixed: options.stage == nil && number % 3 == 1,
      hasPlainMembers: number % 3 == 0)
    let members = member.members(teachers: size - measure.core, towns, &places, &chance)
    return GroupBlueprint(
      name: "\(name)教育集团", core: core, members: members,
      exchanges: options.pastPostings ? exchanges(members, measure, &chance) : [])
  }

  private func coreName(_ group: Int, of count: Int, _ stage: Stage) -> String {
    let county = String(options.districtName.dropLast())
    let numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
    let kind = stage == .primary ? "小学" : stage == .nineYear ? "学校" : "中学"
    if group == 0 { return "\(county)实验\(kind)" }
    let ordinal = group <= 10 ? "第\(numerals[group - 1])" : "第\(group)"
    return "\(county)\(ordinal)\(kind)"
  }

  private func coreKeyStaff(_ measure: GroupMeasures) -> KeyStaffBlueprint {
    let needed = measure.eligible(hosting: measure.away, tightness: options.tightness)
    let rich = options.tightness == .tight ? 0 : measure.core * 3 / 10
    let eligible = min(max(needed, rich), measure.core * 6 / 10)
    let backbone = min(
      eligible, max(measure.eligible(hosting: measure.members, tightness: .ordinary), eligible * 7 / 10))
    return KeyStaffBlueprint(
      eligible: eligible, eligibleBackbone: backbone, otherBackbone: max(1, measure.core / 12))
  }

  /// Exchanges of the two years before: finished ones, and ones of two years that still run in the first year planned.
  private func exchanges(
    _ members: [MemberBlueprint], _ measure: GroupMeasures, _ chance: inout SplitMix64
  ) -> [PastExchange] {
    let first = options.horizon.first
    let strong = measure.members - measure.weak
    guard measure.core >= 40 else { return [] }
    var result = [
      PastExchange(member: chance.below(members.count), start: first + -2, years: 1, keyStaff: false),
      PastExchange(member: members.count - 1, start: first + -2, years: 2, keyStaff: true),
      PastExchange(member: chance.below(members.count), start: first + -1, years: 1, keyStaff: true),
    ]
    for member in 0..<min(2, strong) {
      result.append(PastExchange(member: member, start: first + -1, years: 2, keyStaff: true))
    }
    return result
  }
}
