import Districts
import LexicographicSolver
import LinearModels
import RuleModels
import Rules

extension VisitFormulation {
  /// The model with the criteria in the policy's order and the counts that are worth branching on.
  var problem: LexicographicProblem {
    rows.problem(
      criteria: VisitCatalogue.standard.criteria(of: facts.policy).map { type(of: $0).card.id },
      families: families)
  }

  /// Counts: how many a week, a day, a host come before which and by whom.
  private var families: [CountFamily] {
    [
      family("flows") { [Self.series($0.occasion), $0.occasion.slot.day.monday.description] },
      family("key flows") { [Self.series($0.occasion), $0.occasion.slot.day.month.description] },
      family("pairs") { ["\($0.occasion.host)", $0.occasion.slot.day.monday.description] },
      family("wishes") { ["\($0.occasion.group ?? -1)", $0.occasion.slot.day.monday.description] },
      makerFamily,
    ]
  }

  private static func series(_ occasion: Occasion) -> String {
    "\(occasion.kind) \(occasion.group ?? -1) \(occasion.school ?? -1) \(occasion.researchGroup ?? -1) \(occasion.subject ?? "")"
  }

  private func family(_ name: String, by key: (VisitCandidate) -> [String]) -> CountFamily {
    var groups: [[String]: Int32] = [:]
    var groupOfColumn = [Int32](repeating: -1, count: model.columns.count)
    for (number, candidate) in candidates.all.enumerated() {
      let key = key(candidate)
      let group = groups[key] ?? Int32(groups.count)
      groups[key] = group
      groupOfColumn[number] = group
    }
    return CountFamily(name: name, groupOfColumn: groupOfColumn)
  }

  private var makerFamily: CountFamily {
    var groupOfColumn = [Int32](repeating: -1, count: model.columns.count)
    for (place, maker) in makers.enumerated() { groupOfColumn[makerStart + place] = Int32(maker.teacher) }
    return CountFamily(name: "teachers", groupOfColumn: groupOfColumn)
  }

  /// The calendar that a solution chooses: rooms dealt out, ids given in the order of days.
  func plan(from values: [Int]) -> VisitPlan {
    var visits: [Visit] = []
    let chosen = chosen(by: values)
    for (number, candidate) in candidates.all.enumerated() where values[number] == 1 {
      visits.append(facts.visit(candidate, chosen: chosen[number] ?? []))
    }
    return VisitPlan(
      visits: RoomDeal(facts).dealt(VisitNames.numbered(visits, agreed: facts.tables.agreed)),
      programme: facts.tables.programme.enumerated().map { number, item in
        var item = item
        if let room = roomColumns[number].first(where: { values[$0.column] == 1 })?.room {
          item.room = facts.tables.rooms[room].id
        }
        return item
      },
      duties: facts.tables.duties.enumerated().map { number, duty in
        var duty = duty
        duty.holders += holderColumns[number].filter { values[$0.column] == 1 }
          .map { facts.district.teachers[$0.teacher].id }
        return duty
      })
  }

  /// The teachers chosen to make each candidate that a solution holds; who are alike take turns in the order of time.
  private func chosen(by values: [Int]) -> [Int: [Int]] {
    var places: [Int: [(candidate: Int, count: Int)]] = [:]
    for (number, candidate) in candidates.all.enumerated() where values[number] == 1 {
      for place in makersOfCandidate[number] where values[makerStart + place] > 0 && !candidate.pool.isEmpty {
        places[makers[place].teacher, default: []].append((number, values[makerStart + place]))
      }
    }
    var chosen: [Int: [Int]] = [:]
    for (teacher, places) in places.sorted(by: { $0.key < $1.key }) {
      let inTime = places.sorted { first, second in
        let slots = (
          candidates.all[first.candidate].occasion.slot, candidates.all[second.candidate].occasion.slot
        )
        return slots.0 == slots.1 ? first.candidate < second.candidate : slots.0 < slots.1
      }
      for (place, people) in zip(inTime, alike.dealt(inTime.map(\.count), to: teacher)) {
        chosen[place.candidate, default: []] += people
      }
    }
    return chosen
  }

  /// The columns that a plan sets to 1; nil if a part of it is no candidate.
  func columns(of plan: VisitPlan) -> Set<Int>? {
    var columns: Set<Int> = []
    for visit in plan.visits {
      guard let number = candidate(of: visit), columns.insert(number).inserted else { return nil }
      for id in visit.people {
        guard let teacher = facts.district.teacherNumbers[id] else { return nil }
        if candidates.all[number].fixedPeople.contains(teacher) { continue }
        guard let place = makersOfCandidate[number].first(where: { makers[$0].teacher == teacher })
        else { return nil }
        columns.insert(makerStart + place)
      }
    }
    for (number, item) in plan.programme.enumerated() where !roomColumns[number].isEmpty {
      guard let room = item.room.flatMap({ facts.roomNumbers[$0] }),
        let column = roomColumns[number].first(where: { $0.room == room })?.column
      else { return nil }
      columns.insert(column)
    }
    for (number, duty) in plan.duties.enumerated() where facts.tables.duties[number].holders.isEmpty {
      for id in duty.holders {
        guard let teacher = facts.district.teacherNumbers[id],
          let column = holderColumns[number].first(where: { $0.teacher == teacher })?.column
        else { return nil }
        columns.insert(column)
      }
    }
    return columns
  }

  private func candidate(of visit: Visit) -> Int? {
    guard let occasion = facts.occasion(of: visit) else { return nil }
    let agreed = facts.tables.agreed.firstIndex { $0.id == visit.id }
    return candidates.ofKind[occasion.kind].first { number in
      let candidate = candidates.all[number]
      guard candidate.occasion == occasion, candidate.agreed == agreed else { return false }
      let makes = Set(visit.people)
      let fixed = candidate.fixedPeople.map { facts.district.teachers[$0].id }
      return makes.isSuperset(of: fixed)
        && facts.visit(candidate, chosen: []).attendees.filter { !makes.contains($0) } == visit.attendees
    }
  }
}

extension VisitCase {
  /// A chosen candidate in plain words, without id and room.
  func visit(_ candidate: VisitCandidate, chosen: [Int]) -> Visit {
    let occasion = candidate.occasion
    let people = Set(candidate.fixedPeople + chosen)
    var visit = Visit(
      id: "", kind: tables.kinds[occasion.kind].name, group: occasion.group.map { district.groups[$0].name },
      school: occasion.school.map { district.schools[$0].id },
      researchGroup: occasion.researchGroup.map { tables.researchGroups[$0].id }, subject: occasion.subject,
      host: district.schools[occasion.host].id, day: occasion.slot.day, half: occasion.slot.half,
      people: people.sorted().map { district.teachers[$0].id },
      attendees: candidate.attendees.filter { !people.contains($0) }.map { district.teachers[$0].id },
      lessons: occasion.lessons)
    if let number = candidate.agreed {
      let agreed = tables.agreed[number]
      visit.id = agreed.id
      visit.status = agreed.status
      visit.agreed = agreed.agreed ?? agreed.day
      visit.note = agreed.note
      visit.room = agreed.room
    }
    return visit
  }
}
