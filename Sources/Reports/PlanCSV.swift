import Districts
public import Postings
import Tables

/// `plan.csv`: the postings in the form of postings.csv, with English headers so that any program reads it; officers
/// read the workbook.
public enum PlanCSV {
  public static func bytes(_ audited: AuditedPlan) -> [UInt8] {
    var rows = [["teacher", "from", "to", "start", "years", "kind", "status"]]
    for posting in audited.plan.postings {
      rows.append([
        posting.teacher, posting.from, posting.to, String(posting.start.first), String(posting.years),
        posting.kind?.rawValue ?? "", PostingStatus.planned.rawValue,
      ])
    }
    return CSVWriter(byteOrderMark: false, carriageReturns: false).bytes(of: rows)
  }
}
