import Districts
import Foundation
import SyntheticDistricts
import Testing

private func draft(_ name: String) throws -> DistrictDraft {
  try #require(SyntheticExample.named(name)).draft
}

@Test("P1: 53 schools, 14 designated cores, wishes of every other school, five that ask for help")
func zhangdian() throws {
  let name = "01-zhangdian-lianmeng"
  let schools = try draft(name).schools
  #expect(schools.count { $0.stage == .primary } == 38 && schools.count { $0.stage == .junior } == 15)
  #expect(schools.count { $0.role == .core } == 14)
  #expect(schools.count { $0.role == .core && $0.stage == .primary } == 10)
  let wishes = try WorkedTable("wishes", of: name)
  let wishing = wishes.kinds("学校")
  // Both sides choose: members name cores, cores name members.
  #expect(schools.filter { $0.role == .member }.allSatisfy { wishing.contains($0.id) })
  #expect(schools.filter { $0.role == .core }.allSatisfy { wishing.contains($0.id) })
  #expect(try WorkedTable("requests", of: name).rows.count == 5)
}

@Test("P2: six majors in six semesters, four firms with places, a board of nine with two heads")
func xiaoqi() throws {
  let name = "02-xiaoqi-dinggang"
  let classes = try WorkedTable("classes", of: name)
  let majors = classes.kinds("专业")
  #expect(majors.count == 6 && classes.kinds("学期").count == 6 && classes.rows.count == 36)
  #expect(majors.isSubset(of: Set(try draft(name).teachers.map(\.mainSubject))))
  let firms = try WorkedTable("partners", of: name)
  #expect(firms.rows.count == 4 && firms.values("名额").compactMap(Int.init).allSatisfy { $0 > 0 })
  let seats = try WorkedTable("board-seats", of: name)
  #expect(seats.values("人数").compactMap(Int.init).reduce(0, +) == 9)
  #expect(seats.count("人数", "1") == 2)
  #expect(try WorkedTable("board-candidates", of: name).kinds("来源").count == 2)
}

@Test("P3: the three schools with a dean each, six lecturers, a week of ten half-days, a timetable")
func zhangcun() throws {
  let name = "03-zhangcun-lianpian"
  let district = try draft(name)
  #expect(district.schools.map(\.name) == ["张村北街小学", "东里村小学", "西里村小学"])
  let deans = district.teachers.filter { $0.cadre == .middle }
  #expect(deans.map(\.school) == district.schools.map(\.id))
  let lecturers = try WorkedTable("selection", of: name)
  #expect(lecturers.rows.count == 6 && lecturers.kinds("学校").count == 3)
  let week = try #require(try WorkedTable("terms", of: name).rows.first)
  #expect(week["开始日期"] == "2031-03-10" && week["结束日期"] == "2031-03-14")
  #expect(Day(year: 2031, month: 3, day: 10)?.weekday == 1)
  #expect(try WorkedTable("timetable", of: name).rows.count > 10)
}

@Test("P4: the host and four schools of the area, two subjects, four rooms, eleven duties")
func hujia() throws {
  let name = "04-hujia-guanmo"
  let district = try draft(name)
  #expect(district.schools.first?.name == "毛坝职业技术学校" && district.schools.count == 5)
  for subject in ["道德与法治", "历史"] {
    let schools = Set(district.teachers.filter { $0.mainSubject == subject }.map(\.school))
    #expect(schools.count == 5)
  }
  #expect(try WorkedTable("rooms", of: name).rows.count == 4)
  #expect(try WorkedTable("duties", of: name).rows.count == 11)
  #expect(try WorkedTable("programme", of: name).kinds("分会场").count == 2)
}

@Test("P5: the host and five schools, twenty English teachers, one lesson on a Tuesday, one hand-in each")
func yingyu() throws {
  let name = "05-yingyu-lianpian"
  let district = try draft(name)
  let english = district.teachers.filter { $0.mainSubject == "英语" }
  #expect(district.schools.count == 6 && english.count == 20)
  let visits = try WorkedTable("visits", of: name)
  #expect(visits.values("日期") == ["2029-03-20"])
  #expect(Day(year: 2029, month: 3, day: 20)?.weekday == 2)
  #expect(try WorkedTable("handins", of: name).kinds("教师") == Set(english.map(\.id)))
}

@Test("P6: one school with three research groups, members below, at and above exactly 35")
func xiaoben() throws {
  let name = "06-xiaoben-jiaoyan"
  let district = try draft(name)
  #expect(district.schools.count == 1)
  #expect(try WorkedTable("subject-groups", of: name).rows.count == 3)
  let september = SchoolYear(2027).september
  let ages = district.teachers.compactMap { teacher in teacher.birth.map { september.index - $0.index } }
  #expect(ages.count { $0 == 35 * 12 } == 2)
  #expect(ages.contains { $0 == 35 * 12 - 1 } && ages.contains { $0 == 35 * 12 + 1 })
}

@Test("P7: four bureau kindergartens, each with four central and four village or private ones, ten that ask")
func qingdao() throws {
  let name = "07-qingdao-songjiao"
  let district = try draft(name)
  let areas = Dictionary(grouping: district.schools) { $0.group ?? "" }
  #expect(areas.count == 4 && district.schools.allSatisfy { $0.stage == .kindergarten })
  for schools in areas.values {
    #expect(schools.count { $0.role == .core && $0.name.hasPrefix("局属") } == 1)
    #expect(schools.count { $0.name.contains("中心幼儿园") } == 4)
    #expect(schools.count { $0.name.contains("村办") || $0.name.contains("民办") } == 4)
  }
  let requests = try WorkedTable("requests", of: name)
  #expect(requests.rows.count == 10)
  #expect(requests.kinds("申请学校").isSubset(of: Set(district.schools.map(\.id))))
}

@Test("P8: a core, two central and eleven village schools; three agreed days must be shifted")
func linwei() throws {
  let name = "08-linwei-gongtongti"
  let district = try draft(name)
  #expect(district.schools.count { $0.role == .member } == 13)
  #expect(district.schools.count { $0.parent != nil } == 11)
  let agreed = try WorkedTable("visits", of: name)
  #expect(agreed.values("备注").count { $0.contains("须调换") } == 3)
  #expect(Set(["联席会", "专题会", "现场会", "汇报会"]).isSubset(of: try WorkedTable("kinds", of: name).kinds("类型")))
}

@Test(
  "P9: the four schools, a teaching point of three without a backbone teacher, a core of forty with eight")
func chihuai() throws {
  let district = try draft("09-chihuai-jiaogongti")
  #expect(Set(district.schools.map(\.name)) == ["明德小学", "中心小学", "张湾小学", "油溪口教学点"])
  func staff(_ school: String) -> [Teacher] {
    let id = district.schools.first { $0.name == school }?.id
    return district.teachers.filter { $0.school == id }
  }
  #expect(staff("油溪口教学点").count == 3 && staff("油溪口教学点").allSatisfy { $0.backbone == nil })
  #expect(staff("明德小学").count >= 40)
  #expect(staff("明德小学").count { ($0.backbone ?? .school) >= .county } >= 8)
}

@Test(
  "P10: five areas of a bureau kindergarten, three central and four village or private ones; September to June"
)
func pianqu() throws {
  let name = "10-xueqian-pianqu"
  let district = try draft(name)
  let areas = Dictionary(grouping: district.schools) { $0.group ?? "" }
  #expect(areas.count == 5)
  for schools in areas.values {
    #expect(schools.count { $0.role == .core } == 1 && schools.count == 8)
    #expect(schools.count { $0.name.contains("中心幼儿园") } == 3)
    #expect(schools.count { $0.name.contains("村幼儿园") || $0.name.contains("民办") } == 4)
  }
  let terms = try WorkedTable("terms", of: name)
  #expect(terms.values("开始日期").min()?.hasPrefix("2027-09") == true)
  #expect(["2028-06", "2028-07"].contains { terms.values("结束日期").max()?.hasPrefix($0) == true })
}

@Test("P11: lead schools with one, two and three members, weak subjects of every member, two years of scores")
func hupai() throws {
  let name = "11-xianyu-hupai"
  let district = try draft(name)
  let groups = Dictionary(grouping: district.schools) { $0.group ?? "" }
  #expect(groups.values.map { $0.count - 1 }.sorted() == [1, 2, 3])
  let members = Set(district.schools.filter { $0.role == .member }.map(\.id))
  #expect(try WorkedTable("weak-subjects", of: name).kinds("学校") == members)
  let scores = try WorkedTable("scores", of: name)
  #expect(scores.kinds("学年").count == 2 && scores.kinds("学校").count == district.schools.count)
}

@Test("P12: one kindergarten, three grades of four classes, a rubric of five parts, marks for every class")
func youxi() throws {
  let name = "12-quyu-youxi"
  #expect(try draft(name).schools.count == 1)
  let classes = try WorkedTable("selection", of: name)
  for grade in ["小班", "中班", "大班"] { #expect(classes.count("评选单位", grade) == 4) }
  #expect(try WorkedTable("rubric", of: name).rows.count == 5)
  #expect(try WorkedTable("marks", of: name).kinds("编号") == classes.kinds("编号"))
}

@Test("P13: two groups of four central schools, two of them weak, each with one to three points")
func libo() throws {
  let name = "13-libo-jituan"
  let district = try draft(name)
  #expect(district.schools.filter { $0.role == .core }.map(\.name).sorted() == ["荔波一小", "荔波二小"])
  let central = district.schools.filter { $0.role == .member && $0.parent == nil }
  #expect(central.count == 8 && central.count { $0.weakness >= 5 } == 4)
  for school in central { #expect((1...3).contains(district.schools.count { $0.parent == school.id })) }
  #expect(district.records.contains { $0.posting.years == 2 && $0.posting.start == SchoolYear(2026) })
  #expect(try WorkedTable("mentors", of: name).rows.count > 10)
}

@Test("P14: two pairs, three subject groups at each of the four schools with a head of middle rank")
func yuanzhou() throws {
  let name = "14-yuanzhou-jiedui"
  let district = try draft(name)
  let pairs = Dictionary(grouping: district.schools) { $0.group ?? "" }
  #expect(pairs.values.map(\.count) == [2, 2])
  let groups = try WorkedTable("subject-groups", of: name)
  let people = Dictionary(uniqueKeysWithValues: district.teachers.map { ($0.id, $0) })
  for school in district.schools {
    let own = groups.rows.filter { $0["学校"] == school.id }
    #expect(own.compactMap { $0["学科"] }.sorted() == ["数学", "综合", "语文"].sorted())
    for group in own {
      let head = people[group["组长"] ?? ""]
      #expect(head?.cadre == .middle && head?.school == school.id)
    }
  }
}

@Test("P15: one school, forty members in five subject groups, five items with gaps in the hand-ins")
func huimin() throws {
  let name = "15-huimin-xuegongti"
  let district = try draft(name)
  #expect(district.teachers.count == 40 && Set(district.teachers.map(\.mainSubject)).count == 5)
  let handins = try WorkedTable("handins", of: name)
  #expect(handins.kinds("项目") == ["论文", "教学设计", "课件", "作业设计", "读书笔记"])
  // Five items of forty members in two terms would be four hundred.
  #expect(handins.rows.count < 400 && handins.rows.count > 300)
}

@Test("P16: two groups of one stage, 1+6 and 1+4, and one through three stages with licences for several")
func linzi() throws {
  let district = try draft("16-linzi-jituan")
  let groups = Dictionary(grouping: district.schools) { $0.group ?? "" }
  #expect(groups.values.map { $0.count - 1 }.sorted() == [2, 4, 6])
  let through = try #require(groups.values.first { $0.count == 3 })
  #expect(Set(through.map(\.stage)) == [.primary, .junior, .senior])
  let ids = Set(through.map(\.id))
  #expect(district.teachers.contains { ids.contains($0.school) && $0.stages.count > 1 })
}
