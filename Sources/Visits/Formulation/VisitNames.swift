/// Gives new activities their ids.
enum VisitNames {
  /// Numbers the visits without id V001, V002 … in the order of days, past the ids that are taken.
  static func numbered(_ visits: [Visit], agreed: [Visit]) -> [Visit] {
    var taken = Set(agreed.map(\.id))
    let width = max(3, String(visits.count).count)
    var next = 1
    return visits.sorted { key($0) < key($1) }.map { visit in
      guard visit.id.isEmpty else { return visit }
      var visit = visit
      repeat {
        let digits = String(next)
        visit.id = "V" + String(repeating: "0", count: max(0, width - digits.count)) + digits
        next += 1
      } while !taken.insert(visit.id).inserted
      return visit
    }
  }

  private static func key(_ visit: Visit) -> (Slot, String, String) {
    (
      visit.slot, "\(visit.kind) \(visit.group ?? "") \(visit.school ?? "") \(visit.host)",
      "\(visit.researchGroup ?? "") \(visit.subject ?? "") \(visit.id)"
    )
  }
}
