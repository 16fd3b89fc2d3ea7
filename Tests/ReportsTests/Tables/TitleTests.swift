import Districts
import Postings
import Rules
import Testing

@testable import Reports

/// What stands over sheets and pages.
struct TitleTests {
  private func names(_ policy: String, _ language: Language = .chinese) throws -> Names {
    let facts = try SmallPlan.facts()
    var renamed = facts.policy
    renamed.name = policy
    return Names(facts: PlanningCase(district: facts.district, policy: renamed), language: language)
  }

  @Test func titlesSayWhatAListIsOnlyOnce() throws {
    let cases = [
      ("荔波县小学教育集团教师交流方案", "荔波县小学教育集团"), ("鹿鸣县义务教育学校教师交流轮岗实施方案", "鹿鸣县义务教育学校"),
      ("县（区）域内义务教育学校校长教师交流轮岗工作方案", "县（区）域内义务教育学校"), ("某县轮岗", "某县"), ("方案", "示例县"),
      ("Exchange of teachers", "Exchange of teachers"),
    ]
    for (policy, occasion) in cases { #expect(try names(policy).occasion == occasion) }
    #expect(try names("甲县教师交流方案").sheetTitle("教师互派台账") == "甲县教师互派台账（2027学年）")
  }

  @Test func termsAreNeverWrittenLikeASchoolYear() throws {
    let start = SchoolYear(2027)
    let (zh, en) = (try names("甲"), try names("甲", .english))
    #expect([1, 2, 3].map { zh.year(start, years: $0) } == ["2027学年", "2027、2028学年", "2027至2029学年"])
    #expect([1, 2, 3].map { en.year(start, years: $0) } == ["2027", "2027, 2028", "2027 to 2029"])
  }
}
