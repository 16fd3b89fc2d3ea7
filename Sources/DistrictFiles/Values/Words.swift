public import Districts
import Rules

/// The words by which people write the values of an enumeration, in both languages.
public struct Words<Value: Sendable>: Sendable {
  /// What to write, for advice, in Chinese and English.
  public let expected: Text
  /// The words for nothing, which say the same as a blank cell.
  let blanks: Set<String>
  fileprivate let table: [(value: Value, words: [String])]
  private let values: [String: Value]
  private let near: NearestNames

  /// - Parameters:
  ///   - table: the value with its words, the English one first, then the Chinese one that is written.
  ///   - blanks: words that say what a blank cell says.
  public init(_ table: [(value: Value, words: [String])], blanks: [String] = []) {
    self.table = table
    values = Dictionary(
      table.flatMap { entry in entry.words.map { (CellText.folded($0), entry.value) } }
    ) { first, _ in first }
    self.blanks = Set(blanks.map(CellText.folded))
    near = NearestNames(table.flatMap(\.words))
    let english = table.compactMap { $0.words.first }
    let chinese = table.map { $0.words.count > 1 ? $0.words[1] : $0.words[0] }
    expected = Text(zh: chinese.joined(separator: "、"), en: english.joined(separator: ", "))
  }

  /// What a cell's text says.
  public func value(of text: String) -> Value? { values[text] ?? values[CellText.folded(text)] }

  /// Whether a cell's text says that there is nothing.
  func isBlank(_ text: String) -> Bool { blanks.contains(CellText.folded(text)) }

  /// What to write instead of an unknown word.
  func advice(for word: String) -> Text {
    let all = Text(zh: "可填：\(expected.zh)。", en: "Known are: \(expected.en).")
    guard let near = near.advice(for: word) else { return all }
    return Text(zh: near.zh + all.zh, en: near.en + " " + all.en)
  }
}

extension Words {
  /// The words that are written, one for each value.
  public func choices(in language: Language) -> [String] {
    table.map { language == .chinese && $0.words.count > 1 ? $0.words[1] : $0.words[0] }
  }
}

extension Words where Value == Bool {
  /// Yes and no, as ``RowReader/yesNo(_:)`` takes them.
  public static var yesNo: Words<Bool> { KnownWords.yesNo }
}

extension Words where Value: Equatable {
  /// How a value is written; blank for nil.
  public func written(_ value: Value?, in language: Language) -> String {
    guard let words = table.first(where: { $0.value == value })?.words else { return "" }
    return language == .chinese && words.count > 1 ? words[1] : words[0]
  }
}

/// The words of data-format.md, and what people really write.
enum KnownWords {
  static let none = ["无", "没有", "否", "不是", "/", "-", "—", "——", "none", "no"]

  static let role = Words<SchoolRole>([
    (.core, ["core", "核心校", "总校", "主体学校", "核心学校", "核心", "牵头校", "牵头学校", "龙头校", "领衔校", "集团总校", "核心园", "总园"]),
    (.member, ["member", "成员校", "分校", "受援校", "成员学校", "成员", "受援学校", "教学点", "成员园", "分园"]),
  ])
  static let stage = Words<Stage>([
    (.kindergarten, ["kindergarten", "幼儿园", "幼儿", "学前", "学前教育", "幼教"]),
    (.primary, ["primary", "小学", "小学部", "完小", "完全小学", "小学段"]),
    (.junior, ["junior", "初中", "初级中学", "初中部", "初中段"]),
    (.nineYear, ["nine-year", "九年一贯制", "九年一贯", "九年一贯制学校", "九年制", "九年制学校", "nineyear"]),
    (.senior, ["senior", "高中", "高级中学", "普通高中", "高中部", "高中段"]),
  ])
  static let area = Words<Area>([
    (.urban, ["urban", "城区", "城市", "县城", "主城区"]), (.town, ["town", "镇区", "镇", "集镇", "城镇"]),
    (.rural, ["rural", "乡村", "农村", "村", "村小"]),
  ])
  static let gender = Words<Gender>([
    (.female, ["F", "女", "female", "女性", "woman"]), (.male, ["M", "男", "male", "男性", "man"]),
  ])
  static let backbone = Words<BackboneLevel>(
    [
      (.school, ["school", "校级"] + levels(["校", "校级"])),
      (.county, ["county", "县级"] + levels(["县", "县级", "区", "区级", "县区级", "区县级", "县市级", "旗县级"])),
      (.city, ["city", "市级"] + levels(["市", "市级", "地市级", "州级", "州市级"])),
      // A national title ranks above every level that a rule can ask for.
      (.province, ["province", "省级", "国家级"] + levels(["省", "省级", "国家级", "自治区级"])),
    ], blanks: none)
  static let cadre = Words<CadreOffice>(
    [
      (
        .middle,
        [
          "middle", "中层", "中层干部", "中层教干", "中层正职", "中层副职", "主任", "副主任", "教务主任", "教导主任", "副教导主任", "德育主任",
          "政教主任",
          "总务主任", "办公室主任", "教科室主任", "少先队大队辅导员",
        ]
      ), (.vice, ["vice", "副校长", "副园长", "副书记", "副校级"]),
      (.principal, ["principal", "校长", "园长", "书记", "党支部书记", "党总支书记", "正校级", "书记、校长", "校长、书记"]),
    ], blanks: none + ["教师", "普通教师", "专任教师"])
  static let exemption = Words<ExemptionReason>(
    [
      (.pregnant, ["pregnant", "孕期", "怀孕", "孕", "孕妇"]), (.nursing, ["nursing", "哺乳期", "哺乳", "产假"]),
      (.illness, ["illness", "疾病", "病", "因病", "重病", "大病", "病假", "重大疾病", "患病"]),
      (.disability, ["disability", "残疾", "残疾人", "伤残"]), (.other, ["other", "其他", "其它", "其他原因"]),
    ], blanks: none)
  static let yesNo = Words<Bool>(
    [
      (
        true,
        [
          "yes", "是", "y", "true", "1", "√", "✓", "✔", "☑", "有", "对", "能", "可以", "同意", "愿意", "自愿", "已申请",
          "已推荐", "通过",
          "已通过", "已审核",
        ]
      ),
      (
        false,
        [
          "no", "否", "n", "false", "0", "×", "x", "✗", "✘", "☒", "不", "无", "不能", "不可以", "不同意", "不愿意", "不愿",
          "未申请", "未推荐",
          "未通过", "不通过",
        ]
      ),
    ], blanks: ["/", "-", "—", "——", "未填", "未定"])
  static let kind = Words<PostingKind>([
    (.dispatch, ["dispatch", "派出", "下派", "派驻"]), (.attachment, ["attachment", "跟岗", "跟岗学习", "跟岗锻炼", "上挂"]),
    (.lateral, ["lateral", "校际", "校际交流", "互派"]),
  ])
  static let status = Words<PostingStatus>([
    (.finished, ["finished", "已结束", "结束", "已完成", "完成", "期满"]),
    (.running, ["running", "进行中", "交流中", "正在进行", "在岗"]),
    (.planned, ["planned", "拟定", "拟", "计划", "计划中", "未开始", "待执行"]),
    (.withdrawn, ["withdrawn", "撤销", "已撤销", "取消", "已取消", "作废"]),
  ])
  static let effect = Words<Pin.Effect>([
    (.must, ["must", "必须", "须", "必定", "一定"]), (.never, ["never", "不得", "禁止", "不能", "不可", "不准"]),
  ])

  static let publicityColumn = Words<PublicityColumn>([
    (.number, ["number", "序号", "编号"]), (.name, ["name", "姓名"]), (.subject, ["subject", "任教学科", "学科"]),
    (.group, ["group", "所属集团", "集团"]), (.from, ["from", "原单位", "派出单位", "派出学校", "所在学校", "学校"]),
    (.to, ["to", "交流单位", "接收单位", "交流学校"]), (.years, ["years", "交流学年", "学年"]),
    (.months, ["months", "起止年月", "起止时间", "交流时间"]), (.term, ["term", "期限", "交流期限"]),
    (.kind, ["kind", "类型", "交流类型"]),
  ])

  private static func levels(_ stems: [String]) -> [String] {
    let ends = ["骨干", "骨干教师", "学科骨干", "学科带头人", "名师", "教学能手"]
    return stems + stems.flatMap { stem in ends.map { stem + $0 } }
  }
}
