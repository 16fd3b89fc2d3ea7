import Districts
import Postings
import RuleModels
import Rules

/// How reports call things: names with their ids, in one language.
struct Names: Wording {
  let facts: PlanningCase
  let language: Language
  var district: District { facts.district }
  var policy: Policy { facts.policy }

  /// `2027学年`, or the span of a term: `2027、2028学年`, `2027至2029学年`.
  ///
  /// Never `2027—2028学年`: that is how offices write the single school year 2027.
  func year(_ year: SchoolYear, years: Int = 1) -> String {
    let last = year.first + years - 1
    return switch years {
    case ...1: text("\(year.first)学年", "\(year.first)")
    case 2: text("\(year.first)、\(last)学年", "\(year.first), \(last)")
    default: text("\(year.first)至\(last)学年", "\(year.first) to \(last)")
    }
  }

  func kind(_ kind: PostingKind) -> String {
    switch kind {
    case .dispatch: text("派出", "dispatch")
    case .attachment: text("跟岗", "attachment")
    case .lateral: text("校际", "lateral")
    }
  }

  /// The title of a rule or of a check that no line of the policy states.
  func rule(_ id: String) -> String {
    if let rule = Catalogue.standard.rule(id) { return self(rule.card.title) }
    switch id {
    case "pin": return text("锁定", "pin")
    case Conflict.Facts.running: return text("进行中的交流", "running posting")
    case Conflict.Facts.finished: return text("以往的交流", "earlier posting")
    case "home-school": return text("人事关系所在校不符", "not the home school")
    case "own-school": return text("派往本校", "sent to the own school")
    case "horizon": return text("开始学年不在规划期内", "starts outside the horizon")
    default: return id
    }
  }

  func criterion(_ id: String) -> CriterionCard? {
    Catalogue.standard.criterionCards.first { $0.id == id }
  }

  /// What a rule instance is about, in words: `甲良镇中心校，英语，2027学年`.
  func subject(_ subject: Subject) -> String {
    var parts: [String] = []
    for place in [subject.place, subject.otherPlace].compactMap({ $0 }) {
      parts.append(place == "*" ? text("全区县", "whole district") : school(place))
    }
    if let name = subject.subject { parts.append(name) }
    if let id = subject.teacher { parts.append("\(teacher(id))（\(id)）") }
    if let year = subject.year { parts.append(self.year(year)) }
    if let length = subject.length { parts.append(text("期限\(length)学年", "term \(length)")) }
    return parts.joined(separator: text("，", ", "))
  }

}
