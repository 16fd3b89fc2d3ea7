import Foundation
import PackagePlugin

/// Carries the further files of the worked examples in the program: a Swift file is made of them before each build, so
/// that a folder of `Data/plans/` has one truth and `lungang init --example` needs no file beside it.
@main
struct CarryExamples: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let plans = context.package.directoryURL.appending(path: "Data/plans")
    let files =
      FileManager.default.enumerator(at: plans, includingPropertiesForKeys: nil)?
      .compactMap { $0 as? URL }.filter { !$0.hasDirectoryPath }.sorted { $0.path < $1.path } ?? []
    let made = context.pluginWorkDirectoryURL.appending(path: "CarriedFiles.swift")
    return [
      .buildCommand(
        displayName: "Carry the worked examples", executable: try context.tool(named: "carry-examples").url,
        arguments: [plans.path, made.path], inputFiles: files, outputFiles: [made])
    ]
  }
}
