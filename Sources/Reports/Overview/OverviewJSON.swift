/// The overview over several districts as JSON.
public enum OverviewJSON {
  public static func document(_ districts: [DistrictOverview]) -> JSONValue {
    .pairs([
      "format": .string("lungang-all/1"),
      "exit": .integer(Int(DistrictOverview.worst(districts.map(\.exit)))),
      "districts": .array(districts.map(district)),
    ])
  }

  private static func district(_ district: DistrictOverview) -> JSONValue {
    .pairs([
      "folder": .string(district.folder), "name": .optional(district.name),
      "exit": .integer(Int(district.exit)), "problems": strings(district.problems),
      "steps": .array(district.steps.map(step)),
    ])
  }

  private static func step(_ step: DistrictOverview.Step) -> JSONValue {
    .pairs([
      "room": .string(step.room), "rules": .integer(step.rules), "exit": .integer(Int(step.exit)),
      "output": .optional(step.folder), "messages": strings(step.messages),
    ])
  }

  private static func strings(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.string)) }
}
