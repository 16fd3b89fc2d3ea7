extension District {
  /// The rows, sorted as the district holds them.
  public var draft: DistrictDraft {
    DistrictDraft(
      name: name, schools: schools, teachers: teachers, needs: needs, records: records, pins: pins,
      travel: travel, results: results)
  }

  /// The part of the district that some schools (numbers) make up: these schools, their teachers, and all rows about them.
  ///
  /// Teachers keep their whole lists of wishes, though some of the schools in them may lie outside: ranks must not change.
  /// The schools must hold whole groups.
  public func part(of kept: Set<Int>) -> District {
    let schools = kept.sorted().map { self.schools[$0] }
    let schoolIDs = Set(schools.map(\.id))
    let teachers = teachers.filter { schoolIDs.contains($0.school) }
    let teacherIDs = Set(teachers.map(\.id))
    return District(
      valid: DistrictDraft(
        name: name, schools: schools, teachers: teachers,
        needs: needs.filter { schoolIDs.contains($0.school) },
        records: records.filter { record in
          teacherIDs.contains(record.posting.teacher) && schoolIDs.contains(record.posting.from)
            && schoolIDs.contains(record.posting.to)
        },
        pins: pins.filter { pin in
          teacherIDs.contains(pin.teacher) && (pin.to.map(schoolIDs.contains) ?? true)
        },
        travel: travel.filter { row in
          schoolIDs.contains(row.to) && (schoolIDs.contains(row.from) || teacherIDs.contains(row.from))
        }, results: results.filter { schoolIDs.contains($0.school) }))
  }

  /// The district with further pins, about teachers and schools that it has.
  public func adding(pins more: [Pin]) -> District {
    for pin in more {
      precondition(teacherNumbers[pin.teacher] != nil, "a pin of teacher \(pin.teacher), who is unknown")
      precondition(pin.to.map { schoolNumbers[$0] != nil } ?? true, "a pin to an unknown school: \(pin)")
    }
    var draft = draft
    draft.pins += more
    return District(valid: draft)
  }

  /// The district with further postings on record, of teachers and schools that it has.
  public func adding(records more: [PostingRecord]) -> District {
    for record in more {
      let posting = record.posting
      precondition(
        teacherNumbers[posting.teacher] != nil && schoolNumbers[posting.from] != nil
          && schoolNumbers[posting.to] != nil, "a record of unknown people or schools: \(posting)")
    }
    var draft = draft
    draft.records += more
    return District(valid: draft)
  }
}
