import ArgumentParser
import DistrictFiles
import Reports

/// A room whose tables a blank workbook may have sheets for, beside those of the district.
enum TemplateRoom: String, CaseIterable, ExpressibleByArgument {
  case visits, groups, checks, all

  /// The guides of some rooms, each once.
  static func guides(_ rooms: [TemplateRoom]) -> [RoomGuide] {
    let wanted = rooms.contains(.all) ? [.groups, .visits, .checks] : allCases.filter(rooms.contains)
    return wanted.compactMap { room in
      switch room {
      case .visits: RoomGuides.visits
      case .groups: RoomGuides.groups
      case .checks: RoomGuides.checks
      case .all: nil
      }
    }
  }
}
