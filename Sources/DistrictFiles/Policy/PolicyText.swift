public import Districts
import Foundation

/// A policy's text with another horizon; everything else, comments too, stays as it is written.
public enum PolicyText {
  /// The text with the first school year of its horizon replaced; nil: no such number stands below the key.
  public static func moving(_ text: String, to horizon: Horizon) -> String? {
    var lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" }.map(String.init)
    guard let key = lines.firstIndex(where: { $0.hasPrefix("horizon") || $0.hasPrefix("规划期") }) else {
      return nil
    }
    for number in key..<min(key + 4, lines.count) {
      if number > key, let head = lines[number].first, !head.isWhitespace, head != "#" { return nil }
      for word in ["first", "第一学年", "开始"] {
        guard let at = lines[number].range(of: word) else { continue }
        let rest = lines[number][at.upperBound...]
        guard let start = rest.firstIndex(where: { $0.isASCII && $0.isNumber }) else { continue }
        let end = rest[start...].firstIndex { !($0.isASCII && $0.isNumber) } ?? rest.endIndex
        lines[number].replaceSubrange(start..<end, with: horizon.first.description)
        return lines.joined(separator: "\n")
      }
    }
    return nil
  }
}
