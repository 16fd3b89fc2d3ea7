import ArgumentParser
import DistrictFiles
import Districts
import Postings
import Reports
import Rules
import Tables

/// `lungang fix`: a copy of a district's workbook with every problem marked in its cell.
struct FixCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fix", abstract: "把数据问题标在工作簿的副本里。 Marks what is wrong in a copy of the workbook.",
    discussion: """
      副本里红底为错误、黄底为提醒，批注说明原因和改法，最前面是问题清单。原文件不改动。
      区县文件夹里的 CSV 也可以，副本每表一个工作表。
      退出码：0 已写出，或没有问题；1 文件无法读取。
      """)

  @OptionGroup var source: DistrictOptions

  @Option(name: [.customShort("o"), .customLong("output")], help: "副本的文件名，.xlsx。 The copy to write.")
  var path: String

  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard path.lowercased().hasSuffix(".xlsx") else {
      throw ValidationError("-o 应以 .xlsx 结尾。 -o must end with .xlsx.")
    }
  }

  func run() throws {
    let problems = found()
    if problems.isEmpty {
      if output.json { Console.print(ProblemJSON.document(DistrictProblems([])).text) }
      Console.complain([
        output.language == .chinese ? "没有发现问题，未写出副本。" : "Nothing is wrong; no copy was written."
      ])
      return
    }
    try reporting(output) {
      let marked = try MarkedDistrict(source.district, problems: problems, language: output.language)
      // What cannot be opened at all cannot be marked either.
      if marked.isEmpty { throw DistrictProblems(problems) }
      try WorkbookWriter.write(marked.workbook, to: path)
    }
    if output.json {
      Console.print(ProblemJSON.document(DistrictProblems(problems)).text)
      return
    }
    let errors = problems.count { $0.severity == .error }
    Console.print([
      output.language == .chinese
        ? "已写入 \(path)：标出错误\(errors)处、提醒\(problems.count - errors)处。"
        : "Wrote \(path): \(errors) errors and \(problems.count - errors) warnings are marked."
    ])
  }

  /// Everything that is wrong or odd.
  private func found() -> [DistrictProblem] {
    do {
      return try Rooms.loader.load(source.district, policy: source.policy, reading: Rooms.readAll)
        .district.warnings
    } catch {
      return error.problems
    }
  }
}
