extension WorkbookProblem {
  /// The problem as a Chinese sentence that says what to do; the file is named by whoever prints it.
  public var sentenceInChinese: String {
    switch kind {
    case .unreadableFile(let fault): "无法打开文件：\(fault.reason)"
    case .notAWorkbook: "不是 Excel 工作簿（.xlsx），或文件已损坏；请用 Excel 或 WPS 打开，另存为“Excel 工作簿（*.xlsx）”"
    case .legacyWorkbook: "是旧版 Excel 97–2003 工作簿（.xls）；请用 Excel 或 WPS 打开，另存为“Excel 工作簿（*.xlsx）”"
    case .passwordProtected: "工作簿设有打开密码；请在“文件 → 信息 → 保护工作簿 → 用密码进行加密”中清空密码后重新保存"
    case .binaryWorkbook: "是二进制工作簿（.xlsb）；请用 Excel 打开，另存为“Excel 工作簿（*.xlsx）”"
    case .openDocument: "是 OpenDocument 电子表格（.ods）；请打开后另存为“Excel 工作簿（*.xlsx）”"
    case .tooManyBytes(let bytes): "文件展开后过大（至少 \(bytes / 1_048_576) MB），可能是压缩炸弹，已拒绝读取；请只保留需要的工作表后另存"
    case .tooManyParts(let count): "压缩包内有 \(count) 个部件，过多，已拒绝读取；请把需要的工作表复制到新工作簿"
    case .tooManyCells(let limit): "单元格过多（超过 \(limit) 个），已拒绝读取；请删去表格右侧和下方多余的内容后另存"
    case .outsideOfSheet(let cell): "单元格位置 \(cell) 超出工作表范围（1048576 行 × 16384 列）\(place(in: .zh))"
    case .unsafeName(let name): "压缩包内的路径“\(name)”指向包外，已拒绝读取；请用 Excel 打开后重新保存"
    case .repeatedPart: "压缩包内有重复的部件\(place(in: .zh))；请用 Excel 打开后重新保存"
    case .missingPart: "缺少部件\(place(in: .zh))，文件不完整；请重新取得文件，或用 Excel 打开后重新保存"
    case .brokenPart: "文件已损坏，无法展开\(place(in: .zh))；请重新取得文件，或用 Excel 打开后重新保存"
    case .brokenXML: "文件已损坏，内容有误\(place(in: .zh))；请用 Excel 打开后重新保存"
    case .documentType: "含有文档类型声明（DTD），可能引用外部文件，已拒绝读取\(place(in: .zh))；请用 Excel 打开后重新保存"
    case .noSheet: "工作簿里没有工作表"
    }
  }

  /// The problem as an English sentence that says what to do; the file is named by whoever prints it.
  public var sentenceInEnglish: String {
    switch kind {
    case .unreadableFile(let fault): "cannot be opened: \(fault.reason)"
    case .notAWorkbook: "is no Excel workbook (.xlsx), or is damaged; open it in Excel and save it as .xlsx"
    case .legacyWorkbook: "is a workbook of Excel 97–2003 (.xls); open it in Excel and save it as .xlsx"
    case .passwordProtected: "needs a password; remove the password in Excel and save it again"
    case .binaryWorkbook: "is a binary workbook (.xlsb); open it in Excel and save it as .xlsx"
    case .openDocument: "is an OpenDocument spreadsheet (.ods); open it and save it as .xlsx"
    case .tooManyBytes(let bytes):
      "unpacks to \(bytes / 1_048_576) MB or more, perhaps a zip bomb: refused; keep only the sheets that are needed"
    case .tooManyParts(let count):
      "holds \(count) parts, too many: refused; copy the sheets into a new workbook"
    case .tooManyCells(let limit):
      "holds more than \(limit) cells: refused; delete what stands to the right of the tables and below"
    case .outsideOfSheet(let cell):
      "has a cell at \(cell), outside of a sheet (1,048,576 × 16,384)\(place(in: .en))"
    case .unsafeName(let name): "holds the path “\(name)”, which leads out of the archive: refused"
    case .repeatedPart: "holds a part twice\(place(in: .en)); open it in Excel and save it again"
    case .missingPart:
      "lacks a part\(place(in: .en)); get the file again, or open it in Excel and save it again"
    case .brokenPart: "is damaged and cannot be unpacked\(place(in: .en)); get the file again"
    case .brokenXML: "is damaged\(place(in: .en)); open it in Excel and save it again"
    case .documentType:
      "has a document type declaration, which could reach for other files: refused\(place(in: .en))"
    case .noSheet: "holds no sheet"
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
