/// A strict reader of iCalendar files (RFC 5545): it takes nothing that the standard does not allow.
struct StrictICalendar {
  struct Fault: Error {
    let what: String
    init(_ what: String) { self.what = what }
  }

  struct Component {
    let name: String
    var properties: [(name: String, parameters: [String: String], value: String)] = []
    var components: [Component] = []

    func all(_ property: String) -> [String] {
      properties.filter { $0.name == property }.map(\.value)
    }
  }

  let calendar: Component

  init(_ bytes: [UInt8]) throws {
    var stack: [Component] = []
    var done: Component?
    for line in try Self.lines(bytes) {
      guard done == nil else { throw Fault("a line after END:VCALENDAR: \(line)") }
      let property = try Self.property(line)
      switch property.name {
      case "BEGIN": stack.append(Component(name: property.value))
      case "END":
        guard let closed = stack.popLast(), closed.name == property.value else {
          throw Fault("END:\(property.value) closes nothing")
        }
        try Self.judge(closed)
        if stack.isEmpty { done = closed } else { stack[stack.count - 1].components.append(closed) }
      default:
        guard !stack.isEmpty else { throw Fault("a property outside of a component: \(line)") }
        stack[stack.count - 1].properties.append(property)
      }
    }
    guard let done, done.name == "VCALENDAR" else { throw Fault("no whole VCALENDAR") }
    calendar = done
    let zones = Set(done.components.filter { $0.name == "VTIMEZONE" }.flatMap { $0.all("TZID") })
    for event in events {
      for property in event.properties {
        if let zone = property.parameters["TZID"], !zones.contains(zone) { throw Fault("no zone \(zone)") }
      }
    }
    let uids = events.flatMap { $0.all("UID") }
    guard Set(uids).count == uids.count else { throw Fault("a UID stands twice") }
  }

  var events: [Component] { calendar.components.filter { $0.name == "VEVENT" } }

  /// Unfolded lines; each physical line ends with CRLF, has at most 75 octets and whole characters.
  private static func lines(_ bytes: [UInt8]) throws -> [String] {
    var lines: [String] = []
    var start = 0
    while start < bytes.count {
      guard let end = bytes[start...].firstIndex(of: 13), end + 1 < bytes.count, bytes[end + 1] == 10 else {
        throw Fault("a line without CRLF")
      }
      let line = Array(bytes[start..<end])
      guard line.count <= 75 else { throw Fault("a line of \(line.count) octets") }
      guard !line.contains(10), let text = String(validating: line, as: UTF8.self) else {
        throw Fault("a bare line feed, or a character cut in two")
      }
      guard !line.isEmpty else { throw Fault("a blank line") }
      if text.hasPrefix(" ") || text.hasPrefix("\t") {
        guard !lines.isEmpty else { throw Fault("the first line is a continuation") }
        lines[lines.count - 1] += text.dropFirst()
      } else {
        lines.append(text)
      }
      start = end + 2
    }
    return lines
  }

  private static func property(_ line: String) throws -> (
    name: String, parameters: [String: String], value: String
  ) {
    guard let colon = line.firstIndex(of: ":") else { throw Fault("no colon: \(line)") }
    let head = line[..<colon].split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    let name = head[0]
    guard !name.isEmpty, name.allSatisfy({ $0.isASCII && ($0.isUppercase || $0 == "-" || $0.isNumber) })
    else { throw Fault("a bad name: \(line)") }
    var parameters: [String: String] = [:]
    for part in head.dropFirst() {
      let sides = part.split(separator: "=", maxSplits: 1).map(String.init)
      guard sides.count == 2, parameters[sides[0]] == nil else { throw Fault("a bad parameter: \(part)") }
      parameters[sides[0]] = sides[1]
    }
    return (name, parameters, String(line[line.index(after: colon)...]))
  }

  private static func judge(_ component: Component) throws {
    func once(_ names: String...) throws {
      for name in names where component.all(name).count != 1 {
        throw Fault("\(component.name) has \(component.all(name).count) × \(name)")
      }
    }
    switch component.name {
    case "VCALENDAR":
      try once("VERSION", "PRODID")
      guard component.all("VERSION") == ["2.0"] else { throw Fault("not version 2.0") }
    case "VTIMEZONE": try once("TZID")
    case "VEVENT":
      try once("UID", "DTSTAMP", "DTSTART", "SUMMARY")
      for property in component.properties {
        switch property.name {
        case "DTSTAMP":
          guard property.value.wholeMatch(of: /\d{8}T\d{6}Z/) != nil else { throw Fault("a bad DTSTAMP") }
        case "DTSTART", "DTEND":
          guard property.value.wholeMatch(of: /\d{8}T\d{6}/) != nil, property.parameters["TZID"] != nil
          else { throw Fault("a bad \(property.name)") }
        case "SUMMARY", "LOCATION", "DESCRIPTION": try judgeText(property.value)
        default: break
        }
      }
      guard let start = component.all("DTSTART").first, let end = component.all("DTEND").first, start < end
      else { throw Fault("an event that ends before it begins") }
    default: break
    }
  }

  /// Commas, semicolons and backslashes are escaped, and nothing else is.
  private static func judgeText(_ text: String) throws {
    var isEscaped = false
    for character in text {
      if isEscaped {
        guard "\\;,nN".contains(character) else { throw Fault("a bad escape in \(text)") }
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == "," || character == ";" {
        throw Fault("an unescaped \(character) in \(text)")
      }
    }
    if isEscaped { throw Fault("a lonely backslash in \(text)") }
  }
}
