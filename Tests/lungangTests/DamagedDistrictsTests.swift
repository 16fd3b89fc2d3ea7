import Districts
import Foundation
import Grouping
import Rules
import Testing
import Visits

/// Calendars and groupings of all worked districts, with something dropped, doubled, moved or swapped.
struct DamagedDistrictsTests {
  @Test("Whatever is done to the calendar of a worked district, the check names the rule")
  func calendars() async throws {
    var damaged = 0
    var (dropped, doubled, daysOff, moved, swapped) = (Damage(), Damage(), Damage(), Damage(), Damage())
    for district in try await FinishedDistrict.all.value {
      guard let (facts, plan) = district.calendar, !plan.visits.isEmpty else { continue }
      damaged += 1
      let audited = VisitAudit.audit(plan, of: facts)
      #expect(audited.isClean, "\(district.name)")
      func changed(_ change: (inout [Visit]) -> Void) -> AuditedVisits {
        var visits = plan.visits
        change(&visits)
        return VisitAudit.audit(
          VisitPlan(visits: visits, programme: plan.programme, duties: plan.duties), of: facts)
      }
      let days = facts.calendar.teachingDays
      let dayOff = try #require(
        (0..<400).map { facts.calendar.first.advanced(byDays: $0) }.first { !days.contains($0) })
      // The more activities, the longer is each check.
      let places = Damage.places(Array(plan.visits.indices), atMost: plan.visits.count > 200 ? 4 : 8)
      for (number, place) in places.enumerated() {
        let visit = plan.visits[place]
        let what = "\(district.name) \(visit.id)"
        // Somebody's activity is missed: the least number is made, so that none can be left out.
        dropped.judge(changed { $0.remove(at: place) }, beside: audited, isLoss: true, "\(what) dropped")
        doubled.judge(
          changed {
            $0.append(visit)
            $0[$0.count - 1].id = "twin"
          }, beside: audited, naming: ["no-doubles"], "\(what) doubled")
        daysOff.judge(
          changed { $0[place].day = dayOff }, beside: audited, naming: ["teaching-day", "agreed-visits"],
          "\(what) on a day off")
        for day in [days[(number * 7) % days.count], days[(number * 31 + 5) % days.count]]
        where day != visit.day {
          moved.judge(changed { $0[place].day = day }, beside: audited, "\(what) to \(day)")
        }
        let other = places[(number + 1) % places.count]
        guard other != place else { continue }
        swapped.judge(
          changed { visits in
            let (one, two) = (visits[place], visits[other])
            (visits[place].day, visits[place].half) = (two.day, two.half)
            (visits[other].day, visits[other].half) = (one.day, one.half)
          }, beside: audited, "\(what) and \(plan.visits[other].id) swap days")
        swapped.judge(
          changed { visits in
            let (one, two) = (visits[place], visits[other])
            (visits[place].host, visits[place].people) = (two.host, two.people)
            (visits[other].host, visits[other].people) = (one.host, one.people)
          }, beside: audited, "\(what) and \(plan.visits[other].id) swap hosts and people")
      }
    }
    #expect(damaged >= 13)
    #expect(doubled.passed == 0 && daysOff.passed == 0)
    #expect(dropped.named > dropped.passed, "\(dropped)")
    #expect(moved.named > moved.passed && swapped.named > swapped.passed, "\(moved) \(swapped)")
  }

  @Test("Whatever is done to a programme or to duties, the check names the rule")
  func programmes() async throws {
    var (dropped, moved) = (Damage(), Damage())
    for district in try await FinishedDistrict.all.value {
      guard let (facts, plan) = district.calendar else { continue }
      let audited = VisitAudit.audit(plan, of: facts)
      for index in plan.duties.indices {
        var damaged = plan
        damaged.duties[index].holders = []
        dropped.judge(
          VisitAudit.audit(damaged, of: facts), beside: audited, naming: ["duty-roster"],
          "\(district.name) \(plan.duties[index].name) is nobody's")
      }
      // Everything at once in the room and at the time of the first item.
      for index in plan.programme.indices.dropFirst() {
        var damaged = plan
        damaged.programme[index].room = plan.programme[0].room
        damaged.programme[index].day = plan.programme[0].day
        damaged.programme[index].start = plan.programme[0].start
        damaged.programme[index].end = plan.programme[0].end
        moved.judge(
          VisitAudit.audit(damaged, of: facts), beside: audited, naming: ["day-programme"],
          "\(district.name) \(plan.programme[index].title) at the same time")
      }
    }
    #expect(dropped.named > 10 && moved.named > 3, "\(dropped) \(moved)")
  }

  @Test("Whatever is done to the grouping of a worked district, the check names the rule")
  func groupings() async throws {
    var damaged = 0
    var (dropped, doubled, moved, swapped) = (Damage(), Damage(), Damage(), Damage())
    for district in try await FinishedDistrict.all.value {
      guard let (facts, plan) = district.grouping else { continue }
      damaged += 1
      let audited = GroupingAudit.audit(plan, of: facts)
      #expect(audited.isClean, "\(district.name)")
      func changed(_ change: (inout GroupingPlan) -> Void) -> AuditedGrouping {
        var changed = plan
        change(&changed)
        return GroupingAudit.audit(changed, of: facts)
      }
      let groups = Set(plan.places.map(\.group)).sorted()
      let places = Damage.places(Array(plan.places.indices), atMost: 8)
      for (number, place) in places.enumerated() {
        let what = "\(district.name) \(plan.places[place].school)"
        // A teaching point that is not listed goes with its central school: nothing is lost then.
        let school = facts.district.schools.first { $0.id == plan.places[place].school }
        dropped.judge(
          changed { $0.places.remove(at: place) }, beside: audited, isLoss: school?.parent == nil,
          "\(what) dropped")
        doubled.judge(
          changed { $0.places.append(plan.places[place]) }, beside: audited, naming: ["one-group"],
          "\(what) doubled")
        let other = places[(number + 1) % places.count]
        swapped.judge(
          changed { plan in
            let group = plan.places[place].group
            plan.places[place].group = plan.places[other].group
            plan.places[other].group = group
          }, beside: audited, "\(what) and \(plan.places[other].school) swapped")
        for group in groups where group != plan.places[place].group {
          moved.judge(changed { $0.places[place].group = group }, beside: audited, "\(what) to \(group)")
        }
      }
      let pairs = Damage.places(Array(plan.pairs.indices), atMost: 8)
      for (number, pair) in pairs.enumerated() {
        let what = "\(district.name) \(plan.pairs[pair])"
        dropped.judge(changed { $0.pairs.remove(at: pair) }, beside: audited, isLoss: true, "\(what) dropped")
        doubled.judge(
          changed { $0.pairs.append(plan.pairs[pair]) }, beside: audited, naming: ["known-pairs"],
          "\(what) doubled")
        let other = pairs[(number + 1) % pairs.count]
        swapped.judge(
          changed { plan in
            let second = plan.pairs[pair].second
            plan.pairs[pair].second = plan.pairs[other].second
            plan.pairs[other].second = second
          }, beside: audited, "\(what) and \(plan.pairs[other]) swapped")
      }
    }
    #expect(damaged >= 10)
    #expect(doubled.passed == 0)
    #expect(
      dropped.named > dropped.passed && moved.named > moved.passed && swapped.named > 20,
      "\(dropped) \(moved) \(swapped)")
  }
}
