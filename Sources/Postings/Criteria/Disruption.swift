import Districts
import RuleModels
public import Rules

/// 变动: postings that differ from a baseline plan: made anew, or dropped.
public struct Disruption: PostingCriterion {
  public static let card = CriterionCard(
    id: "disruption", title: Text(zh: "与原方案的变动", en: "Changes to the baseline"),
    statement: Text(
      zh: "与基准方案不同的交流人次：新增的与取消的合计；没有基准方案时为零。",
      en: "Postings that differ from the baseline plan: those added and those dropped; 0 without a baseline."),
    unit: Text(zh: "人次", en: "postings"))

  public init() {}

  public func write(into formulation: inout Formulation) {
    guard let baseline = formulation.facts.baseline else { return }
    let facts = formulation.facts
    var left = Set(baseline.map(BaselineKey.init))
    formulation.charge(id, constant: left.count)
    for (number, candidate) in formulation.candidates.all.enumerated() {
      let key = BaselineKey(
        teacher: facts.district.teachers[candidate.teacher].id,
        to: facts.district.schools[candidate.to].id, start: candidate.start, years: candidate.years)
      formulation.charge(id, left.remove(key) == nil ? 1 : -1, column: number)
    }
  }

  public func score(_ view: PlanView, breaches: Int) -> Int {
    guard let baseline = view.facts.baseline else { return 0 }
    let district = view.facts.district
    let made = Set(
      view.made.map {
        BaselineKey(
          teacher: district.teachers[$0.teacher].id, to: district.schools[$0.to].id, start: $0.start,
          years: $0.years)
      })
    return made.symmetricDifference(Set(baseline.map(BaselineKey.init))).count
  }
}

/// What makes two postings the same.
private struct BaselineKey: Hashable {
  let teacher: String
  let to: String
  let start: SchoolYear
  let years: Int

  init(teacher: String, to: String, start: SchoolYear, years: Int) {
    self.teacher = teacher
    self.to = to
    self.start = start
    self.years = years
  }

  init(_ posting: Posting) {
    self.init(teacher: posting.teacher, to: posting.to, start: posting.start, years: posting.years)
  }
}
