import Testing

@testable import Reports

struct MaskedNameTests {
  @Test func keepsTheSurnameAndHidesTheLengthOfTheRest() {
    let expected = [
      "张三": "张*", "张三丰": "张*", "欧阳修": "欧阳*", "欧阳明月": "欧阳*", "欧阳": "欧*", "阿依古丽·买买提": "阿*", " 李 四": "李*",
      "John Smith": "J*", "张": "*", "": "*", "司马光": "司马*", "东方": "东*",
    ]
    for (name, masked) in expected { #expect(MaskedName.of(name) == masked) }
  }
}
