/// Masks a name for public lists: the surname stays, the given name becomes one star, so that its length tells nothing.
enum MaskedName {
  /// Surnames of two characters; every other Chinese name has a surname of one.
  private static let compound: Set<String> = [
    "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "司空", "夏侯", "宇文", "长孙", "南宫", "端木",
    "独孤", "闻人", "申屠", "太史", "轩辕", "赫连", "澹台", "公冶", "宗政", "濮阳", "淳于", "单于", "钟离", "拓跋", "百里", "呼延", "东郭",
    "西门", "第五", "万俟", "仲孙", "梁丘", "左丘", "鲜于", "闾丘", "亓官", "司寇", "子车", "颛孙", "巫马", "公西", "漆雕", "乐正", "壤驷",
    "公良", "夹谷", "宰父", "谷梁", "段干", "东门", "南门", "羊舌", "微生", "公羊", "太叔",
  ]

  /// `张*`, `欧阳*`. A name of an ethnic form (`阿依古丽·买买提`) or in letters keeps its first character only, a name of
  /// one character nothing.
  static func of(_ name: String) -> String {
    let plain = name.filter { !$0.isWhitespace }
    if plain.count < 2 { return "*" }
    if plain.count > 2, compound.contains(String(plain.prefix(2))) { return plain.prefix(2) + "*" }
    return plain.prefix(1) + "*"
  }
}
