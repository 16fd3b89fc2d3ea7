public import ArgumentParser
public import Districts

extension Language: ExpressibleByArgument {}

/// The options that every command has.
struct OutputOptions: ParsableArguments {
  @Option(name: .long, help: "语言：zh 或 en。 Language of texts.")
  var language: Language = .chinese

  @Flag(name: .long, help: "以 JSON 输出结果，供程序读取。 The result as JSON.")
  var json = false
}

/// Where the district and its policy are.
struct DistrictOptions: ParsableArguments {
  @Argument(help: "区县文件夹，或一个 XLSX 工作簿。 The district's folder or workbook.")
  var district: String

  @Option(name: .long, help: "政策文件，缺省为区县文件夹中的 policy.yaml。 The policy file.")
  var policy: String?
}
