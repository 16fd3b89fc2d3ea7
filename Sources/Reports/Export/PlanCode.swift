import DistrictFiles
import Postings

/// The code that ties a document to exactly one plan: the start of the SHA-256 of the plan's `plan.csv`.
struct PlanCode {
  /// All 64 hexadecimal digits.
  let full: String

  init(_ audited: AuditedPlan) {
    full = Fingerprint.sha256(of: PlanCSV.bytes(audited))
  }

  /// The first twelve digits, in groups of four: enough to compare by eye.
  var short: String {
    let digits = Array(full.prefix(12))
    return stride(from: 0, to: digits.count, by: 4).map { String(digits[$0..<min($0 + 4, digits.count)]) }
      .joined(separator: "-")
  }
}
