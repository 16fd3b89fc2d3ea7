import Districts
import LinearModels
import RuleModels
public import Rules

/// 人工干预比例: of a plan's postings at most a share is decided by hand.
public struct OverrideShare: PostingRule {
  /// What counts as decided by hand.
  enum Reach: String, Sendable, CaseIterable {
    /// Postings that a pin asks for, and postings that were typed into a finished plan.
    case postings
    /// Also whom a pin keeps at home or away from a school, and postings struck from a finished plan.
    case every
  }

  static let share = Parameter<Fraction>.fraction(
    "share", default: Fraction(15, 100), in: Fraction(0)...Fraction(1),
    title: Text(zh: "最高比例", en: "Greatest share"))
  static let reach = Parameter<Reach>.choice(
    "counts", default: .postings, title: Text(zh: "计入范围", en: "What counts"))
  static let per = Parameter<WardLevel>.choice(
    "per", default: .district, title: Text(zh: "按…计", en: "Counted per"))

  public static let card = RuleCard(
    id: "override-share", title: Text(zh: "人工干预比例", en: "Share decided by hand"),
    statement: Text(
      zh: "由锁定或手工改动决定的交流人次，不超过方案交流人次的规定比例，结果按整数向下取。",
      en:
        "Of a plan's postings no more than a share is decided by hand, by pins or by edits, rounded down to whole postings."
    ),
    formula: "Σ start by hand ≤ share · Σ start", nature: .bound,
    parameters: [share.spec, reach.spec, per.spec],
    sources: [
      Citation(
        plan: nil,
        clause: Text(
          zh: "各地自定：人选由规则产生，人工决定只作例外",
          en: "local policy: rules choose, hands only by way of exception"
        ))
    ],
    unit: Text(zh: "人次", en: "postings"))

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  // MARK: Rows

  public func write(into formulation: inout Formulation) {
    let facts = formulation.facts
    // Without a decision by hand there is nothing to limit.
    guard !facts.district.pins.isEmpty || facts.original != nil else { return }
    let share = entry[Self.share]
    let pins = Dictionary(grouping: facts.district.pins) { facts.district.teacherNumbers[$0.teacher] }
    for ward in facts.wards(for: entry, per: entry[Self.per]) {
      // Multiplied by the denominator, so that every factor is whole: num·all − den·byHand ≥ 0.
      var margin = LinearExpression()
      for school in ward.schools {
        if entry[Self.reach] == .every {
          let held = Set(facts.district.pins.filter { $0.holdsBack }.map(\.teacher))
          let here = facts.staff[school].count { held.contains(facts.district.teachers[$0].id) }
          margin.constant -= Double(share.denominator * (here + struck(from: school, in: facts)))
        }
        formulation.forEachCandidate(from: [school], to: nil) { number, candidate in
          guard entry.scope.contains(candidate.start) else { return }
          margin.add(Double(share.numerator), column: number)
          let own = pins[candidate.teacher] ?? []
          if own.isEmpty && facts.original == nil { return }
          let posting = facts.posting(candidate)
          let asked = own.contains { $0.asks(for: posting, in: facts.horizon) }
          let isOriginal = facts.original?.contains { $0.isSameStay(as: posting) }
          if asked || isOriginal == false { margin.add(-Double(share.denominator), column: number) }
          if entry[Self.reach] == .every, isOriginal == true {
            margin.add(Double(share.denominator), column: number)
          }
        }
      }
      formulation.require(
        margin >= 0, by: self, for: Subject(place: ward.place), unit: share.denominator)
    }
  }

  /// How many postings of the unedited plan leave a school in the years of the scope.
  private func struck(from school: Int, in facts: PlanningCase) -> Int {
    (facts.original ?? []).count {
      facts.district.schoolNumbers[$0.from] == school && entry.scope.contains($0.start)
    }
  }

  // MARK: Check

  public func measure(_ view: PlanView) -> [Measurement] {
    let facts = view.facts
    let district = facts.district
    let share = entry[Self.share]
    let trace = OverrideTrace(view)
    return facts.wards(for: entry, per: entry[Self.per]).map { ward in
      let homes = Set(ward.schools.map { district.schools[$0].id })
      let made = view.made.filter { ward.schools.contains($0.from) && entry.scope.contains($0.start) }
      let byHand = trace.postings.filter { homes.contains($0.from) && entry.scope.contains($0.start) }
      var people = byHand.map(\.teacher)
      if entry[Self.reach] == .every {
        people += trace.heldBack.filter { id in
          district.teacherNumbers[id].map { homes.contains(district.teachers[$0].school) } ?? false
        }
        people += trace.struck.filter { homes.contains($0.from) && entry.scope.contains($0.start) }
          .map(\.teacher)
      }
      return Measurement(
        Subject(place: ward.place), value: people.count, .atMost,
        made.count * share.numerator / share.denominator, people: Set(people).sorted()
      ).taken(share, of: made.count, roundingUp: false)
    }
  }

  private static func pinned(_ pins: [Pin]) -> TinyDistrict {
    var tiny = TinyDistrict(
      core: [.teacher("a"), .teacher("b"), .teacher("c")], members: ["M": [.teacher("m")]],
      horizonYears: 1)
    tiny.draft.pins = pins
    return tiny
  }

  public static let examples = [
    RuleExample(
      Text(zh: "派出两人，其中一人由锁定决定，不超过一半", en: "One of two by a pin, where half is allowed"),
      pinned([Pin(teacher: "a", to: "M", effect: .must)]),
      parameters: ["share": .fraction(Fraction(1, 2))],
      plan: [.go("a", "C", "M", 2027, 1), .go("b", "C", "M", 2027, 1)], breaches: []),
    RuleExample(
      Text(zh: "派出三人，锁定一人，超过百分之十五", en: "One of three by a pin, where 15 % is allowed"),
      pinned([Pin(teacher: "a", to: "M", effect: .must)]),
      plan: [
        .go("a", "C", "M", 2027, 1), .go("b", "C", "M", 2027, 1), .go("m", "M", "C", 2027, 1),
      ], breaches: ["*"]),
    RuleExample(
      Text(zh: "锁定“必须交流”而不指定学校，也算人工决定", en: "A pin that somebody must go somewhere counts, too"),
      pinned([Pin(teacher: "a", to: nil, effect: .never)]),
      plan: [.go("a", "C", "M", 2027, 1)], breaches: ["*"]),
    RuleExample(
      Text(zh: "留在本校的锁定不计入", en: "Who is kept at home does not count"),
      pinned([Pin(teacher: "a", to: nil, effect: .must)]),
      plan: [.go("b", "C", "M", 2027, 1)], breaches: []),
    RuleExample(
      Text(zh: "计入一切锁定时，留在本校的也算", en: "Who is kept at home counts where every pin does"),
      pinned([Pin(teacher: "a", to: nil, effect: .must)]),
      parameters: ["counts": .word("every"), "share": .fraction(Fraction(1, 2))],
      plan: [.go("b", "C", "M", 2027, 1)], breaches: ["*"]),
  ]
}

// What the rows ask of a pin; the check has its own reading in OverrideTrace.
extension Pin {
  /// Whether it forbids something: to go at all, or to go to a school.
  fileprivate var holdsBack: Bool { (to == nil) == (effect == .must) }

  /// Whether a posting is one that it asks for.
  fileprivate func asks(for posting: Posting, in horizon: Horizon) -> Bool {
    guard !holdsBack else { return false }
    guard let to else {
      let first = start ?? horizon.first
      let length = start == nil ? horizon.years : years ?? 1
      return posting.start < first + length && first < posting.end
    }
    return to == posting.to && (start ?? posting.start) == posting.start
      && (years ?? posting.years) == posting.years
  }
}

extension PlanningCase {
  fileprivate func posting(_ candidate: Candidate) -> Posting {
    Posting(
      teacher: district.teachers[candidate.teacher].id, from: district.schools[candidate.from].id,
      to: district.schools[candidate.to].id, start: candidate.start, years: candidate.years)
  }
}

extension Posting {
  fileprivate func isSameStay(as other: Posting) -> Bool {
    (teacher, to, start, years) == (other.teacher, other.to, other.start, other.years)
  }
}
