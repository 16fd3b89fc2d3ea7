import DistrictFiles
import Districts
import Rules
import Testing

struct ChangesTests {
  private let loaded: LoadedDistrict

  init() throws { loaded = try TestFolder().load() }

  /// The basis after the changes of a file, whose lines are given without `changes:`.
  private func changed(_ lines: String..., published: [Posting]? = nil) throws -> ChangedBasis {
    let text = "changes:\n" + lines.map { "  - \($0)\n" }.joined()
    let file = ChangesFile(
      Array(text.utf8), file: "changes.yaml", for: loaded, rules: TestCards.rules)
    return try ChangeApplication.apply(
      file.changes, to: PlanningBasis(loaded, published: published), rules: TestCards.rules,
      problems: file.problems)
  }

  private func problems(_ lines: String...) -> [DistrictProblem] {
    do {
      let text = "changes:\n" + lines.map { "  - \($0)\n" }.joined()
      let file = ChangesFile(
        Array(text.utf8), file: "changes.yaml", for: loaded, rules: TestCards.rules)
      _ = try ChangeApplication.apply(
        file.changes, to: PlanningBasis(loaded), rules: TestCards.rules, problems: file.problems)
      return []
    } catch {
      return error.errors
    }
  }

  private func teacher(_ id: String, _ basis: ChangedBasis) throws -> Teacher {
    let number = try #require(basis.district.teacherNumbers[id])
    return basis.district.teachers[number]
  }

  @Test func everyColumnOfATeacherCanBeChanged() throws {
    let basis = try changed(
      "{ teacher: T001, exempt: illness, exempt_until: 2028-06, 志愿: [S05, 朝阳中心校], willing: no }",
      "{ 教师: T003, exempt: 无, 任教学科: 语文；数学, cadre: 中层 }", "{ teacher: T005, school: 荔波一小, birth: ~ }")
    let first = try teacher("T001", basis)
    #expect(first.exemption == Exemption(reason: .illness, until: Month(year: 2028, month: 6)))
    #expect(first.preferences == ["S05", "S02"])
    #expect(first.willing == false)
    #expect(first.name == "王芳" && first.backbone == .county)
    let third = try teacher("T003", basis)
    #expect(third.exemption == nil && third.subjects == ["语文", "数学"] && third.cadre == .middle)
    let fifth = try teacher("T005", basis)
    #expect(fifth.school == "S01" && fifth.birth == nil)
  }

  @Test func anUntouchedRowStaysAsItIs() throws {
    for teacher in loaded.draft.teachers {
      let basis = try changed("{ teacher: \(teacher.id), name: \(teacher.name) }")
      #expect(basis.district == loaded.district)
    }
    for school in loaded.draft.schools {
      let basis = try changed("{ school: \(school.id), name: \(school.name) }")
      #expect(basis.district == loaded.district)
    }
  }

  @Test func peopleComeAndGo() throws {
    let basis = try changed(
      "{ teacher: T004, leaves: 2027 }",
      "{ teacher: T009, arrives: 2028, name: 新人, school: S05, subject: 英语 }")
    #expect(basis.district.teacherNumbers["T004"] == nil)
    #expect(!basis.district.records.contains { $0.posting.teacher == "T004" })
    let new = try teacher("T009", basis)
    #expect(new.since == Month(year: 2028, month: 9))
    #expect(new.exemption?.until == Month(year: 2028, month: 8))
    let later = try changed("{ teacher: T002, leaves: 2029 }")
    #expect(try teacher("T002", later).exemption == Exemption(reason: .other))
    #expect(later.warnings.count == 1)
  }

  @Test func schoolsMoveMergeAndClose() throws {
    let moved = try changed("{ school: S02, group: 第二集团 }")
    #expect(moved.district.schools.filter { $0.group == "第二集团" }.map(\.id) == ["S02", "S03", "S04", "S05"])
    let merged = try changed("{ school: S05, merges-into: S02 }")
    #expect(merged.district.schoolNumbers["S05"] == nil)
    #expect(try teacher("T005", merged).school == "S02")
    #expect(try teacher("T001", merged).preferences == ["S02"])
    #expect(merged.district.records.contains { $0.posting.teacher == "T004" && $0.posting.to == "S02" })
    #expect(problems("{ school: S05, closes: 2027 }").first?.place.row == 2)
    let closed = try changed("{ teacher: T005, school: S02 }", "{ school: S05, closes: 2027 }")
    #expect(closed.district.schoolNumbers["S05"] == nil)
  }

  @Test func needsPinsAndRules() throws {
    let basis = try changed(
      "{ need: S02, subject: 数学, posts: 4 }", "{ pin: T003, to: S01, start: 2028, reason: 商定 }",
      "{ rule: backbone-quota, minimum: 2, firm: must }", "{ rule: max-away, off: true }",
      "{ rule: direction, allow: [dispatch] }", "{ horizon: { years: 2 } }")
    #expect(basis.district.needs.filter { $0.school == "S02" }.map(\.posts) == [4])
    #expect(
      basis.district.pins.last
        == Pin(teacher: "T003", to: "S01", start: SchoolYear(2028), effect: .must, reason: "商定"))
    #expect(
      basis.policy.rules.map(\.rule) == ["term-length", "backbone-quota", "retirement-margin", "direction"])
    #expect(basis.policy.rules.map(\.index) == [0, 1, 2, 3])
    #expect(basis.entries == [0, 1, 2, nil])
    let quota = basis.policy.rules[1]
    #expect(quota.values["minimum"] == .integer(2) && quota.values["who"] == .word("key-staff"))
    #expect(quota.firmness == .must && quota.weight == 5 && quota.clause == "五（四）")
    #expect(basis.policy.horizon == Horizon(first: SchoolYear(2027), years: 2))
  }

  @Test func postingsEndEarlyAreExtendedOrReplaced() throws {
    let early = try changed("{ posting: T004, ends-early: 2027-06 }")
    let record = try #require(early.district.records.first { $0.posting.teacher == "T004" })
    #expect(record.endedEarly == Month(year: 2027, month: 6))
    #expect(record.end == SchoolYear(2027))
    let longer = try changed("{ posting: T004, extended-by: 1 }")
    #expect(longer.district.records.contains { $0.posting.teacher == "T004" && $0.posting.years == 3 })
    let replaced = try changed("{ posting: T004, replaced-by: T001 }")
    #expect(
      replaced.district.records.allSatisfy { $0.posting.teacher != "T004" || $0.end <= SchoolYear(2027) })
    let pin = try #require(replaced.district.pins.last)
    #expect(pin.teacher == "T001" && pin.to == "S05" && pin.start == SchoolYear(2027) && pin.years == 1)
    let published = [Posting(teacher: "T001", from: "S01", to: "S02", start: SchoolYear(2027), years: 2)]
    let ended = try changed("{ posting: T001, ends-early: 2027-12 }", published: published)
    #expect(ended.district.pins.last?.years == 1)
    #expect(ended.reasons["T001"] != nil)
  }

  /// All problems come at once, each with its line, and with the name that was probably meant.
  @Test func problemsHavePlaceAndAdvice() throws {
    let found = problems(
      "{ teacher: T0O1, exempt: illness }", "{ teacher: T001, exempt: ilness }", "{ teachr: T001 }",
      "{ teacher: T001, exemt: illness }", "{ rule: backbone-quotas, minimum: 2 }",
      "{ rule: term-length, minimum: 3 }", "{ rule: term-length, entry: 2, minimum: 1 }",
      "{ posting: T005, ends-early: 2027-12 }", "{ school: S99, closes: 2027 }", "{ need: S02, subject: 数学 }")
    #expect(found.compactMap(\.place.row).sorted() == Array(2...11))
    #expect(found.allSatisfy { $0.place.file == "changes.yaml" && $0.place.column != nil })
    #expect(found.first { $0.place.row == 6 }?.advice?.en.contains("backbone-quota") == true)
    #expect(found.first { $0.place.row == 5 }?.advice?.en.contains("exempt") == true)
  }
}
