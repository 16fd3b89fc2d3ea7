import Districts
import Rules

/// Schools and their needs.
extension ChangeApplication {
  mutating func changeSchool(_ text: String, _ cells: [ChangedCell], _ place: Place) {
    guard let row = school(text, place) else { return }
    let old = basis.draft.schools[row]
    touch(.schools, old.id, place)
    var cells = cells
    cells[0].text = old.id
    let texts = writer.rows(of: .schools, in: DistrictDraft(schools: [old]))[0]
    let overlay = RowOverlay(.schools, texts, cells, place: place)
    guard let new = overlay.read(&problems, { PlaceRows.school(&$0) }) else { return }
    basis.draft.schools[row] = new
    // Teaching points go where their central school goes.
    guard new.group != old.group else { return }
    for point in basis.draft.schools.indices where basis.draft.schools[point].parent == old.id {
      basis.draft.schools[point].group = new.group
    }
  }

  mutating func changeNeed(_ cells: [ChangedCell], _ place: Place) {
    let names = names
    let overlay = RowOverlay(.needs, nil, cells, place: place)
    guard let need = overlay.read(&problems, { PlaceRows.need(&$0, names) }),
      school(need.school, place) != nil
    else { return }
    touch(.needs, need.school, place)
    let isForAllYears = need.from == nil && need.to == nil
    basis.draft.needs.removeAll { old in
      old.school == need.school && old.subject == need.subject
        && (isForAllYears || (old.from, old.to) == (need.from, need.to))
    }
    basis.draft.needs.append(need)
  }

  mutating func close(school text: String, from year: SchoolYear, _ place: Place) {
    guard let row = school(text, place) else { return }
    let old = basis.draft.schools[row]
    touch(.schools, old.id, place)
    let staff = basis.draft.teachers.filter { $0.school == old.id }
    let points = basis.draft.schools.filter { $0.parent == old.id }
    if year > basis.policy.horizon.first {
      // The school is there for a part of the horizon only: it takes no part in new postings, its needs end.
      basis.draft.schools[row].group = nil
      for need in basis.draft.needs.indices where basis.draft.needs[need].school == old.id {
        let end = year + -1
        if basis.draft.needs[need].to.map({ $0 > end }) ?? true { basis.draft.needs[need].to = end }
      }
      basis.draft.needs.removeAll { need in
        guard need.school == old.id, let from = need.from, let to = need.to else { return false }
        return from > to
      }
      note(
        place, value: old.id,
        Text(
          zh: "停办的学年在规划期之内：这所学校退出集团，不再参加交流，教师仍留在原校计算。",
          en:
            "The school closes within the horizon: it leaves its group and takes no part; its staff stays with it."
        ),
        severity: .warning)
      return
    }
    guard staff.isEmpty, points.isEmpty else {
      note(
        place, value: old.id,
        points.isEmpty
          ? Text(zh: "这所学校还有\(staff.count)名教师。", en: "The school still has \(staff.count) teachers.")
          : Text(zh: "这所学校还有教学点。", en: "The school still has teaching points."),
        Text(
          zh: "请用 merges-into 并入另一所学校，或先改其教师的所在学校。",
          en: "Merge it by merges-into, or move its teachers to other schools first."))
      return
    }
    drop(old.id)
  }

  mutating func merge(school text: String, into target: String, _ place: Place) {
    guard let row = school(text, place), let host = school(target, place) else { return }
    let (old, new) = (basis.draft.schools[row].id, basis.draft.schools[host].id)
    touch(.schools, old, place)
    touch(.schools, new, place)
    guard old != new else {
      note(
        place, value: text, Text(zh: "学校不能并入自己。", en: "A school cannot merge into itself."),
        Text(zh: "merges-into 应填另一所学校。", en: "merges-into names another school."))
      return
    }
    func moved(_ id: String) -> String { id == old ? new : id }
    for teacher in basis.draft.teachers.indices {
      let preferences = basis.draft.teachers[teacher].preferences.map(moved)
      basis.draft.teachers[teacher].school = moved(basis.draft.teachers[teacher].school)
      let home = basis.draft.teachers[teacher].school
      var seen: Set<String> = [home]
      if preferences != basis.draft.teachers[teacher].preferences || preferences.contains(home) {
        basis.draft.teachers[teacher].preferences = preferences.filter { seen.insert($0).inserted }
      }
    }
    for school in basis.draft.schools.indices where basis.draft.schools[school].parent == old {
      basis.draft.schools[school].parent = new
      basis.draft.schools[school].group = basis.draft.schools[host].group
    }
    mergeNeeds(old, new)
    basis.draft.records = basis.draft.records.compactMap { record in
      var record = record
      record.posting.from = moved(record.posting.from)
      record.posting.to = moved(record.posting.to)
      record.posting.kind = nil
      return record.posting.from == record.posting.to ? nil : record
    }
    for pin in basis.draft.pins.indices { basis.draft.pins[pin].to = basis.draft.pins[pin].to.map(moved) }
    if let published = basis.published {
      for posting in published where moved(posting.from) == moved(posting.to) && posting.from != posting.to {
        reasons[posting.teacher] = Text(zh: "两校合并，已在同一所学校", en: "the two schools are one now")
      }
      basis.published = published.map { posting in
        var posting = posting
        posting.from = moved(posting.from)
        posting.to = moved(posting.to)
        return posting
      }
    }
    let homes = Dictionary(basis.draft.teachers.map { ($0.id, $0.school) }) { first, _ in first }
    basis.draft.pins.removeAll { $0.to != nil && $0.to == homes[$0.teacher] }
    drop(old)
  }

  /// Needs of the same subject and years add up.
  private mutating func mergeNeeds(_ old: String, _ new: String) {
    var needs: [Need] = []
    for var need in basis.draft.needs {
      if need.school == old { need.school = new }
      let same = needs.firstIndex {
        ($0.school, $0.subject) == (need.school, need.subject) && ($0.from, $0.to) == (need.from, need.to)
      }
      if let same { needs[same].posts += need.posts } else { needs.append(need) }
    }
    basis.draft.needs = needs
  }

  /// Takes a school out of all tables.
  private mutating func drop(_ id: String) {
    basis.draft.schools.removeAll { $0.id == id }
    basis.draft.needs.removeAll { $0.school == id }
    basis.draft.results.removeAll { $0.school == id }
    basis.draft.travel.removeAll { $0.from == id || $0.to == id }
    basis.draft.pins.removeAll { $0.to == id }
    basis.draft.records.removeAll { $0.posting.from == id || $0.posting.to == id }
    for teacher in basis.draft.teachers.indices {
      basis.draft.teachers[teacher].preferences.removeAll { $0 == id }
    }
    for index in lines.indices where lines[index].entry.scope.schools?.contains(id) == true {
      lines[index].entry.scope.schools?.remove(id)
    }
  }
}
