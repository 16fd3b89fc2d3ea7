import DistrictFiles
import Districts
import Foundation
import Tables
import Testing

@testable import Reports

/// The lists to choose from in a blank workbook, beside what its readers take.
struct TemplateChoicesTests {
  private let rooms = [RoomGuides.groups, RoomGuides.visits, RoomGuides.checks]

  /// Reads a template into which rows were written.
  private func problems(_ template: Workbook) throws -> [DistrictProblem] {
    try template.inDistrictFolder { path in
      do {
        return try Rooms.loader.load(path, reading: Rooms.readAll).district.warnings
      } catch let error as DistrictProblems {
        return error.problems
      }
    }
  }

  /// The sheets that are filled in: those of the district for themselves, for whatever is wrong with schools and
  /// teachers hides what other tables say.
  private func passes(_ language: Language) -> [Set<String>] {
    let template = DistrictWorkbook(language: language).template(startingIn: SchoolYear(2027))
    let own = Set(template.sheets.dropFirst().map(\.name))
    let further = Set(rooms.flatMap(\.tables).map { $0.sheetName(in: language) })
    return [own, further]
  }

  /// The words of each list, by sheet and column.
  private func lists(_ template: Workbook) -> [String: [String]] {
    var lists: [String: [String]] = [:]
    for sheet in template.sheets {
      for dropDown in sheet.dropDowns {
        guard case .values(let words) = dropDown.choices else { continue }
        lists["\(sheet.name)!\(dropDown.range.columns.lowerBound + 1)"] = words
      }
    }
    return lists
  }

  @Test func everyListHoldsJustTheWordsThatItsReaderAdvises() throws {
    for language in Language.allCases {
      let blank = DistrictWorkbook(language: language).template(startingIn: SchoolYear(2027), rooms: rooms)
      var advised: [String: [String]] = [:]
      for names in passes(language) {
        var template = blank
        for number in template.sheets.indices where names.contains(template.sheets[number].name) {
          let width = template.sheets[number].rows[0].cells.count
          template.sheets[number].rows.append(WrittenRow((0..<width).map { _ in .text("？？", .body) }))
        }
        for problem in try problems(template) {
          let (lead, comma) = language == .chinese ? ("可填：", "、") : ("Known are: ", ", ")
          guard let advice = problem.advice?.in(language), let start = advice.range(of: lead),
            let sheet = problem.place.sheet, let column = problem.place.column
          else { continue }
          advised["\(sheet)!\(column)"] =
            advice[start.upperBound...].dropLast().components(separatedBy: comma)
        }
      }
      let lists = lists(blank)
      #expect(lists.count > 25)
      #expect(lists == advised)
    }
  }

  @Test func everyWordOfEveryListIsRead() throws {
    for language in Language.allCases {
      let blank = DistrictWorkbook(language: language).template(startingIn: SchoolYear(2027), rooms: rooms)
      for names in passes(language) {
        var template = blank
        for number in template.sheets.indices where names.contains(template.sheets[number].name) {
          for dropDown in template.sheets[number].dropDowns {
            guard case .values(let words) = dropDown.choices else { continue }
            for word in words {
              let cells = (0...dropDown.range.columns.lowerBound).map {
                $0 == dropDown.range.columns.lowerBound ? WrittenCell.text(word, .body) : .blank
              }
              template.sheets[number].rows.append(WrittenRow(cells))
            }
          }
        }
        let unknown = try problems(template).filter {
          $0.message.zh.contains("不认识") || $0.advice?.zh.contains("可填") == true
        }
        #expect(unknown.isEmpty, "\(unknown.map { $0.described(in: language) })")
      }
    }
  }
}
