import Districts
import Testing

struct DayTests {
  @Test func countsEveryDayOfTwoCenturies() throws {
    var day = try #require(Day(year: 1900, month: 1, day: 1))
    #expect(day.weekday == 1)
    for year in 1900...2100 {
      for month in 1...12 {
        let days = try #require(Month(year: year, month: month)).days
        for number in 1...days {
          #expect(Day(year: year, month: month, day: number) == day)
          #expect((day.month.year, day.month.month, day.dayOfMonth) == (year, month, number))
          day = day.advanced(byDays: 1)
        }
        #expect(Day(year: year, month: month, day: days + 1) == nil)
      }
    }
  }

  @Test func knowsWeekdaysAndYears() throws {
    let day = try #require(Day(year: 2026, month: 11, day: 24))
    #expect(day.weekday == 2)
    #expect(day.monday.description == "2026-11-23")
    #expect(day.schoolYear == SchoolYear(2026))
    #expect(Day(year: 2012, month: 3, day: 20)?.weekday == 2)
    #expect(Day(year: 1969, month: 12, day: 28)?.weekday == 7)
    #expect(Day(year: 2024, month: 2, day: 29) != nil && Day(year: 2026, month: 2, day: 29) == nil)
    #expect(Day(year: 2026, month: 13, day: 1) == nil && Day(year: 2026, month: 1, day: 0) == nil)
  }
}
