public import Districts
import Foundation
public import Tables

/// A copy of a district's tables with every problem marked in its cell, and a list of all of them in front.
public struct MarkedDistrict {
  private let problems: [DistrictProblem]
  private let language: Language
  /// The sheets with the names that they get in the copy, by file and sheet.
  private var sheets: [Sheet] = []
  private var names: [[String]: String] = [:]

  /// Reads the tables again as they stand.
  ///
  /// - Parameters:
  ///   - path: the workbook, or the folder of CSV files and workbooks.
  ///   - problems: what the loader found in them.
  public init(_ path: String, problems: [DistrictProblem], language: Language) throws(FileFault) {
    self.problems = problems
    self.language = language
    let source = try InputSource(path: path)
    let files = source.workbook.map { [$0] } ?? source.files
    for file in files {
      let ending = (file as NSString).pathExtension.lowercased()
      let stem = (file as NSString).deletingPathExtension
      switch ending {
      case "xlsx", "xlsm":
        let reading = WorkbookReader().reading(of: try source.bytes(file), named: file)
        for sheet in reading.sheets {
          add(sheet, named: sheet.name ?? stem, or: "\(stem)-\(sheet.name ?? "")")
        }
      case "csv" where DistrictTable(named: stem) != nil || problems.contains { $0.place.file == file }:
        for sheet in CSVReader.read(try source.bytes(file), file: file).sheets {
          add(sheet, named: stem, or: file)
        }
      default: break
      }
    }
  }

  /// Adds a sheet by the name under which it is read again; another sheet of this name leaves it the second one.
  private mutating func add(_ sheet: Sheet, named first: String, or second: String) {
    let name = sheets.contains { $0.name == first } ? second : first
    names[[sheet.file, sheet.name ?? ""]] = name
    var copy = sheet
    copy.name = name
    sheets.append(copy)
  }

  /// Whether there is anything to mark in.
  public var isEmpty: Bool { sheets.isEmpty }

  /// The copy.
  public var workbook: Workbook {
    let marks = problems.compactMap { problem -> CellMark? in
      let place = problem.place
      guard !place.isInText, let name = names[[place.file, place.sheet ?? ""]] ?? only(place) else {
        return nil
      }
      return CellMark(
        sheet: name, row: place.row, column: place.column.map { $0 - 1 }, message: message(problem),
        isError: problem.severity == .error)
    }
    var copy = Workbook.markedCopy(of: sheets, marks: marks)
    copy.sheets.insert(list, at: 0)
    return copy
  }

  /// A problem of a whole workbook is shown in its first sheet.
  private func only(_ place: Place) -> String? {
    place.sheet == nil ? sheets.first { $0.file == place.file }?.name : nil
  }

  private func message(_ problem: DistrictProblem) -> String {
    let sentences = [problem.message, problem.advice].compactMap { $0?.in(language) }
    return sentences.joined(separator: language == .chinese ? "" : " ")
  }

  private var list: WorksheetContent {
    let isChinese = language == .chinese
    let errors = problems.count { $0.severity == .error }
    let rows = problems.enumerated().map { number, problem -> [WrittenCell] in
      let isError = problem.severity == .error
      return [
        .integer(number + 1, .centred),
        .text(
          isError ? (isChinese ? "错误" : "error") : (isChinese ? "提醒" : "warning"),
          CellStyle(isError ? .bad : .warning, .centre)), .text(place(problem.place), .wrapped),
        .text(problem.value ?? "", .wrapped), .text(message(problem), .wrapped),
      ]
    }
    var sheet = WorksheetContent(
      name: isChinese ? "问题清单" : "Problems",
      title: isChinese ? "数据问题清单" : "Problems of the input",
      subtitle: isChinese
        ? "错误\(errors)处，提醒\(problems.count - errors)处。各表中红底为错误，黄底为提醒，批注里有说明；改好后再次检查。"
        : "\(errors) errors, \(problems.count - errors) warnings. Red cells are wrong, yellow ones odd; "
          + "notes say why. Mend them and check the copy.",
      headers: isChinese
        ? ["序号", "级别", "位置", "原值", "问题与改法"] : ["No.", "Kind", "Place", "Value", "What is wrong"],
      body: rows)
    sheet.columns = [7, 8, 34, 24, 70].map { WrittenColumn(width: $0) }
    sheet.tabColour = errors > 0 ? 0xC00000 : 0xBF9000
    return sheet
  }

  /// `教师!F17（出生年月）`, by the names of the copy.
  private func place(_ place: Place) -> String {
    guard !place.isInText, let name = names[[place.file, place.sheet ?? ""]], let row = place.row else {
      return place.described(in: language)
    }
    let header = place.header.map { language == .chinese ? "（\($0)）" : " (\($0))" } ?? ""
    guard let column = place.column else {
      return language == .chinese ? "\(name) 第 \(row) 行" : "\(name), row \(row)"
    }
    return CellReference(row: row, column: column - 1).description(inSheet: name) + header
  }
}
