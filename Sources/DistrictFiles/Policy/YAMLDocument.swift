import Districts
import Tables
import Yams

/// A YAML text as nodes with their places, guarded against texts that would exhaust the machine.
struct YAMLDocument {
  /// The only document; nil: there is none, or it could not be read.
  private(set) var root: Node?
  private(set) var problems: [DistrictProblem] = []

  /// Stands before a key that an equal key follows: so both stay and the reader can name the second.
  static let repeatedKeyMark = "\u{E000}"

  private static let sizeLimit = 1 << 20
  private static let aliasLimit = 16
  private static let depthLimit = 32

  /// Reads a file.
  init(_ bytes: [UInt8], file: String) {
    let text: String
    do {
      text = String(decoding: try DecodedText(bytes).bytes, as: UTF8.self)
    } catch {
      problems.append(
        DistrictProblem(TableProblem(error.kind, file: file, row: error.line, line: error.line)))
      return
    }
    if let fault = Self.excess(text) {
      problems.append(
        DistrictProblem(.error, Place(file: file, row: fault.line, isInText: true), message: fault.message))
      return
    }
    compose(text, file: file)
  }

  /// What makes the text larger than any policy is.
  private static func excess(_ text: String) -> (line: Int, message: Text)? {
    if text.utf8.count > sizeLimit {
      return (1, Text(zh: "文件超过 1 MB，不像是政策文件。", en: "The file exceeds 1 MB; no policy is so long."))
    }
    let tooDeep = Text(zh: "嵌套层次过多。", en: "Nested too deeply.")
    var (line, depth, aliases) = (1, 0, 0)
    var (indicators, indent, isAtStart) = (0, 0, true)
    var previous: UInt8 = 10
    for byte in text.utf8 {
      switch byte {
      case 10, 13:
        if !(byte == 10 && previous == 13) { line += 1 }
        (indicators, indent, isAtStart) = (0, 0, true)
      case 32: if isAtStart { indent += 1 }
      case UInt8(ascii: "-"), UInt8(ascii: "?"): if isAtStart { indicators += 1 }
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        depth += 1
        isAtStart = false
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth = max(0, depth - 1)
        isAtStart = false
      case UInt8(ascii: "*"):
        if [10, 13, 32, 44, 45, 58, 63, 91, 123].contains(previous) { aliases += 1 }
        isAtStart = false
      default: isAtStart = false
      }
      previous = byte
      if depth > depthLimit || indicators > depthLimit || indent > 400 { return (line, tooDeep) }
      if aliases > aliasLimit {
        return (
          line,
          Text(
            zh: "别名（*…）超过 \(aliasLimit) 处，请直接写出内容。",
            en: "More than \(aliasLimit) aliases (*…); write the values out.")
        )
      }
    }
    return nil
  }

  /// Composes the nodes. The first of two equal keys gets a mark, because Yams would stop at them.
  private mutating func compose(_ original: String, file: String) {
    var text = original
    for _ in 0..<50 {
      do {
        root = try Yams.compose(yaml: text)
        return
      } catch YamlError.duplicatedKeysInMapping(_, let context) {
        guard let marked = Self.marking(text, at: context.mark) else {
          note(Text(zh: "同一个键写了两次。", en: "A key stands twice."), context.mark, file)
          return
        }
        text = marked
      } catch let error as YamlError {
        note(error, text, file)
        return
      } catch {
        note(Text(zh: "不是正确的 YAML。", en: "This is no valid YAML."), nil, file)
        return
      }
    }
    note(Text(zh: "重复的键太多。", en: "Too many keys stand twice."), nil, file)
  }

  private mutating func note(_ message: Text, _ mark: Mark?, _ file: String, advice: Text? = nil) {
    let place = Place(file: file, row: mark?.line, column: mark?.column, isInText: true)
    problems.append(DistrictProblem(.error, place, message: message, advice: advice))
  }

  private mutating func note(_ error: YamlError, _ text: String, _ file: String) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _):
      let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
      let line = lines.indices.contains(mark.line - 1) ? lines[mark.line - 1] : ""
      if line.prefix(while: { $0 == " " || $0 == "\t" }).contains("\t") {
        note(
          Text(zh: "缩进用了制表符。", en: "The line is indented by a tab."), mark, file,
          advice: Text(zh: "YAML 的缩进只能用空格。", en: "YAML is indented by spaces only."))
      } else if let stray = line.first(where: { "：，【】｛｝“”".contains($0) }) {
        note(
          Text(zh: "不是正确的 YAML（\(problem)）。", en: "This is no valid YAML (\(problem))."), mark, file,
          advice: Text(
            zh: "这一行有全角标点“\(stray)”，是否应为半角？", en: "Maybe the full-width \"\(stray)\" should be half-width?"))
      } else {
        note(
          Text(zh: "不是正确的 YAML（\(problem)）。", en: "This is no valid YAML (\(problem))."), mark, file,
          advice: Text(
            zh: "请检查冒号后的空格、缩进、括号和引号。", en: "Check spaces after colons, indents, brackets and quotes."))
      }
    case .composer(_, let problem, let mark, _) where problem.contains("another document"):
      note(
        Text(zh: "文件中有不止一份文档（---）。", en: "The file holds more than one document (---)."), mark, file,
        advice: Text(zh: "政策文件只写一份，请删去“---”及其后的内容。", en: "Delete the second one."))
    case .composer(_, let problem, let mark, _):
      note(Text(zh: "不是正确的 YAML（\(problem)）。", en: "This is no valid YAML (\(problem))."), mark, file)
    case .reader(let problem, _, _, _):
      note(
        Text(
          zh: "文件中有不允许的字符（\(problem)）。", en: "The file holds a character that is not allowed (\(problem))."),
        nil, file)
    default: note(Text(zh: "不是正确的 YAML。", en: "This is no valid YAML."), nil, file)
    }
  }

  /// The text with the mark before the key at a place; nil: there is no such place, or no mark can stand there.
  private static func marking(_ text: String, at mark: Mark) -> String? {
    var lines = text.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "\n" }.map(String.init)
    guard lines.indices.contains(mark.line - 1) else { return nil }
    var scalars = Array(lines[mark.line - 1].unicodeScalars)
    var at = mark.column - 1
    guard scalars.indices.contains(at) else { return nil }
    if scalars[at] == "\"" || scalars[at] == "'" { at += 1 }
    guard scalars.indices.contains(at), !"&*!?[{|>".unicodeScalars.contains(scalars[at]) else { return nil }
    scalars.insert(contentsOf: repeatedKeyMark.unicodeScalars, at: at)
    lines[mark.line - 1] = String(String.UnicodeScalarView(scalars))
    return lines.joined(separator: "\n")
  }
}
