import Foundation
import Tables

extension Workbook {
  /// Writes a template beside a policy without rules, as a district's folder for as long as a piece of work lasts.
  ///
  /// - Parameter work: gets the workbook's path.
  func inDistrictFolder<Value>(_ work: (String) throws -> Value) throws -> Value {
    let folder = NSTemporaryDirectory() + "lungang-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try AtomicFile.makeFolder(folder)
    let policy = "name: 甲\nhorizon: { first: 2027, years: 3 }\nrules: []\n"
    try AtomicFile.write(Array(policy.utf8), to: folder + "/policy.yaml")
    try WorkbookWriter.write(self, to: folder + "/全县.xlsx")
    return try work(folder + "/全县.xlsx")
  }
}
