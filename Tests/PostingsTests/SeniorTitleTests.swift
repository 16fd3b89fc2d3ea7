import Testing

@testable import Postings

/// 职称 as people write them.
struct SeniorTitleTests {
  @Test func seniorTitles() {
    let senior = [
      "高级教师", "正高级教师", "中小学高级教师", "中学高级教师", "中学高级", "高级", "副高", "副高级", "正高", " 高级 教师 ", "特级教师",
      "小学正高级教师", "高级讲师", "副教授", "教授", "中小学一级教师（副高级）",
    ]
    for title in senior { #expect(SeniorTitle.matches(title), "\(title)") }
  }

  @Test func otherTitles() {
    let other = [
      "一级教师", "二级教师", "三级教师", "中小学一级教师", "小学高级教师", "小教高级", "小高", "幼儿园高级教师", "中级", "初级", "高级工", "高级技工",
      "未定级", "",
    ]
    for title in other { #expect(!SeniorTitle.matches(title), "\(title)") }
    #expect(!SeniorTitle.matches(nil))
  }
}
