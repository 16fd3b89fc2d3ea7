import DistrictFiles
import Districts
import Foundation
import Reports
import RuleModels
import Rules

extension DistrictOptions {
  /// Refuses to write into the district's own folder or that of another district: a workbook among its tables would be read
  /// as one of them, and the district could not be read again.
  ///
  /// - Parameter path: the folder to write into; nil: nothing is written.
  func spare(_ path: String?) throws {
    guard let path else { return }
    let isOwn = Self.place(path) == Self.place(district)
    guard isOwn || DistrictLoader.isDistrict(folder: path) else { return }
    let message =
      isOwn
      ? Text(
        zh: "-o 是区县数据所在的文件夹，写进去的工作簿会被当作数据表。",
        en: "-o is the district's own folder; a workbook written there would be read as a table.")
      : Text(
        zh: "-o 文件夹里有政策文件，是另一份区县数据，写进去的工作簿会被当作数据表。",
        en:
          "-o holds a policy and is another district's folder; a workbook written there would be read as a table."
      )
    throw DistrictProblems([
      DistrictProblem(
        .error, Place(file: path, isInText: true), message: message,
        advice: Text(
          zh: "请用 -o 另选一个文件夹，例如 \(district)-方案。",
          en: "Choose another folder by -o, such as \(district)-plan."))
    ])
  }

  /// Refuses a file in such a folder, or a name without an ending that stands for a folder.
  func spare(fileOrFolder path: String) throws {
    let isFile = !URL(fileURLWithPath: path).pathExtension.isEmpty
    try spare(isFile ? URL(fileURLWithPath: path).deletingLastPathComponent().path : path)
  }

  /// One name for one folder, whatever links and dots lead there.
  static func place(_ path: String) -> String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().path
  }
}
