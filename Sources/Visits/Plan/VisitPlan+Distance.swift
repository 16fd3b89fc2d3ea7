/// What a calendar holds, word for word, so that two calendars can be compared: an activity, who makes it, the room of an
/// item, the holder of a duty.
typealias PlanKey = [String]

extension Visit {
  /// What the activity is; the id only where it is settled, for the planner numbers the others anew.
  var key: PlanKey {
    [
      "visit", kind, group ?? "", school ?? "", researchGroup ?? "", subject ?? "", host,
      slot.description, status == .planned ? "" : id,
    ]
  }

  /// The activity and who makes it, each a key.
  var keys: [PlanKey] { [key] + people.map { ["maker"] + key + [$0] } }
}

extension ProgrammeItem {
  var keys: [PlanKey] { room.map { [["room", id, $0]] } ?? [] }
}

extension Duty {
  var keys: [PlanKey] { holders.map { ["holder", name, $0] } }
}

extension VisitPlan {
  /// All that the calendar holds.
  var keys: Set<PlanKey> {
    Set(visits.flatMap(\.keys) + programme.flatMap(\.keys) + duties.flatMap(\.keys))
  }

  /// How much only one of two calendars holds.
  func distance(to other: VisitPlan) -> Int { keys.symmetricDifference(other.keys).count }
}
