public import Districts
import Rules

/// What was decided by hand in a plan: by pins of the district, and by edits of the plan that the program made.
///
/// The reading is argued in docs/decisions/0040-overrides.md.
public struct OverrideTrace: Sendable {
  /// The postings of the plan that a pin asks for, in the plan's order.
  public let pinned: [Posting]
  /// The postings of the plan that no pin asks for and that the unedited plan does not have; none where it is not known.
  public let typed: [Posting]
  /// The postings of the unedited plan that were taken out of it.
  public let struck: [Posting]
  /// Ids of those whom a pin keeps at home or away from a school, sorted, each once.
  public let heldBack: [String]
  /// How many postings the plan has.
  public let total: Int

  /// The postings decided by hand.
  public var postings: [Posting] { pinned + typed }

  public init(_ view: PlanView) {
    let district = view.facts.district
    let horizon = view.facts.horizon
    let made = view.made.map { stay in
      Posting(
        teacher: district.teachers[stay.teacher].id, from: district.schools[stay.from].id,
        to: district.schools[stay.to].id, start: stay.start, years: stay.years)
    }
    var pinned: [Posting] = []
    var heldBack: Set<String> = []
    var isAsked = [Bool](repeating: false, count: made.count)
    for pin in district.pins {
      switch (pin.effect, pin.to) {
      case (.must, nil), (.never, .some): heldBack.insert(pin.teacher)
      case (.must, let to?):
        for (number, posting) in made.enumerated() where posting.teacher == pin.teacher && posting.to == to {
          if let start = pin.start, start != posting.start { continue }
          if let years = pin.years, years != posting.years { continue }
          isAsked[number] = true
        }
      case (.never, nil):
        let years = PinYears.years(of: pin, horizon: horizon)
        for (number, posting) in made.enumerated() where posting.teacher == pin.teacher {
          if years.contains(where: posting.covers) { isAsked[number] = true }
        }
      }
    }
    var typed: [Posting] = []
    let original = view.facts.original.map { Set($0.map(Key.init)) }
    for (number, posting) in made.enumerated() {
      if isAsked[number] {
        pinned.append(posting)
      } else if let original, !original.contains(Key(posting)) {
        typed.append(posting)
      }
    }
    let kept = Set(made.map(Key.init))
    self.pinned = pinned
    self.typed = typed
    struck = (view.facts.original ?? []).filter { !kept.contains(Key($0)) }
    self.heldBack = heldBack.sorted()
    total = made.count
  }

  /// What makes two postings the same stay: their kind may be left out in a typed plan.
  private struct Key: Hashable {
    let teacher: String
    let to: String
    let start: SchoolYear
    let years: Int

    init(_ posting: Posting) {
      teacher = posting.teacher
      to = posting.to
      start = posting.start
      years = posting.years
    }
  }
}

extension AuditedPlan {
  /// What was decided by hand in the plan.
  public var overrides: OverrideTrace { OverrideTrace(PlanView(plan, of: facts)) }
}
