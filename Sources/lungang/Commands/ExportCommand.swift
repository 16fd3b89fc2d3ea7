public import ArgumentParser
import DistrictFiles
import Districts
import Foundation
import Postings
public import Reports
import Rules
import Tables

extension ExportKind: ExpressibleByArgument {}
extension ExportFormat: ExpressibleByArgument {}

/// `lungang export`: writes the documents of a plan that go to other people.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "导出公文：公示名单、各校名单、通知书、档案、报备表。 Writes the documents of a plan.",
    discussion: """
      --kind publicity  公示名单（姓名已隐去）   school   各校名单（每校一表）
             notices    通知书（每人一页）     archive  教师档案   filing  开学前报备表
             roster、report  重新生成花名册、报告，手工编制的方案也可以
             all        以上全部，一次读入，写进一个文件夹；--format 可写几次，如 --format xlsx --format csv
      -o 写文件名（扩展名决定格式），或写文件夹（每校、每集团、每份通知书一个文件）。
      退出码：0 已写出；1 数据、政策、方案或模板有误；4 方案有违规，未写出。
      """)

  @OptionGroup var source: DistrictOptions

  @Option(name: .long, help: "方案文件夹、plan.csv 或工作簿。 The plan.")
  var plan: String?

  @Option(name: .long, help: "公文种类。 The document.")
  var kind: ExportChoice

  @Option(
    name: .long, parsing: .singleValue,
    help: "格式，缺省由 -o 的扩展名决定；--kind all 可写几次。 The form, by default that of -o.")
  var format: [ExportFormat] = []

  @Option(name: .long, help: "CSV 的编码：utf8（带 BOM）或 gb18030。 Encoding of CSV.")
  var encoding = "utf8"

  @Option(name: .long, help: "只导出这一学年开始的交流。 Only postings that start in this school year.")
  var year: Int?

  @Option(name: .long, help: "落款或填报日期，照写；缺省留空。 The date printed, as written.")
  var date: String?

  @Option(name: .long, help: "通知书模板（.md 或 .html）。 The template of notices.")
  var template: String?

  @Option(name: .long, help: "档案中的交流轮岗类型，缺省为集团化办学或定期交流。 The way printed in the archive.")
  var archiveType: String?

  @Flag(name: .long, help: "显示通知书的标准模板，可存成文件后修改。 Prints the standard template of notices.")
  var showTemplate = false

  @OptionGroup var output: OutputOptions

  @Option(name: [.customShort("o"), .customLong("output")], help: "输出文件或文件夹。 The file or folder to write.")
  var path: String?

  func validate() throws {
    if showTemplate { return }
    guard plan != nil, path != nil else {
      throw ValidationError("需要 --plan 和 -o。 --plan and -o are needed.")
    }
    guard ["utf8", "utf-8", "gb18030"].contains(encoding.lowercased()) else {
      throw ValidationError("--encoding 应为 utf8 或 gb18030。 Either utf8 or gb18030.")
    }
    if let strange = format.first(where: { !kind.formats.contains($0) }) {
      throw unknown(strange)
    }
    if kind != .all, format.count > 1 {
      throw ValidationError("只有 --kind all 可以写几个 --format。 Several forms only with --kind all.")
    }
    if kind == .all, let path, ExportFormat(rawValue: endingOf(path)) != nil {
      throw ValidationError("--kind all 写出多个文件，-o 应为文件夹。 --kind all needs a folder for -o.")
    }
  }

  func run() throws {
    if showTemplate {
      Console.print(NoticeTemplate.standardText(output.language))
      return
    }
    guard let plan, let path else { return }
    let choice = try chosenFormat(path)
    let (files, count) = try reporting(output) { () throws -> ([String], Int) in
      try source.spare(fileOrFolder: path)
      if kind == .all { try spare(path, plan) }
      let loaded = try source.load(output)
      let facts = PlanningCase(district: loaded.district, policy: loaded.policy)
      let audited = Audit.audit(try source.plan(plan, of: loaded, output), of: facts)
      // Nothing leaves the house that breaks a rule.
      if !audited.isClean, !kind.maySpeakOfViolations {
        Console.complain(CheckText(audited, language: output.language).lines)
        Console.complain([
          output.language == .chinese ? "方案有违规，未写出任何文件。" : "The plan breaks rules; nothing was written."
        ])
        throw ExitCode.violations
      }
      let options = ExportOptions(
        language: output.language, year: year.map { SchoolYear($0) }, date: date,
        template: try template.map(readTemplate), archiveType: archiveType,
        encoding: encoding.lowercased() == "gb18030" ? .gb18030 : .utf8)
      let report = PlanReport(audited, inputSHA256: loaded.inputSHA256, language: output.language)
      let export = Export(report, options)
      let files =
        switch kind {
        case .one(let kind): try export.write(kind, as: choice ?? kind.formats[0], to: path)
        case .all: try export.writeAll(Set(format), intoFolder: path)
        }
      return (files, export.count)
    }
    if output.json {
      Console.print(
        JSONValue.pairs(["postings": .integer(count), "files": .array(files.map(JSONValue.string))]).text)
    } else {
      let many = output.language == .chinese ? "（\(files.count) 个文件）" : " (\(files.count) files)"
      let what = files.count == 1 ? files[0] : path + many
      Console.print([
        output.language == .chinese ? "已写入 \(what)：交流\(count)人次。" : "Wrote \(what): \(count) postings."
      ])
    }
  }

  /// The form asked for, else that of the file's ending; nil: the usual one.
  private func chosenFormat(_ path: String) throws -> ExportFormat? {
    guard kind != .all else { return nil }
    let ending = ExportFormat(rawValue: endingOf(path))
    if let format = format.first {
      if let ending, ending != format {
        throw ValidationError(
          "--format \(format.rawValue) 与文件名 \(path) 不符。 The form and the file's name differ.")
      }
      return format
    }
    if let ending, !kind.formats.contains(ending) { throw unknown(ending) }
    return ending
  }

  private func endingOf(_ path: String) -> String { URL(fileURLWithPath: path).pathExtension.lowercased() }

  private func unknown(_ format: ExportFormat) -> ValidationError {
    let known = kind.formats.map(\.rawValue).joined(separator: "、")
    return ValidationError("\(kind.defaultValueDescription) 可用的格式：\(known)。 Known forms: \(known).")
  }

  /// Refuses the plan's folder, in which roster and report would lose what the planning proved.
  private func spare(_ folder: String, _ plan: String) throws {
    guard DistrictOptions.place(folder) == DistrictOptions.place(plan) else { return }
    throw DistrictProblems([
      DistrictProblem(
        .error, Place(file: folder, isInText: true),
        message: Text(
          zh: "-o 是方案文件夹，其中的花名册和报告带有最优性证明，重新生成的没有。",
          en: "-o is the plan's folder; its roster and report say what was proven, those made anew do not."),
        advice: Text(zh: "请另选文件夹，例如 \(folder)/公文。", en: "Choose another folder, such as \(folder)/documents.")
      )
    ])
  }

  private func readTemplate(_ path: String) throws -> NoticeTemplate {
    let file = URL(fileURLWithPath: path)
    let text = try Self.text(try WholeFile.bytes(path, limit: 1 << 22), file: file.lastPathComponent)
    let isHTML = ["html", "htm"].contains(file.pathExtension.lowercased())
    do {
      return try NoticeTemplate(text, isHTML: isHTML)
    } catch let fault {
      throw DistrictProblems([Self.problem(fault, file: file.lastPathComponent)])
    }
  }

  /// The text of a template, also of one that Notepad saved in the encoding of a Chinese Windows.
  private static func text(_ bytes: [UInt8], file: String) throws -> String {
    do {
      return String(decoding: try DecodedText(bytes).bytes, as: UTF8.self)
    } catch let fault {
      throw DistrictProblems([
        DistrictProblem(
          .error, Place(file: file, row: fault.line, isInText: true),
          message: Text(zh: "模板不是文本文件，或编码无法识别。", en: "The template is no text, or its encoding is unknown."),
          advice: Text(zh: "请另存为 UTF-8 编码的 .md 或 .html 文件。", en: "Save it as .md or .html in UTF-8."))
      ])
    }
  }

  private static func problem(_ fault: NoticeTemplate.Fault, file: String) -> DistrictProblem {
    switch fault {
    case .unknownField(let name, let line):
      let known = NoticeField.allCases
      return DistrictProblem(
        .error, Place(file: file, row: line, isInText: true), value: name,
        message: Text(zh: "模板中没有“\(name)”这个字段。", en: "There is no field \"\(name)\"."),
        advice: Text(
          zh: "可用：\(known.map(\.chinese).joined(separator: "、"))。",
          en: "Known are: \(known.map(\.rawValue).joined(separator: ", ")).")
      )
    case .openField(let line):
      return DistrictProblem(
        .error, Place(file: file, row: line, isInText: true),
        message: Text(zh: "“{{”后面缺少“}}”。", en: "\"{{\" has no \"}}\"."),
        advice: Text(zh: "字段写成 {{姓名}} 的样子，写在同一行。", en: "Write fields like {{name}}, on one line."))
    }
  }
}
