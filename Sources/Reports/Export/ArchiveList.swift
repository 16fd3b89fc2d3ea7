import Districts
import Postings
import Rules
import Tables

/// 教师档案 rows in the columns of the teacher archive: who, by what way, whether the post moves, when, from where to
/// where. Nothing stands below them, so that the rows can be taken over by another program.
struct ArchiveList {
  private let audited: AuditedPlan
  private let postings: [Posting]
  private let type: String?
  private let names: Names

  /// - Parameter type: 交流轮岗类型 for all rows; nil: 集团化办学 within a group, else 定期交流.
  init(_ audited: AuditedPlan, _ postings: [Posting], type: String?, _ names: Names) {
    self.audited = audited
    self.postings = postings
    self.type = type
    self.names = names
  }

  var table: ReportTable {
    let rows = postings.map { posting -> [WrittenCell] in
      let end = posting.end.september.advanced(byMonths: -1)
      let start = posting.start.september
      return [
        .text(posting.teacher), .text(names.teacher(posting.teacher)), .text(way(posting), .centred),
        // A posting leaves the post where it is; a transfer is no posting.
        .text(names.text("否", "no"), .centred),
        WrittenCell(.month(year: start.year, month: start.month), .centred),
        WrittenCell(.month(year: end.year, month: end.month), .centred),
        .text(names.school(posting.from)), .text(names.school(posting.to)),
      ]
    }
    return ReportTable(
      name: names.text("教师档案", "Archive"),
      title: names.text(
        "\(names.occasion)教师交流轮岗档案", "\(names.occasion): archive"),
      columns: [
        .init(names.text("教师编号", "Id"), width: 16), .init(names.text("姓名", "Name"), width: 14),
        .init(names.text("交流轮岗类型", "Way"), width: 18),
        .init(names.text("是否调动人事关系", "Post moved"), width: 20),
        .init(names.text("开始年月", "From month"), width: 14), .init(names.text("结束年月", "To month"), width: 14),
        .init(names.text("原单位名称", "From"), width: 30),
        .init(names.text("交流轮岗单位名称", "To"), width: 30),
      ], rows: rows)
  }

  private func way(_ posting: Posting) -> String {
    if let type { return type }
    let district = audited.facts.district
    let groups = [posting.from, posting.to].map { id in
      district.schoolNumbers[id].flatMap { district.groupNumbers[$0] }
    }
    return groups[0] != nil && groups[0] == groups[1]
      ? names.text("集团化办学", "school group") : names.text("定期交流", "regular exchange")
  }
}
