import DistrictFiles
import Districts
import Foundation
import Tables
import Testing

@testable import Reports

/// Blank workbooks with the sheets of other rooms.
struct RoomTemplateTests {
  private let rooms = [RoomGuides.groups, RoomGuides.visits, RoomGuides.checks]

  @Test func everyTableOfEveryRoomHasAGuideForEveryColumn() {
    let guided = rooms.flatMap(\.tables)
    #expect(Set(guided.map(\.form)) == Set(Rooms.furtherTables))
    for table in guided {
      #expect(table.unexplained.isEmpty, "\(table.form.id)")
      #expect(!table.purpose.zh.isEmpty && !table.purpose.en.isEmpty)
    }
  }

  @Test func theTemplateLoadsAsItIsAndNamesWhatIsNeededForWhat() throws {
    for language in Language.allCases {
      let template = DistrictWorkbook(language: language).template(startingIn: SchoolYear(2027), rooms: rooms)
      let names = template.sheets.map(\.name)
      #expect(Set(names).count == names.count)
      #expect(names.count == 1 + DistrictTable.allCases.count + Set(Rooms.furtherTables).count)
      let shown = template.sheets[0].rows.flatMap { $0.cells.map(\.shown) }
      for room in rooms {
        #expect(shown.contains(room.title.in(language)))
        for table in room.tables {
          #expect(shown.contains(table.purpose.in(language)))
          let sheet = try #require(template.sheets.first { $0.name == table.sheetName(in: language) })
          #expect(sheet.notes.count == table.form.columns.count && sheet.rows.count == 1)
        }
      }
      let loaded = try template.inDistrictFolder { try Rooms.loader.load($0) }
      #expect(loaded.warnings.isEmpty, "\(loaded.warnings.map { $0.described(in: .english) })")
    }
  }
}
