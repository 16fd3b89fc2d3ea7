import ArgumentParser

/// The command-line program. Each command is a file in `Commands/`.
@main
struct Lungang: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lungang",
    abstract: "轮岗：区县教师交流轮岗方案的编制、核查与说明。 Plans teacher rotation and exchange.",
    discussion: """
      常用：
        lungang init 我的区县               新建一个可以填写的区县文件夹
        lungang init --xlsx 我的区县.xlsx   新建填写用的工作簿
        lungang validate 我的区县           检查数据与政策
        lungang fix 我的区县.xlsx -o 副本.xlsx  把数据问题标在副本的格中
        lungang plan 我的区县 -o 方案       编制方案
        lungang check 我的区县 方案/plan.csv  核查方案（手工编制的也可以）
        lungang explain 我的区县 …           说明缘由：为什么没有方案、为什么派这位教师
        lungang export 我的区县 --plan 方案 --kind publicity -o 公示名单.xlsx  导出公示名单等公文
        lungang evaluate 我的区县 --as-of 2028-02-10 -o 核查  考核得分、工作日历、上交材料等的核查
        lungang groups plan 我的区县 -o 分组  组建集团、结对
        lungang rules                       查看全部规则
      """,
    version: "0.1.0",
    subcommands: [
      InitCommand.self, ValidateCommand.self, FixCommand.self, PlanCommand.self, CheckCommand.self,
      EvaluateCommand.self,
      AllCommand.self,
      ExplainCommand.self,
      RulesCommand.self, PolicyCommand.self,
      DiffCommand.self, ReplanCommand.self, SimulateCommand.self, RollCommand.self, VerifyCommand.self,
      ExportCommand.self, GroupsCommand.self, VisitsCommand.self, TraceCommand.self, DocsCommand.self,
      ModelCommand.self,
    ])
}
