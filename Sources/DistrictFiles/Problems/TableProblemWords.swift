import Districts
import Tables

extension DistrictProblem {
  /// What a reader of tables found, in words.
  init(_ problem: TableProblem) {
    let (message, advice) = problem.kind.words
    self.init(
      problem.isHarmless ? .warning : .error,
      Place(
        file: problem.file, row: problem.row, line: problem.line,
        column: problem.column.map { $0 + 1 }),
      message: message, advice: advice)
  }

  /// What the file system said, in words.
  init(_ fault: FileFault, file: String) {
    self.init(
      .error, Place(file: file),
      message: Text(zh: "文件无法读取（\(fault.reason)）。", en: "The file cannot be read (\(fault.reason))."),
      advice: Text(zh: "请检查文件是否存在、是否被其他程序占用。", en: "Check that it exists and that no other program holds it.")
    )
  }
}

extension TableProblem.Kind {
  /// Message and advice.
  fileprivate var words: (message: Text, advice: Text?) {
    switch self {
    case .unknownEncoding:
      (
        Text(zh: "文字编码既不是 UTF-8 也不是 GB18030。", en: "The text is neither UTF-8 nor GB18030."),
        Text(zh: "请在 Excel 中另存为“CSV UTF-8（逗号分隔）”。", en: "Save it from Excel as \"CSV UTF-8\".")
      )
    case .damagedText:
      (
        Text(zh: "这一行有损坏的字符，不是完好的 UTF-8。", en: "This line holds damaged characters; it is no sound UTF-8."),
        Text(zh: "请改正这一行的乱码后重新保存。", en: "Correct the line and save the file again.")
      )
    case .utf16:
      (
        Text(zh: "文件是 UTF-16（Excel 的“Unicode 文本”）。", en: "The file is UTF-16 (Excel's \"Unicode text\")."),
        Text(zh: "请另存为“CSV UTF-8（逗号分隔）”。", en: "Save it as \"CSV UTF-8\".")
      )
    case .notText:
      (
        Text(
          zh: "这不是文本文件，像是改了扩展名的工作簿。", en: "This is no text file; it looks like a workbook under another name."
        ),
        Text(zh: "请把扩展名改回 .xlsx，或另存为 CSV。", en: "Name it .xlsx again, or save it as CSV.")
      )
    case .nulByte:
      (
        Text(zh: "这一行有空字符（字节 0）。", en: "The row holds a byte 0."),
        Text(zh: "文件可能已损坏，请重新导出。", en: "The file may be damaged; export it again.")
      )
    case .openQuote:
      (
        Text(zh: "双引号没有成对，这一格没有结束。", en: "A quote is opened and never closed."),
        Text(zh: "请补上或删去双引号；格内的双引号要写两个。", en: "Close or delete it; a quote inside a cell is written twice.")
      )
    case .strayQuote:
      (
        Text(zh: "格中间出现了双引号。", en: "A quote stands inside a cell."),
        Text(
          zh: "含双引号的格要整个用双引号括起，里面的双引号写两个。",
          en: "Put the whole cell in quotes and write the inner quote twice.")
      )
    case .textAfterQuote:
      (
        Text(zh: "右双引号后面还有文字。", en: "Text follows a closing quote."),
        Text(zh: "右双引号后只能是逗号或行尾。", en: "Only a comma or the line's end may follow.")
      )
    case .shortRow(let cells, let expected):
      (
        Text(
          zh: "这一行只有 \(cells) 格，表头有 \(expected) 列。", en: "The row has \(cells) cells, the header \(expected)."
        ),
        Text(zh: "是否少了逗号？没有内容的格也要留出逗号。", en: "Maybe a comma is missing? Blank cells need theirs too.")
      )
    case .longRow(let cells, let expected):
      (
        Text(
          zh: "这一行有 \(cells) 格，表头只有 \(expected) 列。",
          en: "The row has \(cells) cells, the header only \(expected)."),
        Text(zh: "是否多了逗号？含逗号的文字要用双引号括起。", en: "Maybe a comma too many? Text with commas stands in quotes.")
      )
    case .workbook(let problem):
      (
        Text(zh: problem.inChinese.message + "。", en: "The file \(problem.inEnglish.message)."),
        Text(zh: problem.inChinese.advice + "。", en: problem.inEnglish.advice + ".")
      )
    case .blankCellsBeyondHeader(let cells, let expected):
      (
        Text(
          zh: "从这一行起，有的行末尾多出空格（\(cells) 格，表头 \(expected) 列），已忽略。",
          en:
            "From this row on some rows end with blank cells beyond the header (\(cells), header \(expected)); ignored."
        ),
        nil
      )
    }
  }
}
