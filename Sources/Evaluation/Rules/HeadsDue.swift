import Districts
import Postings
public import Rules

/// 校长轮岗, judged from the records: whose schools' results fell, and whether they are sent elsewhere. The card is that
/// of the rule over postings; here it tells who is due before anything is planned.
public struct HeadsDue: EvaluationRule {
  public static let card = HeadRotation.card

  public let entry: PolicyEntry
  public init(_ entry: PolicyEntry) { self.entry = entry }

  public func measure(_ facts: EvaluationCase) -> [Judgement] {
    let district = facts.district
    let results = Dictionary(grouping: district.results, by: \.school)
    return district.schools.filter { entry.scope.contains($0) }.flatMap { school -> [Judgement] in
      guard let rows = results[school.id] else { return [] }
      let heads = district.teachers.filter { $0.school == school.id && $0.cadre == .principal }.map(\.id)
      return facts.policy.horizon.all.filter(entry.scope.contains).compactMap { year in
        let fallen = rows.yearsFallen(before: year)
        guard fallen >= entry[HeadRotation.years] else { return nil }
        return judgement(school, year, fallen: fallen, heads: heads, facts)
      }
    }
  }

  private func judgement(
    _ school: School, _ year: SchoolYear, fallen: Int, heads: [String], _ facts: EvaluationCase
  ) -> Judgement {
    let away = Set(
      facts.postings.filter { heads.contains($0.teacher) && $0.covers(year) }.map(\.teacher))
    let names = heads.map(facts.name(ofTeacher:)).joined(separator: "、")
    let fell = Text(
      zh: "\(school.name)质量成绩连续\(fallen)个学年下滑",
      en: "The results of \(school.name) fell \(fallen) years running")
    let sentence =
      if heads.isEmpty {
        Text(zh: "\(fell.zh)，教师表中没有校长，不再要求。", en: "\(fell.en); no principal is listed, so nothing is asked.")
      } else if !away.isEmpty {
        Text(
          zh: "\(fell.zh)，校长\(names)\(year)学年已安排交流。", en: "\(fell.en); its head \(names) is away in \(year).")
      } else {
        Text(
          zh: "\(fell.zh)，校长\(names)应于\(year)学年轮岗交流或免职。",
          en: "\(fell.en); its head \(names) is to rotate or to be removed in \(year).")
      }
    let isSettled = heads.isEmpty || !away.isEmpty
    return Judgement(
      Measurement(
        Subject(place: school.id, year: year), value: away.count, .atLeast, 1,
        breaking: !isSettled && facts.hasPlan, people: heads.sorted()), sentence, schools: [school.id],
      isOpen: !isSettled)
  }

  public func tables(_ facts: EvaluationCase) -> [EvaluationTable] {
    let rows = measure(facts).filter { $0.verdict != .kept }.flatMap { judgement in
      judgement.measurement.people.map { head in
        EvaluationTable.Row(
          [
            .school(judgement.schools[0]), .teacher(head),
            .number(judgement.measurement.subject.year?.first ?? 0),
          ], schools: judgement.schools)
      }
    }
    guard !rows.isEmpty else { return [] }
    return [
      EvaluationTable(
        of: self,
        columns: [
          Text(zh: "学校", en: "School"), Text(zh: "校长", en: "Head"), Text(zh: "应轮岗学年", en: "Due in"),
        ], rows: rows)
    ]
  }

  private static func fallen(plan: [Posting]?) -> EvaluationExample {
    var example = EvaluationExample(
      plan?.isEmpty == false
        ? Text(zh: "连续两年下滑，方案中校长已安排交流", en: "Results fell twice and the plan sends the head away")
        : plan == nil
          ? Text(zh: "连续两年下滑，尚未编制方案：只列出", en: "Results fell twice, nothing is planned yet: it is listed")
          : Text(zh: "连续两年下滑，方案中没有安排", en: "Results fell twice and the plan does nothing"),
      TinySchools(
        teachers: [.of("M", "h", cadre: .principal)],
        results: [90_000, 88_000, 85_000].enumerated().map {
          SchoolResult(school: "M", year: SchoolYear(2024 + $0), score: $1, rank: nil)
        }), breaches: plan?.isEmpty == true ? ["M,2027"] : [])
    example.plan = plan
    return example
  }

  public static let examples = [
    fallen(plan: nil), fallen(plan: []),
    fallen(plan: [Posting(teacher: "h", from: "M", to: "C", start: SchoolYear(2027), years: 1)]),
  ]
}
