/// Deals rooms out to the activities chosen.
///
/// The rows hold no more activities in a half-day than there are rooms of their kind, so that one is always left: whole
/// days are served first, then each half for itself.
struct RoomDeal {
  let facts: VisitCase

  init(_ facts: VisitCase) { self.facts = facts }

  func dealt(_ visits: [Visit]) -> [Visit] {
    var visits = visits
    var taken: Set<Use> = []
    for visit in visits { for use in Use.all(visit) { taken.insert(use) } }
    let order = visits.indices.sorted { first, second in
      (visits[first].half == .wholeDay ? 0 : 1, first) < (visits[second].half == .wholeDay ? 0 : 1, second)
    }
    for index in order where visits[index].room == nil {
      guard let kind = facts.kindNumbers[visits[index].kind], let wanted = facts.tables.kinds[kind].roomKind
      else { continue }
      for room in facts.tables.rooms where room.school == visits[index].host && room.kind == wanted {
        var visit = visits[index]
        visit.room = room.id
        let uses = Use.all(visit)
        if uses.allSatisfy({ !taken.contains($0) }) {
          visits[index] = visit
          taken.formUnion(uses)
          break
        }
      }
    }
    return visits
  }

  private struct Use: Hashable {
    let room: String
    let slot: Slot

    static func all(_ visit: Visit) -> [Use] {
      visit.room.map { room in visit.slot.parts.map { Use(room: room, slot: $0) } } ?? []
    }
  }
}
