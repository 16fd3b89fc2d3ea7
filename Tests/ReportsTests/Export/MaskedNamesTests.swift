import Districts
import Postings
import Rules
import Testing

@testable import Reports

/// Who coincides is told apart by school and subject, with as little as it takes.
struct MaskedNamesTests {
  private func labels(_ renamed: [String: String], beside columns: [PublicityColumn]) throws -> [String] {
    let facts = try SmallPlan.facts(renaming: renamed)
    let ids = renamed.keys.sorted()
    let masked = MaskedNames(ids, beside: columns, Names(facts: facts, language: .chinese))
    return ids.map { masked[$0] }
  }

  @Test func coincidences() throws {
    // T01 and T04 teach Chinese at S01, T02 mathematics there, T05 Chinese at S02.
    let all = ["T01": "张一", "T02": "张二", "T04": "张三三", "T05": "张四", "T11": "李五"]
    #expect(
      try labels(all, beside: [.from, .subject]) == ["张*（1）", "张*", "张*（2）", "张*", "李*"])
    #expect(
      try labels(all, beside: [.from]) == ["张*（语文，1）", "张*（数学）", "张*（语文，2）", "张*", "李*"])
    #expect(
      try labels(all, beside: [])
        == ["张*（城关一小，语文，1）", "张*（城关一小，数学）", "张*（城关一小，语文，2）", "张*（河东小学）", "李*"])
  }

  @Test func aTeacherWhoIsSentTwiceIsOnePerson() throws {
    let facts = try SmallPlan.facts(renaming: ["T01": "张一"])
    let masked = MaskedNames(["T01", "T01"], beside: [], Names(facts: facts, language: .chinese))
    #expect(masked["T01"] == "张*")
  }

  @Test func columnsAreThoseOfThePolicy() throws {
    let facts = try SmallPlan.facts(
      publicity: Publicity(
        objectionDays: 7, office: "县教育局", contact: "0854-1", columns: [.name, .to, .months]))
    let audited = SmallPlan.audited(facts, ["T04"])
    let table = PublicityList(audited, audited.plan.postings, Names(facts: facts, language: .chinese)).table
    #expect(
      table.csvRows == [
        ["姓名", "交流单位", "起止年月"], ["陈*", "河东小学", "2027年9月—2028年8月"], [],
        ["公示期7个工作日。对名单有异议的，请在公示期内以书面形式实名反映。"], ["受理单位：县教育局"], ["联系方式：0854-1"],
        ["方案校验码：" + PlanCode(audited).short],
      ])
  }
}
