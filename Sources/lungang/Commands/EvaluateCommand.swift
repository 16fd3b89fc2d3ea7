public import ArgumentParser
import DistrictFiles
public import Districts
import Evaluation
import Postings
import Reports
import Tables

extension Day: ExpressibleByArgument {
  /// Reads `YYYY-MM-DD`.
  public init?(argument: String) {
    let parts = argument.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2], let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}

/// `lungang evaluate`: judges scores, duties, hand-ins, selections, evidence, partners and funds.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "考核与核查：捆绑考核、工作日历、个人成果、评选、佐证、经费。 Judges scores, duties, hand-ins and the like.",
    discussion: """
      读区县文件夹中的考核得分、工作日历、上交材料、评选、评分标准、佐证材料、合作单位考评、经费各表（见 docs/checks.md）。
      逾期以 --as-of 的日期为准，不看电脑时钟。给出 --plan 时，另列补助、职称优先、编制不变各表，并核查校长轮岗。
      退出码：0 没有违规；1 数据或政策有误，或缺得分、占比（不作推定）；4 有违规。
      """)

  @OptionGroup var source: DistrictOptions

  @Option(name: .long, help: "判断逾期的日期，如 2028-02-10。 The day as of which something is late.")
  var asOf: Day?

  @Option(name: .long, help: "交流方案：plan.csv、工作簿或方案文件夹。 The plan whose lists are printed.")
  var plan: String?

  @OptionGroup var output: OutputOptions

  @Option(
    name: [.customShort("o"), .customLong("output")], help: "输出文件夹；不填则只显示。 Where to write the files.")
  var folder: String?

  @Option(
    name: .long, help: "只写出填报用的工作簿（.xlsx），已知的学校、教师、项目已填好。 Writes a workbook to fill in, and nothing else.")
  var template: String?

  func run() throws {
    if let template {
      try reporting(output) { try write(template) }
      return
    }
    let report = try reporting(output) {
      try source.spare(folder)
      return try evaluate()
    }
    if let folder { try reporting(output) { try EvaluationFolder(folder).write(report) } }
    if output.json {
      Console.print(EvaluationJSON.document(report).text)
    } else {
      Console.print(EvaluationText(report).lines)
      if let folder {
        let files = EvaluationFolder.files
        Console.print([
          "",
          output.language == .chinese
            ? "已写入 \(folder)：\(files.joined(separator: "、"))"
            : "Written to \(folder): \(files.joined(separator: ", "))",
        ])
      }
    }
    if !report.isClean { throw ExitCode.violations }
  }

  private func load() throws -> (LoadedDistrict, EvaluationRecords) {
    let (loaded, records) = try Rooms.loader.load(
      source.district, policy: source.policy, reading: EvaluationReader.read,
      lacking: Evaluation.lacking)
    Console.complain(loaded.warnings.map { $0.described(in: output.language) })
    return (loaded, records)
  }

  private func write(_ template: String) throws {
    let (loaded, records) = try load()
    let facts = EvaluationCase(loaded, records: records, asOf: asOf)
    let workbook = EvaluationTemplate.workbook(facts, language: output.language)
    try AtomicFile.write(try WorkbookWriter.bytes(of: workbook), to: template)
    Console.print([
      output.language == .chinese
        ? "已写入 \(template)：填好后放进区县文件夹。" : "Written to \(template): fill it in and put it into the folder."
    ])
  }

  private func evaluate() throws -> EvaluationReport {
    let (loaded, records) = try load()
    let plan = try plan.map { try source.plan($0, of: loaded, output) }
    let lists = plan.map { plan in
      Audit.audit(plan, of: PlanningCase(district: loaded.district, policy: loaded.policy)).lists
    }
    let facts = EvaluationCase(loaded, records: records, asOf: asOf, plan: plan?.postings)
    Console.complain(facts.unused.map { $0.described(in: output.language) })
    return EvaluationReport(
      try Evaluation.evaluate(facts), lists: lists ?? [], inputSHA256: loaded.inputSHA256,
      language: output.language)
  }
}
