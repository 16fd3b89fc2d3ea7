import Districts

extension VisitWish {
  /// The calendar with this one thing changed and nothing else, as an officer would do it by hand; nil where it does not say
  /// enough for that.
  func byHand(in plan: VisitPlan, of facts: VisitCase) -> VisitPlan? {
    var visits = plan.visits
    if effect == .never {
      guard let visit, let index = visits.firstIndex(where: { $0.id == visit.id }) else {
        visits.removeAll { describes($0) && (maker.map($0.people.contains) ?? true) }
        return made(visits, plan, facts)
      }
      if let maker { visits[index].people.removeAll { $0 == maker } } else { visits.remove(at: index) }
      return made(visits, plan, facts)
    }
    if let visit {
      guard let index = visits.firstIndex(where: { $0.id == visit.id }) else { return nil }
      if let maker {
        // Of several makers nobody has said who makes room.
        guard visits[index].people.count <= 1 else { return nil }
        visits[index].people = [maker]
      } else if day == nil && half == nil && host == nil {
        return nil
      }
      visits[index].day = day ?? visit.day
      visits[index].half = half ?? visit.half
      visits[index].host = host ?? visit.host
      if visit.status == .planned { visits[index].room = nil }
      visits[index].attendees = attendees(of: visits[index], facts)
      return made(visits, plan, facts)
    }
    guard let new = newVisit(facts) else { return nil }
    return made(visits + [new], plan, facts)
  }

  private func made(_ visits: [Visit], _ plan: VisitPlan, _ facts: VisitCase) -> VisitPlan {
    VisitPlan(visits: RoomDeal(facts).dealt(visits), programme: plan.programme, duties: plan.duties)
  }

  private func attendees(of visit: Visit, _ facts: VisitCase) -> [String] {
    guard let occasion = facts.occasion(of: visit) else { return visit.attendees }
    let agreed = visit.status == .planned ? nil : facts.tables.agreed.firstIndex { $0.id == visit.id }
    return facts.attendees(of: occasion, agreed: agreed).map { facts.district.teachers[$0].id }
      .filter { !visit.people.contains($0) }
  }

  /// A further activity on the day asked for.
  private func newVisit(_ facts: VisitCase) -> Visit? {
    guard let day, let kind = facts.kindNumbers[kind] else { return nil }
    let form = facts.tables.kinds[kind]
    let series = facts.series(of: kind).first { series in
      (school == nil || series.school.map { facts.district.schools[$0].id } == school)
        && (subject == nil || series.subject == subject)
    }
    guard let series, let half = half ?? form.halves.sorted().first,
      let host = host ?? series.hosts.first.map({ facts.district.schools[$0].id })
    else { return nil }
    var visit = Visit(
      id: "?", kind: self.kind, group: series.group.map { facts.district.groups[$0].name },
      school: series.school.map { facts.district.schools[$0].id },
      researchGroup: series.researchGroup.map { facts.tables.researchGroups[$0].id },
      subject: series.subject, host: host, day: day, half: half, people: maker.map { [$0] } ?? [],
      lessons: form.lessons)
    // Who is to make it is not asked: as many as are needed of those who may.
    if visit.people.isEmpty, form.people.lowerBound > 0, let number = facts.district.schoolNumbers[host] {
      visit.people = facts.pool(of: kind, series, host: number)
        .filter { facts.isFree($0, at: visit.slot) }.prefix(form.people.lowerBound)
        .map { facts.district.teachers[$0].id }
    }
    visit.attendees = attendees(of: visit, facts)
    return visit
  }
}
