/// A file of an example that no generator makes: policy.yaml, README.md, tables of visits, groups and checks.
///
/// `all` is written by the plugin CarryExamples before each build.
struct CarriedFile: Sendable {
  /// The folder's name.
  let example: String
  let name: String
  let text: String
}
