import Districts
import SyntheticDistricts
import Testing

@Test("荔波: two groups of four towns, about 600 teachers, cores of 60 with 18 and branches of 30 with 8")
func libo() throws {
  let recount = try Recount(SyntheticDistrict.libo())
  let district = recount.district
  #expect(district.name == "荔波县" && (570...620).contains(district.teachers.count))
  #expect(district.groups.map { district.schools[$0.core].name }.sorted() == ["荔波一小", "荔波二小"])
  for group in district.groups {
    let (core, members) = recount.members(of: group)
    #expect(recount.staff(core.id).count == 60)
    for year in 2027...2029 {
      #expect(recount.eligibleKeyStaff(core.id, in: SchoolYear(year)).count >= 18)
    }
    #expect(recount.eligibleKeyStaff(core.id, in: SchoolYear(2027)).count == 18)
    #expect(members.count == 4 && members.count { $0.weakness >= 5 } == 2)
    for member in members {
      #expect(recount.staff(member.id).count == 30)
      #expect(recount.eligibleKeyStaff(member.id, in: SchoolYear(2027)).count == 8)
      #expect((1...3).contains(district.schools.count { $0.parent == member.id }))
    }
  }
  let running = district.records.filter { $0.status(asOf: SchoolYear(2027)) == .running }
  #expect(running.count == 8 && running.allSatisfy { $0.posting.start == SchoolYear(2026) })
  #expect(Set(district.records.map { $0.posting.start.first }) == [2025, 2026])
}

@Test("池淮: the four schools, the teaching point a member of three without a backbone teacher")
func chihuai() throws {
  let recount = try Recount(SyntheticDistrict.chihuai())
  #expect(recount.district.schools.map(\.name).sorted() == ["中心小学", "张湾小学", "明德小学", "油溪口教学点"].sorted())
  #expect(recount.district.schools.allSatisfy { $0.parent == nil })
  let core = try #require(recount.district.schools.first { $0.role == .core })
  #expect(recount.staff(core.id).count >= 40)
  #expect(recount.staff(core.id).count(where: recount.isBackbone) >= 8)
  let point = try #require(recount.district.schools.first { $0.name == "油溪口教学点" })
  #expect(recount.staff(point.id).count == 3 && !recount.staff(point.id).contains(where: recount.isKeyStaff))
}

@Test("Examples are found by name and say that nobody is real")
func examples() throws {
  #expect(
    SyntheticExample.all.map(\.name) == [
      "01-zhangdian-lianmeng", "02-xiaoqi-dinggang", "03-zhangcun-lianpian", "04-hujia-guanmo",
      "05-yingyu-lianpian", "06-xiaoben-jiaoyan", "07-qingdao-songjiao", "08-linwei-gongtongti",
      "09-chihuai-jiaogongti", "10-xueqian-pianqu", "11-xianyu-hupai", "12-quyu-youxi", "13-libo-jituan",
      "14-yuanzhou-jiedui", "15-huimin-xuegongti", "16-linzi-jituan",
    ])
  for example in SyntheticExample.all {
    #expect(SyntheticExample.named(example.name)?.draft == example.draft)
    let readme = try #require(example.files.first { $0.name == "README.md" })
    #expect(readme.text.contains("虚构") && readme.text.contains(example.name))
    #expect(example.policy.contains("horizon: "))
  }
  #expect(SyntheticExample.named("14-nowhere") == nil)
  #expect(Set(SyntheticExample.all.map(\.language)) == [.chinese, .english])
}

@Test("A policy template names its district, its horizon and the quota that all groups can bear")
func template() {
  let small = SyntheticDistrict.policy(SyntheticOptions(size: 20, seed: 1, name: "小县"))
  let large = SyntheticDistrict.policy(
    SyntheticOptions(
      size: 1_200, seed: 1, tightness: .tight, horizon: Horizon(first: SchoolYear(2031), years: 4)))
  #expect(small.contains("小县") && small.contains("minimum: 1               # 至少几人\n    who: key-staff"))
  #expect(large.contains("first: 2031") && large.contains("years: 4") && large.contains("per: weak-member"))
  #expect(!small.contains("per: weak-member "))
}

@Test("张店: 38 primary and 15 junior schools in ten and four alliances of at most four, each of one stage")
func zhangdian() throws {
  let district = try Recount(SyntheticExample.zhangdian.draft).district
  #expect(district.schools.count { $0.stage == .primary } == 38)
  #expect(district.schools.count { $0.stage == .junior } == 15)
  #expect(district.groups.count == 14 && district.groups.allSatisfy { $0.schools.count <= 4 })
  for group in district.groups { #expect(Set(group.schools.map { district.schools[$0].stage }).count == 1) }
}

@Test("临渭: one core, two central and eleven village schools")
func linwei() throws {
  let district = try Recount(SyntheticExample.linwei.draft).district
  #expect(district.groups.count == 1 && district.schools.count == 14)
  #expect(district.schools.count { $0.parent != nil } == 11)
  #expect(district.schools.count { $0.role == .member && $0.parent == nil } == 2)
}

@Test("互派: lead schools with one, two and three rural schools, and enough approved applications")
func huipai() throws {
  let district = try Recount(SyntheticExample.huipai.draft).district
  #expect(district.groups.map { $0.schools.count - 1 }.sorted() == [1, 2, 3])
  let ready = district.teachers.filter {
    $0.application.applied == true && $0.application.recommended == true && $0.application.approved == true
  }
  #expect(ready.count > 30 && ready.count < district.teachers.count / 2)
}

@Test("临淄: groups of 1+6 and 1+4, and one through three stages with licences for several")
func linzi() throws {
  let district = try Recount(SyntheticExample.linzi.draft).district
  #expect(district.groups.map { $0.schools.count - 1 }.sorted() == [2, 4, 6])
  let through = try #require(district.groups.first { $0.schools.count == 3 })
  #expect(Set(through.schools.map { district.schools[$0].stage }) == [.primary, .junior, .senior])
  #expect(district.teachers.count { $0.stages.count > 1 } > 60)
}
