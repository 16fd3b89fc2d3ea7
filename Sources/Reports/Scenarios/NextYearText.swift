public import DistrictFiles
public import Districts
public import Postings
public import Rules
public import Scenarios

/// What a roll-over did, for the terminal and the folder of next year.
public struct NextYearText {
  private let next: NextYear
  private let names: Names
  private let breaches: [Finding]
  private let left: [TableForm]

  /// - Parameters:
  ///   - facts: the case of the year that ends, for names.
  ///   - breaches: what the decided postings break by themselves next year.
  ///   - left: tables of other rooms, which are not carried over.
  public init(
    _ next: NextYear, of facts: PlanningCase, breaches: [Finding] = [], left: [TableForm] = [],
    language: Language
  ) {
    self.next = next
    self.breaches = breaches
    self.left = left
    names = Names(facts: facts, language: language)
  }

  /// All lines: a heading for each kind with the people below, then what cannot be kept next year as things stand.
  public var lines: [String] {
    var lines = [
      names.text("结转到", "Rolled over to ") + names.year(next.horizon.first, years: next.horizon.years)
    ]
    for kind in NextYear.Note.Kind.allCases {
      let notes = next.notes.filter { $0.kind == kind }
      guard !notes.isEmpty else { continue }
      lines += ["", "\(title(kind))（\(notes.count)）"] + notes.map { "  " + line($0) }
    }
    return lines + remainder + warnings
  }

  /// The tables that the next year needs anew.
  private var remainder: [String] {
    guard !left.isEmpty else { return [] }
    let tables = left.map { names.text("\($0.chinese)（\($0.id).csv）", "\($0.id).csv") }
    return [
      "", names.text("没有结转的表（\(left.count)）", "Tables that were not carried over (\(left.count))"),
      "  " + tables.joined(separator: names.text("、", ", ")),
      names.text(
        "  这些表写的是本学年的日期、人员和成绩，请按新学年更新后放入新文件夹。",
        "  They hold dates, people and scores of the year that ends: bring them up to date and put them into the new folder."
      ),
    ]
  }

  private var warnings: [String] {
    guard !breaches.isEmpty else { return [] }
    let heading = names.text(
      "注意：单凭已定的交流就已超过下列要求（\(breaches.count)），照现行政策下一轮没有方案：",
      "Mind: the decided postings alone exceed these demands (\(breaches.count)); under this policy no plan will exist:"
    )
    let rows = breaches.map { finding in
      let (measurement, instance) = (finding.measurement, finding.instance)
      let people = measurement.people.map { "\(names.teacher($0))（\($0)）" }
      return "  · " + names.rule(instance.rule) + names.clause(instance) + names.text("：", ": ")
        + names.subject(measurement.subject)
        + names.text(
          "，不超过\(measurement.bound)，已定\(measurement.value)：\(people.joined(separator: "、"))",
          ", at most \(measurement.bound), decided \(measurement.value): \(people.joined(separator: ", "))")
    }
    let advice = names.text(
      "  可以放宽该条规则（先用 lungang simulate 试算），或用变更文件撤销、提前结束其中的交流。",
      "  Loosen the rule (try it by lungang simulate), or withdraw or end one of the postings by a change.")
    return ["", heading] + rows + [advice]
  }

  private func title(_ kind: NextYear.Note.Kind) -> String {
    switch kind {
    case .retired: names.text("到龄退休，已从教师表移除", "retired, taken from the teachers")
    case .exemptionEnded: names.text("豁免期满，已取消豁免", "exemption ended")
    case .finished: names.text("交流期满", "posting finished")
    case .running: names.text("交流进行中", "posting running")
    case .planned: names.text("已公布、尚未开始，下一轮照此保留", "published, not begun; kept by the next plan")
    case .pinDropped: names.text("锁定已过期或已落实，已移除", "pin past or fulfilled, dropped")
    case .needDropped: names.text("学科需求已过期，已移除", "need past, dropped")
    }
  }

  private func line(_ note: NextYear.Note) -> String {
    guard note.kind != .needDropped else { return "\(names.school(note.id))（\(note.id)）" }
    let who = "\(names.teacher(note.id))（\(note.id)）"
    guard let posting = note.posting else { return who }
    return who + " " + names.school(posting.from) + "→" + names.school(posting.to)
      + names.text("，", ", ") + names.year(posting.start, years: posting.years)
  }
}
