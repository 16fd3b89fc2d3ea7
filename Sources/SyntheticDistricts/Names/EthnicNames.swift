import Districts

/// Whole names in the customs of peoples that live in the region: longer ones, and ones with a dot in them.
struct EthnicNames: Sendable {
  let men: [String]
  let women: [String]

  func names(_ gender: Gender) -> [String] { gender == .female ? women : men }

  /// Yi names of the mountains between 川 and 滇.
  static let yi = EthnicNames(
    men: ["吉克阿木", "沙马拉付", "马海伍各", "阿苏木呷", "曲比石布", "吉布日铁", "海来阿各", "俄木史古"],
    women: ["曲比阿乌", "吉布石且莫", "阿尔伍呷", "沙马阿依", "吉克阿芝", "马海阿果", "海来依作", "俄木阿且"])
  /// Tibetan names.
  static let tibetan = EthnicNames(
    men: ["扎西次仁", "多吉", "洛桑尼玛", "贡布扎西", "丹增", "格桑多杰", "索朗", "仁青东珠"],
    women: ["卓玛", "央金", "次仁拉姆", "白玛措", "格桑卓玛", "德吉", "拥忠志玛", "泽仁初"])
  /// Uygur and Kazakh names, with the dot between a name and the father's.
  static let uygur = EthnicNames(
    men: ["买买提·阿不都", "艾尔肯·吐尔逊", "叶尔江·哈山", "木拉提·玉素甫"],
    women: ["阿依古丽·买买提", "古丽米热·艾合买提", "热依汗·吐尔洪", "阿依努尔·叶尔肯"])
  /// Mongolian names.
  static let mongolian = EthnicNames(
    men: ["巴特尔", "苏和", "朝鲁门", "布仁巴雅尔", "那日苏"], women: ["其其格", "乌云塔娜", "萨仁高娃", "斯琴", "托娅"])
}
