import Districts
import Rules

/// Teachers and their postings.
extension ChangeApplication {
  mutating func changeTeacher(_ id: String, _ cells: [ChangedCell], _ place: Place) {
    guard let row = teacher(id, place) else { return }
    touch(.teachers, id, place)
    let old = basis.draft.teachers[row]
    let texts = writer.rows(of: .teachers, in: DistrictDraft(teachers: [old]))[0]
    let names = names
    let overlay = RowOverlay(.teachers, texts, cells, place: place)
    guard let new = overlay.read(&problems, { PeopleRows.teacher(&$0, names) }) else { return }
    basis.draft.teachers[row] = new
    guard new.school != old.school else { return }
    // Published from another school, the posting is no longer what was published.
    reasons[id] = Text(
      zh: "人事关系已由\(old.school)转到\(new.school)", en: "the post has moved from \(old.school) to \(new.school)")
  }

  mutating func add(teacher id: String, from year: SchoolYear, _ cells: [ChangedCell], _ place: Place) {
    guard !basis.draft.teachers.contains(where: { $0.id == id }) else {
      note(
        place, value: id, Text(zh: "编号“\(id)”已有人使用。", en: "The id \"\(id)\" is taken."),
        Text(zh: "请另取编号，或去掉 arrives。", en: "Take another id, or leave arrives out."))
      return
    }
    touch(.teachers, id, place)
    let names = names
    let overlay = RowOverlay(.teachers, nil, cells, place: place)
    guard var new = overlay.read(&problems, { PeopleRows.teacher(&$0, names) }) else { return }
    if new.since == nil { new.since = year.september }
    if year > basis.policy.horizon.first, new.exemption == nil {
      // Nobody is sent before they have come.
      new.exemption = Exemption(reason: .other, until: year.september.advanced(byMonths: -1))
    }
    basis.draft.teachers.append(new)
  }

  mutating func remove(teacher id: String, from year: SchoolYear, _ place: Place) {
    guard let row = teacher(id, place) else { return }
    touch(.teachers, id, place)
    reasons[id] = Text(zh: "本人自\(year)学年起离开", en: "the teacher leaves in \(year)")
    if year > basis.policy.horizon.first {
      basis.draft.teachers[row].exemption = Exemption(reason: .other)
      note(
        place, value: id,
        Text(
          zh: "离开的学年在规划期之内：此人不再派出，但仍按在原校任教计算到规划期末。",
          en:
            "The teacher leaves within the horizon: nobody is sent, but the staff still counts them to its end."
        ),
        severity: .warning)
      return
    }
    basis.draft.teachers.remove(at: row)
    basis.draft.records.removeAll { $0.posting.teacher == id }
    basis.draft.pins.removeAll { $0.teacher == id }
    basis.draft.travel.removeAll { $0.from == id }
  }

  // MARK: Postings

  mutating func changePosting(_ change: PostingChange, _ place: Place) {
    guard teacher(change.teacher, place) != nil else { return }
    if case .replaced(let other) = change.fate, other == change.teacher {
      return note(
        place, value: other, Text(zh: "接替的人就是本人。", en: "The one who takes the place is the same person."),
        Text(zh: "请填另一位教师的编号。", en: "Name another teacher."))
    }
    touch(.postings, change.teacher, place)
    touch(.pins, change.teacher, place)
    let horizon = basis.policy.horizon
    let isNamed = { (posting: Posting) in
      posting.teacher == change.teacher && (change.start == nil || posting.start == change.start)
    }
    let records = basis.draft.records.indices.filter { row in
      let record = basis.draft.records[row]
      return isNamed(record.posting) && [.running, .planned].contains(record.status(asOf: horizon.first))
    }
    let published = (basis.published ?? []).filter(isNamed)
    guard records.count + published.count == 1 else {
      note(
        place, value: change.teacher,
        records.isEmpty && published.isEmpty
          ? Text(zh: "此人没有进行中或已公布的交流。", en: "The teacher has no posting that runs or is published.")
          : Text(zh: "此人有不止一次交流。", en: "The teacher has several postings."),
        records.isEmpty && published.isEmpty
          ? nil : Text(zh: "请用 start 写明开始学年。", en: "Say which by its start."))
      return
    }
    if let row = records.first {
      changeRecord(row, change.fate, place)
    } else if let posting = published.first {
      changePublished(posting, change.fate, place)
    }
  }

  private mutating func changeRecord(_ row: Int, _ fate: PostingChange.Fate, _ place: Place) {
    let first = basis.policy.horizon.first
    let posting = basis.draft.records[row].posting
    switch fate {
    case .ends(let month):
      guard posting.start.september <= month, month < posting.end.september else {
        return noteOutside(month, posting, place)
      }
      basis.draft.records[row].endedEarly = month
      // The status may follow from the years; a given one must not speak against the month.
      if month.schoolYear < first { basis.draft.records[row].status = .finished }
    case .extended(let years): basis.draft.records[row].posting.years += years
    case .withdrawn: basis.draft.records[row].status = .withdrawn
    case .replaced(let other):
      guard teacher(other, place) != nil else { return }
      touch(.pins, other, place)
      if posting.start < first {
        basis.draft.records[row].endedEarly = first.september.advanced(byMonths: -1)
        basis.draft.records[row].status = .finished
      } else {
        basis.draft.records[row].status = .withdrawn
      }
      let start = max(first, posting.start)
      pin(other, posting.to, start, posting.end - start, .must, "接替\(posting.teacher)")
    }
  }

  private mutating func changePublished(_ posting: Posting, _ fate: PostingChange.Fate, _ place: Place) {
    let id = posting.teacher
    switch fate {
    case .ends(let month):
      guard posting.start.september <= month, month < posting.end.september else {
        return noteOutside(month, posting, place)
      }
      reasons[id] = Text(zh: "提前于\(month)结束", en: "it ends early, in \(month)")
      pin(id, posting.to, posting.start, month.schoolYear - posting.start + 1, .must, "提前于\(month)结束")
    case .extended(let years):
      reasons[id] = Text(zh: "延长\(years)学年", en: "it is extended by \(years)")
      pin(id, posting.to, posting.start, posting.years + years, .must, "延长\(years)学年")
    case .withdrawn:
      reasons[id] = Text(zh: "撤销", en: "it is withdrawn")
      pin(id, posting.to, posting.start, nil, .never, "撤销")
    case .replaced(let other):
      guard teacher(other, place) != nil else { return }
      touch(.pins, other, place)
      reasons[id] = Text(zh: "由\(other)接替", en: "\(other) takes the place")
      pin(id, posting.to, posting.start, nil, .never, "由\(other)接替")
      pin(other, posting.to, posting.start, posting.years, .must, "接替\(id)")
    }
  }

  private mutating func noteOutside(_ month: Month, _ posting: Posting, _ place: Place) {
    note(
      place, value: month.description,
      Text(
        zh: "\(month) 不在这次交流的期限（\(posting.start)学年起\(posting.years)学年）内。",
        en: "\(month) lies outside of the posting's term (\(posting.years) years from \(posting.start))."))
  }

  private mutating func pin(
    _ teacher: String, _ to: String, _ start: SchoolYear, _ years: Int?, _ effect: Pin.Effect,
    _ reason: String
  ) {
    basis.draft.pins.append(
      Pin(teacher: teacher, to: to, start: start, years: years, effect: effect, reason: reason))
  }
}
