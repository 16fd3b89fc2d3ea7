import Testing

@testable import Reports

struct MaskedNameTests {
  @Test func keepsTheSurnameAndHidesTheLengthOfTheRest() {
    let expected = [
      "张三": "张*", "张三丰": "张*", "欧阳修": "欧阳*", "欧阳明月": "欧阳*", "欧阳": "欧*", "阿依古丽·买买提": "阿*", " 李 四": "李*",
    ]
    for (name, masked) in expected { #expect(MaskedName.of(name) == masked) }
  }

  @Test func percentagesRoundHalfUp() {
    #expect(SummarySheet.percentage(1, of: 8) == "12.5%")
    #expect(SummarySheet.percentage(1, of: 16) == "6.3%")
    #expect(SummarySheet.percentage(0, of: 5) == "0.0%")
    #expect(SummarySheet.percentage(0, of: 0) == "—")
  }
}
