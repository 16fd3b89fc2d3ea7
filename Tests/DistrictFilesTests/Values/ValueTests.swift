import Districts
import Testing

@testable import DistrictFiles

@Suite struct ValueTests {
  @Test func readsMonthsAsPeopleWriteThem() {
    let september = [
      "2026-09", "2026/9", "2026/09", "2026.9", "2026.09", "2026年9月", "2026年09月", "2026年9月份", "2026-09-01",
      "2026/9/1",
      "2026.9.1", "2026年9月1日", "2026年9月1号", "202609", "20260930", "2026-09-01 00:00:00", "2026-09-01T00:00",
      "Sep-26",
      "sep-2026", "2026—9",
    ]
    for text in september {
      #expect((try? MonthText.month(text)) == Month(year: 2026, month: 9), "\(text)")
    }
    let others: [(String, MonthText.Fault)] = [
      ("2026-13", .impossibleMonth), ("2026-0", .impossibleMonth), ("202600", .impossibleMonth),
      ("2026-02-30", .impossibleDay), ("2025-02-29", .impossibleDay), ("2026.1", .january),
      ("1026-09", .outOfRange),
      ("3026-09", .outOfRange), ("2026", .notAMonth), ("46266", .notAMonth), ("九月", .notAMonth),
      ("", .notAMonth),
      ("26-09", .notAMonth), ("2026-9-", .notAMonth), ("2026--9", .notAMonth), ("-2026-9", .notAMonth),
      ("2026-09 am", .notAMonth), ("Sep-3026", .outOfRange), ("99999999999999999999-1", .notAMonth),
    ]
    for (text, fault) in others {
      #expect(throws: fault, "\(text)") { try MonthText.month(text) }
    }
    #expect((try? MonthText.month("2024-02-29")) == Month(year: 2024, month: 2))
    #expect((try? MonthText.month("Jun-85")) == Month(year: 1985, month: 6))
    #expect((try? MonthText.month("2026.10")) == Month(year: 2026, month: 10))
  }

  @Test func readsSchoolYearsAsPeopleWriteThem() {
    let year = [
      "2026", "2026学年", "2026学年度", "2026-2027", "2026—2027学年", "2026-2027学年度", "2026~2027", "2026/2027",
      "2026-27",
      "2026年", "2026-09", "2026年9月", "2026/9/1", "2026.0", " 2026 ", "2026至2027学年",
    ]
    for text in year { #expect((try? SchoolYearText.year(text)) == SchoolYear(2026), "\(text)") }
    let others: [(String, SchoolYearText.Fault)] = [
      ("2026-2028", .notTwoYearsInARow), ("2026-2026", .notTwoYearsInARow), ("2026-03", .month),
      ("2026年3月", .month),
      ("1026", .outOfRange), ("2126", .outOfRange), ("26", .notAYear), ("两年", .notAYear), ("", .notAYear),
      ("2026-2027-2028", .notAYear), ("2026-25", .notTwoYearsInARow), ("٢٠٢٦", .notAYear),
      ("+2026", .notAYear),
    ]
    for (text, fault) in others { #expect(throws: fault, "\(text)") { try SchoolYearText.year(text) } }
  }

  @Test func roundsByDigits() throws {
    let cases: [(String, Int, Int?)] = [
      ("12.35", 1, 124), ("12.34999999", 1, 123), ("0.05", 1, 1), ("0.04", 1, 0), ("12", 1, 120),
      ("012.50", 1, 125),
      ("0.15", 1, 2), ("2.675", 2, 268), ("30.5", 0, 31), ("30.49", 0, 30), ("81.2505", 3, 81_251),
      ("-0.05", 1, 0),
      ("-0.06", 1, -1), ("-1.25", 1, -12), ("+3", 0, 3), ("99999999999999999", 1, nil),
    ]
    for (text, places, expected) in cases {
      let number = try #require(DecimalText(text), "\(text)")
      #expect(number.scaled(byTenTo: places) == expected, "\(text)")
    }
    for text in [
      "", ".", "-", "1.", ".5", "1.2.3", "1e3", "١٢", "1,5", "--1", "1 2", String(repeating: "1", count: 40),
    ] {
      #expect(DecimalText(text) == nil, "\(text)")
    }
    #expect(DecimalText("3.0")?.integer == 3)
    #expect(DecimalText("3.1")?.integer == nil)
    #expect(DecimalText("-3")?.integer == -3)
    #expect(DecimalText("1234567890")?.integer == nil)
  }

  @Test func knowsTheWordsOfOfficers() {
    #expect(
      ["yes", "是", "√", "TRUE", "1", "同 意"].map { KnownWords.yesNo.value(of: $0) } == [
        true, true, true, true, true, true,
      ])
    #expect(
      ["no", "否", "×", "Ｎ", "不愿意"].map { KnownWords.yesNo.value(of: $0) } == [
        false, false, false, false, false,
      ])
    #expect(["核心校", "总校", "主体学校", "CORE"].allSatisfy { KnownWords.role.value(of: $0) == .core })
    #expect(["成员校", "分校", "受援校"].allSatisfy { KnownWords.role.value(of: $0) == .member })
    #expect(
      ["九年一贯制", "nine-year", "Nine Year", "九年制"].allSatisfy { KnownWords.stage.value(of: $0) == .nineYear })
    #expect(["县级", "县级骨干", "区级骨干教师", "县级学科带头人"].allSatisfy { KnownWords.backbone.value(of: $0) == .county })
    #expect(KnownWords.backbone.value(of: "骨干") == nil && !KnownWords.backbone.isBlank("骨干"))
    #expect(KnownWords.backbone.isBlank("无") && KnownWords.cadre.isBlank("普通教师"))
    #expect(KnownWords.cadre.value(of: "书记、校长") == .principal)
    #expect(KnownWords.exemption.advice(for: "孕").zh.contains("孕期"))
  }

  @Test func noWordHasTwoMeanings() {
    // What is written must be read as the same value, in both languages.
    func check<Value: Equatable & CaseIterable>(_ words: Words<Value>) {
      for value in Value.allCases {
        for language in Language.allCases {
          #expect(words.value(of: words.written(value, in: language)) == value)
          #expect(!words.isBlank(words.written(value, in: language)))
        }
      }
    }
    check(KnownWords.role)
    check(KnownWords.stage)
    check(KnownWords.area)
    check(KnownWords.gender)
    check(KnownWords.backbone)
    check(KnownWords.cadre)
    check(KnownWords.exemption)
    check(KnownWords.kind)
    check(KnownWords.status)
    check(KnownWords.effect)
  }

  @Test func normalisesWidthsAndSpaces() {
    #expect(CellText.normalised("　Ｓ０１\u{00A0}") == "S01")
    #expect(CellText.normalised("\u{FEFF}甲，乙\n") == "甲,乙")
    #expect(CellText.trimmed(" 因病，暂缓　") == "因病，暂缓")
    #expect(CellText.folded(" 姓　名* ") == "姓名")
    #expect(CellText.folded("Exempt_Until") == "exempt-until")
    #expect(CellText.normalised("　\t ") == "")
  }
}
