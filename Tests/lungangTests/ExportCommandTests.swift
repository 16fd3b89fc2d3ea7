import Foundation
import Tables
import Testing

@testable import lungang

/// `export --kind all` as an officer calls it.
struct ExportCommandTests {
  private let district = WorkedDistricts.plans.appending(path: "11-xianyu-hupai")
  /// What `--kind all` writes when no form is asked for.
  private let usual = [
    "roster.xlsx", "report.html", "公示名单.xlsx", "各校交流名单.xlsx", "教师交流轮岗档案.xlsx", "开学前报备表.xlsx", "通知书.html",
  ]

  private func run(_ arguments: String...) async -> (exit: Int32, text: String) {
    await runCommand(arguments)
  }

  /// Runs a piece of work with a folder in which `plan` holds the district's plan.
  private func withPlan(_ work: (URL) async throws -> Void) async throws {
    try await WorkedDistricts.withFolder { folder in
      let planned = await run("plan", district.path, "-o", folder.appending(path: "plan").path)
      try #require(planned.exit == 0, "\(planned.text)")
      try await work(folder)
    }
  }

  @Test func allDocumentsAreWrittenTheSameTwiceInEveryForm() async throws {
    try await withPlan { folder in
      let plan = folder.appending(path: "plan").path
      let first = folder.appending(path: "公文").path
      let written = await run("export", district.path, "--plan", plan, "--kind", "all", "-o", first)
      #expect(written.exit == 0 && written.text.contains("（7 个文件）"), "\(written.text)")
      let files = try WorkedDistricts.files(below: folder.appending(path: "公文"))
      #expect(files.keys.sorted() == usual.sorted())
      #expect(files.values.allSatisfy { !$0.isEmpty })

      let forms = ["xlsx", "csv", "html"]
      for language in ["zh", "en"] {
        var folders: [[String: Data]] = []
        for time in ["1", "2"] {
          let target = folder.appending(path: language + time)
          let again = await run(
            "export", district.path, "--plan", plan, "--kind", "all", "-o", target.path, "--language",
            language,
            "--format", forms[0], "--format", forms[1], "--format", forms[2])
          #expect(again.exit == 0, "\(again.text)")
          folders.append(try WorkedDistricts.files(below: target))
        }
        #expect(folders[0] == folders[1] && folders[0].count == 4 * 3 + 3, "\(folders[0].keys.sorted())")
        if language == "zh" { for (name, data) in files { #expect(folders[0][name] == data, "\(name)") } }
      }
    }
  }

  @Test func theDistrictsAndThePlansFoldersAreSpared() async throws {
    try await withPlan { folder in
      let plan = folder.appending(path: "plan")
      let copy = folder.appending(path: "district")
      try FileManager.default.copyItem(at: district, to: copy)
      let before = try [plan, copy].map(WorkedDistricts.files)
      for (target, words) in [(plan.path, "最优性证明"), (plan.path + "/../plan/", "最优性证明"), (copy.path, "-o")] {
        let refused = await run("export", copy.path, "--plan", plan.path, "--kind", "all", "-o", target)
        #expect(refused.exit == 1 && refused.text.contains(words), "\(refused.text)")
      }
      #expect(try [plan, copy].map(WorkedDistricts.files) == before)

      // A mistake in the data: nothing is written, and not even the folder is made.
      let teachers = copy.appending(path: "teachers.csv")
      let text = try String(contentsOf: teachers, encoding: .utf8)
      try Data(text.replacingOccurrences(of: ",女,", with: ",母,").utf8).write(to: teachers)
      let target = folder.appending(path: "nothing").path
      let wrong = await run("export", copy.path, "--plan", plan.path, "--kind", "all", "-o", target)
      #expect(wrong.exit == 1 && wrong.text.contains("teachers.csv"))
      #expect(!FileManager.default.fileExists(atPath: target))
    }
  }

  @Test func thePublicListHoldsNoNameIDBirthAddressOrReason() async throws {
    try await withPlan { folder in
      let plan = folder.appending(path: "plan").path
      let target = folder.appending(path: "公文")
      let written = await run(
        "export", district.path, "--plan", plan, "--kind", "all", "-o", target.path, "--format", "xlsx",
        "--format",
        "csv", "--format", "html")
      #expect(written.exit == 0, "\(written.text)")
      let secrets = try secrets()
      for form in ["xlsx", "csv", "html"] {
        let shown = try text(of: target.appending(path: "公示名单.\(form)"))
        #expect(shown.contains("*") || shown.contains("＊"), "\(form)")
        for secret in secrets { #expect(!shown.contains(secret), "\(form): \(secret)") }
      }
      // The same look finds what the archive does hold.
      let archive = try text(of: target.appending(path: "教师交流轮岗档案.xlsx"))
      #expect(secrets.contains { archive.contains($0) })
    }
  }

  /// Names, ids, births, addresses, and reasons why not to be sent, of all teachers.
  private func secrets() throws -> Set<String> {
    let bytes = try WholeFile.bytes(district.appending(path: "teachers.csv").path, limit: 1 << 22)
    let sheet = try #require(CSVReader.read(bytes, file: "teachers.csv").sheets.first)
    let header = try #require(sheet.rows.first).cells.map(\.plainText)
    let columns = try ["教师编号", "姓名", "出生年月", "豁免原因", "住址纬度", "住址经度"].map { name in
      try #require(header.firstIndex(of: name), "\(name)")
    }
    var found: Set<String> = []
    for row in sheet.rows.dropFirst() {
      let cells = columns.map { row[$0].plainText }
      found.formUnion(cells.filter { !$0.isEmpty })
      let birth = cells[2].split(separator: "-")
      if birth.count == 2, let year = Int(birth[0]), let month = Int(birth[1]) {
        found.insert("\(year)年\(month)月")
      }
    }
    try #require(found.count > 900)
    return found
  }

  /// All that a reader of a document sees.
  private func text(of file: URL) throws -> String {
    let bytes = try WholeFile.bytes(file.path, limit: 1 << 24)
    guard file.pathExtension == "xlsx" else { return String(decoding: bytes, as: UTF8.self) }
    let reading = WorkbookReader().reading(of: bytes, named: file.lastPathComponent)
    try #require(reading.problems.isEmpty && !reading.sheets.isEmpty)
    return reading.sheets.flatMap { $0.rows.flatMap { $0.cells.map(\.plainText) } }.joined(separator: "\n")
  }
}
