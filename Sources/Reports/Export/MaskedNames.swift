import Districts
import Postings
import Rules

/// The masked names of a public list, each telling one person from the others with as little as it takes.
///
/// Where two coincide they are told apart by school and subject: by the columns of the list if it has them, else in
/// brackets behind the name. Who still coincides gets a number.
struct MaskedNames {
  private let labels: [String: String]

  /// - Parameters:
  ///   - teachers: ids of the people on the list, in its order.
  ///   - columns: what the list shows beside the names.
  init(_ teachers: [String], beside columns: [PublicityColumn], _ names: Names) {
    let district = names.facts.district
    var seen: Set<String> = []
    var people: [String: [Int]] = [:]
    var order: [String] = []
    for id in teachers where seen.insert(id).inserted {
      guard let number = district.teacherNumbers[id] else { continue }
      let mask = MaskedName.of(district.teachers[number].name)
      if people[mask] == nil { order.append(mask) }
      people[mask, default: []].append(number)
    }
    let school = { (teacher: Int) in district.schools[district.homes[teacher]].name }
    let subject = { (teacher: Int) in district.teachers[teacher].mainSubject }
    var labels: [String: String] = [:]
    for mask in order {
      let same = people[mask] ?? []
      // In a whole county there are hundreds of 张*.
      let bySchool = Dictionary(grouping: same, by: school).mapValues { atSchool in
        (count: atSchool.count, bySubject: Dictionary(grouping: atSchool, by: subject))
      }
      for teacher in same {
        let atSchool = bySchool[school(teacher)]
        let twins = atSchool?.bySubject[subject(teacher)] ?? []
        let colleagues = atSchool?.count ?? 0
        var parts: [String] = []
        if colleagues < same.count, !columns.contains(.from) { parts.append(school(teacher)) }
        if twins.count < colleagues, !columns.contains(.subject) { parts.append(subject(teacher)) }
        if twins.count > 1, let place = twins.firstIndex(of: teacher) { parts.append("\(place + 1)") }
        let words = parts.joined(separator: names.text("，", ", "))
        labels[district.teachers[teacher].id] = parts.isEmpty ? mask : "\(mask)（\(words)）"
      }
    }
    self.labels = labels
  }

  /// The label of a teacher by id; the same on every row.
  subscript(teacher: String) -> String { labels[teacher] ?? "*" }
}
