import Districts

/// Teachers whom nothing tells apart: they may go with the same delegations, from the same school, and owe the same days.
///
/// The model then only counts how many of them go. That is exact where all their activities are days of attachment of one
/// length: if they owe `d` of them in a period and `n·d` places are taken, dealing the places out in turn, in the order of
/// time, gives each at least `d` in every stretch of time, and never two at once as long as no half-day takes more than `n`.
struct AlikeMakers: Sendable {
  /// The teachers (numbers) of each class, ascending, by the first of them; a class has at least two.
  private(set) var classes: [Int: [Int]] = [:]
  /// Those who are counted with another one.
  private var counted: Set<Int> = []

  /// Everybody for themselves.
  static let none = AlikeMakers()

  private init() {}

  private struct Signature: Hashable {
    let home: Int
    let candidates: [Int]
    /// The places of the rules that ask for days of the teacher.
    let owes: [Int]
  }

  init(of candidates: [VisitCandidate], in facts: VisitCase) {
    let rules = facts.book.rules.compactMap { $0 as? AttachmentDays }
    let isPerTeacher = facts.book.rules.contains { rule in
      (rule as? VisitQuota)?.per == .teacher || (rule as? StudentExchange)?.per == .teacher
    }
    if rules.isEmpty || isPerTeacher { return }
    let learning = facts.learningKinds
    var own: [Int: [Int]] = [:]
    var apart: Set<Int> = []
    for (number, candidate) in candidates.enumerated() {
      apart.formUnion(candidate.attendees)
      apart.formUnion(candidate.fixedPeople)
      if !learning.contains(candidate.occasion.kind) { apart.formUnion(candidate.pool) }
      for teacher in candidate.pool { own[teacher, default: []].append(number) }
    }
    let learners = rules.map { Set($0.learners(in: facts)) }
    let kinds = rules.map { Set(facts.kinds($0.kinds)) }
    var members: [Signature: [Int]] = [:]
    for (teacher, numbers) in own where !apart.contains(teacher) {
      guard Set(numbers.map { candidates[$0].occasion.slot.half.parts.count }).count == 1 else { continue }
      let owes = learners.indices.filter { learners[$0].contains(teacher) }
      // Turns are taken over all their activities; each must count for whatever they owe.
      guard
        owes.allSatisfy({ rule in numbers.allSatisfy { kinds[rule].contains(candidates[$0].occasion.kind) } })
      else { continue }
      let signature = Signature(home: facts.district.homes[teacher], candidates: numbers, owes: owes)
      members[signature, default: []].append(teacher)
    }
    for alike in members.values where alike.count > 1 {
      let alike = alike.sorted()
      classes[alike[0]] = alike
      counted.formUnion(alike.dropFirst())
    }
  }

  /// How many a teacher's columns stand for; 0 where another one's do.
  func size(of teacher: Int) -> Int {
    counted.contains(teacher) ? 0 : classes[teacher]?.count ?? 1
  }

  /// Deals places out in turn.
  ///
  /// - Parameter places: how many places a class, named by its first teacher, has at each of its activities, in the order of
  ///   time.
  /// - Returns: who takes them, activity by activity.
  func dealt(_ places: [Int], to first: Int) -> [[Int]] {
    let alike = classes[first] ?? [first]
    var next = 0
    return places.map { count in
      let taken = (0..<count).map { alike[(next + $0) % alike.count] }
      next = (next + count) % alike.count
      return taken
    }
  }
}
