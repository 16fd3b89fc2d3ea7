import Districts
import Visits

/// An iCalendar file (RFC 5545) that phones and Outlook take: CRLF, lines of at most 75 octets, escaped text, and a stamp
/// that depends on the plan alone.
struct ICalendar {
  private var lines: [String] = []

  /// Begins a calendar.
  ///
  /// - Parameter name: what programs show.
  init(name: String) {
    lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Lungang//Visits 1//ZH", "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH", "X-WR-CALNAME:\(Self.escaped(name))", "BEGIN:VTIMEZONE", "TZID:Asia/Shanghai",
      "BEGIN:STANDARD", "DTSTART:19910915T000000", "TZOFFSETFROM:+0800", "TZOFFSETTO:+0800", "TZNAME:CST",
      "END:STANDARD", "END:VTIMEZONE",
    ]
  }

  /// An event.
  struct Event {
    /// Unique in the world.
    var uid: String
    /// The day as which it is stamped: any, if only the same plan gives the same one.
    var stamp: Day
    var day: Day
    /// Minutes after midnight.
    var start: Int
    var end: Int
    var summary: String
    var location: String
    var description: String
    var category: String
    /// Whether its date is settled.
    var isConfirmed: Bool
  }

  mutating func add(_ event: Event) {
    lines += [
      "BEGIN:VEVENT", "UID:\(event.uid)", "DTSTAMP:\(Self.date(event.stamp))T000000Z",
      "DTSTART;TZID=Asia/Shanghai:\(Self.date(event.day))T\(Self.time(event.start))",
      "DTEND;TZID=Asia/Shanghai:\(Self.date(event.day))T\(Self.time(event.end))",
      "SUMMARY:\(Self.escaped(event.summary))", "LOCATION:\(Self.escaped(event.location))",
      "DESCRIPTION:\(Self.escaped(event.description))", "CATEGORIES:\(Self.escaped(event.category))",
      "STATUS:\(event.isConfirmed ? "CONFIRMED" : "TENTATIVE")", "END:VEVENT",
    ]
  }

  /// The file.
  var bytes: [UInt8] {
    (lines + ["END:VCALENDAR"]).flatMap { Self.folded($0) }
  }

  /// A line with its CRLF, folded after at most 75 octets, never within a character.
  static func folded(_ line: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var width = 0
    for character in line.unicodeScalars {
      let octets = Array(String(character).utf8)
      if width + octets.count > 75 {
        bytes += [13, 10, 32]
        width = 1
      }
      bytes += octets
      width += octets.count
    }
    return bytes + [13, 10]
  }

  /// Text with what means something in iCalendar escaped; line breaks become `\n`.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\\\"
      case ";": escaped += "\\;"
      case ",": escaped += "\\,"
      case "\n": escaped += "\\n"
      default: if scalar.value >= 0x20, scalar.value != 0x7F { escaped.unicodeScalars.append(scalar) }
      }
    }
    return escaped
  }

  private static func date(_ day: Day) -> String { day.description.replacing("-", with: "") }

  private static func time(_ minutes: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(two(minutes / 60))\(two(minutes % 60))00"
  }
}

extension Half {
  /// When a part of the day begins and ends, in minutes after midnight, where no programme says otherwise: 8:30 to 11:30,
  /// 14:00 to 16:30.
  var usualTime: (start: Int, end: Int) {
    switch self {
    case .morning: (510, 690)
    case .afternoon: (840, 990)
    case .wholeDay: (510, 990)
    }
  }
}
