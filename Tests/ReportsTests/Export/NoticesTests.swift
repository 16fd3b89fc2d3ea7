import Districts
import Foundation
import Postings
import Rules
import Tables
import Testing

@testable import Reports

/// Letters: one a teacher.
struct NoticesTests {
  private func facts() throws -> PlanningCase {
    var policy = try SmallPlan.facts().policy
    policy.horizon = Horizon(first: SchoolYear(2027), years: 3)
    policy.rules = []
    return PlanningCase(district: try SmallPlan.facts().district, policy: policy)
  }

  private let postings = [
    Posting(teacher: "T04", from: "S01", to: "S02", start: SchoolYear(2029), years: 1),
    Posting(teacher: "T05", from: "S02", to: "S01", start: SchoolYear(2027), years: 2),
    Posting(teacher: "T04", from: "S01", to: "S02", start: SchoolYear(2027), years: 1),
  ]

  @Test func whoIsSentTwiceGetsOneLetterThatNamesBoth() throws {
    let facts = try facts()
    let audited = Audit.audit(Plan(postings: postings), of: facts)
    for language in Language.allCases {
      let names = Names(facts: facts, language: language)
      let notices = Notices(
        audited, audited.plan.postings, ExportOptions(language: language), names, code: PlanCode(audited))
      #expect(notices.pages.map(\.name) == ["陈刚-T04", "周丽-T05"])
      let letter = try #require(notices.pages.first).html.source
      let places =
        language == .chinese
        ? ["自2027年9月起至2028年8月止，由城关一小到河东小学交流轮岗，期限1学年；自2029年9月起", "在2027学年、2029学年开学前", "到河东小学报到"]
        : ["from 2027-09 to 2028-08; from 城关一小", "school year 2027, 2029 begins"]
      for place in places { #expect(letter.contains(place), "\(place)") }
    }
  }

  @Test func fieldsThatAgreeAreNamedOnceAndThoseThatDifferInTheOrderOfTime() throws {
    let facts = try facts()
    let audited = Audit.audit(Plan(postings: postings), of: facts)
    let template = try NoticeTemplate("{{姓名}}|{{from}}|{{交流单位}}|{{first-month}}|{{期限}}|{{类型}}", isHTML: false)
    let notices = Notices(
      audited, audited.plan.postings, ExportOptions(template: template),
      Names(facts: facts, language: .chinese), code: PlanCode(audited))
    #expect(
      notices.pages.map(\.html.source) == [
        "<p>陈刚|城关一小|河东小学|2027年9月、2029年9月|1学年|派出</p>\n",
        "<p>周丽|河东小学|城关一小|2027年9月|2学年|跟岗</p>\n",
      ])
  }

  @Test func oneYearAloneIsNamedWhereOnlyThatYearIsExported() throws {
    let facts = try facts()
    let report = PlanReport(
      Audit.audit(Plan(postings: postings), of: facts), inputSHA256: "0", language: .chinese)
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("lungang-test-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let export = Export(report, ExportOptions(year: SchoolYear(2029)))
    // The folder is not there yet.
    let path = folder + "/公文/通知书.html"
    #expect(try export.write(.notices, as: .html, to: path) == [path])
    let page = String(decoding: try WholeFile.bytes(path), as: UTF8.self)
    #expect(page.contains("自2029年9月起") && !page.contains("2027年9月"))
  }
}
