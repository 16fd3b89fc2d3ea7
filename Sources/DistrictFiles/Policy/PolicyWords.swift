import Districts

/// The Chinese words for values that rules take.
enum PolicyWords {
  private static let chinese: [String: [String]] = [
    "all": ["全体", "全部", "所有教师"], "backbone": ["骨干", "骨干教师"], "key-staff": ["骨干与中层", "骨干和中层", "骨干或中层"],
    "cadre": ["校干", "干部"], "weak": ["薄弱", "薄弱校", "薄弱分校"], "members": ["成员校", "分校"], "member": ["成员校", "分校"],
    "core": ["核心校", "总校"], "group": ["集团", "每个集团"], "district": ["区县", "全区县", "全县"],
    "starting": ["起始", "新派出"],
    "present": ["在岗", "在交流"], "cohort": ["批次", "同批"], "year": ["每学年", "学年"], "horizon": ["规划期"],
    "equal": ["等额"], "both-ways": ["双向"], "pair": ["结对", "每对"], "need": ["需求"], "dispatch": ["派出"],
    "attachment": ["跟岗"], "lateral": ["校际"], "pregnant": ["孕期"], "nursing": ["哺乳期"], "illness": ["疾病"],
    "disability": ["残疾"], "other": ["其他"], "must": ["必须"], "should": ["应当", "应"], "fact": ["事实"],
  ]

  /// The one of the words that a text means, in English or Chinese; nil: none.
  static func word(_ text: String, of words: [String]) -> String? {
    let folded = CellText.folded(text)
    return words.first { CellText.folded($0) == folded }
      ?? words.first { chinese[$0]?.contains(folded) == true }
  }
}
