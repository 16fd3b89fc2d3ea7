extension WorkbookProblem {
  /// What is wrong, in a language: a sentence without its full stop; the file is named by whoever prints it.
  public struct Sentence: Hashable, Sendable {
    /// What is wrong.
    public let message: String
    /// What to do about it.
    public let advice: String

    init(_ message: String, _ advice: String) {
      self.message = message
      self.advice = advice
    }
  }

  /// The problem and what to do about it in Chinese.
  public var inChinese: Sentence {
    let saveAgain = "请用 Excel 或 WPS 打开后重新保存"
    let saveAs = "请用 Excel 或 WPS 打开，另存为“Excel 工作簿（*.xlsx）”"
    let getAgain = "请重新取得文件，或用 Excel、WPS 打开后重新保存"
    let at = place(in: .zh)
    return switch kind {
    case .unreadableFile(let fault): .init("无法打开文件：\(fault.reason)", "请检查文件是否存在、是否被其他程序占用")
    case .notAWorkbook: .init("不是 Excel 工作簿（.xlsx），或文件已损坏", saveAs)
    case .legacyWorkbook: .init("是旧版 Excel 97–2003 工作簿（.xls）", saveAs)
    case .passwordProtected:
      .init("工作簿设有打开密码", "请在“文件 → 信息 → 保护工作簿 → 用密码进行加密”中清空密码后重新保存")
    case .binaryWorkbook: .init("是二进制工作簿（.xlsb）", saveAs)
    case .openDocument: .init("是 OpenDocument 电子表格（.ods）", saveAs)
    case .tooManyBytes(let bytes):
      .init("文件展开后过大（至少 \(bytes / 1_048_576) MB），可能是压缩炸弹，已拒绝读取", "请只保留需要的工作表后另存")
    case .tooManyParts(let count):
      .init("压缩包内有 \(count) 个部件，过多，已拒绝读取", "请把需要的工作表复制到新工作簿")
    case .tooManyCells(let limit):
      .init("单元格过多（超过 \(limit) 个），已拒绝读取", "请删去表格右侧和下方多余的内容后另存")
    case .outsideOfSheet(let cell):
      .init("单元格位置 \(cell) 超出工作表范围（1048576 行 × 16384 列）\(at)", saveAgain)
    case .unsafeName(let name): .init("压缩包内的路径“\(name)”指向包外，已拒绝读取", saveAgain)
    case .repeatedPart: .init("压缩包内有重复的部件\(at)", saveAgain)
    case .missingPart: .init("缺少部件\(at)，文件不完整", getAgain)
    case .brokenPart: .init("文件已损坏，无法展开\(at)", getAgain)
    case .brokenXML: .init("文件已损坏，内容有误\(at)", saveAgain)
    case .documentType: .init("含有文档类型声明（DTD），可能引用外部文件，已拒绝读取\(at)", saveAgain)
    case .noSheet: .init("工作簿里没有工作表", "请检查是否取错了文件")
    }
  }

  /// The problem and what to do about it in English; the subject of the message is the file.
  public var inEnglish: Sentence {
    let saveAgain = "Open it in Excel or WPS and save it again"
    let saveAs = "Open it in Excel or WPS and save it as .xlsx"
    let getAgain = "Get the file again, or open it in Excel or WPS and save it again"
    let at = place(in: .en)
    return switch kind {
    case .unreadableFile(let fault):
      .init("cannot be opened: \(fault.reason)", "Check that it exists and that no other program holds it")
    case .notAWorkbook: .init("is no Excel workbook (.xlsx), or is damaged", saveAs)
    case .legacyWorkbook: .init("is a workbook of Excel 97–2003 (.xls)", saveAs)
    case .passwordProtected:
      .init("needs a password", "Open it in Excel or WPS, remove the password and save it again")
    case .binaryWorkbook: .init("is a binary workbook (.xlsb)", saveAs)
    case .openDocument: .init("is an OpenDocument spreadsheet (.ods)", saveAs)
    case .tooManyBytes(let bytes):
      .init(
        "unpacks to \(bytes / 1_048_576) MB or more, perhaps a zip bomb: refused",
        "Keep only the sheets that are needed and save it again")
    case .tooManyParts(let count):
      .init("holds \(count) parts, too many: refused", "Copy the sheets that are needed into a new workbook")
    case .tooManyCells(let limit):
      .init(
        "holds more than \(limit) cells: refused",
        "Delete what stands to the right of the tables and below, and save it again")
    case .outsideOfSheet(let cell):
      .init("has a cell at \(cell), outside of a sheet (1,048,576 × 16,384)\(at)", saveAgain)
    case .unsafeName(let name):
      .init("holds the path “\(name)”, which leads out of the archive: refused", saveAgain)
    case .repeatedPart: .init("holds a part twice\(at)", saveAgain)
    case .missingPart: .init("lacks a part\(at)", getAgain)
    case .brokenPart: .init("is damaged and cannot be unpacked\(at)", getAgain)
    case .brokenXML: .init("is damaged\(at)", saveAgain)
    case .documentType:
      .init("has a document type declaration, which could reach for other files: refused\(at)", saveAgain)
    case .noSheet: .init("holds no sheet", "Check that it is the right file")
    }
  }

  private enum Words { case zh, en }

  private func place(in words: Words) -> String {
    switch (part, line, words) {
    case (nil, _, _): ""
    case (let part?, nil, .zh): "（\(part)）"
    case (let part?, let line?, .zh): "（\(part) 第 \(line) 行）"
    case (let part?, nil, .en): " (\(part))"
    case (let part?, let line?, .en): " (\(part), line \(line))"
    }
  }
}
