import DistrictFiles
import Districts
import Foundation
import Tables
import Testing

/// What is printed of files that must not be read, made by make_refused.py: the place and the sentence, word for word.
@Suite struct RefusalTests {
  private let refused = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Refused").path

  /// The lines about a file, with a policy of no rules beside it.
  private func lines(_ file: String, _ language: Language) throws -> [String] {
    let folder = NSTemporaryDirectory() + "lungang-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try AtomicFile.makeFolder(folder)
    let policy = "name: 甲\nhorizon: { first: 2027, years: 1 }\nrules: []\n"
    let bytes = try WholeFile.bytes(refused + "/" + file)
    try AtomicFile.write([("policy.yaml", Array(policy.utf8)), (file, bytes)], intoFolder: folder)
    do throws(DistrictProblems) {
      _ = try TestCards.loader.load(folder + "/" + file)
      return []
    } catch { return error.errors.map { $0.described(in: language) } }
  }

  private let expected: [(file: String, zh: String, en: String)] = [
    (
      "old.xls", "错误：old.xls：是旧版 Excel 97–2003 工作簿（.xls）。请用 Excel 或 WPS 打开，另存为“Excel 工作簿（*.xlsx）”。",
      "error: old.xls: The file is a workbook of Excel 97–2003 (.xls). Open it in Excel or WPS and save it as .xlsx."
    ),
    (
      "old-renamed.xlsx",
      "错误：old-renamed.xlsx：是旧版 Excel 97–2003 工作簿（.xls）。请用 Excel 或 WPS 打开，另存为“Excel 工作簿（*.xlsx）”。",
      "error: old-renamed.xlsx: The file is a workbook of Excel 97–2003 (.xls). Open it in Excel or WPS and save it as .xlsx."
    ),
    (
      "locked.xlsx", "错误：locked.xlsx：工作簿设有打开密码。请在“文件 → 信息 → 保护工作簿 → 用密码进行加密”中清空密码后重新保存。",
      "error: locked.xlsx: The file needs a password. Open it in Excel or WPS, remove the password and save it again."
    ),
    (
      "bomb.xlsx", "错误：bomb.xlsx：文件展开后过大（至少 32 MB），可能是压缩炸弹，已拒绝读取。请只保留需要的工作表后另存。",
      "error: bomb.xlsx: The file unpacks to 32 MB or more, perhaps a zip bomb: refused. Keep only the sheets that are needed and save it again."
    ),
    (
      "entity.xlsx",
      "错误：entity.xlsx：含有文档类型声明（DTD），可能引用外部文件，已拒绝读取（xl/worksheets/sheet1.xml 第 2 行）。请用 Excel 或 WPS 打开后重新保存。",
      "error: entity.xlsx: The file has a document type declaration, which could reach for other files: refused (xl/worksheets/sheet1.xml, line 2). Open it in Excel or WPS and save it again."
    ),
    (
      "absolute.xlsx", "错误：absolute.xlsx：压缩包内的路径“/etc/cron.d/x”指向包外，已拒绝读取。请用 Excel 或 WPS 打开后重新保存。",
      "error: absolute.xlsx: The file holds the path “/etc/cron.d/x”, which leads out of the archive: refused. Open it in Excel or WPS and save it again."
    ),
    (
      "giant.xlsx", "错误：giant.xlsx：单元格过多（超过 5000000 个），已拒绝读取。请删去表格右侧和下方多余的内容后另存。",
      "error: giant.xlsx: The file holds more than 5000000 cells: refused. Delete what stands to the right of the tables and below, and save it again."
    ),
    (
      "formula.xlsx",
      "错误：formula.xlsx 教师!C2（出生年月），值“=TEXT(B9,\"yyyy-mm\")”：公式没有存下计算结果。请在 Excel 中打开并保存，或粘贴为数值。",
      "error: formula.xlsx 教师!C2 (出生年月), value \"=TEXT(B9,\"yyyy-mm\")\": The formula has no stored result. Open and save it in Excel, or paste the values."
    ),
  ]

  @Test func everyRefusedFileIsNamedWithItsPlaceAndASentence() throws {
    for (file, zh, en) in expected {
      #expect(try lines(file, .chinese) == [zh])
      #expect(try lines(file, .english) == [en])
    }
    let made = try FileManager.default.contentsOfDirectory(atPath: refused).filter { !$0.hasPrefix(".") }
    #expect(Set(made) == Set(expected.map(\.file)))
  }
}
