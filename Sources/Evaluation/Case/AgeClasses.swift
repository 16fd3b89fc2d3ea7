import Districts

/// Which class somebody is in who is exactly of the age named: both, so that the greater demand holds; or one of the two.
enum AtAge: String, Sendable, CaseIterable { case greater, younger, older }

/// How much the younger and the older owe, where an age divides them. Both classes hold the age itself.
struct AgeClasses {
  /// In completed years.
  let age: Int
  let younger: Int
  let older: Int
  let atAge: AtAge

  /// How much somebody owes.
  func owed(at years: Int) -> Int {
    if years != age { return years < age ? younger : older }
    return switch atAge {
    case .greater: max(younger, older)
    case .younger: younger
    case .older: older
    }
  }

  /// The class in words, which is all that a report says of a birth.
  func name(at years: Int) -> Text {
    if years == age { return Text(zh: "\(age)岁", en: "\(age)") }
    return years < age ? Text(zh: "\(age)岁以下", en: "below \(age)") : Text(zh: "\(age)岁以上", en: "above \(age)")
  }
}

extension Teacher {
  /// Completed years on 1 September of a school year; nil: no birth is given.
  func age(in year: SchoolYear) -> Int? { birth.map { (year.september.index - $0.index) / 12 } }
}
