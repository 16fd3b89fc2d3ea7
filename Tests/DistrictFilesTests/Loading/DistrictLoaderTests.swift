import DistrictFiles
import Districts
import Foundation
import Rules
import Tables
import Testing

@Suite struct DistrictLoaderTests {
  @Test func readsASmallDistrict() throws {
    let loaded = try TestFolder().load()
    let district = loaded.district
    #expect(loaded.warnings.map { $0.described(in: .chinese) } == [])
    #expect(district.name == "small")
    #expect(district.schools.map(\.id) == ["S01", "S02", "S03", "S04", "S05"])
    #expect(district.schools[2].parent == "S02")
    #expect(district.schools[2].position == nil)
    #expect(district.schools[1].position == Position(latitude: 25.45, longitude: 107.9))
    #expect(district.groups.map(\.name) == ["第一集团", "第二集团"])
    let first = district.teachers[0]
    #expect(first.subjects == ["语文", "英语"])
    #expect(first.birth == Month(year: 1985, month: 3))
    #expect(first.backbone == .county)
    #expect(first.preferences == ["S02", "S05"])
    #expect(first.willing == true)
    #expect(district.teachers[1].cadre == .middle)
    #expect(district.teachers[2].exemption == Exemption(reason: .nursing, until: Month(year: 2028, month: 6)))
    #expect(
      district.needs[1]
        == Need(school: "S02", subject: "数学", posts: 2, from: SchoolYear(2027), to: SchoolYear(2028)))
    #expect(district.records.map(\.status) == [.finished, .running])
    #expect(
      district.pins[0] == Pin(teacher: "T002", to: nil, effect: .must, reason: "教务工作", decidedBy: "校长会"))
    #expect(district.pins[1].effect == .never)
    #expect(district.travel[0] == Travel(from: "S01", to: "S02", tenthsOfKilometre: 124, minutes: nil))
    #expect(district.travel[1] == Travel(from: "T001", to: "S02", tenthsOfKilometre: nil, minutes: 30))
    #expect(district.results == [SchoolResult(school: "S02", year: SchoolYear(2025), score: 81_250, rank: 3)])
  }

  @Test func readsThePolicy() throws {
    let loaded = try TestFolder().load()
    let policy = loaded.policy
    #expect(policy.name == "荔波县小学教育集团教师交流方案")
    #expect(policy.source == "实施方案 13")
    #expect(policy.horizon == Horizon(first: SchoolYear(2027), years: 3))
    #expect(policy.rules.map(\.rule) == ["term-length", "backbone-quota", "retirement-margin", "max-away"])
    #expect(policy.rules.map(\.index) == [0, 1, 2, 3])
    #expect(policy.rules[0].values == ["minimum": .integer(1), "maximum": .integer(2)])
    #expect(policy.rules[1].firmness == .should)
    #expect(policy.rules[1].weight == 5)
    #expect(policy.rules[1].clause == "五（四）")
    #expect(policy.rules[1].scope.groups == ["第一集团"])
    #expect(policy.rules[1].scope.years == [SchoolYear(2027), SchoolYear(2028)])
    #expect(policy.rules[2].values == ["retirement": .integers(["F": 55, "M": 60])])
    #expect(policy.rules[3].values == ["share": .fraction(Fraction(1, 10))])
    #expect(policy.criteria == ["breaches", "needs", "travel"])
    #expect(loaded.policyLines == [8, 11, 18, 19])
  }

  @Test func knowsWhereEachValueStands() throws {
    let places = try TestFolder().load().places
    let since = try #require(places.value(.teachers, id: "T003", column: "since"))
    #expect(since.text == "2018-09")
    #expect(since.place.described(in: .chinese) == "teachers.csv 第 4 行 J 列（since）")
    let lat = try #require(places.value(.teachers, id: "T003", column: "lat"))
    #expect(lat.text == "")
    let kind = try #require(places.value(.postings, row: 0, column: "kind"))
    #expect(kind.text == "dispatch")
    #expect(places.value(.teachers, id: "T999", column: "since") == nil)
  }

  @Test func theFingerprintCoversNamesAndBytes() throws {
    let plain = try TestFolder().load()
    #expect(plain.inputSHA256.count == 64)
    #expect(plain.files.last == "policy.yaml")
    #expect(plain.files.dropLast() == plain.files.dropLast().sorted()[...])
    #expect(try TestFolder().load().inputSHA256 == plain.inputSHA256)
    for file in TestFolder.small.keys.sorted() {
      let changed = try TestFolder().with(file, (TestFolder.small[file] ?? "") + "\n").load()
      #expect(changed.inputSHA256 != plain.inputSHA256, "\(file)")
      #expect(changed.draft == plain.draft)
    }
  }

  @Test func readsChineseHeadersInAnyOrderAndGB18030() throws {
    let text =
      "姓名,学校,任教学科,教师编号,骨干级别,出生年月,本人意愿\n王芳,荔波一小,语文、英语,T001,县级骨干,1985年3月,√\n李强,S01,数学,T002,无,1990.11,\n"
    let folder = TestFolder().with("pins.csv", "teacher,to,effect\n").with(
      "postings.csv", "teacher,from,to,start,years\n"
    )
    .with("travel.csv", "from,to,km\n").replacing("S02,数学", "S02,语文", in: "needs.csv")
    for encoding in TextEncoding.allCases {
      var changed = folder
      changed.files["teachers.csv"] = Array(try #require(text.data(using: encoding.foundation)))
      let loaded = try changed.load()
      #expect(loaded.encodings["teachers.csv"] == encoding)
      #expect(loaded.district.teachers.map(\.school) == ["S01", "S01"])
      #expect(loaded.district.teachers[0].backbone == .county)
      #expect(loaded.district.teachers[0].subjects == ["语文", "英语"])
      #expect(loaded.district.teachers[0].willing == true)
      #expect(
        loaded.district.teachers.map(\.birth) == [Month(year: 1985, month: 3), Month(year: 1990, month: 11)])
    }
  }
}
