import Districts

/// 交流记录 of the years before the horizon, from the people whom the blueprint's exchanges were given to.
enum PostingMaker {
  /// - Parameters:
  ///   - people: all people of the group, with ids.
  static func records(
    of group: GroupBlueprint, people: [Person], before first: SchoolYear, _ chance: inout SplitMix64
  ) -> [PostingRecord] {
    group.exchanges.enumerated().flatMap { number, exchange in
      let host = group.members[exchange.member].school.id
      return people.filter { $0.role.standing == .posted(exchange: number) }.map { person in
        let isCore = person.teacher.school == group.core.id
        let posting = Posting(
          teacher: person.teacher.id, from: person.teacher.school, to: isCore ? host : group.core.id,
          start: exchange.start, years: exchange.years, kind: isCore ? .dispatch : .attachment)
        let status: PostingStatus = posting.end <= first ? .finished : .running
        // Officers leave out what follows from the years now and then.
        return PostingRecord(posting: posting, status: chance.percent(12) ? nil : status)
      }
    }
  }
}
