import Districts
import Postings
import RuleModels
import Rules

/// What a rule instance, a pin or an earlier posting asks for, as a sentence without its full stop.
struct InstanceText {
  let names: Names
  /// What each instance counts where nobody is sent; only bounds and sides are read from it.
  private let measurements: [RuleInstance: Measurement]

  /// A pin that is only asked about.
  private let asked: RuleInstance?

  init(_ names: Names, asked pin: Pin? = nil) {
    self.names = names
    asked = pin.map { pin in
      RuleInstance(
        rule: Conflict.Facts.pin, entry: nil,
        subject: Subject(place: pin.to, teacher: pin.teacher, year: pin.start, length: pin.years))
    }
    let nobody = Audit.audit(Plan(postings: []), of: names.facts)
    measurements = Dictionary(
      nobody.findings.map { ($0.instance, $0.measurement) }, uniquingKeysWith: { first, _ in first })
  }

  /// `骨干派出名额〔五（四）〕：第一集团，2027学年，不少于3人`.
  func demand(_ instance: RuleInstance) -> String {
    let title = title(instance)
    switch instance.rule {
    case Conflict.Facts.pin: return title + pin(instance.subject)
    case Conflict.Facts.running, Conflict.Facts.finished: return title + stay(instance.subject)
    default: break
    }
    let subject = title + names.subject(instance.subject)
    guard let bound = bound(instance) else {
      return instance.subject.teacher == nil
        ? subject : subject + names.text("，按此条不能派出", ", may not be sent")
    }
    return subject + names.text("，", ", ") + bound.text(loosenedBy: 0)
  }

  /// `骨干派出名额〔五（四）〕：第一集团，2027学年，由不少于3人减为不少于2人`.
  func step(_ step: Relaxation.Step) -> String {
    let subject = title(step.instance) + names.subject(step.instance.subject)
    guard let bound = bound(step.instance) else {
      return subject
        + names.text("，破例\(step.units)人次", ", \(step.units) exception\(step.units == 1 ? "" : "s")")
    }
    let (before, after) = (bound.text(loosenedBy: 0), bound.text(loosenedBy: step.units))
    return subject + names.text("，由\(before)改为\(after)", ", from \(before) to \(after)")
  }

  /// What instances ask for; those that differ in the school year only are one sentence.
  func demands(_ instances: [RuleInstance]) -> [String] {
    merged(instances.map { ($0, demand($0)) })
  }

  /// Steps of a loosening; those that differ in the school year only are one sentence.
  func steps(_ steps: [Relaxation.Step]) -> [String] {
    merged(steps.map { ($0.instance, step($0)) })
  }

  /// Sentences that are the same but for the school year are joined: `2027、2029学年`.
  private func merged(
    _ sentences: [(instance: RuleInstance, text: String)]
  ) -> [String] {
    struct Key: Hashable {
      let instance: RuleInstance
      let pattern: String
    }
    var order: [Key] = []
    var years: [Key: [SchoolYear]] = [:]
    for (instance, text) in sentences {
      let year = instance.entry == nil ? nil : instance.subject.year
      let pattern = year.map { text.replacing(names.year($0), with: "\u{0}") } ?? text
      var general = instance
      if year != nil { general.subject.year = nil }
      let key = Key(instance: general, pattern: pattern)
      if years[key] == nil { order.append(key) }
      years[key, default: []] += year.map { [$0] } ?? []
    }
    return order.map { key in
      let list = (years[key] ?? []).map { "\($0.first)" }.joined(separator: names.text("、", ", "))
      return key.pattern.replacing("\u{0}", with: names.text("\(list)学年", list))
    }
  }

  private func title(_ instance: RuleInstance) -> String {
    if instance == asked { return names.text("设想：", "What is asked for: ") }
    return names.rule(instance.rule) + names.clause(instance) + names.text("：", ": ")
  }

  /// The bound of an instance over several people; nil for what judges one person.
  private func bound(_ instance: RuleInstance) -> Bound? {
    guard names.facts.nature(of: instance.rule) == .bound else { return nil }
    let unit = Catalogue.standard.rule(instance.rule).map { names($0.card.unit) } ?? ""
    if let known = measurements[instance] {
      return Bound(names: names, measurement: known, unit: unit)
    }
    // Cohorts of a length that no plan at hand has are measured only where one occurs.
    guard instance.subject.length != nil,
      let other = measurements.first(where: { $0.key.rule == instance.rule && $0.key.entry == instance.entry }
      )
    else { return nil }
    return Bound(names: names, measurement: other.value, unit: unit)
  }

  /// `王芳（T012）须到甲良镇中心校交流，2027学年`.
  private func pin(_ subject: Subject) -> String {
    let pin = names.facts.district.pins.first { pin in
      pin.teacher == subject.teacher && pin.to == subject.place && pin.start == subject.year
        && pin.years == subject.length
    }
    let who = subject.teacher.map { "\(names.teacher($0))（\($0)）" } ?? ""
    let must = pin?.effect != .never
    var text: String
    if let place = subject.place {
      let host = names.school(place)
      text =
        who
        + names.text(
          must ? "须到\(host)交流" : "不得到\(host)交流", must ? " must go to \(host)" : " must not go to \(host)")
    } else {
      text =
        who
        + names.text(must ? "须留在本校" : "须外出交流", must ? " must stay at home" : " must be sent")
    }
    if let year = subject.year {
      text += names.text("，", ", ") + names.year(year, years: subject.length ?? 1)
    }
    if let reason = pin?.reason { text += names.text("（事由：\(reason)）", " (\(reason))") }
    return text
  }

  /// `王芳（T012）2026、2027学年在甲良镇中心校`.
  private func stay(_ subject: Subject) -> String {
    let who = subject.teacher.map { "\(names.teacher($0))（\($0)）" } ?? ""
    let when = subject.year.map { names.year($0, years: subject.length ?? 1) } ?? ""
    let host = subject.place.map(names.school) ?? ""
    return names.text("\(who)\(when)在\(host)", "\(who) at \(host), \(when)")
  }
}

/// A bound in words, as it stands and loosened.
private struct Bound {
  let names: Names
  let measurement: Measurement
  /// What is counted: `人`, `元`.
  let unit: String

  func text(loosenedBy units: Int) -> String {
    if measurement.isBalance {
      let allowed = measurement.bound + units
      return allowed == 0
        ? names.text("双方人数相等", "equal numbers")
        : names.text("双方相差不超过\(allowed)\(unit)", "a difference of at most \(allowed)")
    }
    switch measurement.relation {
    case .atLeast:
      let least = measurement.bound - units
      // A rule may count two things in one instance (people and batches): then the units exceed the bound.
      if units > 0 && least <= 0 { return names.text("不作要求", "no demand") }
      return names.text("不少于\(least)\(unit)", "at least \(least)\(unit)")
    case .atMost:
      let most = measurement.bound + units
      return names.text("不超过\(most)\(unit)", "at most \(most)\(unit)")
    }
  }
}
