import Districts
import Postings

extension Names {
  /// A small number as Chinese numerals, for headings: `十二`.
  func numeral(_ number: Int) -> String {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    guard (1..<100).contains(number) else { return "\(number)" }
    let (tens, ones) = (number / 10, number % 10)
    return (tens == 0 ? "" : (tens == 1 ? "" : digits[tens]) + "十") + digits[ones]
  }

  /// A teacher with school, subject and standing: `王芳（T012），荔波一小，语文，骨干`.
  func person(_ id: String) -> String {
    guard let number = facts.district.teacherNumbers[id] else { return id }
    let teacher = facts.district.teachers[number]
    var parts = ["\(teacher.name)（\(id)）", school(teacher.school), teacher.mainSubject]
    if facts.isBackbone(number) { parts.append(text("骨干", "backbone")) }
    if facts.isCadre(number) { parts.append(text("中层以上", "cadre")) }
    return parts.joined(separator: text("，", ", "))
  }

  /// A posting in words: `王芳（T012）2027、2028学年由荔波一小派往甲良镇中心校`.
  func posting(_ posting: Posting) -> String {
    let who = "\(teacher(posting.teacher))（\(posting.teacher)）"
    let when = year(posting.start, years: posting.years)
    let (home, host) = (school(posting.from), school(posting.to))
    let kind = facts.district.schoolNumbers[posting.from].flatMap { from in
      facts.district.schoolNumbers[posting.to].map { facts.kind(from: from, to: $0) }
    }
    switch kind {
    case .dispatch:
      return text("\(who)\(when)由\(home)派往\(host)", "\(who), \(when), dispatched from \(home) to \(host)")
    case .attachment:
      return text("\(who)\(when)由\(home)到\(host)跟岗", "\(who), \(when), attached from \(home) to \(host)")
    case .lateral, nil:
      return text("\(who)\(when)由\(home)到\(host)交流", "\(who), \(when), from \(home) to \(host)")
    }
  }
}
