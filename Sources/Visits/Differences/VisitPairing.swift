import Districts

/// Finds for every activity of one calendar what stands for it in another.
enum VisitPairing {
  /// What two activities must share to stand for each other: what they are about; one that is settled in both calendars
  /// only ever stands for itself.
  private struct Series: Hashable, Comparable {
    let words: [String]

    init(_ visit: Visit, settled: Set<String>) {
      words = [
        visit.kind, visit.group ?? "", visit.school ?? "", visit.researchGroup ?? "", visit.subject ?? "",
        settled.contains(visit.id) ? visit.id : "",
      ]
    }

    static func < (left: Series, right: Series) -> Bool {
      left.words.lexicographicallyPrecedes(right.words)
    }
  }

  static func items(_ first: [Visit], _ second: [Visit]) -> [VisitDifference.Item] {
    func settled(_ visits: [Visit]) -> Set<String> {
      Set(visits.filter { $0.status != .planned }.map(\.id))
    }
    let both = settled(first).intersection(settled(second))
    let before = Dictionary(grouping: first) { Series($0, settled: both) }
    let after = Dictionary(grouping: second) { Series($0, settled: both) }
    return Set(before.keys).union(after.keys).sorted().flatMap {
      pairs(before[$0] ?? [], after[$0] ?? [])
    }
  }

  /// Pairs activities about the same: equal ones first, then those at the same time and place, those at the same time,
  /// those in the same month at the same school, those in the same month, then whatever is left in the order of days.
  private static func pairs(_ first: [Visit], _ second: [Visit]) -> [VisitDifference.Item] {
    var (first, second) = (first.sorted(by: order), second.sorted(by: order))
    var items: [VisitDifference.Item] = []
    func pair(_ matches: (Visit, Visit) -> Bool) {
      var left: [Visit] = []
      for before in first {
        if let place = second.firstIndex(where: { matches(before, $0) }) {
          let after = second.remove(at: place)
          items.append(VisitDifference.Item(before: before, after: after, fate: fate(before, after)))
        } else {
          left.append(before)
        }
      }
      first = left
    }
    pair { isSame($0, $1) }
    pair { $0.slot == $1.slot && $0.host == $1.host }
    pair { $0.slot == $1.slot }
    pair { $0.day.month == $1.day.month && $0.host == $1.host }
    pair { $0.day.month == $1.day.month }
    pair { _, _ in true }
    items += first.map { VisitDifference.Item(before: $0, after: nil, fate: .gone) }
    items += second.map { VisitDifference.Item(before: nil, after: $0, fate: .new) }
    return items.sorted { (slot($0), $0.before == nil ? 1 : 0) < (slot($1), $1.before == nil ? 1 : 0) }
  }

  private static func order(_ one: Visit, _ other: Visit) -> Bool {
    (one.slot, one.host, one.id) < (other.slot, other.host, other.id)
  }

  private static func slot(_ item: VisitDifference.Item) -> Slot {
    (item.before ?? item.after)?.slot ?? Slot(Day(index: 0), .morning)
  }

  private static func fate(_ before: Visit, _ after: Visit) -> VisitDifference.Fate {
    if before.slot != after.slot { return .moved }
    if before.host != after.host { return .relocated }
    return isSame(before, after) ? .kept : .remade
  }

  /// Whether nothing differs that anybody has to be told: the id and the note may.
  private static func isSame(_ one: Visit, _ other: Visit) -> Bool {
    one.slot == other.slot && one.host == other.host && Set(one.people) == Set(other.people)
      && Set(one.attendees) == Set(other.attendees) && one.room == other.room && one.lessons == other.lessons
  }
}
