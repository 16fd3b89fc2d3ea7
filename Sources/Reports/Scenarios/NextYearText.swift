public import Districts
public import Postings
import Rules
public import Scenarios

/// What a roll-over did, for the terminal and the folder of next year.
public struct NextYearText {
  private let next: NextYear
  private let names: Names

  /// - Parameter facts: the case of the year that ends, for names.
  public init(_ next: NextYear, of facts: PlanningCase, language: Language) {
    self.next = next
    names = Names(facts: facts, language: language)
  }

  /// All lines: a heading for each kind with the people below.
  public var lines: [String] {
    var lines = [
      names.text("结转到", "Rolled over to ") + names.year(next.horizon.first, years: next.horizon.years)
    ]
    for kind in NextYear.Note.Kind.allCases {
      let notes = next.notes.filter { $0.kind == kind }
      guard !notes.isEmpty else { continue }
      lines += ["", "\(title(kind))（\(notes.count)）"] + notes.map { "  " + line($0) }
    }
    return lines
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
