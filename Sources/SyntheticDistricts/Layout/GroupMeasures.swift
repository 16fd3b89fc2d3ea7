/// How big the parts of a group are and what a policy can ask of it, by its number of teachers.
///
/// Terms of one year are what is reckoned with. Each year the core has somebody at every member and sends the quota to
/// the weak ones; every member sends as many back. Nobody goes twice within a horizon of three years.
struct GroupMeasures: Hashable, Sendable {
  /// Teachers of the core school.
  var core: Int
  var members: Int
  /// How many of the members are weak; they come last.
  var weak: Int
  /// Key staff sent to the weak members each year.
  var quota: Int
  /// Key staff at a weak member at a time.
  var perWeak: Int
  /// Key staff away from the core at a time.
  var away: Int
  /// Years of the horizon.
  var years: Int

  /// The measures of a group.
  ///
  /// - Parameters:
  ///   - size: teachers of the group, at least 20.
  ///   - asked: how many members there may be.
  ///   - share: thousandths of the staff that a large group's core holds.
  init(
    size: Int, members asked: ClosedRange<Int>?, tightness: SyntheticOptions.Tightness, years: Int,
    share: Int,
    _ chance: inout SplitMix64
  ) {
    let usual = size >= 260 ? chance.in(4...min(6, size / 65)) : max(1, size / 60)
    let wanted = asked.map { max($0.lowerBound, min($0.upperBound, usual)) } ?? usual
    var measures: GroupMeasures?
    // The most that the size bears: members first where they are asked for, then the quota.
    for members in stride(from: wanted, through: asked?.lowerBound ?? 1, by: -1) where measures == nil {
      for quota in stride(from: tightness == .tight ? 4 : 3, through: 1, by: -1) where measures == nil {
        let tried = GroupMeasures(
          size: size, members: members, quota: quota, tightness: tightness, years: years, share: share)
        if tried.fits(size) { measures = tried }
      }
    }
    self =
      measures
      ?? GroupMeasures(
        size: size, members: asked?.lowerBound ?? 1, quota: 1, tightness: tightness, years: years,
        share: share)
  }

  private init(
    size: Int, members: Int, quota: Int, tightness: SyntheticOptions.Tightness, years: Int, share: Int
  ) {
    self.members = members
    self.years = years
    weak = members >= 4 ? 2 : 1
    self.quota = quota
    perWeak = (quota + weak - 1) / weak
    away = members - weak + max(quota, weak)
    // One above what is needed, so that a school with running postings still has a choice.
    let least = 10 * (away + (size >= 100 ? 1 : 0)) + (tightness == .tight ? 0 : 2)
    core = max(least, min(120, size * share / 1000), size < 100 ? size * 55 / 100 : 0)
  }

  /// Whether every member is still large enough to send somebody back.
  private func fits(_ size: Int) -> Bool {
    let left = size - core
    return left >= 8 * (members - weak) + weak * max(8, 10 * perWeak)
  }

  /// Eligible key staff that a member needs if it hosts so many at a time: each goes once in three years.
  func eligible(hosting: Int, tightness: SyntheticOptions.Tightness) -> Int {
    let rounds = min(years, 4)
    return hosting * rounds + (tightness == .tight ? 0 : 2)
  }
}
