import Districts
import RuleModels
import Rules
import Testing
import Visits

@testable import Reports

/// Whatever is done to a made calendar, the check names the rule.
struct DamagedCalendarTests {
  @Test func activitiesThatAreDroppedMovedDoubledAndSwapped() async throws {
    let district = try await WorkedDistrict("14-yuanzhou-jiedui")
    let visits = district.audited.plan.visits
    #expect(district.audited.isClean && !visits.isEmpty)
    for index in visits.indices {
      let visit = visits[index]
      func changed(_ change: (inout Visit) -> Void) -> Set<String> {
        var all = visits
        change(&all[index])
        return district.broken(all)
      }
      var fewer = visits
      fewer.remove(at: index)
      #expect(district.broken(fewer).contains("visit-quota"), "dropped \(visit)")
      var more = visits
      var twin = visit
      twin.id = "twin"
      more.append(twin)
      #expect(district.broken(more).contains("no-doubles"), "doubled \(visit)")
      let sunday = visit.day.monday.advanced(byDays: 6)
      #expect(changed { $0.day = sunday }.contains("teaching-day"), "moved to a Sunday: \(visit)")
      // The day before is a teaching day of another weekday than the kind's.
      let weekdays = district.facts.tables.kinds.first { $0.name == visit.kind }?.weekdays ?? []
      let other = try #require(
        district.facts.calendar.teachingDays.first {
          !weekdays.contains(district.facts.calendar.timetableWeekday($0))
        })
      #expect(changed { $0.day = other }.contains("visit-form"), "moved to another weekday: \(visit)")
      if !visit.people.isEmpty {
        #expect(changed { $0.people = [] }.contains("visit-form"), "nobody makes \(visit)")
        if visit.kind == "送课" {
          let own = try #require(district.facts.district.teachers.first { $0.school == visit.host }).id
          let broken = changed { $0.people = [own] }
          #expect(broken.contains("visit-form"), "the school's own teacher in \(visit)")
        }
      }
      if visit.room != nil { #expect(changed { $0.room = nil }.contains("one-room")) }
      if visit.kind == "教学管理研讨会" {
        #expect(changed { $0.attendees.removeLast() }.contains("attendance"), "someone stays away: \(visit)")
      }
    }
  }

  @Test func peopleAndRoomsInTwoPlacesAtOnce() async throws {
    let district = try await WorkedDistrict("06-xiaoben-jiaoyan")
    let visits = district.audited.plan.visits
    // The activities of two research groups in the same afternoon, in the same room, by the same teacher.
    let one = try #require(
      visits.indices.first { visits[$0].researchGroup == "YW" && visits[$0].room != nil })
    let other = try #require(
      visits.indices.first { visits[$0].researchGroup == "SX" && visits[$0].kind == visits[one].kind })
    var moved = visits
    moved[other].day = visits[one].day
    moved[other].room = visits[one].room
    #expect(district.broken(moved).contains("one-room"))
    moved[other].people = visits[one].people
    #expect(district.broken(moved).isSuperset(of: ["one-place", "visit-form"]))
    // The result is told before the theme is found.
    var early = visits
    let result = try #require(
      early.indices.first { early[$0].researchGroup == "YW" && early[$0].kind == "成果交流" })
    early[result].day = district.facts.calendar.first
    #expect(district.broken(early).contains("stage-order"))
  }

  @Test func agreedActivitiesThatAreShiftedTooFarDroppedOrChanged() async throws {
    let district = try await WorkedDistrict("08-linwei-gongtongti")
    let visits = district.audited.plan.visits
    let index = try #require(visits.firstIndex { $0.id == "L03" })
    var shifted = visits
    shifted[index].day = visits[index].day.advanced(byDays: 14)
    #expect(district.broken(shifted).contains("reschedule-window"))
    var fewer = visits
    fewer.remove(at: index)
    #expect(district.broken(fewer).contains("agreed-visits"))
    var changed = visits
    changed[index].host = "S01"
    #expect(district.broken(changed).contains("agreed-visits"))
    var twice = visits
    twice.append(visits[index])
    #expect(district.broken(twice).isSuperset(of: ["agreed-visits", "no-doubles"]))
  }

  @Test func programmesAndDuties() async throws {
    let district = try await WorkedDistrict("04-hujia-guanmo")
    func broken(_ change: (inout VisitPlan) -> Void) -> Set<String> {
      var plan = district.audited.plan
      change(&plan)
      return Set(VisitAudit.audit(plan, of: district.facts).violations.map(\.instance.rule))
    }
    #expect(broken { _ in }.isEmpty)
    let sameRoom = broken { plan in
      let strands = plan.programme.indices.filter { plan.programme[$0].strand != nil }
      plan.programme[strands[0]].room = plan.programme[strands[1]].room
    }
    #expect(sameRoom == ["day-programme"])
    #expect(broken { $0.duties[0].holders = [] } == ["duty-roster"])
    #expect(!district.audited.dutyClashes.isEmpty, "the reception and a strand share one person")
  }
}
