import ArgumentParser
import Districts
import Foundation
import LexicographicSolver
import Reports
import Tables

/// `lungang trace`: says where the time of a search went.
struct TraceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trace", abstract: "看求解时间用在哪里。 Says where the time of a search went.",
    discussion: "读取 lungang plan --trace 写出的文件。 Reads what lungang plan --trace has written.")

  @Argument(help: "求解过程文件（JSON 行）。 The file of steps.")
  var file: String

  @OptionGroup var output: OutputOptions

  func run() throws {
    let bytes = try reporting(output) { try WholeFile.bytes(file) }
    var records: [TraceRecord] = []
    var badLines: [Int] = []
    for (index, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .enumerated()
    where line.contains(where: { $0 > UInt8(ascii: " ") }) {
      guard let record = try? JSONDecoder().decode(TraceRecord.self, from: Data(line)) else {
        badLines.append(index + 1)
        continue
      }
      records.append(record)
    }
    guard badLines.isEmpty else {
      Console.complain(badLines.prefix(10).map(complaint))
      throw ExitCode.badInput
    }
    let summary = TraceSummary(records)
    if output.json {
      Console.print(summary.document.text)
    } else {
      Console.print(TraceText(summary, language: output.language).lines)
    }
  }

  private func complaint(_ line: Int) -> String {
    output.language == .chinese
      ? "错误：\(file) 第\(line)行不是求解过程的记录。请给出 lungang plan --trace 写出的文件。"
      : "error: \(file), line \(line), is no step of a search. Give a file that lungang plan --trace has written."
  }
}
