import Districts
public import Grouping
import Tables

/// `groups.csv` and `pairs.csv`, with English headers so that any program reads them; officers read the workbook.
public enum GroupingCSV {
  /// The files of a grouping; `pairs.csv` only where there are pairs.
  public static func files(_ audited: AuditedGrouping) -> [(name: String, bytes: [UInt8])] {
    let names = GroupingNames(facts: audited.facts, language: .chinese)
    let writer = CSVWriter(byteOrderMark: false, carriageReturns: false)
    let places = audited.plan.places.map { place in
      [place.school, names.school(place.school), place.group, place.role.rawValue]
    }
    var files = [("groups.csv", writer.bytes(of: [["school", "name", "group", "role"]] + places))]
    if !audited.plan.pairs.isEmpty {
      let pairs = audited.plan.pairs.map { pair in
        let ends = names.ends(pair)
        return [pair.kind.rawValue, pair.first, ends.first, pair.second, ends.second, pair.role ?? ""]
      }
      files.append(
        (
          "pairs.csv",
          writer.bytes(of: [["kind", "first", "first-name", "second", "second-name", "role"]] + pairs)
        ))
    }
    return files
  }
}
