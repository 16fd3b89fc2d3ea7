import Foundation

// Writes a Swift file that holds the files of the worked examples: carry-examples FOLDER-OF-EXAMPLES FILE.
// Left out are the tables that the generator makes; every other file of an example is its own source.

let generated = ["schools", "teachers", "needs", "postings", "pins", "travel", "results"].map { "\($0).csv" }
guard CommandLine.arguments.count == 3 else {
  print("usage: carry-examples FOLDER FILE")
  exit(64)
}
let plans = URL(fileURLWithPath: CommandLine.arguments[1])

/// A Swift literal of one line: what an editor or a compiler might change is written as an escape.
func literal(_ text: String) -> String {
  var made = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\\", "\"": made += "\\\(scalar)"
    case "\n": made += "\\n"
    case "\r": made += "\\r"
    case "\t": made += "\\t"
    case _ where scalar.value < 0x20 || scalar.value == 0xFEFF:
      made += "\\u{\(String(scalar.value, radix: 16))}"
    default: made.unicodeScalars.append(scalar)
    }
  }
  return made + "\""
}

var rows: [String] = []
for example in try FileManager.default.contentsOfDirectory(atPath: plans.path).sorted() {
  let folder = plans.appending(path: example)
  let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
  for file in files.sorted() where !generated.contains(file) && !file.hasPrefix(".") {
    let bytes = try Data(contentsOf: folder.appending(path: file))
    guard let text = String(validating: bytes, as: UTF8.self) else {
      print("\(example)/\(file): not UTF-8, which an example must be")
      exit(1)
    }
    rows.append(
      "    CarriedFile(example: \(literal(example)), name: \(literal(file)), text: \(literal(text))),")
  }
}
let lines =
  [
    "// Made by carry-examples from Data/plans.", "extension CarriedFile {",
    "  static let all: [CarriedFile] = [",
  ] + rows
  + ["  ]", "}", ""]
try Data(lines.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: CommandLine.arguments[2]))
