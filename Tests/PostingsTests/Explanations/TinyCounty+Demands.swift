import Districts
import Postings
import Rules

extension TinyCounty {
  private var members: [String] { draft.schools.filter { $0.role == .member }.map(\.id) }
  private var groups: [String] { Set(draft.schools.compactMap(\.group)).sorted() }

  private mutating func add(
    _ rule: String, _ values: [String: ParameterValue], weight: Int = 1, firmness: Firmness = .must,
    units: @escaping ([Stay], _ name: (String) -> String) -> [String: Int]
  ) {
    let index = demands.count
    let entry = PolicyEntry(index: index, rule: rule, values: values, firmness: firmness, weight: weight)
    demands.append(
      Demand(
        entry: entry, units: { stays in units(stays) { "\(rule)#\(index)[\($0)]" } },
        isLoosenable: firmness == .must, isFirm: firmness == .fact))
  }

  mutating func coverage(_ minimum: Int, weight: Int = 1) {
    let (members, years, county) = (members, years, self)
    add("member-coverage", ["minimum": .integer(minimum)], weight: weight) { stays, name in
      var units: [String: Int] = [:]
      for member in members {
        for year in years {
          let there = stays.count { stay in
            stay.to == member && stay.covers(year) && county.isKey(stay.teacher)
              && stay.from == county.core(of: county.group(of: member))
          }
          units[name("\(member),\(year)")] = max(0, minimum - there)
        }
      }
      return units
    }
  }

  mutating func quota(_ minimum: Int, weight: Int = 1, firmness: Firmness = .must) {
    let (groups, members, years, county) = (groups, members, years, self)
    add("backbone-quota", ["minimum": .integer(minimum)], weight: weight, firmness: firmness) {
      stays, name in
      var units: [String: Int] = [:]
      for group in groups {
        for year in years {
          let sent = stays.count { stay in
            stay.from == county.core(of: group) && members.contains(stay.to)
              && county.group(of: stay.to) == group && stay.start == year && county.isKey(stay.teacher)
          }
          units[name("\(group),\(year)")] = max(0, minimum - sent)
        }
      }
      return units
    }
  }

  mutating func equality(present: Bool = false, weight: Int = 1) {
    let (members, years, county) = (members, years, self)
    let values: [String: ParameterValue] = ["counting": .word(present ? "present" : "cohort")]
    add("reciprocal-flow", values, weight: weight) { stays, name in
      var units: [String: Int] = [:]
      for member in members {
        let core = county.core(of: county.group(of: member))
        for year in years {
          for length in present ? [0] : [1, 2] {
            let counted = stays.filter { stay in
              county.isKey(stay.teacher)
                && (present ? stay.covers(year) : stay.start == year && stay.years == length)
            }
            let out = counted.count { $0.from == core && $0.to == member }
            let back = counted.count { $0.from == member && $0.to == core }
            units[name(present ? "\(member),\(year)" : "\(member),\(year),\(length)")] = abs(out - back)
          }
        }
      }
      return units
    }
  }

  mutating func cap(_ limit: Int, weight: Int = 1) {
    let (schools, years) = (draft.schools.map(\.id), years)
    add("max-away", ["share": .fraction(Fraction(0)), "at-least": .integer(limit)], weight: weight) {
      stays, name in
      var units: [String: Int] = [:]
      for school in schools {
        for year in years {
          let away = stays.count { $0.from == school && $0.covers(year) }
          units[name("\(school),\(year)")] = max(0, away - limit)
        }
      }
      return units
    }
  }

  /// Of all teachers, because no personal condition stands in the policies that use it.
  mutating func share(_ share: Fraction, weight: Int = 1) {
    let (years, all) = (years, draft.teachers.count)
    add("exchange-share", ["minimum": .fraction(share)], weight: weight) { stays, name in
      var units: [String: Int] = [:]
      let asked = (all * share.numerator + share.denominator - 1) / share.denominator
      for year in years { units[name("*,\(year)")] = max(0, asked - stays.count { $0.start == year }) }
      return units
    }
  }

  mutating func budget(_ yuan: Int, allowance: Int, weight: Int = 1) {
    let (groups, years, county) = (groups, years, self)
    add("funds", ["budget": .integer(yuan), "allowance": .integer(allowance)], weight: weight) {
      stays, name in
      var units: [String: Int] = [:]
      for group in groups {
        for year in years {
          let away = stays.count { county.group(of: $0.from) == group && $0.covers(year) }
          units[name("\(group),\(year)")] = max(0, away * allowance - yuan)
        }
      }
      return units
    }
  }

  mutating func subjects(_ keep: Int, weight: Int = 1) {
    let (teachers, years) = (draft.teachers, years)
    add("subject-cover", ["keep": .integer(keep)], weight: weight) { stays, name in
      var units: [String: Int] = [:]
      let subjectOf = Dictionary(uniqueKeysWithValues: teachers.map { ($0.id, $0.mainSubject) })
      for (school, staff) in Dictionary(grouping: teachers, by: \.school) {
        for subject in Set(staff.map(\.mainSubject)) {
          let home = staff.count { $0.mainSubject == subject }
          for year in years {
            let moving = stays.filter { $0.covers(year) && subjectOf[$0.teacher] == subject }
            let there = home - moving.count { $0.from == school } + moving.count { $0.to == school }
            units[name("\(school),\(subject),\(year)")] = max(0, min(keep, home) - there)
          }
        }
      }
      return units
    }
  }

  mutating func headcount(weight: Int = 1) {
    let (schools, years) = (draft.schools.map(\.id), years)
    add("headcount-balance", [:], weight: weight) { stays, name in
      var units: [String: Int] = [:]
      for school in schools {
        for year in years {
          for length in [1, 2] {
            let counted = stays.filter { $0.start == year && $0.years == length }
            units[name("\(school),\(year),\(length)")] = abs(
              counted.count { $0.to == school } - counted.count { $0.from == school })
          }
        }
      }
      return units
    }
  }

  func core(of group: String) -> String {
    draft.schools.first { $0.group == group && $0.role == .core }?.id ?? ""
  }
}
