/// Reads whether a 职称, as people write it, is a senior one (副高级 or 正高级).
///
/// The titles of primary and secondary teachers are 三级, 二级, 一级 (中级), 高级 (副高) and 正高级教师 since 2015
/// (人社部发〔2015〕79号). The former 小学高级教师 and 幼儿园高级教师 became 一级教师, the former 中学高级教师 became
/// 高级教师. 特级教师 is an honour given to senior teachers.
enum SeniorTitle {
  /// Titles that end like a senior one and are not.
  private static let intermediate = ["小学高级", "小教高级", "小高", "幼儿园高级", "幼教高级", "幼高", "高级工", "高级技工"]
  private static let senior = ["中高", "中学高级", "中教高级", "高级教师", "高级讲师", "特级", "教授"]

  static func matches(_ title: String?) -> Bool {
    guard let title else { return false }
    // 中小学高级教师, the full name of the senior title, must not be read as 小学高级教师.
    let written = title.filter { !$0.isWhitespace }.replacing("中小学", with: "")
    if written == "高级" { return true }
    // 正高 and 副高 are senior whatever stands before them, as in 小学正高级教师.
    if written.contains("正高") || written.contains("副高") { return true }
    if intermediate.contains(where: written.contains) { return false }
    return senior.contains(where: written.contains)
  }
}
