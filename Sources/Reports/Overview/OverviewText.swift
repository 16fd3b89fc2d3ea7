public import Districts
public import Rules

/// The overview over several districts as a table for the terminal, with the messages of what went wrong.
public struct OverviewText: Sendable {
  private let districts: [DistrictOverview]
  private let rooms: [RoomCards]
  private let language: Language

  public init(_ districts: [DistrictOverview], rooms: [RoomCards], language: Language) {
    self.districts = districts
    self.rooms = rooms
    self.language = language
  }

  public var lines: [String] {
    let head = Text(zh: "区县", en: "district").in(language)
    var table = TextTable([head] + rooms.map { $0.title.in(language) })
    for district in districts {
      table.add([district.folder] + rooms.map { cell(of: district, in: $0) })
    }
    return table.lines + [""] + [total] + complaints
  }

  private func cell(of district: DistrictOverview, in room: RoomCards) -> String {
    guard district.name != nil else { return Self.word(1).in(language) }
    guard let step = district.steps.first(where: { $0.room == room.room }) else { return "—" }
    let rules = language == .chinese ? "（规则\(step.rules)条）" : " (\(step.rules) rules)"
    return Self.word(step.exit).in(language) + rules
  }

  private var total: String {
    let done = districts.count { $0.exit == 0 }
    return Text(
      zh: "共\(districts.count)个区县，\(done)个完成。", en: "\(districts.count) districts, \(done) done."
    ).in(language)
  }

  private var complaints: [String] {
    districts.filter { $0.exit != 0 }.flatMap { district in
      ["", "\(district.folder):"]
        + (district.problems + district.steps.filter { $0.exit != 0 }.flatMap(\.messages)).map { "  " + $0 }
    }
  }

  /// An exit code in words.
  private static func word(_ exit: Int32) -> Text {
    switch exit {
    case 0: Text(zh: "完成", en: "done")
    case 1: Text(zh: "数据有误", en: "bad input")
    case 2: Text(zh: "无可行方案", en: "no plan exists")
    case 3: Text(zh: "未找到方案", en: "none found")
    case 4: Text(zh: "有违规", en: "rules broken")
    default: Text(zh: "程序出错", en: "program fault")
    }
  }
}
